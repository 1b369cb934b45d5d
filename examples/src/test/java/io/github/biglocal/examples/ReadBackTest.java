package io.github.biglocal.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.tngtech.archunit.core.domain.JavaClass;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.match.LeverageResult;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.ResultWriter;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.rule.Acceptance;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.serialization.json.BigLocalJson;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever consists of values that are read back is read back; what is not, says so. */
class ReadBackTest {
    private static final BigLocalJson JSON = BigLocalJson.standard();

    private static final Set<String> EXPORTED = Arrays.stream(PublishedModule.values())
            .flatMap(module -> module.exportedPackages().stream())
            .collect(Collectors.toSet());

    private static Stream<Class<?>> types() {
        return PublishedModule.allClasses().stream()
                .<Class<?>>map(JavaClass::reflect)
                .filter(type -> Modifier.isPublic(type.getModifiers()) && EXPORTED.contains(type.getPackageName()));
    }

    static List<Class<?>> readBack() {
        // An additional value is read with the record that has it.
        return types().filter(type ->
                        TypeShape.of(type).filter(shape -> shape.type() == type).isPresent()
                                && !ResultWriter.isResult(type)
                                && !AdditionalValue.class.isAssignableFrom(type))
                .toList();
    }

    static List<Class<?>> writeOnly() {
        return types().filter(ResultWriter::isResult).toList();
    }

    @ParameterizedTest
    @MethodSource("readBack")
    void whatIsWrittenIsReadBackTheSame(Class<?> type) {
        Object value = Samples.of(type);

        Loaded<?> read = JSON.parse(JSON.write(value), type);

        assertThat(read.problems()).isEmpty();
        assertThat((Object) read.orThrow()).isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("writeOnly")
    void whatIsNotReadBackSaysSo(Class<?> type) {
        Loaded<?> read = JSON.parse("{}", type);

        assertThat(read.value()).isEmpty();
        assertThat(read.problems()).extracting(Problem::code).containsExactly(ProblemCode.WRITE_ONLY);
    }

    @Test
    void theSentenceSaysWhatToDoInstead() {
        assertThat(JSON.parse("{}", Report.class).problems())
                .extracting(Problem::message, Problem::repair)
                .containsExactly(tuple(
                        "A report is written for other programs and cannot be read back.",
                        "Read the programme and check it again."));
        assertThat(JSON.parse("{}", LeverageResult.class).problems())
                .extracting(Problem::message, Problem::repair)
                .containsExactly(tuple(
                        "A leverage result is written for other programs and cannot be read back.",
                        "Read the programme and work it out again."));
        assertThat(JSON.parse("{}", Place.InText.class).problems())
                .extracting(Problem::message)
                .containsExactly("A place in text is written for other programs and cannot be read back.");
    }

    @Test
    void bothAreFound() {
        assertThat(readBack())
                .contains(Acceptance.class)
                .doesNotContain(Report.class)
                .hasSizeGreaterThan(100);
        assertThat(writeOnly()).contains(Report.class, Verdict.class).doesNotContain(Acceptance.class);
    }
}

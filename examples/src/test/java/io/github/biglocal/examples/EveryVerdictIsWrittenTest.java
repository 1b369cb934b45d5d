package io.github.biglocal.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Margin;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.serialization.json.BigLocalJson;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a rule of the library finds can be written as JSON, with every field filled. */
class EveryVerdictIsWrittenTest {
    private static final BigLocalJson JSON = BigLocalJson.standard();

    static Stream<Class<? extends Finding>> findings() {
        return kinds(Finding.class);
    }

    static Stream<Class<? extends Margin>> margins() {
        return kinds(Margin.class);
    }

    private static <T> Stream<Class<? extends T>> kinds(Class<T> type) {
        return PublishedModule.allClasses().stream()
                .filter(each -> each.isAssignableTo(type))
                .filter(each -> !each.getModifiers().contains(JavaModifier.ABSTRACT) && !each.isInterface())
                .map(JavaClass::reflect)
                .<Class<? extends T>>map(each -> each.asSubclass(type));
    }

    @ParameterizedTest
    @MethodSource("findings")
    void aBreachIsWrittenWithItsFindingInDetail(Class<? extends Finding> kind) {
        Finding finding = (Finding) Samples.of(kind);

        String written = JSON.write(Verdict.breached(finding));

        assertThat(written).contains("\"answer\": \"BREACHED\"", "\"problem\"", "\"repair\"");
        assertThat(written.substring(written.indexOf("\"detail\""))).contains(filled(finding));
    }

    private static List<String> filled(Object record) {
        return Stream.of(record.getClass().getRecordComponents())
                .filter(component -> isFilled(component, record))
                .map(component -> '"' + component.getName() + '"')
                .toList();
    }

    private static boolean isFilled(RecordComponent component, Object record) {
        try {
            Object value = component.getAccessor().invoke(record);
            // How a sentence is worded is in the sentence.
            return !(value.equals(Optional.empty())
                    || value.equals(OptionalInt.empty())
                    || component.getName().toLowerCase(Locale.ROOT).endsWith("wording"));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("could not call " + component, e);
        }
    }

    @ParameterizedTest
    @MethodSource("margins")
    void aSatisfiedRuleIsWrittenWithItsMargin(Class<? extends Margin> kind) {
        Margin margin = (Margin) Samples.of(kind);

        String written = JSON.write(Verdict.satisfied(margin));

        assertThat(written).contains("\"answer\": \"SATISFIED\"");
        assertThat(written.substring(written.indexOf("\"margin\""))).contains(filled(margin));
    }

    @Test
    void everyKindOfFindingThatARuleNamesIsAmongThem() {
        assertThat(findings())
                .containsAll(BigLocalRules.all().rules().stream()
                        .flatMap(rule -> rule.findingTypes().stream())
                        .toList());
    }
}

package io.github.biglocal.serialization.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.GrantId;
import io.github.biglocal.grant.GrantStatus;
import io.github.biglocal.money.Payment;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.money.Share;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.testkit.Samples;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {
    private final BigLocalJson json = BigLocalJson.standard();
    private final JsonMapper plain =
            JsonMapper.builder().addModule(new BigLocalModule()).build();

    /** One value of each type of the model. */
    static List<Named<Object>> values() {
        Map<Class<?>, Object> oneOfEach = new LinkedHashMap<>();
        Stream.concat(
                        Samples.values(Samples.maximal()).stream(),
                        Stream.of(Ratio.of(51, 100), Share.of(13, 18), new Reference("Project", "project-1")))
                .forEach(value -> oneOfEach.putIfAbsent(value.getClass(), value));
        return oneOfEach.values().stream()
                .map(value -> Named.of(value.getClass().getSimpleName(), value))
                .toList();
    }

    /** Values of types that the model uses and that are not of it. */
    static List<Named<Object>> valuesOfOtherTypes() {
        return List.of(
                Named.of("Money", Money.parse("GBP 1.00")),
                Named.of("CurrencyUnit", CurrencyUnit.GBP),
                Named.of("LocalDate", LocalDate.of(2016, 2, 29)),
                Named.of("LocalDateRange", Periods.parse("2016-04-01/..")));
    }

    @Test
    void aProgrammeIsReadBackFromAFile(@TempDir Path folder) {
        Path file = folder.resolve("programme.json");
        json.write(Samples.maximal(), file);
        assertThat(json.read(file).orThrow()).isEqualTo(Samples.maximal());
        assertThat(file).content().isEqualTo(json.write(Samples.maximal()));
    }

    @ParameterizedTest
    @MethodSource({"values", "valuesOfOtherTypes"})
    void aValueOfEachTypeIsReadBackAsItWasWritten(Object value) {
        Loaded<?> loaded = json.parse(json.write(value), value.getClass());
        assertThat(loaded.errors()).isEmpty();
        assertThat(loaded.value()).hasValue(castTo(value));
        assertThat(loaded.problems())
                .extracting(Problem::code)
                .isSubsetOf(ProblemCode.UNKNOWN_FIELD, ProblemCode.UNKNOWN_CODE);
    }

    @ParameterizedTest
    @MethodSource("values")
    void aPlainMapperReadsBackWhatItWrote(Object value) throws JsonProcessingException {
        assertThat((Object) plain.readValue(plain.writeValueAsString(value), value.getClass()))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("values")
    void aPlainMapperAndBigLocalJsonReadEachOther(Object value) throws JsonProcessingException {
        assertThat((Object) plain.readValue(json.write(value), value.getClass()))
                .isEqualTo(value);
        assertThat(json.parse(plain.writeValueAsString(value), value.getClass()).value())
                .hasValue(castTo(value));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aPlainMapperWritesTheSameFieldsInTheSameOrder(Object value) throws JsonProcessingException {
        assertThat(plain.writeValueAsString(value)).isEqualToIgnoringWhitespace(json.write(value));
    }

    @Test
    void aProgrammeOfTwentyThousandGrantsIsReadBackAsItWasWritten() {
        Programme programme = Programme.builder()
                .id(ProgrammeId.of("large"))
                .name("Large")
                .addAllGrants(IntStream.range(0, 20_000)
                        .mapToObj(number -> Grant.builder()
                                .id(GrantId.of("grant-" + number))
                                .area(AreaId.of("area-" + number % 150))
                                .title("Grant " + number)
                                .amountAwarded(Money.ofMinor(CurrencyUnit.GBP, number))
                                .status(GrantStatus.ACTIVE)
                                .addPayment(Payment.of(
                                        LocalDate.of(2016, 2, 29).plusDays(number % 1_000),
                                        Money.ofMinor(CurrencyUnit.GBP, number)))
                                .build())
                        .toList())
                .build();
        Loaded<Programme> loaded = json.parse(json.write(programme));
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.orThrow().grants()).hasSize(20_000);
        assertThat(loaded.orThrow().equals(programme)).isTrue();
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T> T castTo(Object value) {
        return (T) value;
    }
}

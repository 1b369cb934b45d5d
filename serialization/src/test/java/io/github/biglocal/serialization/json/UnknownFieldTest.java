package io.github.biglocal.serialization.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.rule.Severity;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownFieldTest {
    private final BigLocalJson json = BigLocalJson.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.50",
                "1E+400",
                "1E+2",
                "12345678901234567890.123",
                "98765432109876543210",
                "null",
                "true",
                "\"text\"",
                "\"één 🏡 \\\"quoted\\\" \\\\ \\n\"",
                "\"\"",
                "[]",
                "{}",
                "[1.50,null,[],{\"a\":{\"b\":[false]}}]",
                "{\"b\":1.10,\"a\":1E+400,\"ü\":null}"
            })
    void aFieldThatIsNotKnownIsKeptAsItStandsOnEveryLevel(String value) {
        Loaded<Programme> loaded = json.parse("""
                {"formatVersion": "1.0", "id": "p", "name": "P",
                "extra": %1$s,
                "partnerships": [{"id": "q", "area": "a", "name": "N",
                "extra": %1$s,
                "members": [{"id": "m", "terms": ["2016-04-01/.."],
                "extra": %1$s}]}]}
                """.formatted(value));
        Programme programme = loaded.orThrow();
        var partnership = programme.partnerships().get(0);
        assertThat(programme.additionalFields()).containsOnlyKeys("extra");
        assertThat(partnership.additionalFields()).isEqualTo(programme.additionalFields());
        assertThat(partnership.members().get(0).additionalFields()).isEqualTo(programme.additionalFields());

        String written = json.write(programme);
        assertThat(json.parse(written).orThrow()).isEqualTo(programme);
        assertThat(json.write(json.parse(written).orThrow())).isEqualTo(written);
        assertThat(written.replaceAll("\\s", "")).contains("\"extra\":" + value.replaceAll("\\s", ""));
    }

    @Test
    void fieldsThatAreNotKnownAreWarnedOfWithPlaceAndText() {
        Loaded<Programme> loaded = json.parse("""
                {"formatVersion": "1.0", "id": "p", "name": "P",
                "colour": "red",
                "partnerships": [{"id": "q", "area": "a", "name": "N",
                  "motto": {"la": 1.50},
                  "members": [{"id": "m", "terms": ["2016-04-01/.."],
                    "shoe-size/eu": 43}]}]}
                """);
        assertThat(loaded.isComplete()).isTrue();
        assertThat(loaded.problems()).allSatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_FIELD);
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
        });
        assertThat(loaded.problems())
                .extracting(problem -> problem.place().toString())
                .containsExactly(
                        "text:2:11 at /colour",
                        "text:4:12 at /partnerships/0/motto",
                        "text:6:21 at /partnerships/0/members/0/shoe-size~1eu");
        assertThat(loaded.problems())
                .extracting(problem -> problem.raw().orElseThrow().replace(" ", ""))
                .containsExactly("\"red\"", "{\"la\":1.50}", "43");
    }

    @Test
    void fieldsThatAreNotKnownKeepTheirOrder() {
        Programme programme = json.parse(
                        "{\"formatVersion\":\"1.0\",\"z\":1,\"id\":\"p\",\"a\":2,\"name\":\"P\",\"m\":3,\"b\":4}")
                .orThrow();
        assertThat(programme.additionalFields().keySet()).containsExactly("z", "a", "m", "b");
        assertThat(json.write(programme)).isEqualTo("""
                {
                  "formatVersion": "1.0",
                  "id": "p",
                  "name": "P",
                  "z": 1,
                  "a": 2,
                  "m": 3,
                  "b": 4
                }
                """);
    }

    @Test
    void aFieldNamedAsTheModelNamesTheFieldsItDoesNotKnowIsOneOfThem() {
        Programme programme = json.parse(
                        "{\"formatVersion\":\"1.0\",\"id\":\"p\",\"name\":\"P\",\"additionalFields\":{\"a\":1}}")
                .orThrow();
        assertThat(programme.additionalFields())
                .containsExactly(entry("additionalFields", AdditionalValue.of(Map.of("a", AdditionalValue.of(1)))));
        assertThat(json.parse(json.write(programme)).orThrow()).isEqualTo(programme);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"extra\": {\"a\": [1.50, 1e400]}, \"from\": \"2017-12-31\", \"amount\": \"GBP 5.00\"}",
                "{\"from\": \"2017-12-31\", \"extra\": {\"a\": [1.50, 1e400]}, \"amount\": \"GBP 5.00\"}",
                "{\"from\": \"2017-12-31\", \"amount\": \"GBP 5.00\", \"extra\": {\"a\": [1.50, 1e400]}}"
            })
    void aFieldThatASmallValueCannotKeepIsReportedAsLostAndTheRecordIsKept(String uplift) {
        Loaded<Programme> loaded = json.parse("""
                {"formatVersion": "1.0", "id": "p", "name": "P", "allocations": [
                {"id": "x", "area": "a", "initial": "GBP 1.00", "uplifts": [
                %s,
                {"from": "2020-12-31", "amount": "GBP 7.00"}]}]}
                """.formatted(uplift));
        assertThat(loaded.value().orElseThrow().allocations())
                .singleElement()
                .satisfies(allocation -> assertThat(allocation.uplifts())
                        .extracting(added -> added.amount().toString())
                        .containsExactly("GBP 5.00", "GBP 7.00"));
        assertThat(loaded.isComplete()).isFalse();
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_FIELD);
            assertThat(problem.severity()).isEqualTo(Severity.ERROR);
            assertThat(InDocument.line(problem)).hasValue(3);
            assertThat(problem.place().pointer()).hasValue("/allocations/0/uplifts/0/extra");
            assertThat(problem.message()).isNotBlank();
            assertThat(problem.repair()).isNotBlank();
            assertThat(problem.raw()).hasValueSatisfying(raw -> assertThat(raw).contains("{\"a\": [1.50, 1e400]}"));
        });
    }

    @Test
    void severalFieldsThatSmallValuesCannotKeepAreEachReported() {
        Loaded<Programme> loaded = json.parse("""
                {"formatVersion": "1.0", "id": "p", "name": "P", "citations": [
                {"page": 3, "document": "D", "url": "u"},
                {"document": "E", "page": 4}],
                "areas": [{"id": "a", "name": "A"}]}
                """);
        assertThat(loaded.value().orElseThrow().citations()).hasSize(2);
        assertThat(loaded.value().orElseThrow().areas()).hasSize(1);
        assertThat(loaded.problems())
                .extracting(problem -> problem.place().pointer().orElseThrow())
                .containsExactlyInAnyOrder("/citations/0/page", "/citations/0/url", "/citations/1/page");
        assertThat(loaded.problems()).extracting(Problem::severity).containsOnly(Severity.ERROR);
    }
}

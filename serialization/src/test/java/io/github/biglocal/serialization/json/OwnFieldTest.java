package io.github.biglocal.serialization.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.testkit.Samples;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields that users add to records: what can be put can be written, and is read back the same. */
class OwnFieldTest {
    private final BigLocalJson json = BigLocalJson.standard();

    @Test
    void aFieldOfTheUsersOwnIsReadWithoutAWarningOnEveryLevel() {
        String text = """
            {"formatVersion": "1.0", "id": "p", "name": "P", "x-grade": "B",
            "areas": [{"id": "a", "name": "A", "x-visited": null, "x_rating": 4}],
            "partnerships": [{"id": "q", "area": "a",
            "members": [{"id": "m", "terms": ["2016-04-01/.."], "x-role": ["tenant"]}]}]}
            """;

        Loaded<Programme> loaded = json.parse(text);

        assertThat(loaded.problems()).isEmpty();
        Programme programme = loaded.orThrow();
        assertThat(programme.additionalFields()).containsExactly(Map.entry("x-grade", AdditionalValue.of("B")));
        assertThat(programme.areas().get(0).additionalFields()).containsOnlyKeys("x-visited", "x_rating");
        assertThat(json.parse(json.write(programme)).orThrow()).isEqualTo(programme);
    }

    @ParameterizedTest
    @ValueSource(strings = {"visited", "X-visited", "xvisited", " x-visited"})
    void anyOtherFieldIsKeptWithAWarning(String field) {
        Loaded<Area> loaded = json.parse("{\"id\": \"a\", \"name\": \"A\", \"" + field + "\": 1}", Area.class);

        assertThat(loaded.problems()).extracting(Problem::code).containsExactly(ProblemCode.UNKNOWN_FIELD);
        assertThat(loaded.orThrow().additionalFields()).containsOnlyKeys(field);
    }

    @Test
    void noFieldOfTheLibraryIsNamedAsOneOfTheUsersOwn() {
        Samples.values(Samples.maximal()).stream()
                .flatMap(value -> TypeShape.of(value.getClass()).stream())
                .forEach(shape -> assertThat(shape.fieldNames()).noneMatch(AdditionalValue::isOwn));
    }

    /** A small value has no place for such a field. */
    @Test
    void inASmallValueItIsReportedAsLost() {
        Loaded<Area> loaded = json.parse(
                "{\"id\": \"a\", \"name\": \"A\", \"localAuthorities\": [{\"name\": \"B\", \"x-colour\": \"red\"}]}",
                Area.class);

        assertThat(loaded.errors()).extracting(Problem::code).containsExactly(ProblemCode.UNKNOWN_FIELD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "name", "citations", " ", "", "\uD83C"})
    void aNameThatCouldNotBeReadBackIsRefusedWhenItIsPut(String name) {
        assertThatThrownBy(() -> Area.builder()
                        .id(AreaId.of("a"))
                        .name("A")
                        .putAdditionalField(name, AdditionalValue.of(1))
                        .build())
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void aLongNameIsReadBackAndOneLongerThanATextMayBeIsRefused() {
        Area longName = named("x-" + "n".repeat(200_000));

        assertThat(json.parse(json.write(longName), Area.class).orThrow()).isEqualTo(longName);
        assertThatThrownBy(() -> named("n".repeat(Require.LONGEST_TEXT + 1)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("more than 10,000,000");
    }

    private static Area named(String name) {
        return Area.builder()
                .id(AreaId.of("a"))
                .name("A")
                .putAdditionalField(name, AdditionalValue.of(1))
                .build();
    }

    @Test
    void theVersionOfADocumentIsNoFieldOfAProgramme() {
        assertThatThrownBy(() -> Programme.builder()
                        .id(ProgrammeId.of("p"))
                        .name("P")
                        .putAdditionalField("formatVersion", AdditionalValue.of("2.0"))
                        .build())
                .isInstanceOf(InvalidValueException.class);
    }
}

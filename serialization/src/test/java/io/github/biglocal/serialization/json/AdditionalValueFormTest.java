package io.github.biglocal.serialization.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.AdditionalValue.Nothing;
import io.github.biglocal.entity.AdditionalValue.Truth;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.testkit.Samples;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A user's own fields: whatever can be put into a record is written and read back the same. */
class AdditionalValueFormTest {
    private static final int GENERATED = 300;

    /** How deep a document may be nested. */
    private static final int DEEPEST_DOCUMENT = 100;

    private final BigLocalJson json = BigLocalJson.standard();

    private static Area area(AdditionalValue value) {
        return Area.builder()
                .id(AreaId.of("a"))
                .name("A")
                .putAdditionalField("extra", value)
                .build();
    }

    private static Programme programme(AdditionalValue value) {
        return Samples.maximal().withAreas(area(value));
    }

    static List<AdditionalValue> atTheBounds() {
        AdditionalValue deep = AdditionalValue.of("x");
        for (int i = 1; i < AdditionalValue.MAX_DEPTH; i++) {
            deep = i % 2 == 0 ? AdditionalValue.of(List.of(deep)) : AdditionalValue.of(Map.of("a", deep));
        }
        StringBuilder everyCharacter = new StringBuilder();
        for (int character = 0; character < 0x3000; character++) {
            everyCharacter.appendCodePoint(character);
        }
        everyCharacter.append("\uFEFF\uFFFE\uFFFF🏡").appendCodePoint(Character.MAX_CODE_POINT);
        BigInteger digits = BigInteger.TEN.pow(AdditionalValue.MAX_DIGITS).subtract(BigInteger.ONE);
        return List.of(
                deep,
                AdditionalValue.of(""),
                AdditionalValue.of(everyCharacter.toString()),
                AdditionalValue.of(new BigDecimal(digits)),
                AdditionalValue.of(new BigDecimal(digits.negate(), AdditionalValue.MAX_DIGITS / 2)),
                AdditionalValue.of(new BigDecimal(digits.negate(), AdditionalValue.MAX_DIGITS)),
                AdditionalValue.of(new BigDecimal("1E+499")),
                AdditionalValue.of(new BigDecimal("0E-500")),
                AdditionalValue.of(new BigDecimal("0.00")),
                AdditionalValue.of(Long.MIN_VALUE),
                AdditionalValue.of(Map.of("x".repeat(AdditionalValue.MAX_NAME), Truth.FALSE, "", Nothing.NOTHING)),
                AdditionalValue.of(List.of()),
                AdditionalValue.of(Map.of()));
    }

    @ParameterizedTest
    @MethodSource("atTheBounds")
    void whatIsAtABoundIsReadBackFromAFile(AdditionalValue value, @TempDir Path folder) {
        Path file = folder.resolve("programme.json");
        json.write(programme(value), file);

        assertThat(json.read(file).orThrow()).isEqualTo(programme(value));
    }

    @Test
    void whatIsGeneratedIsReadBack() {
        Random random = new Random(20160401);
        for (int i = 0; i < GENERATED; i++) {
            Area area = area(generated(random, 6));
            assertThat(json.parse(json.write(area), Area.class).orThrow()).isEqualTo(area);
        }
    }

    private static AdditionalValue generated(Random random, int depth) {
        int kind = random.nextInt(depth > 1 ? 6 : 4);
        return switch (kind) {
            case 0 ->
                AdditionalValue.of(random.ints(random.nextInt(20), 0, 0xD800)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
            case 1 -> AdditionalValue.of(new BigDecimal(new BigInteger(100, random), random.nextInt(900) - 450));
            case 2 -> random.nextBoolean() ? Truth.TRUE : Truth.FALSE;
            case 3 -> Nothing.NOTHING;
            case 4 -> {
                List<AdditionalValue> items = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    items.add(generated(random, depth - 1));
                }
                yield AdditionalValue.of(items);
            }
            default -> {
                Map<String, AdditionalValue> fields = new LinkedHashMap<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    fields.put("f" + random.nextInt(100), generated(random, depth - 1));
                }
                yield AdditionalValue.of(fields);
            }
        };
    }

    /** So that no record that can be made is too deep to be read. */
    @Test
    void theDeepestValueInTheDeepestRecordIsNotTooDeepForADocument() {
        assertThat(depth(Programme.class) + AdditionalValue.MAX_DEPTH).isLessThan(DEEPEST_DOCUMENT);
    }

    private static int depth(Class<?> type) {
        return TypeShape.of(type)
                .map(shape -> 1
                        + shape.fields().stream()
                                .mapToInt(field -> (field.occurrence() == TypeShape.Occurrence.MANY ? 1 : 0)
                                        + depth(field.valueType()))
                                .max()
                                .orElse(0))
                .orElse(0);
    }

    @Test
    void aMappersOwnSettingsChangeNothing() throws JsonProcessingException {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new BigLocalModule())
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(DeserializationFeature.USE_JAVA_ARRAY_FOR_JSON_ARRAY)
                .enable(SerializationFeature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED)
                .enable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
        for (AdditionalValue value : atTheBounds()) {
            Area area = area(value);
            assertThat(mapper.readValue(mapper.writeValueAsString(area), Area.class))
                    .isEqualTo(area);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    "\\ud83c" | INVALID_VALUE
                    ["\\udfe1\\ud83c"] | INVALID_VALUE
                    1e500 | INVALID_VALUE
                    1e-501 | INVALID_VALUE
                    1e99999999999999 | NUMBER_TOO_LARGE
                    {"a": 1, "a": 2} | DUPLICATE_FIELD
                    """)
    void whatCouldNotBeWrittenAgainIsAProblemAndTheOtherRecordsAreKept(String value, ProblemCode code) {
        assertKept(value, code);
    }

    @Test
    void aNameThatIsTooLongIsAProblemAndTheOtherRecordsAreKept() {
        assertKept("{\"" + "x".repeat(AdditionalValue.MAX_NAME + 1) + "\": 1}", ProblemCode.INVALID_VALUE);
    }

    @Test
    void whatIsTooDeepIsAProblemAndTheOtherRecordsAreKept() {
        assertKept(
                "[".repeat(AdditionalValue.MAX_DEPTH) + 1 + "]".repeat(AdditionalValue.MAX_DEPTH),
                ProblemCode.TOO_DEEP);
    }

    private void assertKept(String value, ProblemCode code) {
        Loaded<Programme> loaded = json.parse("""
                {"formatVersion": "1.0", "id": "p", "name": "P",
                "areas": [
                {"id": "a", "name": "A", "extra": %s},
                {"id": "b", "name": "B"}]}
                """.formatted(value));
        assertThat(loaded.value().orElseThrow().areas()).extracting(Area::name).containsExactly("B");
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(InDocument.line(problem)).hasValue(3);
        });
    }

    @Test
    void aNumberBelowZeroThatIsZeroIsZero() {
        assertThat(json.parse("{\"id\": \"a\", \"name\": \"A\", \"extra\": -0.0}", Area.class)
                        .orThrow()
                        .additionalFields())
                .containsExactly(entry("extra", AdditionalValue.of(new BigDecimal("0.0"))));
    }

    @Test
    void aValueIsWrittenByItselfToo() {
        assertThat(json.write(AdditionalValue.of(Map.of("a", Truth.TRUE)))).isEqualTo("{\n  \"a\": true\n}\n");
        assertThat(json.write(Nothing.NOTHING)).isEqualTo("null\n");
    }
}

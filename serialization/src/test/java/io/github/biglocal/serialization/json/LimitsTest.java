package io.github.biglocal.serialization.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.area.GssCode;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.TextLayout;
import io.github.biglocal.rule.Severity;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is too long, too large or too much costs the value or the record that it is in, and no more memory than a few times its text. */
class LimitsTest {
    private static final String START = "{\"formatVersion\": \"1.0\", \"id\": \"p\", \"name\": \"P\", ";

    private final BigLocalJson json = BigLocalJson.standard();

    private static List<String> areas(Loaded<Programme> loaded) {
        return loaded.value().orElseThrow().areas().stream()
                .map(area -> area.id().value())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"name, 10000001", "widgets, 12000000", "settlements, 12000000"})
    void aTextThatIsTooLongCostsItsRecordAndTheOthersAreKept(String field, int length) {
        String text = "\"" + "x".repeat(length) + "\"";
        String value = field.equals("settlements") ? "[" + text + "]" : text;
        Loaded<Programme> loaded = json.parse(START + "\"areas\": [{\"id\": \"a\", \"name\": \"A\"},\n{\"id\": \"b\""
                + (field.equals("name") ? "" : ", \"name\": \"B\"") + ", \"" + field + "\": " + value
                + "},\n{\"id\": \"c\", \"name\": \"C\"}]}");
        assertThat(areas(loaded)).containsExactly("a", "c");
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_VALUE);
            assertThat(problem.place().toString()).startsWith("text:2:");
            assertThat(problem.message()).contains("So all of /areas/1 is left out.");
        });
    }

    @Test
    void aTextOfTheProgrammeThatIsTooLongCostsItself() {
        Loaded<Programme> loaded = json.parse(START.replace("\"P\"", "\"" + "x".repeat(12_000_000) + "\"")
                + "\"areas\": [{\"id\": \"a\", \"name\": \"A\"}]}");
        assertThat(areas(loaded)).containsExactly("a");
        assertThat(loaded.errors()).first().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_VALUE);
            assertThat(problem.place()).hasToString("text:1:45 at /name");
        });
    }

    @Test
    void aTextThatCouldNotBeReadBackCannotBeRecorded() {
        String text = "x".repeat(Require.LONGEST_TEXT + 1);
        Area area = Area.builder().id(AreaId.of("a")).name("A").build();
        assertThatThrownBy(() -> area.withName(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("more than 10,000,000 characters");
        assertThatThrownBy(() -> AreaId.of(text)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> AdditionalValue.of(text)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void aTextAtTheLimitIsReadBack() {
        Area area = Area.builder()
                .id(AreaId.of("a"))
                .name("x".repeat(Require.LONGEST_TEXT))
                .build();
        assertThat(json.parse(json.write(area), Area.class).orThrow()).isEqualTo(area);
    }

    @Test
    void aLongNameOfAFieldIsReadLikeAnyOther() {
        String name = "x".repeat(200_000);
        Loaded<Programme> loaded = json.parse(START + "\"areas\": [{\"id\": \"a\", \"name\": \"A\", \"" + name
                + "\": 1},\n{\"id\": \"b\", \"name\": \"B\", \"x\": {\"" + name
                + "\": 1}}, {\"id\": \"c\", \"name\": \"C\"}]}");
        assertThat(areas(loaded)).containsExactly("a", "c");
        assertThat(loaded.problems())
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem.toString()).hasSizeLessThan(400));
    }

    @Test
    void aNameThatIsTooLongForAnyTextEndsTheReadingAndThatIsSaid() {
        Loaded<Programme> loaded =
                json.parse(START + "\"areas\": [{\"id\": \"a\", \"name\": \"A\"},\n{\"id\": \"b\", \""
                        + "x".repeat(11_000_000) + "\": 1}, {\"id\": \"c\", \"name\": \"C\"}]}");
        assertThat(areas(loaded)).containsExactly("a");
        assertThat(loaded.errors()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_VALUE);
            assertThat(problem.message())
                    .isEqualTo("The name of a field is too long. What comes after this place is not read.");
            assertThat(InDocument.line(problem)).hasValue(2);
        });
    }

    @Test
    void whatIsNestedWithoutEndIsToldInAFewWords() {
        Loaded<Programme> loaded = json.parse(START + "\"widgets\": " + "{\"deeper and deeper\":".repeat(20_000));
        assertThat(loaded.errors())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.toString()).hasSizeLessThan(3_000));
    }

    @Test
    void anEntryThatIsInASetTwiceIsToldWithItsPlace() {
        Loaded<Programme> loaded = json.parse(
                START
                        + "\"areas\": [{\"id\": \"a\", \"name\": \"A\",\n\"gssCodes\": [\"E01000001\", \"E01000002\", \"E01000001\"]}]}");
        assertThat(loaded.orThrow().areas().get(0).gssCodes())
                .containsExactly(GssCode.parse("E01000001"), GssCode.parse("E01000002"));
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.DUPLICATE_VALUE);
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
            assertThat(problem.place()).hasToString("text:2:13 at /areas/0/gssCodes");
            assertThat(problem.raw()).hasValue("[\"E01000001\", \"E01000002\", \"E01000001\"]");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u001C", "\\u000B"})
    void whatIsNoBlankOfJsonIsNotPassedOver(String escaped) {
        String character = String.valueOf((char) Integer.parseInt(escaped.substring(2), 16));
        assertThat(json.parse(START + "\"areas\": []}" + character.repeat(4_096))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.TRAILING_TEXT));
        String lines = "{\"id\": \"one\", \"name\": \"A\"}\n" + character.repeat(100)
                + "\n{\"id\": \"two\", \"name\": \"A\"}\n";
        List<Problem> problems = new ArrayList<>();
        json.records(
                        new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                        "upload",
                        TextLayout.LINES,
                        Area.class)
                .forEachRemaining(next -> problems.addAll(next.problems()));
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(BigLocalJson.NOT_JSON);
            assertThat(InDocument.line(problem)).hasValue(2);
        });
    }

    // Memory

    /** Documents of about 0.2 MB with as many faults as possible, by what is wrong. */
    private static String faulty(String kind) {
        int size = 200_000;
        return switch (kind) {
            case "fields lost by a small value" ->
                START + "\"areas\": [{\"id\": \"a\", \"name\": \"A\", \"localAuthorities\": [{\"name\": \""
                        + "x".repeat(size / 2) + "\"" + repeated(", \"f%d\": 1", size / 2) + "}]}]}";
            case "fields that are not known" ->
                START + "\"areas\": [{\"id\": \"a\", \"name\": \"A\"" + repeated(", \"f%d\": 1", size) + "}]}";
            case "fields of long names" ->
                START + "\"areas\": [{\"id\": \"a\", \"name\": \"A\""
                        + repeated(", \"" + "x".repeat(900) + "%d\": 1", size) + "}]}";
            case "wrong entries" -> START + "\"areas\": [1" + repeated(",1", size) + "]}";
            case "wrong records" -> START + "\"areas\": [1" + repeated(", {\"id\": 1}", size) + "]}";
            case "fields twice" -> START + "\"areas\": []" + repeated(", \"areas\": []", size) + "}";
            case "nested too deep" ->
                START + "\"areas\": [1" + repeated(", {\"x\": " + "[".repeat(110) + "]".repeat(110) + "}", size) + "]}";
            case "codes that are not known" ->
                START + "\"organisations\": [{\"id\": \"o\", \"name\": \"O\"}"
                        + repeated(", {\"id\": \"o\", \"name\": \"O\", \"type\": \"X%d\"}", size) + "]}";
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static String repeated(String form, int size) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < size; i++) {
            text.append(form.contains("%d") ? form.replace("%d", String.valueOf(i)) : form);
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fields lost by a small value",
                "fields that are not known",
                "fields of long names",
                "wrong entries",
                "wrong records",
                "fields twice",
                "nested too deep",
                "codes that are not known"
            })
    void problemsTakeNoMoreThanAFewTimesTheDocument(String kind) {
        String document = faulty(kind);
        List<Problem> problems = json.parse(document).problems();
        assertThat(problems).hasSizeGreaterThan(30);
        Set<String> texts = Collections.newSetFromMap(new IdentityHashMap<>());
        long characters = 0;
        for (Problem problem : problems) {
            List<String> held = List.of(
                    problem.message(),
                    problem.repair(),
                    problem.place().toString(),
                    problem.raw().orElse(""));
            for (String text : held) {
                characters += texts.add(text) ? text.length() : 0;
            }
        }
        assertThat(characters).isLessThan(4L * document.length());
    }
}

package io.github.biglocal.standards.threesixtygiving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.standards.StandardProblems;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadJsonTest {
    private static Loaded<GivingPackage> read(byte[] bytes, String name) {
        return ThreeSixtyGiving.standard().read(new ByteArrayInputStream(bytes), name);
    }

    private static Loaded<GivingPackage> read(String text) {
        return read(text.getBytes(UTF_8), "grants.json");
    }

    private static List<String> ids(Loaded<GivingPackage> loaded) {
        return loaded.value().orElseThrow().grants().stream()
                .map(grant -> grant.id().orElse("none"))
                .toList();
    }

    private static Problem only(Loaded<?> loaded) {
        assertThat(loaded.problems()).hasSize(1);
        return loaded.problems().get(0);
    }

    private static void assertOnly(Loaded<?> loaded, ProblemCode code, String place) {
        assertThat(only(loaded).code()).isEqualTo(code);
        assertThat(only(loaded).place()).hasToString(place);
    }

    @Test
    void packageGivesItsGrantsAndWhatItSaysAboutItself() {
        Loaded<GivingPackage> loaded = read("""
                {"version": "1.4", "grants": [{"id": "a", "amountAwarded": 1234.10}, {"id": "b"}], "title": "Made-up grants"}
                """);

        assertThat(loaded.problems()).isEmpty();
        assertThat(ids(loaded)).containsExactly("a", "b");
        GivingPackage data = loaded.orThrow();
        assertThat(data.grants().get(0).amountAwarded()).contains(new BigDecimal("1234.10"));
        assertThat(data.metadata().version()).contains("1.4");
        assertThat(data.metadata().title()).contains("Made-up grants");
        assertThat(data.metadata().json().has("grants")).isFalse();
    }

    /** PKG-3. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE"})
    void byteOrderMarkIsPassedOverInEveryEncoding(String encoding) {
        String text = "\uFEFF{\"grants\": [{\"id\": \"caf\u00e9\"}]}";

        Loaded<GivingPackage> loaded = read(text.getBytes(Charset.forName(encoding)), "grants.json");

        assertThat(loaded.problems()).isEmpty();
        assertThat(ids(loaded)).containsExactly("café");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE"})
    void linesAreReadInEveryEncoding(String encoding) {
        String text = "\uFEFF{\"id\": \"caf\u00e9\"}\n{\"id\": \"b\"}\n";

        assertThat(ids(read(text.getBytes(Charset.forName(encoding)), "grants")))
                .containsExactly("café", "b");
    }

    @Test
    void fieldOfThePackageIsNamedWhereItIsWrong() {
        assertOnly(
                read("{\"own\": {\"a/b\": [1, NaN]}, \"grants\": []}"),
                ProblemCode.INVALID_VALUE,
                "grants.json:1:21 at /own/a~1b/1");
        assertOnly(read("{\"title\": NaN, \"grants\": []}"), ProblemCode.INVALID_VALUE, "grants.json:1:11 at /title");
        assertOnly(
                read("{\"title\": \"a\", \"title\": \"b\", \"grants\": []}"),
                ProblemCode.DUPLICATE_FIELD,
                "grants.json:1:25 at /title");
    }

    private static List<BigDecimal> amounts(String... amounts) {
        String grants = Stream.of(amounts)
                .map(amount -> "{\"amountAwarded\": " + amount + "}")
                .collect(Collectors.joining(","));
        return read("[" + grants + "]").orThrow().grants().stream()
                .map(grant -> grant.amountAwarded().orElseThrow())
                .toList();
    }

    /** OpenDataServices/flatten-tool, issue 72: binary fractions give 6254.389999999999. */
    @Test
    void penceAreExact() {
        assertThat(amounts("1234.10", "0.10", "0.20", "5000", "19.99").stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("6254.39");
        assertThat(amounts("123456789012345678.91", "333.333"))
                .containsExactly(new BigDecimal("123456789012345678.91"), new BigDecimal("333.333"));
    }

    /** OpenDataServices/cove, issue 567: minus nought is nought. */
    @Test
    void amountMayBeNegativeAndMinusNoughtIsNought() {
        assertThat(amounts("0", "-500", "-0.0", "-0"))
                .extracting(BigDecimal::signum)
                .containsExactly(0, -1, 0, 0);
    }

    @Test
    void listOfGrantsWithoutAPackageIsRead() {
        Loaded<GivingPackage> loaded = read("""
                [{"id": "a"},
                 {"id": "b"}]
                """);

        assertThat(loaded.problems()).isEmpty();
        assertThat(ids(loaded)).containsExactly("a", "b");
    }

    /** PKG-4. */
    @Test
    void linesWithAMarkABlankLineAListAndALineThatIsCutOffGiveTheOtherGrants() {
        String lines =
                "\uFEFF{\"id\": \"1\"}\r\n\r\n{\"id\": \"2\"}\n[{\"id\": \"3\"}]\n{\"id\": \"4\", \"title\": \"Cut o\n{\"id\": \"5\"}";

        Loaded<GivingPackage> loaded = read(lines.getBytes(UTF_8), "grants.ndjson");

        assertThat(ids(loaded)).containsExactly("1", "2", "5");
        assertThat(loaded.problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.WRONG_TYPE, ProblemCode.TRUNCATED);
        assertThat(loaded.problems().get(0).place()).hasToString("grants.ndjson:4:1");
        assertThat(loaded.problems().get(1).place().toString()).startsWith("grants.ndjson:5:");
    }

    /** The next grant has the number that a line that is left out would have. */
    @Test
    void aLineThatIsLeftOutHasNoPointer() {
        Loaded<GivingPackage> loaded = read(
                "[]\n{\"id\": \"a\" \"b\"}\n{\"id\": \"Cut o\n{\"id\": \"c\"} more\n{\"id\": \"d\"}\n".getBytes(UTF_8),
                "grants.ndjson");

        assertThat(ids(loaded)).containsExactly("c", "d");
        assertThat(loaded.problems())
                .extracting(Problem::code)
                .containsExactly(
                        ProblemCode.WRONG_TYPE,
                        StandardProblems.NOT_JSON,
                        ProblemCode.TRUNCATED,
                        ProblemCode.TRAILING_TEXT);
        assertThat(loaded.problems())
                .extracting(problem -> problem.place().pointer())
                .containsOnly(Optional.empty());
    }

    @Test
    void linesAreToldFromAPackageByTheirContent() {
        assertThat(ids(read("{\"id\": \"a\"}\n{\"id\": \"b\"}\n"))).containsExactly("a", "b");
        assertThat(ids(read("{\n\"grants\": [{\"id\": \"a\"}]}\n".getBytes(UTF_8), "grants.ndjson")))
                .containsExactly("a");
        assertThat(ids(read("{\"id\": \"a\"}".getBytes(UTF_8), "grants.jsonl"))).containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource({"grants.xlsx", "grants.zip", "grants", "grants.json"})
    void aStreamOfAWorkbookSaysThatAFileIsNeeded(String name) {
        for (byte[] bytes : List.of(
                new byte[] {'P', 'K', 3, 4, 20, 0}, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0})) {
            Loaded<GivingPackage> loaded = read(bytes, name);

            assertOnly(loaded, StandardProblems.NOT_JSON, name);
            assertThat(only(loaded).message())
                    .isEqualTo("This is a workbook or a zip, which can only be read from a file, not from a stream.");
        }
    }

    @Test
    void aStreamOfATableSaysThatAFileIsNeeded() {
        Loaded<GivingPackage> loaded = read("Identifier,Title\na,b\n".getBytes(UTF_8), "grants.csv");

        assertOnly(loaded, StandardProblems.NOT_JSON, "grants.csv");
        assertThat(only(loaded).message()).endsWith("A table can only be read from a file, not from a stream.");
    }

    @Test
    void entryThatIsNoObjectIsAProblemAndTheGrantsAfterItKeepTheirPlaces() throws Exception {
        String text = """
                {"grants": [
                  {"id": "a"},
                  "b",
                  {"id": "c"}
                ]}
                """;

        assertOnly(read(text), ProblemCode.WRONG_TYPE, "grants.json:3:3 at /grants/1");
        assertThat(ids(read(text))).containsExactly("a", "c");
        try (GrantReader grants =
                ThreeSixtyGiving.standard().grants(new ByteArrayInputStream(text.getBytes(UTF_8)), "grants.json")) {
            grants.next();
            PlacedGrant third = grants.next();
            assertThat(third.pointer()).isEqualTo("/grants/2");
            assertThat(third.place()).hasToString("grants.json:4:3 at /grants/2");
            assertThat(third.placeOf("/id")).hasToString("grants.json:4:10 at /grants/2/id");
            assertThat(third.placeOf("/awardDate")).hasToString("grants.json:4:3 at /grants/2/awardDate");
        }
    }

    @Test
    void textThatBreaksOffGivesTheGrantsBeforeIt() {
        Loaded<GivingPackage> loaded = read("{\"grants\": [{\"id\": \"a\"}, {\"id\": \"b\", \"title\": \"Some");

        assertThat(ids(loaded)).containsExactly("a");
        assertThat(only(loaded).code()).isEqualTo(ProblemCode.TRUNCATED);
        assertThat(only(loaded).place().pointer()).contains("/grants/1/title");
    }

    @Test
    void textThatIsNoJsonFromSomePlaceOnGivesTheGrantsBeforeIt() {
        Loaded<GivingPackage> loaded =
                read("{\"grants\": [{\"id\": \"a\"},\n {\"plannedDates\": [{}],,, \"id\": \"b\"}, {\"id\": \"c\"}]}");

        assertThat(ids(loaded)).containsExactly("a");
        assertThat(only(loaded).code()).isEqualTo(StandardProblems.NOT_JSON);
        assertThat(only(loaded).place().toString()).startsWith("grants.json:2:24 at /grants/1");
    }

    @Test
    void fieldThatIsGivenTwiceIsAProblemAndTheLastOneIsKept() {
        Loaded<GivingPackage> loaded = read("{\"grants\": [{\"id\": \"a\", \"title\": \"x\",\n \"title\": \"y\"}]}");

        assertOnly(loaded, ProblemCode.DUPLICATE_FIELD, "grants.json:2:11 at /grants/0/title");
        assertThat(loaded.value().orElseThrow().grants().get(0).title()).contains("y");
    }

    @Test
    void listOfGrantsThatIsGivenTwiceIsReadTwice() {
        Loaded<GivingPackage> loaded =
                read("{\"grants\": [{\"id\": \"a\"}], \"title\": \"x\", \"grants\": [{\"id\": \"b\"}]}");

        assertThat(only(loaded).code()).isEqualTo(ProblemCode.DUPLICATE_FIELD);
        assertThat(only(loaded).severity()).isEqualTo(Severity.WARNING);
        assertThat(ids(loaded)).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "\"text\"", "7", "null", "{\"id\": \"x\"}"})
    void grantsThatAreNoListAreAProblem(String grants) {
        assertOnly(read("{\"grants\": " + grants + "}"), ProblemCode.WRONG_TYPE, "grants.json:1:12 at /grants");
    }

    @Test
    void packageWithoutGrantsIsAProblem() {
        Loaded<GivingPackage> loaded = read("{\"title\": \"Grants\"}");

        assertOnly(loaded, ProblemCode.MISSING_FIELD, "grants.json");
        assertThat(loaded.value().orElseThrow().metadata().title()).contains("Grants");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n ", "\uFEFF"})
    void emptyFileIsAProblem(String text) {
        assertOnly(read(text), ProblemCode.TRUNCATED, "grants.json");
        assertThat(read(text).value()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"grants\"", "null", "true"})
    void textThatIsNeitherObjectNorListIsAProblem(String text) {
        assertOnly(read(text), ProblemCode.WRONG_TYPE, "grants.json:1:1");
    }

    @ParameterizedTest
    @CsvSource({"NaN", "Infinity", "-Infinity"})
    void valueThatIsNoNumberOfJsonIsNull(String value) {
        Loaded<GivingPackage> loaded = read("{\"grants\": [{\"amountAwarded\": " + value + ", \"id\": \"a\"}]}");

        assertOnly(loaded, ProblemCode.INVALID_VALUE, "grants.json:1:31 at /grants/0/amountAwarded");
        GivingGrant grant = loaded.value().orElseThrow().grants().get(0);
        assertThat(grant.value("amountAwarded")).contains(NullNode.getInstance());
        assertThat(grant.id()).contains("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e99999999999999999999", "-1E-2000", "1.5e+1002"})
    void numberThatIsBeyondAllMeasureStaysAText(String number) {
        Loaded<GivingPackage> loaded = read("{\"grants\": [{\"amountAwarded\": " + number + "}]}");

        assertOnly(loaded, ProblemCode.NUMBER_TOO_LARGE, "grants.json:1:31 at /grants/0/amountAwarded");
        GivingGrant grant = loaded.value().orElseThrow().grants().get(0);
        assertThat(grant.value("amountAwarded")).contains(TextNode.valueOf(number));
        assertThat(grant.amountAwarded()).isEmpty();
    }

    @Test
    void numberOfAMillionDigitsIsReadInNoTime() {
        assertThat(only(read("{\"grants\": [{\"amountAwarded\": " + "9".repeat(1_000_000) + "}]}"))
                        .code())
                .isEqualTo(ProblemCode.NUMBER_TOO_LARGE);
        assertThat(only(read("{\"grants\": [{\"amountAwarded\": 0." + "9".repeat(1_000_000) + "}]}"))
                        .code())
                .isEqualTo(ProblemCode.NUMBER_TOO_LARGE);
    }

    @Test
    void whatIsNestedTooDeeplyIsLeftOutAndTheRestIsRead() {
        String deep = "[".repeat(5_000) + "]".repeat(5_000);

        Loaded<GivingPackage> loaded = read("{\"grants\": [{\"own\": " + deep + ", \"id\": \"a\"}, {\"id\": \"b\"}]}");

        assertThat(only(loaded).code()).isEqualTo(ProblemCode.TOO_DEEP);
        assertThat(ids(loaded)).containsExactly("a", "b");
    }

    @Test
    void nestingWithoutEndEndsTheReadingWithAProblem() {
        Loaded<GivingPackage> loaded = read("{\"grants\": [{\"id\": \"a\"}, {\"own\": " + "[".repeat(1_000_000));

        assertThat(loaded.problems()).extracting(Problem::code).contains(ProblemCode.TOO_DEEP);
        assertThat(ids(loaded)).containsExactly("a");
    }

    @Test
    void textOfTwentyMegabytesIsRead() {
        String text = "x".repeat(20 << 20);

        Loaded<GivingPackage> loaded = read("{\"grants\": [{\"description\": \"" + text + "\"}]}");

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.orThrow().grants().get(0).description().orElseThrow()).hasSize(20 << 20);
    }

    @Test
    void bytesThatAreNoTextAreAProblemAndWhatComesBeforeIsRead() {
        byte[] bytes = "{\"grants\": [{\"id\": \"a\"},\n {\"id\": \"b\", \"title\": \"caf?\"}]}".getBytes(UTF_8);
        bytes[new String(bytes, UTF_8).indexOf('?')] = (byte) 0xE9;

        Loaded<GivingPackage> loaded = read(bytes, "grants.json");

        assertThat(ids(loaded)).containsExactly("a");
        assertThat(only(loaded).code()).isEqualTo(ProblemCode.NOT_TEXT);
        assertThat(only(loaded).place().toString()).startsWith("grants.json:2:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"grants.json", "grants.ndjson"})
    void bytesThatAreNoTextFromTheBeginningAreAProblem(String name) {
        assertOnly(read(new byte[] {(byte) 0xE9, '{', '}'}, name), ProblemCode.NOT_TEXT, name + ":1:1");
    }

    @Test
    void linesAfterBytesThatAreNoTextAreNotRead() {
        byte[] bytes = "{\"id\": \"a\"}\n{\"id\": \"b?\"}\n{\"id\": \"c\"}\n".getBytes(UTF_8);
        bytes[new String(bytes, UTF_8).indexOf('?')] = (byte) 0xE9;

        Loaded<GivingPackage> loaded = read(bytes, "grants.ndjson");

        assertThat(ids(loaded)).containsExactly("a");
        assertThat(only(loaded).code()).isEqualTo(ProblemCode.NOT_TEXT);
        assertThat(only(loaded).place().toString()).startsWith("grants.ndjson:2:");
    }

    @Test
    void textAfterThePackageIsAProblem() {
        Loaded<GivingPackage> loaded = read("{\"grants\": [{\"id\": \"a\"}]}\n{\"grants\": [{\"id\": \"b\"}]}");

        assertOnly(loaded, ProblemCode.TRAILING_TEXT, "grants.json:1:26");
        assertThat(ids(loaded)).containsExactly("a");
    }

    @Test
    void textOrNameThatIsLongerThanAnyIsAProblemAndWhatComesBeforeIsRead() {
        String text = "{\"grants\": [{\"id\": \"a\"}, {\"id\": \"" + "x".repeat(31_000_000) + "\"}, {}]}";
        String name = "{\"grants\": [{\"id\": \"a\"}, {\"" + "x".repeat(200_000) + "\": 1}, {}]}";

        for (Loaded<GivingPackage> loaded : List.of(read(text), read(name))) {
            assertThat(only(loaded).code()).isEqualTo(ProblemCode.INVALID_VALUE);
            assertThat(only(loaded).message()).contains("too long", "not read");
            assertThat(only(loaded).place().pointer()).contains("/grants/1");
            assertThat(ids(loaded)).containsExactly("a");
        }
    }

    @Test
    void manyNamesThatAreAllDifferentAreRead() {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < 30_000; i++) {
            text.append("{\"own ").append(i).append("\": 1},");
        }

        assertThat(read(text.append("{}]").toString()).orThrow().grants()).hasSize(30_001);
    }

    @Test
    void fileThatIsNotThereIsAProblem() {
        Path file = Path.of("no such folder", "grants.json");

        assertOnly(ThreeSixtyGiving.standard().read(file), ProblemCode.NOT_FOUND, "grants.json");
        try (GrantReader grants = ThreeSixtyGiving.standard().grants(file)) {
            assertThat(grants.hasNext()).isFalse();
            assertThat(grants.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.NOT_FOUND));
            assertThat(grants.problems()).isEmpty();
        }
    }

    @Test
    void streamThatBreaksIsAnException() {
        InputStream broken = new SequenceInputStream(
                new ByteArrayInputStream(("{\"grants\": [{\"id\": \"a\"}," + " ".repeat(100_000)).getBytes(UTF_8)),
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("broken");
                    }

                    @Override
                    public int read(byte[] bytes, int offset, int length) throws IOException {
                        throw new IOException("broken");
                    }
                });

        try (GrantReader grants = ThreeSixtyGiving.standard().grants(broken, "grants.json")) {
            assertThat(grants.next().grant().id()).contains("a");
            assertThatThrownBy(grants::hasNext).isInstanceOf(UncheckedIOException.class);
            assertThat(grants.hasNext()).isFalse();
        }
    }

    @Test
    void streamIsLeftOpen() {
        boolean[] closed = {false};
        InputStream stream = new ByteArrayInputStream("[{}]".getBytes(UTF_8)) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        assertThat(ThreeSixtyGiving.standard().read(stream, "grants.json").isComplete())
                .isTrue();

        assertThat(closed[0]).isFalse();
    }

    @Test
    void readerHandsOverEachProblemOnceAndKnowsThePackageAtItsEnd() {
        byte[] bytes = "{\"version\": \"1.4\", \"grants\": [7, {}, 8], \"title\": \"x\"}".getBytes(UTF_8);

        try (GrantReader grants = ThreeSixtyGiving.standard().grants(new ByteArrayInputStream(bytes), "grants.json")) {
            assertThat(grants.next().index()).isEqualTo(1);
            assertThat(grants.problems()).hasSize(1);
            assertThat(grants.problems()).isEmpty();
            assertThat(grants.metadata().version()).contains("1.4");
            assertThat(grants.metadata().title()).isEmpty();
            assertThat(grants.hasNext()).isFalse();
            assertThat(grants.problems()).hasSize(1);
            assertThat(grants.metadata().title()).contains("x");
            assertThatThrownBy(grants::next).isInstanceOf(NoSuchElementException.class);
            assertThat(grants.name()).isEqualTo("grants.json");
            assertThat(grants).hasToString("grants of grants.json");
        }
    }
}

package io.github.biglocal.standards.ocds;

import static io.github.biglocal.standards.ocds.Releases.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.standards.Loss;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenContractingTest {
    private static final String RELEASES = """
            {
              "uri": "https://example.org/p",
              "version": "1.1",
              "publishedDate": "2019-06-01T00:00:00Z",
              "publisher": {"name": "Made-up Trust", "colour": "green"},
              "extensions": ["https://example.org/e"],
              "releases": [
                {"ocid": "ocds-zzzzzz-001", "id": "1", "date": "2019-03-01T09:00:00Z", "tag": ["planning"],
                 "initiationType": "tender", "ours": {"deep": [1, 2.50, null, {"text": "kept"}]}},
                {"ocid": "ocds-zzzzzz-002", "id": "1", "tag": ["award"],
                 "awards": [{"id": 7, "value": {"amount": 1234.10, "currency": "GBP"}}]}
              ]
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void aPackageOfReleasesIsRead() {
        OcdsPackage data = Releases.readText(RELEASES).orThrow();

        assertThat(data.metadata().uri()).contains("https://example.org/p");
        assertThat(data.metadata().version()).contains("1.1");
        assertThat(data.metadata().publishedDate()).map(OcdsDate::text).contains("2019-06-01T00:00:00Z");
        assertThat(data.metadata().publisherName()).contains("Made-up Trust");
        assertThat(data.metadata().extensions()).containsExactly("https://example.org/e");
        assertThat(data.releases()).hasSize(2);
        assertThat(data.releases().get(0).tags()).containsExactly("planning");
        OcdsAward award = data.releases().get(1).awards().get(0);
        assertThat(award.id()).contains("7");
        assertThat(award.value().flatMap(OcdsValue::amount)).contains(new BigDecimal("1234.10"));
        assertThat(data).hasToString("2 releases, no records");
    }

    @Test
    void whatIsReadIsWrittenAgainWithEveryDigitAndField() throws IOException {
        OcdsPackage data = Releases.readText(RELEASES).orThrow();
        Path file = folder.resolve("out.json");

        OpenContracting.standard().write(data, file);

        assertThat(OpenContracting.standard().read(file).orThrow()).isEqualTo(data);
        String written = Files.readString(file);
        assertThat(new ObjectMapper().readTree(written)).isEqualTo(new ObjectMapper().readTree(RELEASES));
        assertThat(written).contains("1234.10", "2.50");
    }

    @Test
    void linesHaveAReleaseEach() throws IOException {
        OcdsPackage data = Releases.readText(RELEASES).orThrow();
        Path file = folder.resolve("out.ndjson");

        OpenContracting.standard().write(data, file);

        assertThat(Files.readAllLines(file)).hasSize(2);
        assertThat(OpenContracting.standard().read(file).orThrow().releases()).isEqualTo(data.releases());
        assertThat(Releases.readText(Files.readString(file)).orThrow().releases())
                .as("found by the content where there is no name")
                .isEqualTo(data.releases());
    }

    @Test
    void whatLinesHaveNoPlaceForIsReturned() {
        OcdsPackage data = read("""
                        {'uri': 'https://example.org/r', 'a/b': 1,
                         'releases': [{'ocid': 'o-1'}, {'id': '2'}, {'ocid': 'o-3', 'releases': []}],
                         'records': [{'ocid': 'o-4', 'releases': []}, {'ocid': 'o-5'}]}
                        """).orThrow();
        Path file = folder.resolve("out.jsonl");

        List<Loss> losses = OpenContracting.standard().write(data, file);

        assertThat(losses)
                .extracting(loss -> loss.record().toString(), Loss::field)
                .containsExactly(
                        tuple("OcdsPackage /", "/uri"),
                        tuple("OcdsPackage /", "/a~1b"),
                        tuple("Release /releases/1", ""),
                        tuple("Release /releases/2", ""),
                        tuple("Record /records/1", ""));
        OcdsPackage back = OpenContracting.standard().read(file).value().orElseThrow();
        assertThat(back.releases())
                .extracting(OcdsRelease::ocid)
                .containsExactly(Optional.of("o-1"), Optional.of("o-5"));
        assertThat(back.records()).extracting(OcdsRecord::ocid).containsExactly(Optional.of("o-3"), Optional.of("o-4"));
        assertThat(OpenContracting.standard().write(data, folder.resolve("out.json")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"out.xlsx", "OUT.CSV", "out.zip", "out.ods"})
    void theNameOfATableIsRefused(String name) {
        OpenContracting contracting = OpenContracting.standard();
        OcdsPackage data = Releases.readText(RELEASES).orThrow();
        Path file = folder.resolve(name);

        assertThatThrownBy(() -> contracting.write(data, file))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("Give a name that ends in .json or .ndjson.");
        assertThat(file).doesNotExist();
    }

    /** However it is broken, and whatever its name is: a bad line costs itself alone. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "good, oops, good",
                "oops, good, good",
                "cut,  good, good",
                "{oops, good, good",
                "{oops, {oops, good, cut, good",
                "[oops, good, good",
                "}, good, good",
                "good, good, cut",
                "good, [1], 12, good"
            })
    void aBadLineCostsOnlyItselfInAFileAndInAStream(String lines) throws IOException {
        String text = Stream.of(lines.split(", *", -1))
                .map(line -> line.equals("good")
                        ? "{\"ocid\": \"o\", \"id\": \"1\"}"
                        : line.equals("cut") ? "{\"ocid\": \"o\", \"id\"" : line)
                .collect(Collectors.joining("\n"));
        long good = Stream.of(lines.split(", *", -1)).filter("good"::equals).count();

        for (String name :
                lines.startsWith("[") ? List.of("r.ndjson") : List.of("r.json", "r.ndjson", "r", "R.JSONL")) {
            Path file = Files.writeString(folder.resolve(name), text);
            Loaded<OcdsPackage> ofFile = OpenContracting.standard().read(file);
            Loaded<OcdsPackage> ofStream = OpenContracting.standard()
                    .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name);
            assertThat(ofFile.value().orElseThrow().releases()).as(name).hasSize((int) good);
            assertThat(ofFile.errors()).as(name).isNotEmpty();
            assertThat(ofStream.value()).as(name).isEqualTo(ofFile.value());
            assertThat(ofStream.problems()).as(name).isEqualTo(ofFile.problems());
        }
    }

    /** A package is one document on any number of lines, whatever its name is. */
    @ParameterizedTest
    @ValueSource(strings = {"p.json", "p.ndjson", "p"})
    void aPackageIsNoLines(String name) {
        for (String text : List.of(
                RELEASES,
                RELEASES.replace("\n", ""),
                "{\"releases\": [\n{\"ocid\": \"o\"},\n{\"ocid\": \"o\"}\n]}",
                "[\n{\"ocid\": \"o\"},\n{\"ocid\": \"o\"}\n]")) {
            assertThat(OpenContracting.standard()
                            .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name)
                            .orThrow()
                            .releases())
                    .hasSize(2);
        }
    }

    @Test
    void packagesOnLinesAreReadAndWhatTheSecondSaysAboutItselfIsReported() {
        Loaded<OcdsPackage> loaded = OpenContracting.standard()
                .read(new ByteArrayInputStream("""
                                {"uri": "a", "releases": [{"ocid": "o-1"}]}
                                {"uri": "b", "releases": [{"ocid": "o-2"}]}
                                """.getBytes(StandardCharsets.UTF_8)), "p.jsonl");

        assertThat(loaded.orThrow().metadata().uri()).contains("a");
        assertThat(loaded.orThrow().releases())
                .extracting(OcdsRelease::ocid)
                .containsExactly(Optional.of("o-1"), Optional.of("o-2"));
        assertThat(loaded.problems())
                .extracting(Problem::code, problem -> problem.place().toString())
                .containsExactly(tuple(ProblemCode.DUPLICATE_FIELD, "p.jsonl:2:1"));
    }

    @Test
    void aPackageOfRecordsIsReadAndWritten() {
        OcdsPackage data = read("""
                        {'uri': 'https://example.org/r', 'packages': ['https://example.org/p'], 'records': [
                          {'ocid': 'o-1', 'releases': [{'url': 'https://example.org/p#1', 'date': '2019-03-01T09:00:00Z'}],
                           'compiledRelease': {'ocid': 'o-1', 'id': 'o-1-x', 'tag': ['compiled']}},
                          {'ocid': 'o-2', 'releases': [{'ocid': 'o-2', 'id': '1'}, {'ocid': 'o-2', 'id': '2'}]}
                        ]}
                        """).orThrow();

        assertThat(data.records()).extracting(OcdsRecord::ocid).containsExactly(Optional.of("o-1"), Optional.of("o-2"));
        assertThat(data.records().get(0).releases()).as("a link is no release").isEmpty();
        assertThat(data.records().get(1).releases()).hasSize(2);
        assertThat(data.given())
                .extracting(PlacedRelease::pointer)
                .containsExactly("/records/0/compiledRelease", "/records/1/releases/0", "/records/1/releases/1");
        Path file = folder.resolve("records.json");
        OpenContracting.standard().write(data, file);
        assertThat(OpenContracting.standard().read(file).orThrow()).isEqualTo(data);
    }

    @Test
    void aReleaseAloneAListAndARecordAloneAreRead() {
        assertThat(Releases.releases("{'ocid': 'o', 'id': '1'}")).hasSize(1);
        assertThat(Releases.releases("[{'ocid': 'o', 'id': '1'}, {'ocid': 'o', 'id': '2'}]"))
                .hasSize(2);
        assertThat(read("{'ocid': 'o', 'releases': []}").orThrow().records()).hasSize(1);
    }

    @Test
    void aPackageWithoutReleasesIsRead() {
        assertThat(read("{'uri': 'https://example.org/p', 'releases': []}")
                        .orThrow()
                        .releases())
                .isEmpty();
    }

    @Test
    void ofAPackageThatBreaksOffTheCompleteReleasesAreRead() {
        Loaded<OcdsPackage> loaded = Releases.readText(RELEASES.substring(0, RELEASES.indexOf("\"currency\"")));

        assertThat(loaded.value().orElseThrow().releases()).hasSize(1);
        assertThat(loaded.value().orElseThrow().metadata().uri()).contains("https://example.org/p");
        assertThat(loaded.problems())
                .extracting(Problem::code, problem -> problem.place().toString())
                .containsExactly(tuple(ProblemCode.TRUNCATED, "data.json:11:56 at /releases/1/awards/0/value/amount"));
    }

    @Test
    void aSlipInTheTextIsReportedAtItsPlace() {
        Loaded<OcdsPackage> loaded = read("""
                {'releases': [
                  {'ocid': 'o-1', 'id': '1'},
                  {'ocid': 'o-2' 'id': '1'}
                ]}
                """);

        assertThat(loaded.value().orElseThrow().releases()).hasSize(1);
        assertThat(loaded.problems())
                .extracting(
                        problem -> problem.code().value(),
                        problem -> problem.place().toString())
                .containsExactly(tuple("NOT_JSON", "data.json:3:18 at /releases/1/ocid"));
    }

    @Test
    void aBrokenLineLosesOnlyItself() {
        Loaded<OcdsPackage> loaded = read("""
                {'ocid': 'o-1', 'id': '1'}

                {'ocid': 'o-2', 'id' '1'}
                {'ocid': 'o-3', 'id': '1'}
                [1]
                """);

        assertThat(loaded.value().orElseThrow().releases())
                .extracting(OcdsRelease::ocid)
                .containsExactly(Optional.of("o-1"), Optional.of("o-3"));
        assertThat(loaded.problems())
                .extracting(
                        problem -> problem.code().value(),
                        problem -> problem.place().toString())
                .containsExactly(tuple("NOT_JSON", "data.json:3:22 at /id"), tuple("WRONG_TYPE", "data.json:5:1"));
    }

    @Test
    void ofDocumentsOnSeveralLinesEachTheFirstIsReadAndTheOthersAreReported() {
        Loaded<OcdsPackage> loaded = read("""
                {
                  'ocid': 'o-1'
                }
                {
                  'ocid': 'o-2'
                }
                """);

        assertThat(loaded.value().orElseThrow().releases()).hasSize(1);
        assertThat(loaded.problems())
                .extracting(Problem::code, problem -> problem.place().toString())
                .containsExactly(tuple(ProblemCode.TRAILING_TEXT, "data.json:4:1"));
    }

    @Test
    void aFieldThatIsGivenTwiceIsReported() {
        Loaded<OcdsPackage> loaded = read("{'releases': [{'ocid': 'o-1', 'id': '1', 'ocid': 'o-2'}]}");

        assertThat(loaded.value().orElseThrow().releases().get(0).ocid()).contains("o-2");
        assertThat(loaded.problems())
                .extracting(Problem::code, problem -> problem.place().pointer())
                .containsExactly(tuple(ProblemCode.DUPLICATE_FIELD, Optional.of("/releases/0/ocid")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                          | TRUNCATED     | data.json",
                "'  '                        | TRUNCATED     | data.json",
                "x                           | NOT_JSON      | data.json:1:1",
                "12                          | WRONG_TYPE    | data.json",
                "{'grants': []}              | MISSING_FIELD | data.json",
                "{'releases': {}}            | WRONG_TYPE    | data.json at /releases",
                "{'releases': [1]}           | WRONG_TYPE    | data.json at /releases/0",
                "{'ocid': 'o'} 12            | TRAILING_TEXT | data.json:1:15",
                "{'ocid': 'o', 'id'          | TRUNCATED     | data.json:1:19 at /id",
                "{'ocid': 1e99999999999}     | NUMBER_TOO_LARGE | data.json:1:10 at /ocid"
            })
    void whatIsNoOpenContractingDataIsReportedAtItsPlace(String text, String code, String place) {
        assertThat(read(text).problems())
                .extracting(
                        problem -> problem.code().value(),
                        problem -> problem.place().toString())
                .containsExactly(tuple(code, place));
    }

    @Test
    void valuesThatAreNestedTooDeeplyAreReported() {
        assertThat(read("[".repeat(100_000)).problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.TOO_DEEP);
    }

    @Test
    void bytesThatAreNoTextAreReportedAtTheirPlace() {
        byte[] bytes = "{\"ocid\":\n \"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

        Loaded<OcdsPackage> loaded = OpenContracting.standard().read(new ByteArrayInputStream(bytes), "data.json");

        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.problems().get(0).code()).isEqualTo(ProblemCode.NOT_TEXT);
        assertThat(loaded.problems().get(0).place()).hasToString("data.json:2:6");
    }

    @Test
    void aByteOrderMarkIsNoFault() {
        assertThat(Releases.releases("\uFEFF{'ocid': 'o', 'id': '1'}")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing.json", "."})
    void aFileThatCannotBeOpenedIsReported(String name) {
        Loaded<OcdsPackage> loaded = OpenContracting.standard().read(folder.resolve(name));

        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.problems()).extracting(Problem::code).containsExactly(ProblemCode.NOT_FOUND);
    }

    @Test
    void anAmountThatNobodyCouldCalculateWithIsKeptAndGivenToNobody() {
        OcdsRelease release =
                Releases.with("'tender': {'id': 't', 'value': {'amount': 1e999999999, 'currency': 'GBP'}}");

        OcdsValue value = release.tender().orElseThrow().value().orElseThrow();
        assertThat(value.amount()).isEmpty();
        assertThat(value.json().toString()).contains("1E+999999999");
    }
}

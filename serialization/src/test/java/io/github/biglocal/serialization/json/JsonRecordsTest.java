package io.github.biglocal.serialization.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.programme.RecordReader;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.TextLayout;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.testkit.Samples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonRecordsTest {
    private static final Programme MAXIMAL = Samples.maximal();

    private final BigLocalJson json = BigLocalJson.standard();

    @TempDir
    private Path folder;

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static <T extends Entity> List<RecordReader.Next<T>> all(RecordReader<T> records) {
        List<RecordReader.Next<T>> all = new ArrayList<>();
        records.forEachRemaining(all::add);
        return all;
    }

    private static <T extends Entity> List<T> read(List<RecordReader.Next<T>> all) {
        return all.stream().flatMap(next -> next.record().stream()).toList();
    }

    private static List<Problem> problems(List<? extends RecordReader.Next<?>> all) {
        return all.stream().flatMap(next -> next.problems().stream()).toList();
    }

    private static List<Entity> recordsOf(Programme programme) {
        return TypeShape.of(Programme.class).orElseThrow().fields().stream()
                .filter(field -> Entity.class.isAssignableFrom(field.valueType()))
                .flatMap(field -> ((List<?>) field.get(programme)).stream())
                .map(Entity.class::cast)
                .toList();
    }

    private String written(TextLayout layout) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        json.writer(bytes, layout, MAXIMAL).finish();
        return bytes.toString(UTF_8);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenRecordByRecordIsReadRecordByRecord(TextLayout layout) {
        RecordReader<Entity> records = json.records(stream(written(layout)), "upload", layout);
        List<RecordReader.Next<Entity>> all = all(records);
        assertThat(problems(all))
                .allSatisfy(problem -> assertThat(problem.severity()).isEqualTo(Severity.WARNING));
        assertThat(read(all)).containsExactlyElementsOf(recordsOf(MAXIMAL));
        assertThat(records.programme()).hasValue(MAXIMAL.withoutRecords());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenRecordByRecordIsReadAsAProgramme(TextLayout layout) throws IOException {
        Path file = folder.resolve(layout == TextLayout.LINES ? "programme.NDJSON" : "programme.json");
        Files.writeString(file, written(layout));
        assertThat(json.read(file).orThrow()).isEqualTo(MAXIMAL);
    }

    @ParameterizedTest
    @EnumSource
    void recordsOfOneKindNeedNoProgrammeAroundThem(TextLayout layout) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonRecordWriter<Grant> writer = json.writer(bytes, layout, Grant.class)) {
            MAXIMAL.grants().forEach(writer::write);
            writer.finish();
        }
        RecordReader<Grant> records = json.records(stream(bytes.toString(UTF_8)), "grants", layout, Grant.class);
        assertThat(read(all(records))).isEqualTo(MAXIMAL.grants());
        assertThat(records.programme()).isEmpty();
    }

    @Test
    void aLineThatCannotBeReadCostsItselfAndLineNumbersCountBlankLines() {
        // The kinds of ndjson/ndjson-spec#8: a mark, lines ended as on Windows, a blank line, a list, a line cut off.
        String lines = "\uFEFF{\"id\": \"one\", \"name\": \"A\"}\r\n{\"id\": \"two\", \"name\": \"B\"}\r\n\r\n[]\r\n"
                + "{\"id\": \"cut\", \"na\r\n{\"id\": \"five\", \"name\": \"E\"}";
        List<RecordReader.Next<Area>> all =
                all(json.records(stream(lines), "lines.ndjson", TextLayout.LINES, Area.class));
        assertThat(read(all)).extracting(area -> area.id().value()).containsExactly("one", "two", "five");
        assertThat(problems(all)).hasSize(2);
        assertThat(problems(all).get(0).place()).hasToString("lines.ndjson:4:1");
        assertThat(problems(all).get(0).code()).isEqualTo(ProblemCode.WRONG_TYPE);
        assertThat(InDocument.line(problems(all).get(1))).hasValue(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 5_000, 100_000})
    void blanksBeforeAndAfterARecordAreNoPartOfItHoweverMany(int blanks) {
        String line = " ".repeat(blanks) + "{\"id\": \"%s\", \"name\": \"A\"}" + " ".repeat(blanks) + "\n";
        String lines = line.formatted("one") + line.formatted("two") + line.formatted("three") + "[]\n";
        List<RecordReader.Next<Area>> all = all(json.records(stream(lines), "upload", TextLayout.LINES, Area.class));
        assertThat(read(all)).extracting(area -> area.id().value()).containsExactly("one", "two", "three");
        assertThat(problems(all))
                .singleElement()
                .satisfies(problem -> assertThat(problem.place()).hasToString("upload:4:1"));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 5_000, 100_000})
    void textAfterManyBlanksIsShownInItsProblem(int blanks) {
        Loaded<Programme> loaded = json.parse(
                "{\"formatVersion\": \"1.0\", \"id\": \"p\", \"name\": \"P\"}" + " ".repeat(blanks) + "more");
        assertThat(loaded.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.raw())
                        .hasValueSatisfying(raw -> assertThat(raw).endsWith("more")));
    }

    @Test
    void twoRecordsOnOneLineAreOneTooMany() {
        List<RecordReader.Next<Area>> all = all(json.records(
                stream("{\"id\": \"one\", \"name\": \"A\"} {\"id\": \"two\", \"name\": \"B\"}\n"),
                "upload",
                TextLayout.LINES,
                Area.class));
        assertThat(read(all)).hasSize(1);
        assertThat(problems(all)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.TRAILING_TEXT);
            assertThat(problem.raw()).hasValueSatisfying(raw -> assertThat(raw).contains("two"));
        });
    }

    @Test
    void aRecordThatCannotBeReadStandsAloneAndTheNextOneHasNoPartOfItsProblems() {
        List<RecordReader.Next<Area>> all = all(json.records(
                stream("[{\"id\": \"one\"}, {\"id\": \"two\", \"name\": \"B\"}]"),
                "upload",
                TextLayout.DOCUMENT,
                Area.class));
        assertThat(all).hasSize(2);
        assertThat(all.get(0).record()).isEmpty();
        assertThat(all.get(0).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.place()).hasToString("upload:1:2 at /0"));
        assertThat(all.get(1).problems()).isEmpty();
    }

    @Test
    void linesMayGiveTheProgrammeAnywhereAndOnlyOnce() throws IOException {
        Path file = folder.resolve("programme.ndjson");
        Files.writeString(file, """
                {"areas": [{"id": "one", "name": "A"}]}
                {"formatVersion": "1.0", "id": "p", "name": "P"}
                {"areas": [{"id": "two", "name": "B"}], "name": "Q"}
                """);
        Loaded<Programme> loaded = json.read(file);
        assertThat(loaded.value().orElseThrow().name()).isEqualTo("P");
        assertThat(loaded.value().orElseThrow().areas()).hasSize(2);
        assertThat(loaded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.DUPLICATE_FIELD);
            assertThat(problem.place()).hasToString(file + ":3:49 at /name");
        });
    }

    @Test
    void aProgrammeInPlaceOfAListOfRecordsIsReadInAnotherWay() {
        assertThat(problems(all(json.records(
                        stream("{\"formatVersion\": \"1.0\", \"id\": \"p\", \"name\": \"P\", \"areas\": []}"),
                        "unnamed",
                        TextLayout.DOCUMENT,
                        Area.class))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.repair()).contains("read the file as a programme"));
    }

    @Test
    void linesWithoutAVersionLackItAsAWhole() {
        assertThat(problems(all(json.records(
                        stream("{\"id\": \"p\", \"name\": \"P\"}\n{\"areas\": []}\n"), "unnamed", TextLayout.LINES))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.place()).isEqualTo(Place.whole("unnamed")));
    }

    /** A field that is read often is set in another way than by reflection, from some record on. */
    @Test
    void theLastOfManyRecordsIsReadLikeTheFirst() {
        List<String> forms = List.of(
                "{\"id\": \"a\", \"name\": \"A\", \"wave\": 2, \"gssCodes\": []}",
                "{\"id\": \"a\", \"name\": \"A\", \"wave\": null, \"gssCodes\": null}",
                "{\"id\": \"a\", \"name\": null}",
                "{\"id\": \"a\", \"name\": \" \"}",
                "{\"id\": \"a\", \"name\": \"A\", \"wave\": \"2\"}",
                "{\"id\": \"a\", \"name\": \"A\", \"formerNames\": [null]}");
        int times = 6_000;
        RecordReader<Area> records = json.records(
                stream((String.join("\n", forms) + "\n").repeat(times)), "many", TextLayout.LINES, Area.class);
        List<Set<Object>> found = new ArrayList<>();
        for (int i = 0; i < forms.size() * times; i++) {
            RecordReader.Next<Area> next = records.next();
            if (i < forms.size()) {
                found.add(new HashSet<>());
            }
            found.get(i % forms.size())
                    .add(List.of(
                            next.record(),
                            next.problems().stream()
                                    .map(problem -> problem.code() + " " + problem.repair())
                                    .toList()));
        }
        assertThat(records.hasNext()).isFalse();
        assertThat(found).allSatisfy(same -> assertThat(same).hasSize(1));
        assertThat(Set.copyOf(found)).hasSizeGreaterThan(4);
    }

    @ParameterizedTest
    @EnumSource
    void aRecordThatIsRefusedLeavesNoTraceAndOthersFollow(TextLayout layout) {
        Area refused = Area.builder()
                .id(AreaId.of("b"))
                .name("B")
                .announced(LocalDate.of(10_000, 1, 1))
                .build();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonRecordWriter<Area> writer = json.writer(bytes, layout, Area.class)) {
            writer.write(named("a"));
            assertThatThrownBy(() -> writer.write(refused)).isInstanceOf(UncheckedIOException.class);
            writer.write(named("c"));
            writer.finish();
        }
        List<RecordReader.Next<Area>> all = all(json.records(stream(bytes.toString(UTF_8)), "x", layout, Area.class));
        assertThat(read(all)).containsExactly(named("a"), named("c"));
        assertThat(problems(all)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aRecordWithoutAListOfItsOwnLeavesNoTraceAndOthersFollow(TextLayout layout) {
        Programme programme =
                Programme.builder().id(ProgrammeId.of("p")).name("P").build();
        Entity withoutList = MAXIMAL.partnerships().get(0).members().get(0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonRecordWriter<Entity> writer = json.writer(bytes, layout, programme)) {
            writer.write(named("a"));
            assertThatThrownBy(() -> writer.write(withoutList)).isInstanceOf(InvalidValueException.class);
            writer.write(named("c"));
            writer.finish();
        }
        List<RecordReader.Next<Entity>> all = all(json.records(stream(bytes.toString(UTF_8)), "x", layout));
        assertThat(read(all)).containsExactly(named("a"), named("c"));
        assertThat(problems(all)).isEmpty();
    }

    private static Area named(String id) {
        return Area.builder().id(AreaId.of(id)).name(id).build();
    }

    @Test
    void aListOfADocumentThatHasEndedTakesNoMore() {
        JsonRecordWriter<Entity> writer =
                json.writer(new ByteArrayOutputStream(), TextLayout.DOCUMENT, MAXIMAL.withoutRecords());
        writer.write(MAXIMAL.areas().get(0));
        writer.write(MAXIMAL.grants().get(0));
        Area area = MAXIMAL.areas().get(0);
        assertThatThrownBy(() -> writer.write(area))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("or write lines");
    }

    @Test
    void theProblemsOfOneReadingAreListedUpToAThousandAndTheOthersCounted() {
        String records = "{\"id\": 1},".repeat(2_500);
        Loaded<Programme> loaded =
                json.parse("{\"formatVersion\": \"1.0\", \"id\": \"p\", \"name\": \"P\", \"areas\": [" + records
                        + "{\"id\": \"a\", \"name\": \"A\"}]}");
        assertThat(loaded.value().orElseThrow().areas()).hasSize(1);
        assertThat(loaded.errors()).hasSize(1_001).last().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.MORE_PROBLEMS);
            assertThat(problem.message()).isEqualTo("1,500 more errors are not listed.");
        });
    }
}

package io.github.biglocal.serialization.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.RecordReader;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Places;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.TextLayout;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.testkit.Samples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where each record that is read stands, and each value in it, by a scanner that knows nothing of the reader. */
class PlacesOfRecordsTest {
    private static final Programme MAXIMAL = Samples.maximal();

    private final BigLocalJson json = BigLocalJson.standard();
    private final ObjectMapper plain = new ObjectMapper();

    @TempDir
    private Path folder;

    /** A value of a text: the record it is of, and the way to it there, as findings name it. */
    private record InRecord(Reference record, String field) {}

    /** What a pointer means to a reader of findings: records are named by their ids, parts of them by their positions. */
    private static List<InRecord> meanings(Programme programme, String pointer) {
        List<InRecord> meanings = new ArrayList<>();
        List<String> way = new ArrayList<>();
        Entity record = programme;
        Object at = programme;
        for (String step :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            Object value = at instanceof Optional<?> optional ? optional.orElseThrow() : at;
            if (value instanceof List<?> list) {
                at = list.get(Integer.parseInt(step));
                way.add(step);
                if (at instanceof Entity entity) {
                    way.set(
                            way.size() - 1,
                            FieldReference.step(entity.reference().id()));
                    if (record != programme) {
                        meanings.add(new InRecord(record.reference(), String.join("/", way)));
                    }
                    record = entity;
                    way.clear();
                }
            } else {
                Optional<TypeShape.Field> known = value == null
                        ? Optional.empty()
                        : TypeShape.of(value.getClass()).flatMap(shape -> shape.field(step));
                Object holder = value;
                at = known.map(its -> its.get(Objects.requireNonNull(holder))).orElse(null);
                way.add(step);
            }
        }
        // A record within another has also a name of its own; what is in it is found both ways.
        List<InRecord> all = new ArrayList<>();
        meanings.forEach(outer -> all.add(new InRecord(
                outer.record(), way.isEmpty() ? outer.field() : outer.field() + "/" + String.join("/", way))));
        all.add(new InRecord(record.reference(), String.join("/", way)));
        return all;
    }

    private void assertPlaces(String text, Loaded<Programme> loaded, String source) throws JsonProcessingException {
        Programme programme = loaded.orThrow();
        JsonNode tree = plain.readTree(text);
        Map<String, Scanned.Start> starts = Scanned.of(text, 1);
        assertThat(starts).hasSizeGreaterThan(100);
        starts.forEach((pointer, start) -> {
            if (pointer.equals("/formatVersion")) {
                return;
            }
            assertThat(tree.at(pointer).isMissingNode()).as(pointer).isFalse();
            Place expected = Place.inText(source, start.line(), start.column()).at(pointer);
            for (InRecord meant : meanings(programme, pointer)) {
                assertThat(found(loaded.places(), meant))
                        .as("%s: %s", pointer, meant)
                        .hasValue(expected);
            }
        });
    }

    private static Optional<Place> found(Places places, InRecord meant) {
        return meant.field().isEmpty() ? places.placeOf(meant.record()) : places.placeOf(meant.record(), meant.field());
    }

    /** The same document with other blanks, as somebody else's program might write it. */
    private String withBlanks(String text, List<String> blanks, int seed) throws JsonProcessingException {
        StringBuilder written = new StringBuilder();
        Random random = new Random(seed);
        write(plain.readTree(text), written, () -> {
            for (int i = random.nextInt(3); i > 0; i--) {
                written.append(blanks.get(random.nextInt(blanks.size())));
            }
        });
        return written.toString();
    }

    private void write(JsonNode node, StringBuilder to, Runnable blanks) {
        blanks.run();
        if (node.isContainerNode()) {
            to.append(node.isObject() ? '{' : '[');
            String comma = "";
            Iterator<String> names = node.fieldNames();
            for (JsonNode each : node) {
                to.append(comma);
                if (node.isObject()) {
                    blanks.run();
                    to.append('"').append(names.next()).append('"');
                    blanks.run();
                    to.append(':');
                }
                write(each, to, blanks);
                comma = ",";
            }
            to.append(node.isObject() ? '}' : ']');
        } else {
            to.append(node);
        }
        blanks.run();
    }

    @Test
    void everyValueOfADocumentStandsWhereItBegins() throws JsonProcessingException {
        String text = json.write(MAXIMAL);
        assertPlaces(text, json.parse(text), "text");
    }

    @Test
    void everyValueOfADocumentOfOneLineStandsWhereItBegins() throws JsonProcessingException {
        String text = plain.readTree(json.write(MAXIMAL)).toString();
        assertPlaces(text, json.parse(text), "text");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyValueStandsWhereItBeginsWhateverTheBlanks(int seed) throws JsonProcessingException {
        List<String> blanks = List.of(
                        List.of(" ", "\n"),
                        List.of("\r\n", "\t"),
                        List.of("\n", "\r", "\r\n", " "),
                        List.of("\n".repeat(200), " ".repeat(300)))
                .get(seed % 4);
        String text = withBlanks(json.write(MAXIMAL), blanks, seed);
        assertPlaces(text, json.parse(text), "text");
    }

    @Test
    void columnsAreCountedInTheCharactersThatProblemsCount() throws JsonProcessingException {
        Programme programme =
                MAXIMAL.withGrants(MAXIMAL.grants().get(0).withTitle("Music \uD834\uDD1E in the caf\u00E9"));
        String text = plain.readTree(json.write(programme)).toString();
        assertPlaces(text, json.parse(text), "text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void everyValueStandsWhereItBeginsInEveryEncodingWithAMarkAndWithout(String encoding) throws IOException {
        String text = json.write(MAXIMAL);
        for (String mark : List.of("", "\uFEFF")) {
            byte[] bytes = (mark + text).getBytes(Charset.forName(encoding));
            assertPlaces(text, json.read(new ByteArrayInputStream(bytes), "upload"), "upload");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\n\n  \n"})
    void inLinesEveryValueStandsInItsLine(String between) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        json.writer(written, TextLayout.LINES, MAXIMAL).finish();
        List<String> lines = written.toString(UTF_8).lines().toList();
        Path file = folder.resolve("programme.ndjson");
        Files.writeString(file, String.join(between, lines));
        Loaded<Programme> loaded = json.read(file);
        Programme programme = loaded.orThrow();
        assertThat(programme).isEqualTo(MAXIMAL);
        List<String> tops = TypeShape.of(Programme.class).orElseThrow().fields().stream()
                .filter(field -> field.occurrence() == TypeShape.Occurrence.MANY)
                .map(TypeShape.Field::name)
                .toList();
        int line = 1;
        Map<String, Integer> before = new LinkedHashMap<>();
        for (String each : lines) {
            Map<String, Integer> entries = new LinkedHashMap<>();
            Scanned.of(each, line).forEach((pointer, start) -> {
                String[] steps = pointer.split("/", -1);
                if (steps.length < 3 || !tops.contains(steps[1])) {
                    return;
                }
                // The position in the line is not that in the programme.
                int position = Integer.parseInt(steps[2]) + before.getOrDefault(steps[1], 0);
                entries.merge(steps[1], Integer.parseInt(steps[2]) + 1, Math::max);
                String inProgramme =
                        "/" + steps[1] + "/" + position + pointer.substring(steps[1].length() + steps[2].length() + 2);
                for (InRecord meant : meanings(programme, inProgramme)) {
                    assertThat(found(loaded.places(), meant))
                            .as(pointer)
                            .hasValue(Place.inText(file.toString(), start.line(), start.column())
                                    .at(pointer));
                }
            });
            entries.forEach((list, count) -> before.merge(list, count, Integer::sum));
            line += between.length() - between.replace("\n", "").length();
        }
        assertThat(loaded.places().placeOf(MAXIMAL.reference())).hasValue(Place.whole(file.toString()));
    }

    static List<Entity> records() {
        List<Entity> records = new ArrayList<>();
        for (TypeShape.Field field : TypeShape.of(Programme.class).orElseThrow().fields()) {
            if (Entity.class.isAssignableFrom(field.valueType())) {
                ((List<?>) field.get(MAXIMAL)).stream().limit(1).forEach(record -> records.add((Entity) record));
            }
        }
        return records;
    }

    @ParameterizedTest
    @MethodSource("records")
    void aFieldStandsWhereAProblemOfItWouldBe(Entity record) throws JsonProcessingException {
        ObjectNode good = (ObjectNode) plain.readTree(json.write(record));
        int compared = 0;
        for (String field : iterable(good.fieldNames())) {
            ObjectNode bad = good.deepCopy();
            bad.set(field, plain.readTree("[[[1]]]"));
            List<Problem> errors =
                    json.parse(bad.toPrettyString(), record.getClass()).errors();
            Places places = json.parse(
                            good.toPrettyString(),
                            TypeShape.of(record.getClass()).orElseThrow().type())
                    .places();
            for (Problem error : errors) {
                if (error.place().pointer().equals(Optional.of("/" + field))) {
                    assertThat(places.placeOf(record.reference(), field)).hasValue(error.place());
                    compared++;
                }
            }
        }
        assertThat(compared).isPositive();
    }

    private static <T> Iterable<T> iterable(Iterator<T> iterator) {
        return () -> iterator;
    }

    @Test
    void whereAFieldIsNotInTheTextTheNearestThingIsThatItWouldBeIn() {
        String text = """
                {"id": "p", "name": "P",
                 "grants": [{"id": "g", "area": "a", "title": "T",
                   "paymentsDue": [{"amount": "GBP 5.00", "date": "2016-04-01"}]}]}
                """;
        Places places = json.parse(text).places();
        Reference grant = new Reference("Grant", "g");
        assertThat(places.placeOf(grant)).map(Place::toString).hasValue("text:2:13 at /grants/0");
        for (String absent : List.of("awardDate", "", "awardDate/0", "Plan", "/")) {
            assertThat(places.placeOf(grant, absent)).as(absent).isEqualTo(places.placeOf(grant));
        }
        assertThat(places.placeOf(grant, "title")).map(Place::toString).hasValue("text:2:47 at /grants/0/title");
    }

    @Test
    void recordsThatHaveTheSameIdStandInSeveralPlaces() {
        String text = """
                {"id": "p", "name": "P", "grants": [
                {"id": "g", "area": "a", "title": "T"},
                {"id": "h", "area": "a", "title": "T"},
                {"id": "g", "area": "a", "title": "U"}]}
                """;
        Places places = json.parse(text).places();
        Reference twice = new Reference("Grant", "g");
        assertThat(places.placesOf(twice))
                .extracting(Place::toString)
                .containsExactly("text:2:1 at /grants/0", "text:4:1 at /grants/2");
        assertThat(places.placeOf(twice, "title")).map(Place::toString).hasValue("text:2:35 at /grants/0/title");
    }

    @Test
    void aRecordThatCouldNotBeReadHasNoPlaceAndTheOthersHaveTheirs() {
        String text = """
                {"id": "p", "grants": [
                {"id": "g", "area": "a", "title": 7},
                {"id": "h", "area": "a", "title": [[{"deep": []}]]},
                null, 5, "six",
                {"id": "i", "area": "a", "id": "j", "title": "T"},
                {"id": "k", "area": "a", "title": "T", "mine": {"a": [1, {"b": null}]}}],
                "grants": [{"id": "l", "area": "a", "title": "T"}],
                "name": "P", "other": [1, 2]}
                """;
        Loaded<Programme> loaded = json.parse(text);
        assertThat(loaded.value().orElseThrow().grants()).hasSize(1);
        Places places = loaded.places();
        for (String lost : List.of("g", "h", "i", "j", "l")) {
            assertThat(places.placeOf(new Reference("Grant", lost))).as(lost).isEmpty();
        }
        Reference read = new Reference("Grant", "k");
        assertThat(places.placeOf(read)).map(Place::toString).hasValue("text:6:1 at /grants/6");
        assertThat(places.placeOf(read, "mine/a/1/b"))
                .map(Place::toString)
                .hasValue("text:6:64 at /grants/6/mine/a/1/b");
        Reference programme = new Reference("Programme", "p");
        assertThat(places.placeOf(programme)).map(Place::toString).hasValue("text:1:1");
        assertThat(places.placeOf(programme, "name")).map(Place::toString).hasValue("text:8:9 at /name");
        assertThat(places.placeOf(programme, "other/1")).map(Place::toString).hasValue("text:8:27 at /other/1");
        assertThat(places.placeOf(programme, "grants")).map(Place::toString).hasValue("text:1:23 at /grants");
    }

    @Test
    void aFieldThatIsPassedOverWithinARecordDoesNotMoveTheOthers() {
        String text = """
                {"id": "p", "name": "P", "partnerships": [{"id": "b", "area": "a",
                "members": [{"id": "m", "unknown": {"x": [{}]}, "terms": ["2016-04-01/.."]},
                {"id": "n", "terms": ["2016-04-01/.."]}]}]}
                """;
        Loaded<Programme> loaded = json.parse(text);
        String member = loaded.value()
                .orElseThrow()
                .partnerships()
                .get(0)
                .members()
                .get(1)
                .reference()
                .kind();
        assertThat(loaded.places().placeOf(new Reference(member, "n"), "terms/0"))
                .map(Place::toString)
                .hasValue("text:3:23 at /partnerships/0/members/1/terms/0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DOCUMENT", "LINES"})
    void whatIsReadRecordByRecordHasItsPlacesToo(TextLayout layout) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        json.writer(written, layout, MAXIMAL).finish();
        Places whole = layout == TextLayout.LINES
                ? Places.none()
                : json.read(new ByteArrayInputStream(written.toByteArray()), "upload")
                        .places();
        List<RecordReader.Next<Entity>> all = new ArrayList<>();
        json.records(new ByteArrayInputStream(written.toByteArray()), "upload", layout)
                .forEachRemaining(all::add);
        for (RecordReader.Next<Entity> next : all) {
            next.record().ifPresent(record -> {
                Optional<Place> place = next.places().placeOf(record.reference(), "id");
                assertThat(place.orElseThrow().pointer().orElseThrow()).endsWith("/id");
                if (layout == TextLayout.DOCUMENT) {
                    assertThat(place).isEqualTo(whole.placeOf(record.reference(), "id"));
                }
            });
        }
    }

    @Test
    void recordsOfOneKindHaveTheirPlacesInTheirListAndInTheirLine() {
        String one = "{\"id\": \"g\", \"area\": \"a\", \"title\": \"T\"}";
        Reference grant = new Reference("Grant", "g");
        try (RecordReader<Grant> list = json.records(
                new ByteArrayInputStream(("[\n" + one + "]").getBytes(UTF_8)),
                "list",
                TextLayout.DOCUMENT,
                Grant.class)) {
            assertThat(list.next().places().placeOf(grant, "title"))
                    .map(Place::toString)
                    .hasValue("list:2:35 at /0/title");
        }
        try (RecordReader<Grant> lines = json.records(
                new ByteArrayInputStream(("\n\n" + one).getBytes(UTF_8)), "lines", TextLayout.LINES, Grant.class)) {
            assertThat(lines.next().places().placeOf(grant, "title"))
                    .map(Place::toString)
                    .hasValue("lines:3:35 at /title");
        }
        assertThat(json.parse(one, Grant.class).places().placeOf(grant, "title"))
                .map(Place::toString)
                .hasValue("text:1:35 at /title");
    }

    @Test
    void aProgrammeOfWhichNothingCouldBeReadHasNoPlaces() {
        assertThat(json.parse("{}").places().isEmpty()).isTrue();
        assertThat(json.parse("[]").places().isEmpty()).isTrue();
        assertThat(json.read(folder.resolve("none.json")).places().isEmpty()).isTrue();
    }

    @Test
    void aFieldThatIsGivenInTwoLinesStandsInTheFirst() throws IOException {
        Path file = folder.resolve("twice.ndjson");
        Files.writeString(file, "{\"id\": \"p\", \"name\": \"P\"}\n{\"name\": \"Q\"}\n");
        Loaded<Programme> loaded = json.read(file);
        assertThat(loaded.problems()).anyMatch(problem -> problem.severity() == Severity.ERROR);
        assertThat(loaded.places().placeOf(new Reference("Programme", "p"), "name"))
                .map(place -> place.toString().substring(file.toString().length()))
                .hasValue(":1:21 at /name");
    }

    @Test
    void aFieldGivenTwiceIsRefusedAlsoAfterRecordsThatHaveTheSameFields() {
        String good =
                "{\"id\": \"g%d\", \"area\": \"a\", \"title\": \"T\", \"mine\": {\"x\": 1, \"y\": [2], \"z\": {}}}";
        List<String> bad = List.of(
                good.replace("\"title\": \"T\"", "\"id\": \"h\""),
                good.replace("{\"x\"", "{\"y\": 3, \"x\""),
                good.replace("\"z\"", "\"x\""),
                good.replace("{}}}", "{}}, \"area\": \"b\"}"),
                good.replace("{}}}", "{\"q\": 1, \"q\": 1}}}"));
        for (String twice : bad) {
            List<String> records = List.of(good, good, good, twice, good);
            List<String> numbered = new ArrayList<>();
            for (int i = 0; i < records.size(); i++) {
                numbered.add(records.get(i).formatted(i));
            }
            Loaded<Programme> loaded =
                    json.parse("{\"formatVersion\": \"1.0\", \"id\": \"p\", \"name\": \"P\", \"grants\": [\n"
                            + String.join(",\n", numbered) + "]}");
            assertThat(loaded.errors())
                    .as(twice)
                    .extracting(Problem::code)
                    .containsExactly(ProblemCode.DUPLICATE_FIELD);
            assertThat(loaded.value().orElseThrow().grants()).hasSize(4);
            assertThat(loaded.places().placeOf(new Reference("Grant", "g4"), "mine/y/0"))
                    .map(Place::toString)
                    .hasValue("text:6:64 at /grants/4/mine/y/0");
        }
    }

    @Test
    void whatIsFarApartHasItsPlaceToo() {
        String far = " ".repeat(100_000) + "\n".repeat(70_000);
        String text = "\n{\"id\": \"p\", \"name\": \"P\", \"grants\": [" + far + "{\"id\":" + far
                + "\"g\", \"area\": \"a\"," + " ".repeat(5_000) + "\"title\": \"T\"}]}";
        Places places = json.parse(text).places();
        Reference grant = new Reference("Grant", "g");
        assertThat(places.placeOf(grant)).map(Place::toString).hasValue("text:70002:1 at /grants/0");
        assertThat(places.placeOf(grant, "id")).map(Place::toString).hasValue("text:140002:1 at /grants/0/id");
        assertThat(places.placeOf(grant, "title")).map(Place::toString).hasValue("text:140002:5027 at /grants/0/title");
    }
}

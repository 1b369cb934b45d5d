package io.github.biglocal.serialization.jackson3;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.RecordReader;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.TextLayout;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.testkit.Samples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** On any document, whole or damaged, this package and its sibling for Jackson 2 write and find the same to the letter. */
class SameAsJacksonTwoTest {
    private static final int MUTATIONS = 200;
    private static final String CHARACTERS = "{}[]\",:/\\.-+eE0159 \n\r\tantfZé\u0000\uD83C";
    private static final Path REFERENCE_DATA = Path.of("../examples/src/main/resources/io/github/biglocal/examples")
            .toAbsolutePath();

    private static final BigLocalJson THREE = BigLocalJson.standard();
    private static final io.github.biglocal.serialization.json.BigLocalJson TWO =
            io.github.biglocal.serialization.json.BigLocalJson.standard();

    /** The two defaults of Jackson 3 that differ are set alike, or what they differ in would be all that is compared. */
    private static final JsonMapper MAPPER_THREE = JsonMapper.builder()
            .addModule(new BigLocalModule())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final com.fasterxml.jackson.databind.json.JsonMapper MAPPER_TWO =
            com.fasterxml.jackson.databind.json.JsonMapper.builder()
                    .addModule(new io.github.biglocal.serialization.json.BigLocalModule())
                    .build();

    private static final Programme MAXIMAL = Samples.maximal();

    // What is compared

    /** Reads a text in every way that there is; what is found is the same. */
    private static void assertSame(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertSame(bytes);
        assertThat(shown(THREE.parse(text))).as("of %s", text).isEqualTo(shown(TWO.parse(text)));
        assertThat(read(() -> MAPPER_THREE.readValue(text, Programme.class)))
                .as("by a caller's mapper, of %s", text)
                .isEqualTo(read(() -> MAPPER_TWO.readValue(text, Programme.class)));
    }

    private static void assertSame(byte[] bytes) {
        assertThat(shown(THREE.read(new ByteArrayInputStream(bytes), "a stream")))
                .as("of the bytes of %s", text(bytes))
                .isEqualTo(shown(TWO.read(new ByteArrayInputStream(bytes), "a stream")));
        for (TextLayout layout : TextLayout.values()) {
            assertThat(records(bytes, stream -> THREE.records(stream, "a stream", layout)))
                    .as("%s of %s", layout, text(bytes))
                    .isEqualTo(records(bytes, stream -> TWO.records(stream, "a stream", layout)));
        }
    }

    /** The value, and each problem with its raw text. */
    private static List<Object> shown(Loaded<?> loaded) {
        List<Object> shown = new ArrayList<>(shown(loaded.problems()));
        shown.add(loaded.value());
        return shown;
    }

    private static List<String> shown(List<Problem> problems) {
        return problems.stream()
                .map(problem -> isOfLostField(problem)
                        ? problem.place().pointer() + problem.message() + problem.repair()
                        : problem.severity() + " " + problem + " in " + problem.raw())
                .toList();
    }

    /** Jackson 3 always holds such a field back until it has the whole value, so line and column are the value's. */
    private static boolean isOfLostField(Problem problem) {
        return problem.code().equals(ProblemCode.UNKNOWN_FIELD) && problem.severity() == Severity.ERROR;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static List<Object> records(byte[] bytes, Function<InputStream, RecordReader<Entity>> reading) {
        List<Object> found = new ArrayList<>();
        try (RecordReader<Entity> reader = reading.apply(new ByteArrayInputStream(bytes))) {
            reader.forEachRemaining(next -> found.add(List.of(shown(next.problems()), next.kind(), next.record())));
            found.add(reader.programme());
        }
        return found;
    }

    private interface Reading {
        Object read() throws Exception;
    }

    /** Empty where it is refused; Jackson words that as it likes. */
    private static Optional<Object> read(Reading reading) {
        try {
            return Optional.of(reading.read());
        } catch (Exception e) {
            return Optional.empty();
        }
    }

    // What is read

    static List<Named<String>> wholeDocuments() throws IOException {
        List<Named<String>> documents = new ArrayList<>();
        documents.add(Named.of("every field of every record", TWO.write(MAXIMAL)));
        documents.add(Named.of("in one line", MAPPER_TWO.writeValueAsString(MAXIMAL)));
        documents.add(Named.of("record by record", text(byTwo(TextLayout.DOCUMENT))));
        documents.add(Named.of("in lines", text(byTwo(TextLayout.LINES))));
        try (Stream<Path> files = Files.list(REFERENCE_DATA)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                documents.add(Named.of(file.getFileName().toString(), Files.readString(file)));
            }
        }
        assertThat(documents).hasSizeGreaterThan(6);
        return documents;
    }

    @ParameterizedTest
    @MethodSource("wholeDocuments")
    void aWholeDocumentIsReadTheSame(String text) {
        assertSame(text);
    }

    @ParameterizedTest
    @MethodSource("wholeDocuments")
    void aDocumentCutInManyPlacesIsReadTheSame(String text) {
        IntStream.range(0, 12)
                .map(part -> (int) ((long) text.length() * part / 12) + part % 7)
                .filter(at -> at < text.length())
                .forEach(at -> assertSame(text.substring(0, at)));
    }

    /** After its mark. */
    @Test
    void aSmallDocumentCutAnywhereIsReadTheSame() {
        String text = """
                \uFEFF{"formatVersion": "1.0", "id": "p", "name": "P 🏡",
                "areas": [{"id": "a", "name": "A", "own": [1.50, {"x": null}]}, {"id": "a", "region": "EAST", "name": 5}]}
                """;
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int at = 3; at < bytes.length; at++) {
            // Half a character is FileReadingTest's.
            if ((bytes[at] & 0xC0) != 0x80) {
                assertSame(Arrays.copyOf(bytes, at));
            }
        }
    }

    @Test
    void aDocumentWithACharacterChangedAddedOrTakenAwayIsReadTheSame() throws IOException {
        List<String> documents = DamagedDocumentTest.lists();
        Random random = new Random(20160401);
        for (int mutation = 0; mutation < MUTATIONS; mutation++) {
            String whole = documents.get(mutation % documents.size());
            int at = random.nextInt(whole.length());
            String character = String.valueOf(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            assertSame(
                    switch (random.nextInt(3)) {
                        case 0 -> whole.substring(0, at) + whole.substring(at + 1);
                        case 1 -> whole.substring(0, at) + character + whole.substring(at + 1);
                        default -> whole.substring(0, at) + character + whole.substring(at);
                    });
        }
    }

    @Test
    void aDocumentWithFieldsChangedAddedOrTakenAwayIsReadTheSame() throws IOException {
        List<JsonNode> documents = new ArrayList<>();
        for (String document : DamagedDocumentTest.lists()) {
            documents.add(MAPPER_THREE.readTree(document));
        }
        Random random = new Random(20160402);
        for (int mutation = 0; mutation < MUTATIONS; mutation++) {
            JsonNode damaged = documents.get(mutation % documents.size()).deepCopy();
            for (int change = random.nextInt(3); change >= 0; change--) {
                change(damaged, random);
            }
            assertSame(twice(MAPPER_THREE.writeValueAsString(damaged), random));
        }
    }

    private static void change(JsonNode document, Random random) {
        List<JsonNode> holders = new ArrayList<>(document.findParents("id"));
        for (JsonNode holder : List.copyOf(holders)) {
            holder.values().stream()
                    .filter(Predicate.not(JsonNode::isValueNode))
                    .forEach(holders::add);
        }
        JsonNode holder = holders.get(random.nextInt(holders.size()));
        if (holder instanceof ObjectNode object && !object.isEmpty()) {
            String field = List.copyOf(object.propertyNames()).get(random.nextInt(object.size()));
            switch (random.nextInt(4)) {
                case 0 -> object.remove(field);
                case 1 -> object.set(field + "s", object.get(field));
                default -> object.set(field, anything(random));
            }
        } else if (holder instanceof ArrayNode list) {
            list.insert(random.nextInt(list.size() + 1), anything(random));
        }
    }

    private static JsonNode anything(Random random) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(12)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.booleanNode(random.nextBoolean());
            case 2 -> nodes.numberNode(random.nextInt(100) - 10);
            case 3 -> nodes.numberNode(new BigDecimal("1E400"));
            case 4 -> nodes.arrayNode();
            case 5 -> nodes.objectNode();
            case 6 -> nodes.arrayNode().add(nodes.nullNode()).add("x");
            case 7 -> nodes.objectNode().put("id", "x").put("extra", 1.5);
            case 8 -> nodes.stringNode("");
            case 9 -> nodes.stringNode("GBP 1e3");
            case 10 -> nodes.stringNode("2016-02-30");
            default -> nodes.stringNode("2016-04-01/2016-03-31");
        };
    }

    /** Gives the first field of some object again, which a tree cannot hold. */
    private static String twice(String text, Random random) {
        int at = text.indexOf('{', random.nextInt(text.length()));
        int end = at < 0 ? -1 : text.indexOf(':', at);
        return end < 0 || random.nextInt(4) > 0
                ? text
                : text.substring(0, at + 1) + text.substring(at + 1, end) + ":1," + text.substring(at + 1);
    }

    // What is written

    static Stream<Named<Object>> values() {
        return RoundTripTest.values().stream();
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueIsWrittenTheSame(Object value) throws IOException {
        assertThat(THREE.write(value)).isEqualTo(TWO.write(value));
        assertThat(MAPPER_THREE.writeValueAsString(value)).isEqualTo(MAPPER_TWO.writeValueAsString(value));
    }

    @Test
    void recordsAreWrittenTheSameOneByOne() {
        for (TextLayout layout : TextLayout.values()) {
            ByteArrayOutputStream three = new ByteArrayOutputStream();
            THREE.writer(three, layout, MAXIMAL).finish();
            assertThat(text(three.toByteArray())).isEqualTo(text(byTwo(layout)));
        }
    }

    private static byte[] byTwo(TextLayout layout) {
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        TWO.writer(two, layout, MAXIMAL).finish();
        return two.toByteArray();
    }
}

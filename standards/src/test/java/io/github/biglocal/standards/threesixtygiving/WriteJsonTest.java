package io.github.biglocal.standards.threesixtygiving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.TextLayout;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WriteJsonTest {
    private static final ThreeSixtyGiving GIVING = ThreeSixtyGiving.standard();
    private static final Path SAMPLES = Path.of("..", "..", "shared", "data", "360giving");
    private static final GivingMetadata NO_METADATA = GivingMetadata.builder().build();

    @TempDir
    private Path folder;

    private static GivingGrant grant(String id) {
        return GivingGrant.builder()
                .id(id)
                .amountAwarded(new BigDecimal("1234.10"))
                .build();
    }

    @Test
    void packageIsWrittenWithWhatItSaysAboutItselfFirstAndAGrantOnEachLine() throws IOException {
        Path file = folder.resolve("grants.json");

        GIVING.write(
                new GivingPackage(
                        GivingMetadata.builder()
                                .version("1.4")
                                .addExtension("dei")
                                .build(),
                        List.of(grant("a"), grant("b"))),
                file);

        assertThat(file).hasContent("""
                {"version":"1.4",
                "extensions":["dei"],
                "grants":[
                {"id":"a","amountAwarded":1234.10},
                {"id":"b","amountAwarded":1234.10}
                ]}
                """);
    }

    @Test
    void packageWithoutGrantsIsJsonToo() throws IOException {
        Path file = folder.resolve("grants.json");

        GIVING.write(GivingPackage.of(List.of()), file);

        assertThat(file).hasContent("{\"grants\":[]}\n");
        assertThat(GIVING.read(file).orThrow().grants()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"grants.ndjson", "grants.jsonl", "GRANTS.NDJSON"})
    void linesAreWrittenWhereTheNameSaysSo(String name) throws IOException {
        Path file = folder.resolve(name);

        GIVING.write(GivingPackage.of(List.of(grant("a"), grant("b"))), file);

        assertThat(file).hasContent("""
                {"id":"a","amountAwarded":1234.10}
                {"id":"b","amountAwarded":1234.10}
                """);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsWrittenIsReadAgainTheSame(long seed) throws IOException {
        GivingPackage data = new MadeUpGrants(seed).next(60);
        Path file = folder.resolve("grants.json");
        Path again = folder.resolve("again.json");

        GIVING.write(data, file);
        GivingPackage read = GIVING.read(file).orThrow();
        GIVING.write(read, again);

        assertThat(read.grants()).isEqualTo(data.grants());
        assertThat(read.metadata()).isEqualTo(data.metadata());
        assertThat(again).hasSameBinaryContentAs(file);
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7, 8, 9, 10})
    void linesThatAreWrittenAreReadAgainTheSame(long seed) throws IOException {
        List<GivingGrant> grants = new MadeUpGrants(seed).next(60).grants();
        Path file = folder.resolve("grants.ndjson");

        GIVING.write(GivingPackage.of(grants), file);

        assertThat(GIVING.read(file).orThrow().grants()).isEqualTo(grants);
    }

    @Test
    void linesAreReadBackAsLinesWhateverIsInThem() throws IOException {
        Path file = folder.resolve("grants.ndjson");
        ObjectNode own = new ObjectMapper().createObjectNode().put("id", "a");
        own.putArray("grants").addObject().put("id", "b");

        for (GivingPackage data :
                List.of(GivingPackage.of(List.of(new GivingGrant(own))), GivingPackage.of(List.of()))) {
            GIVING.write(data, file);
            Loaded<GivingPackage> read = GIVING.read(file);

            assertThat(read.problems()).isEmpty();
            assertThat(read.orThrow()).isEqualTo(data);
        }
    }

    @Test
    void digitsNullsOrderAndUnknownFieldsStayAsTheyWereRead() throws IOException {
        String text = """
                {"own":{"b":null,"a":[1.0,2,3.50,[]]},
                "grants":[
                {"title":"x","id":"a","amountAwarded":123456789012345678.91,"amountDisbursed":0.30,"Website":{"Decision Notes":"y"},"id2":null,"amountAppliedFor":1E+3}
                ]}
                """;
        ByteArrayOutputStream written = new ByteArrayOutputStream();

        GivingPackage read = GIVING.read(new ByteArrayInputStream(text.getBytes(UTF_8)), "grants.json")
                .orThrow();
        try (GrantWriter writer = GIVING.writer(written, TextLayout.DOCUMENT, read.metadata())) {
            read.grants().forEach(writer::add);
            writer.finish();
        }

        assertThat(written.toString(UTF_8)).isEqualTo(text);
    }

    @TestFactory
    Stream<DynamicTest> publishedFilesAreReadAndWrittenWithoutALoss() throws IOException {
        assumeTrue(Files.isDirectory(SAMPLES), "the files are not here");
        ObjectMapper mapper = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            return files
                    .filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.toString().contains("schema"))
                    .sorted()
                    .toList()
                    .stream()
                    .map(file -> DynamicTest.dynamicTest(
                            SAMPLES.relativize(file).toString(), () -> assertReadAndWritten(mapper, file)));
        }
    }

    private void assertReadAndWritten(ObjectMapper mapper, Path file) throws IOException {
        Loaded<GivingPackage> loaded = GIVING.read(file);
        assertThat(loaded.problems())
                .allMatch(problem ->
                        problem.place().source().equals(file.getFileName().toString()));
        JsonNode tree = file.toString().contains("malformed") ? mapper.nullNode() : mapper.readTree(file.toFile());
        if (tree instanceof ArrayNode) {
            // A bare list is read as one of grants, whatever is in it.
            assertThat(loaded.orThrow().grants()).hasSize(tree.size());
            return;
        }
        if (!loaded.isComplete() || !(tree instanceof ObjectNode) || !(tree.get("grants") instanceof ArrayNode)) {
            assertThat(loaded.problems()).isNotEmpty();
            return;
        }
        Path written = folder.resolve("grants.json");
        GIVING.write(loaded.orThrow(), written);
        assertThat(mapper.readTree(written.toFile())).isEqualTo(tree);
    }

    @Test
    void tableIsNotWrittenOneGrantAtATime() {
        assertThatThrownBy(() -> GIVING.writer(folder.resolve("grants.xlsx"), NO_METADATA))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("Use write for a table");
        assertThat(folder.resolve("grants.xlsx")).doesNotExist();
    }

    @Test
    void fileThatIsNotFinishedIsLeftAsItWas() throws IOException {
        Path file = Files.writeString(folder.resolve("grants.json"), "before");

        GrantWriter writer = GIVING.writer(file, NO_METADATA);
        writer.add(grant("a"));
        assertThatThrownBy(writer::close).isInstanceOf(IllegalStateException.class);

        assertThat(file).hasContent("before");
        assertThat(folder.toFile().list()).containsExactly("grants.json");
    }

    @Test
    void nothingIsAddedToAFileThatIsFinished() {
        Path file = folder.resolve("grants.json");

        try (GrantWriter writer = GIVING.writer(file, NO_METADATA)) {
            writer.finish();
            assertThatThrownBy(() -> writer.add(grant("a"))).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(writer::finish).isInstanceOf(IllegalStateException.class);
        }

        assertThat(file).hasContent("{\"grants\":[]}");
    }

    @Test
    void fileThatCannotBeWrittenIsAnException() {
        Path file = folder.resolve("no such folder").resolve("grants.json");

        assertThatThrownBy(() -> GIVING.write(GivingPackage.of(List.of()), file))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void streamIsLeftOpen() throws IOException {
        boolean[] closed = {false};
        ByteArrayOutputStream stream = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        try (GrantWriter writer = GIVING.writer(stream, TextLayout.LINES, NO_METADATA)) {
            writer.add(grant("a")).finish();
        }

        assertThat(closed[0]).isFalse();
        assertThat(stream.toString(UTF_8)).isEqualTo("{\"id\":\"a\",\"amountAwarded\":1234.10}\n");
    }
}

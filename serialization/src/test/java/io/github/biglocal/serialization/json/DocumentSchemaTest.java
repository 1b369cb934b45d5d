package io.github.biglocal.serialization.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.TextLayout;
import io.github.biglocal.testkit.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that are read whole are valid by the schema, and damaged ones are not. */
class DocumentSchemaTest {
    private static final Path BASE = Path.of(System.getProperty("basedir", System.getProperty("user.dir")));
    private static final Path EXAMPLES =
            BASE.resolveSibling("examples").resolve("src/main/resources/io/github/biglocal/examples");
    private static final int MUTATIONS = 200;
    private static final String CHARACTERS = "{}[]\",:.-0159 \ntfZ";

    /** What a schema cannot say of what BadInputTest has in its table. */
    private static final Set<String> BEYOND_THE_SCHEMA = Set.of(
            "negative money",
            "negative money in a small value",
            "negative number",
            "mixed currencies",
            "reversed period",
            "id with a letter and its accent apart (OpenDataServices/cove, issue 586)",
            "member who never was one",
            "field twice in a record",
            "field twice in a nested record",
            "field twice in a small value");

    private final BigLocalJson json = BigLocalJson.standard();

    @Test
    void theSchemaIsOneOf2020() {
        assertThat(DocumentSchema.NODE.path("$schema").asText())
                .isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                        .validate(DocumentSchema.NODE))
                .isEmpty();
    }

    @Test
    void itIsOfTheVersionThatIsWritten() {
        assertThat(DocumentSchema.ID).isEqualTo("urn:biglocal:schema:programme:" + FormatVersion.CURRENT);
        assertThat(errors("{\"formatVersion\": \"" + FormatVersion.CURRENT + "\", \"id\": \"p\", \"name\": \"P\"}"))
                .isEmpty();
    }

    @Test
    void aProgrammeWithEveryFieldIsValid() {
        assertThat(errors(json.write(Samples.maximal()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theReferenceDataIsValid(Path file) throws IOException {
        assertThat(errors(Files.readString(file))).isEmpty();
    }

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theExampleOnThePageOfFormatsIsReadWithoutAProblemAndValid() throws IOException {
        String page = Files.readString(BASE.resolveSibling("docs").resolve("FORMATS.md"));
        String example =
                page.substring(page.indexOf("```json") + 7, page.indexOf("```\n", page.indexOf("```json") + 7));

        assertThat(json.parse(example).problems()).isEmpty();
        assertThat(errors(example)).isEmpty();
    }

    @Test
    void everyLineOfAProgrammeInLinesIsValid() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Programme programme = Samples.maximal();
        json.writer(bytes, TextLayout.LINES, programme).finish();
        List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();

        assertThat(lines)
                .hasSizeGreaterThan(40)
                .allSatisfy(line -> assertThat(DocumentSchema.errorsOfLine(DocumentSchema.node(line)))
                        .isEmpty());
        assertThat(DocumentSchema.errorsOfLine(DocumentSchema.node("{\"grants\": [{\"id\": \"g\"}]}")))
                .isNotEmpty();
    }

    static Stream<Arguments> brokenRecords() {
        return Arrays.stream(BadInputTest.class.getDeclaredMethods())
                .map(method -> method.getAnnotation(CsvSource.class))
                .filter(table -> table != null && table.textBlock().contains("| WRONG_TYPE | 39 |"))
                .flatMap(table -> table.textBlock().lines())
                .filter(row -> !row.isBlank())
                .map(row -> row.split("\\|"))
                .map(row -> Arguments.of(row[0].strip(), row[1].strip(), row[2].strip()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenRecords")
    void aBrokenRecordIsNotValidUnlessASchemaCannotSayWhy(String what, String list, String record) {
        assertThat(errors(BadInputTest.document(list, record)).isEmpty()).isEqualTo(BEYOND_THE_SCHEMA.contains(what));
    }

    @Test
    void whatASchemaCannotSayIsInTheTableOfBrokenRecords() {
        assertThat(brokenRecords().map(row -> row.get()[0])).hasSizeGreaterThan(60);
        assertThat(brokenRecords().map(row -> (String) row.get()[0])).containsAll(BEYOND_THE_SCHEMA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"programme\"",
                "17",
                "null",
                "[{\"id\": \"p\"}]",
                "{}",
                "{\"id\": \"p\"}",
                "{\"id\": \"p\", \"name\": \" \"}",
                "{\"id\": \"p\", \"name\": \"P\", \"areas\": {\"id\": \"a\", \"name\": \"A\"}}",
                "{\"id\": \"p\", \"name\": \"P\", \"areas\": [null]}",
                "{\"id\": \"p\", \"name\": \"P\", \"formatVersion\": \"2.0\"}",
                "{\"id\": \"p\", \"name\": \"P\", \"formatVersion\": \"1\"}",
                "{\"id\": \"p\", \"name\": \"P\", \"formatVersion\": 1.0}"
            })
    void aDocumentThatIsNoProgrammeIsNotValid(String document) {
        assertThat(json.parse(document).errors()).isNotEmpty();
        assertThat(errors(document)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"p\", \"name\": \"P\"}",
                "{\"id\": \"p\", \"name\": \"P\", \"formatVersion\": \"1.7\"}",
                "{\"id\": \"p\", \"name\": \"P\", \"areas\": null, \"period\": null}",
                "{\"id\": \"p\", \"name\": \"P\", \"widgets\": [{\"a\": [true, null]}]}",
                "{\"id\": \"p\", \"name\": \"P\", \"organisations\": [{\"id\": \"o\", \"name\": \"O\", \"type\": \"GUILD\"}]}"
            })
    void whatReadingTakesWithoutAnErrorIsValid(String document) {
        assertThat(json.parse(document).errors()).isEmpty();
        assertThat(errors(document)).isEmpty();
    }

    /** Reading takes it for one; whoever writes it twice has made a mistake, and the schema says so. */
    @Test
    void aValueTwiceInASetIsReadOnceAndNotValid() {
        String document = "{\"id\": \"p\", \"name\": \"P\", \"areas\": [{\"id\": \"a\", \"name\": \"A\","
                + " \"gssCodes\": [\"E01000001\", \"E01000001\"]}]}";

        assertThat(json.parse(document).orThrow().areas().get(0).gssCodes()).hasSize(1);
        assertThat(errors(document)).containsExactly("/areas/0/gssCodes uniqueItems");
    }

    @Test
    void aDamagedDocumentThatIsStillReadWholeIsValid() throws JsonProcessingException {
        List<String> documents = DamagedDocumentTest.lists();
        Random random = new Random(20160401);
        int refused = 0;
        int read = 0;
        for (int mutation = 0; mutation < MUTATIONS; mutation++) {
            String whole = documents.get(mutation % documents.size());
            int at = random.nextInt(whole.length());
            String character = String.valueOf(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            String damaged = whole.substring(0, at) + character + whole.substring(at + random.nextInt(2));
            Optional<JsonNode> node = tree(damaged);
            if (node.isPresent()) {
                boolean complete = json.parse(damaged).errors().isEmpty();
                boolean valid = DocumentSchema.errorsOf(node.get()).isEmpty();
                assertThat(valid || !complete)
                        .as("%s is read, and is not valid: %s", damaged, DocumentSchema.errorsOf(node.get()))
                        .isTrue();
                refused += valid ? 0 : 1;
                read += complete ? 1 : 0;
            }
        }
        assertThat(refused).isGreaterThan(MUTATIONS / 20);
        assertThat(read).isGreaterThan(MUTATIONS / 20);
    }

    private static Optional<JsonNode> tree(String json) {
        try {
            return Optional.of(DocumentSchema.node(json)).filter(ObjectNode.class::isInstance);
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static List<String> errors(String document) {
        return DocumentSchema.errorsOf(DocumentSchema.node(document));
    }
}

package io.github.biglocal.standards.threesixtygiving;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.standards.Loss;
import io.github.biglocal.standards.threesixtygiving.GivingField.Kind;
import io.github.biglocal.standards.threesixtygiving.GivingTables.Read;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written as tables is read back as the same grants, but for what writing names. */
class TablesRoundTripTest {
    private static final Path SAMPLES = Path.of("..", "..", "shared", "data", "360giving", "samples");
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .setNodeFactory(GivingPart.NODES);

    /** What cells are known to spoil: formulas, leading noughts, what looks like another type, blanks, separators, line breaks. */
    private static final List<String> TEXTS = List.of(
            "Lunch club",
            "=1+1",
            "'=1+1",
            "-2 degrees, @home",
            "'quoted'",
            "\"quoted\"",
            " blanks at both ends ",
            "two\nlines",
            "two\r\nlines",
            "a\ttab",
            "a, b; c",
            "£50 a week",
            "caf\u00e9 \uD83C\uDF89",
            "00123",
            "1e3",
            "TRUE",
            "null",
            "#N/A",
            "# note",
            "2021-01-26",
            "26/01/2021",
            "1,000",
            "_x0041_",
            "<a href=\"#\">&amp;</a>",
            "\u202Eright to left",
            "a/b:c");

    private static final List<String> FORMS = List.of("grants.csv", "grants.xlsx", "grants.zip", "folder");

    @TempDir
    private Path folder;

    private Read roundTrip(GivingPackage data, String name, GivingOptions options, long mostHeld) throws IOException {
        Path file = folder.resolve(name);
        List<Loss> losses = GivingSheetWriter.write(data, file, options);
        assertThat(losses).as("losses of " + name).isEmpty();
        Read read = GivingTables.read(file, options, mostHeld);
        assertThat(read.shown()).as("problems of " + name).isEmpty();
        return read;
    }

    private static void assertSame(GivingPackage data, Read read) {
        assertThat(read.grants()).hasSameSizeAs(data.grants());
        for (int i = 0; i < data.grants().size(); i++) {
            assertThat(plain(read.json(i)))
                    .as("grant " + i)
                    .isEqualTo(plain(data.grants().get(i).json()));
        }
    }

    /** The same, with numbers that do not differ by noughts at their end: 500.00 is 500. */
    private static JsonNode plain(JsonNode node) {
        if (node.isNumber()) {
            return MAPPER.getNodeFactory()
                    .textNode(node.decimalValue().stripTrailingZeros().toPlainString());
        }
        if (node instanceof ObjectNode object) {
            ObjectNode plain = MAPPER.createObjectNode();
            object.properties().forEach(each -> plain.set(each.getKey(), plain(each.getValue())));
            return plain;
        }
        if (node instanceof ArrayNode list) {
            ArrayNode plain = MAPPER.createArrayNode();
            list.forEach(each -> plain.add(plain(each)));
            return plain;
        }
        return node;
    }

    private static GivingPackage grants(String... grants) throws IOException {
        List<GivingGrant> all = new ArrayList<>();
        for (String grant : grants) {
            all.add(new GivingGrant((ObjectNode) MAPPER.readTree(grant)));
        }
        return GivingPackage.of(all);
    }

    /** OUT-1. */
    @ParameterizedTest
    @ValueSource(strings = {"one.csv", "one.xlsx", "one.zip", "one"})
    void formulasNegativeAmountsTransactionsAndOwnFieldsComeBack(String name) throws IOException {
        GivingPackage data = grants("""
            {"id": "360G-madeup-001", "title": "=1+1", "description": "-2 degrees, @home", "currency": "GBP",
             "amountAwarded": -500, "awardDate": "2021-04-13",
             "recipientOrganization": [{"id": "360G-madeup-org-1", "name": "Northside Group 1"}],
             "fundingOrganization": [{"id": "GB-CHC-1111111", "name": "Madeup Trust"}],
             "disbursementTransaction": [{"id": "t1", "value": 250.5}, {"id": "t2", "value": -20}],
             "beneficiaryLocation": [{"name": "North", "geoCode": "E05099991"}, {"name": "South", "geoCode": "E05099992"}],
             "relatedActivity": ["360G-madeup-002", "360G-other-003"], "Website": {"Decision Notes": "x"},
             "dateModified": "2022-01-05T10:00:00Z"}
            """);

        assertSame(data, roundTrip(data, name, GivingOptions.STANDARD, Long.MAX_VALUE));
        assertSame(data, roundTrip(data, name, GivingOptions.STANDARD.withPointerHeadings(), 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"one.csv", "one.xlsx", "one.zip", "one"})
    void listsThatLookLikeEachOtherAreKeptApart(String name) throws IOException {
        GivingPackage data = grants("""
            {"id": "1", "title": "a", "recipientOrganization": [
               {"name": "x", "location": [{"name": "p"}, {"name": "p"}]},
               {"id": "o", "location": [{"id": "l", "name": "p"}, {"id": "m", "name": "p"}]},
               {"name": "x"}, {"name": "x", "email": "e"}]}
            """, """
            {"id": "2", "title": "a", "recipientOrganization": [
               {"id": "o", "name": "x"}, {"id": "o", "name": "x"}, {"id": "p", "location": [{"name": "q"}]}]}
            """, """
            {"id": "3", "recipientOrganization": [{"location": [{"name": "p"}]}]}
            """, """
            {"title": "a", "description": "b", "plannedDates": [{"startDate": "2020"}, {"startDate": "2020"}]}
            """, """
            {"id": "5", "disbursementTransaction": [{"value": 5}, {"value": 5}, {"value": 5, "id": "t"}]}
            """, """
            {"id": "6", "recipientOrganization": [{"id": "o", "location": [{"id": "l", "name": "p"}, {"id": "l"}]}]}
            """);

        assertSame(data, roundTrip(data, name, GivingOptions.STANDARD, Long.MAX_VALUE));
        assertSame(data, roundTrip(data, name, GivingOptions.STANDARD, 0));
    }

    @Test
    void grantsOfWhichNoneHasMoreThanAListComeBack() throws IOException {
        GivingPackage data = grants("""
            {"id": "1", "beneficiaryLocation": [{"name": "a"}]}
            """, """
            {"id": "2", "beneficiaryLocation": [{"name": "a"}, {"name": "b"}]}
            """);

        assertSame(data, roundTrip(data, "one.xlsx", GivingOptions.STANDARD, Long.MAX_VALUE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"one.xlsx", "one.zip", "one"})
    void whatIsSaidAboutThePackageComesBack(String name) throws IOException {
        ObjectNode said = (ObjectNode) MAPPER.readTree("""
            {"version": "1.4", "extensions": ["dei"], "title": "=1", "issued": "2022-01-05", "license": "https://example.org/l",
             "publisher": {"name": "Madeup Trust", "own": "x"}, "Our own": {"note": "y"}}
            """);
        GivingPackage data = new GivingPackage(
                new GivingMetadata(said),
                grants("{\"id\": \"1\", \"title\": \"a\"}").grants());

        assertThat(roundTrip(data, name, GivingOptions.STANDARD, Long.MAX_VALUE).metadata())
                .isEqualTo(data.metadata());
        assertThat(roundTrip(data, name, GivingOptions.STANDARD.withPointerHeadings(), Long.MAX_VALUE)
                        .metadata())
                .isEqualTo(data.metadata());
    }

    @Test
    void aPackageIsWrittenInTheFormThatTheNameOfTheFileSaysAndWhatDoesNotFitIsReturned() throws IOException {
        GivingPackage data = new GivingPackage(
                GivingMetadata.builder().version("1.4").build(),
                grants("{\"id\": \"1\", \"title\": \"a\", \"url\": null}").grants());
        ThreeSixtyGiving giving = ThreeSixtyGiving.standard();

        assertThat(giving.write(data, folder.resolve("a.json"))).isEmpty();
        assertThat(giving.write(data, folder.resolve("a.ndjson")))
                .extracting(Loss::field)
                .containsExactly("/version");
        assertThat(giving.write(data, folder.resolve("a.csv")))
                .extracting(Loss::field)
                .containsExactly("/version", "/url");
        assertThat(giving.write(data, folder.resolve("a.xlsx")))
                .extracting(Loss::toString)
                .containsExactly("PublishedGrant /grants/0, /url: It is null, and an empty cell is read as no value.");
        assertThat(giving.read(folder.resolve("a.xlsx")).orThrow().metadata()).isEqualTo(data.metadata());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.csv", "a.xlsx"})
    void aNumberComesBackWithTheSameValueWhateverItsDigits(String name) throws IOException {
        GivingPackage data = grants("""
            {"id": "1", "amountAwarded": 1.50E+3, "amountDisbursed": 5000.00, "amountAppliedFor": 0.10}
            """);

        GivingGrant read = roundTrip(data, name, GivingOptions.STANDARD, Long.MAX_VALUE)
                .grant(0)
                .grant();

        assertThat(read.amountAwarded().orElseThrow()).isEqualByComparingTo("1500");
        assertThat(read.amountDisbursed().orElseThrow()).isEqualByComparingTo("5000");
        assertThat(read.amountAppliedFor().orElseThrow()).isEqualByComparingTo("0.1");
    }

    @TestFactory
    Stream<DynamicTest> grantsOfEveryShapeComeBackFromEveryForm() {
        return IntStream.range(0, 5 * FORMS.size())
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    GivingPackage data = new Made(seed, false).data();
                    GivingOptions options =
                            seed % 2 == 0 ? GivingOptions.STANDARD : GivingOptions.STANDARD.withPointerHeadings();
                    String form = FORMS.get(seed % FORMS.size());
                    assertSame(data, roundTrip(data, form, options, seed % 3 == 0 ? 0 : Long.MAX_VALUE));
                }));
    }

    @TestFactory
    Stream<DynamicTest> allComesBackButWhatIsNamed() {
        return IntStream.range(0, 5 * FORMS.size())
                .mapToObj(seed -> DynamicTest.dynamicTest(
                        "seed " + seed,
                        () -> assertComesBack(new Made(seed, true).data(), FORMS.get(seed % FORMS.size()))));
    }

    private void assertComesBack(GivingPackage data, String form) throws IOException {
        Path file = folder.resolve(form);
        List<Loss> losses = GivingSheetWriter.write(data, file, GivingOptions.STANDARD);
        List<PlacedGrant> read = GivingTables.read(file).grants();

        assertThat(read).hasSameSizeAs(data.grants());
        for (int i = 0; i < read.size(); i++) {
            ObjectNode before = data.grants().get(i).json();
            ObjectNode after = read.get(i).grant().json();
            String place = read.get(i).pointer();
            losses.stream().filter(loss -> loss.record().id().equals(place)).forEach(loss -> {
                remove(before, loss.field());
                remove(after, loss.field());
            });
            assertThat(plain(after)).as(place).isEqualTo(plain(before));
        }
    }

    private static void remove(JsonNode from, String pointer) {
        int end = pointer.lastIndexOf('/');
        String name = pointer.substring(end + 1).replace("~1", "/").replace("~0", "~");
        if (from.at(pointer.substring(0, end)) instanceof ObjectNode in) {
            in.remove(name);
        }
    }

    /** Made-up grants, with any fields and texts. */
    private static final class Made {
        private final Random random;
        private final boolean hasOddities;
        private int ids;

        Made(int seed, boolean hasOddities) {
            this.random = new Random(seed);
            this.hasOddities = hasOddities;
        }

        GivingPackage data() {
            List<GivingGrant> grants = new ArrayList<>();
            int count = random.nextInt(8) + 1;
            int density = random.nextInt(9) + 1;
            for (int i = 0; i < count; i++) {
                ObjectNode grant = object(GivingSheets.grantFields(), density);
                if (random.nextInt(5) > 0) {
                    grant.put("id", "360G-madeup-" + i);
                } else {
                    grant.remove("id");
                }
                grant.put("title", text()).put("description", text());
                if (random.nextBoolean()) {
                    grant.put("Own note", text());
                    grant.putObject("Website").put("Decision Notes", text()).put("a/b", text());
                    grant.putArray("Own list").addObject().put("x", text()).put("Name", text());
                }
                grants.add(new GivingGrant(grant));
            }
            return GivingPackage.of(grants);
        }

        private ObjectNode object(GivingField of, int density) {
            ObjectNode object = MAPPER.createObjectNode();
            for (GivingField field : of.fields()) {
                if (random.nextInt(10) < density) {
                    object.set(field.name(), value(field, density));
                }
            }
            if (object.isEmpty()) {
                GivingField first = of.fields().get(0);
                object.set(first.name(), value(first, density));
            }
            boolean wouldBeAll = object.size() == 1 && object.has("dateModified");
            if (hasOddities && !wouldBeAll && random.nextBoolean()) {
                addOddity(object);
            }
            return object;
        }

        /** What a table cannot hold, or not as it is. */
        private void addOddity(ObjectNode object) {
            switch (random.nextInt(12)) {
                case 0 -> object.putNull("dateModified");
                case 1 -> object.put("dateModified", random.nextInt());
                case 2 -> object.put("dateModified", " ");
                case 3 -> object.put("truth", random.nextBoolean());
                case 4 -> object.put("count", random.nextInt());
                case 5 -> object.putArray("tags").add(text()).add(text());
                case 6 -> object.put("a:b", text());
                case 7 -> object.put("mixed", text());
                case 8 -> object.put("", text());
                case 9 -> object.put("a/b~c\u0001\uD800", text());
                case 10 -> object.putObject(" ").put("", text());
                default ->
                    object.putObject("mixed").put("x", text()).putArray("lists").addArray();
            }
        }

        private JsonNode value(GivingField field, int density) {
            if (field.name().equals("id")) {
                // Some lists have the same id twice.
                return MAPPER.getNodeFactory().textNode("id-" + (random.nextInt(4) == 0 ? 0 : ++ids));
            }
            return switch (field.kind()) {
                case TEXT -> MAPPER.getNodeFactory().textNode(text());
                case NUMBER -> number(field);
                case OBJECT -> object(field, density);
                case TEXTS -> list(() -> MAPPER.getNodeFactory().textNode("text " + random.nextInt(100)));
                case OBJECTS -> list(() -> entry(field, density));
            };
        }

        private ObjectNode entry(GivingField field, int density) {
            ObjectNode entry = object(field, density);
            if (random.nextInt(3) == 0) {
                entry.put("Own name", text());
            }
            return entry;
        }

        private ArrayNode list(java.util.function.Supplier<JsonNode> entry) {
            ArrayNode list = MAPPER.createArrayNode();
            int count = random.nextInt(2) == 0 ? 1 : random.nextInt(3) + 1;
            for (int i = 0; i < count; i++) {
                list.add(entry.get());
            }
            return list;
        }

        private JsonNode number(GivingField field) {
            boolean isAmount = field.kind() == Kind.NUMBER && !field.name().endsWith("tude");
            BigDecimal value = switch (random.nextInt(5)) {
                case 0 -> BigDecimal.ZERO;
                case 1 -> new BigDecimal("123456789012345678.91");
                case 2 -> BigDecimal.valueOf(-random.nextInt(100_000), 2);
                case 3 -> BigDecimal.valueOf(random.nextInt(1_000_000));
                default -> BigDecimal.valueOf(random.nextInt(1_000_000), isAmount ? 2 : 6);
            };
            return MAPPER.getNodeFactory().numberNode(value);
        }

        private String text() {
            return TEXTS.get(random.nextInt(TEXTS.size()));
        }
    }

    @TestFactory
    Stream<DynamicTest> publishedGrantsComeBack() throws IOException {
        if (!Files.isDirectory(SAMPLES)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            return files
                    .filter(file -> file.toString().endsWith(".json")
                            && !file.toString().endsWith("metadata.json"))
                    .toList()
                    .stream()
                    .flatMap(file -> FORMS.stream()
                            .map(form -> DynamicTest.dynamicTest(
                                    file.getFileName() + " as " + form, () -> assertComesBack(published(file), form))));
        }
    }

    private static GivingPackage published(Path file) throws IOException {
        List<GivingGrant> grants = new ArrayList<>();
        MAPPER.readTree(file.toFile()).get("grants").forEach(each -> grants.add(new GivingGrant((ObjectNode) each)));
        return GivingPackage.of(grants);
    }
}

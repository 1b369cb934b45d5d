package io.github.biglocal.standards.threesixtygiving;

import static io.github.biglocal.standards.threesixtygiving.GivingTables.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.standards.threesixtygiving.GivingTables.Read;
import io.github.biglocal.tables.grid.UnreadableSheetException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Files that funders published, and files that others made to test their own readers. They may not be part of this project, so they are
 * looked for beside it, and the test is passed over where they are not.
 */
class PublishedSheetsTest {
    private static final Path FOLDER = Path.of("..", "..", "shared", "data");
    private static final Path GIVING = FOLDER.resolve("360giving");

    /** Numbers are the same if their values are. */
    private static final Comparator<JsonNode> BY_VALUE = (one, other) -> GrantOfRows.isSame(one, other) ? 0 : 1;

    @BeforeEach
    void theFilesAreHere() {
        assumeTrue(Files.isDirectory(FOLDER), "the files are not here");
    }

    private static List<JsonNode> published(String file) throws IOException {
        List<JsonNode> grants = new ArrayList<>();
        new ObjectMapper()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readTree(GIVING.resolve(file).toFile())
                .get("grants")
                .forEach(grants::add);
        return grants;
    }

    private static List<JsonNode> converted(String file) {
        Read read = read(GIVING.resolve(file), GivingOptions.STANDARD.withDateTimes(), Long.MAX_VALUE);
        return read.grants().stream().<JsonNode>map(each -> each.grant().json()).toList();
    }

    private static void assertSame(List<JsonNode> grants, List<JsonNode> published) {
        assertThat(grants).hasSameSizeAs(published);
        for (int at = 0; at < grants.size(); at++) {
            int index = at;
            assertThat(grants.get(at).equals(BY_VALUE, published.get(at)))
                    .as(() -> "/grants/" + index + ": " + grants.get(index) + " | " + published.get(index))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "samples/trafford-council/trafford_council_voluntary_sector_grants.csv,"
                + " samples/trafford-council/trafford_council_voluntary_sector_grants.json, 555",
        "samples/ab-charitable-trust/a001p00000zgyHZAAY.xlsx, samples/ab-charitable-trust/a001p00000zgyHZAAY.json, 783",
        "fixtures/datagetter/valid.xlsx, fixtures/datagetter/expected-validfile.json, 125",
        "fixtures/dataquality-cove360/decimal_amounts.csv, fixtures/dataquality-cove360/decimal_amounts.json, 7",
    })
    void aTableGivesTheGrantsThatTheOfficialConverterMakesOfIt(String table, String json, int count) throws Exception {
        List<JsonNode> grants = converted(table);

        assertThat(grants).hasSize(count);
        assertSame(grants, published(json));
    }

    /** The official converter moves grants without an Identifier to the end, and takes lists of a row that contradicts. */
    @Test
    void grantsWithoutIdentifierStayWhereTheyAre() throws Exception {
        List<JsonNode> grants = new ArrayList<>(converted("fixtures/datagetter/invalid_file.xlsx"));
        List<JsonNode> without = grants.stream().filter(each -> !each.has("id")).toList();
        grants.removeAll(without);
        grants.addAll(without);
        List<JsonNode> published = published("fixtures/datagetter/expected-aninvalidfile.json");

        assertThat(without).isNotEmpty();
        assertThat(grants).hasSameSizeAs(published);
        List<String> different = new ArrayList<>();
        for (int at = 0; at < grants.size(); at++) {
            if (!grants.get(at).equals(BY_VALUE, published.get(at))) {
                different.add(grants.get(at).get("id").textValue());
                assertThat(isPart(grants.get(at), published.get(at))).isTrue();
            }
        }
        assertThat(different).hasSize(1);
    }

    @Test
    void ofARowThatContradictsNothingIsTakenWhereTheOfficialConverterTakesItsLists() throws Exception {
        List<JsonNode> grants = converted("fixtures/datagetter/conversion_errors.xlsx");
        List<JsonNode> published = published("fixtures/datagetter/expected-conversionerrorsfile.json");

        assertThat(grants).hasSameSizeAs(published);
        assertThat(isPart(grants.get(0), published.get(0))).isTrue();
        assertThat(grants.get(0).get("plannedDates")).hasSize(1);
        assertThat(published.get(0).get("plannedDates")).hasSize(3);
        assertSame(grants.subList(1, 3), published.subList(1, 3));
    }

    /** Whether another has all of it, and may have more at the end of lists, or more fields. */
    private static boolean isPart(JsonNode some, JsonNode all) {
        if (some.isObject() && all.isObject()) {
            return some.properties().stream()
                    .allMatch(each -> all.has(each.getKey()) && isPart(each.getValue(), all.get(each.getKey())));
        }
        if (some.isArray() && all.isArray()) {
            for (int at = 0; at < some.size(); at++) {
                if (at >= all.size() || !isPart(some.get(at), all.get(at))) {
                    return false;
                }
            }
            return true;
        }
        return some.equals(BY_VALUE, all);
    }

    @Test
    void aCsvFileAndAWorkbookOfTheSameGrantsGiveTheSame() {
        Read csv = read(GIVING.resolve("fixtures/insights-ng/ExampleTrust-grants-fixed.csv"));
        Read workbook = read(GIVING.resolve("fixtures/insights-ng/ExampleTrust-grants-fixed.xlsx"));

        assertThat(csv.grants()).hasSize(10);
        assertSame(
                csv.grants().stream().<JsonNode>map(each -> each.grant().json()).toList(),
                workbook.grants().stream()
                        .<JsonNode>map(each -> each.grant().json())
                        .toList());
    }

    @Test
    void theTemplatesAreEmptyTablesThatAreAllKnown() {
        for (String name : List.of(
                "360-giving-schema-titles-with-meta-tab-2023.xlsx",
                "360-giving-schema-titles-with-dei-extension-2024.xlsx")) {
            Read read = read(GIVING.resolve("schema/360giving-1.4.3").resolve(name));

            assertThat(read.grants()).isEmpty();
            assertThat(read.all()).isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyTableIsReadOrRefusedInTimeTheSameWayWhetherHeldOrNot() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files
                    .filter(file ->
                            file.toString().endsWith(".csv") || file.toString().endsWith(".xlsx"))
                    .sorted()
                    .toList()
                    .stream()
                    .map(file -> DynamicTest.dynamicTest(
                            FOLDER.relativize(file).toString(),
                            () -> assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertReadOrRefused(file))));
        }
    }

    private static void assertReadOrRefused(Path file) {
        try {
            Read held = read(file);
            Read streamed = read(file, GivingOptions.STANDARD, 0);

            assertThat(streamed.grants())
                    .extracting(each -> each.grant().json())
                    .isEqualTo(held.grants().stream()
                            .map(each -> each.grant().json())
                            .toList());
            assertThat(streamed.all()).containsExactlyInAnyOrderElementsOf(held.all());
            assertThat(held.all())
                    .extracting(Problem::place)
                    .allMatch(place -> place.source().equals(file.getFileName().toString()));
            assertThat(held.grants())
                    .extracting(PlacedGrant::place)
                    .allMatch(place -> place instanceof Place.InSheet row
                            && row.row().isPresent()
                            && row.pointer().isPresent());
        } catch (UncheckedIOException e) {
            assertThat(e.getCause()).isInstanceOf(UnreadableSheetException.class);
        }
    }
}

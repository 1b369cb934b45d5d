package io.github.biglocal.standards.threesixtygiving;

import static io.github.biglocal.standards.threesixtygiving.GivingTables.csv;
import static io.github.biglocal.standards.threesixtygiving.GivingTables.grant;
import static io.github.biglocal.standards.threesixtygiving.GivingTables.headings;
import static io.github.biglocal.standards.threesixtygiving.GivingTables.sheets;
import static io.github.biglocal.standards.threesixtygiving.GivingTables.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.reading.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file says about itself has a place as its grants have: a line and column, or a cell. */
class PlacesOfMetadataTest {
    @TempDir
    private Path folder;

    private static List<String> places(Path file, String... pointers) {
        try (GrantReader grants = ThreeSixtyGiving.standard().grants(file)) {
            while (grants.hasNext()) {
                grants.next();
            }
            return Stream.of(pointers).map(grants::placeOf).map(Place::toString).toList();
        }
    }

    private static List<String> invalid(Path file) {
        try (GrantReader grants = ThreeSixtyGiving.standard().grants(file)) {
            return GivingChecks.published().check(grants, LocalDate.of(2026, 11, 30)).firstValidityProblems().stream()
                    .map(problem -> problem.place().toString())
                    .filter(place -> !place.contains("/grants"))
                    .toList();
        }
    }

    private Path packageBeforeAndAfterItsGrants() throws Exception {
        return Files.writeString(folder.resolve("package.json"), """
                {"version": "1.4.3", "extensions": ["dei",
                    "other"],
                 "grants": [{"id": "a"}],
                 "publisher": {"name": "Madeup Trust",
                    "website": "madeup"}, "a/b": 1}
                """);
    }

    @Test
    void fieldsOfAPackageHaveTheirLinesAndColumns() throws Exception {
        assertThat(places(
                        packageBeforeAndAfterItsGrants(),
                        "/version",
                        "/extensions/1",
                        "/publisher/name",
                        "/a~1b",
                        "/publisher/logo",
                        "/license",
                        ""))
                .containsExactly(
                        "package.json:1:13 at /version",
                        "package.json:2:5 at /extensions/1",
                        "package.json:4:24 at /publisher/name",
                        "package.json:5:34 at /a~1b",
                        "package.json:4:15 at /publisher/logo",
                        "package.json at /license",
                        "package.json");
    }

    /** Source: 360Giving Data Standard, package schema, version. */
    @Test
    void aVersionOfThreeNumbersIsInvalidAtItsLine() throws Exception {
        assertThat(invalid(packageBeforeAndAfterItsGrants()))
                .contains("package.json:1:13 at /version", "package.json:2:5 at /extensions/1");
    }

    @Test
    void fieldsOfTheSheetMetaHaveTheirCells() throws Exception {
        Map<String, List<List<Object>>> sheets = sheets(
                "Meta",
                List.of(
                        List.of("Version", "1.4.3"),
                        List.of("Extensions", "dei;other"),
                        List.of("Publisher:Name", "Madeup Trust")));
        sheets.put("grants", List.of(headings(), grant(1)));
        Path file = workbook(folder, sheets);

        assertThat(places(file, "/version", "/extensions/1", "/publisher/name", "/license"))
                .containsExactly(
                        "grants.xlsx, sheet Meta, cell B1 (Version)",
                        "grants.xlsx, sheet Meta, cell B2 (Extensions)",
                        "grants.xlsx, sheet Meta, cell B3 (Publisher:Name)",
                        "grants.xlsx, sheet Meta");
        assertThat(invalid(file))
                .containsExactlyInAnyOrder(
                        "grants.xlsx, sheet Meta, cell B1 (Version)", "grants.xlsx, sheet Meta, cell B2 (Extensions)");
    }

    @Test
    void ofAFileThatSaysNothingAboutItselfThereIsThePointer() throws Exception {
        assertThat(places(csv(folder, "Identifier,Title\na,b\n"), "/version"))
                .containsExactly("grants.csv at /version");
        assertThat(places(folder.resolve("none.json"), "/version")).containsExactly("none.json at /version");
    }
}

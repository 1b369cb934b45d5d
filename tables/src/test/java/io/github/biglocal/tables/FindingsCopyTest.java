package io.github.biglocal.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.grant.Grant;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.programme.BigLocalRules;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.rule.Report;
import io.github.biglocal.tables.grid.Cell;
import io.github.biglocal.tables.grid.Rows;
import io.github.biglocal.tables.grid.Sheet;
import io.github.biglocal.tables.grid.SheetFiles;
import io.github.biglocal.tables.grid.SheetWriter;
import io.github.biglocal.tables.grid.Sheets;
import io.github.biglocal.testkit.Fault;
import io.github.biglocal.testkit.Samples;
import io.github.biglocal.testkit.ValidProgrammes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingsCopyTest {
    private final BigLocalTables tables = BigLocalTables.standard();

    @TempDir
    private Path folder;

    private Report report(Path file, LocalDate day) {
        Loaded<Programme> loaded = tables.read(file);
        return BigLocalRules.standard().check(loaded.value().orElseThrow(), day).located(loaded.places()::of);
    }

    private static List<List<String>> rows(Path file, String name) throws IOException {
        List<List<String>> all = new ArrayList<>();
        try (Sheets sheets = SheetFiles.standard().open(file)) {
            for (Sheet sheet : sheets.sheets()) {
                if (sheet.name().equals(name)) {
                    Rows rows = sheet.rows();
                    while (rows.next()) {
                        List<String> cells = new ArrayList<>();
                        for (int column = 1; column <= rows.width(); column++) {
                            cells.add(rows.cell(column).raw());
                        }
                        all.add(cells);
                    }
                }
            }
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"checked.xlsx", "checked.zip", "checked"})
    void whatWasFoundStandsAtTheRowOfItsRecordUnderAHeadingOfItsOwn(String copy) throws IOException {
        Path file = folder.resolve("north.xlsx");
        tables.write(ValidProgrammes.of(1).with(Fault.RESIDENT_MINORITY), file);

        tables.writeFindings(tables.read(file), report(file, ValidProgrammes.DAY), file, folder.resolve(copy));

        List<List<String>> rows = rows(folder.resolve(copy), "Partnerships");
        assertThat(rows.get(0)).endsWith("#What we found");
        assertThat(rows)
                .filteredOn(row -> row.get(row.size() - 1).contains("members are residents"))
                .hasSize(1);
        assertThat(tables.read(folder.resolve(copy)).value())
                .isEqualTo(tables.read(file).value());
    }

    private Loaded<List<Grant>> approved(Path file, String target) throws IOException {
        Files.writeString(file, "ID,Area,Title,Approved by\ng1,north,Lunch club,the board\n");
        return tables.withHeading("Approved by", target).read(file, Grant.class);
    }

    @Test
    void aHeadingMayStandForAFieldOfOnesOwn() throws IOException {
        Loaded<List<Grant>> loaded = approved(folder.resolve("grants.csv"), "x-approved-by");

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.orThrow().get(0).additionalFields()).containsOnlyKeys("x-approved-by");
        assertThat(loaded.places().placeOf(loaded.orThrow().get(0).reference(), "x-approved-by"))
                .hasToString("Optional[grants.csv, cell D2 (Approved by)]");
    }

    @Test
    void aHeadingThatIsToStandForWhatNoTableHasIsRefusedAndTheProblemIsInTheCopy() throws IOException {
        Path file = folder.resolve("grants.csv");
        Loaded<List<Grant>> loaded = approved(file, "Nonsuch heading");
        Path copy = folder.resolve("checked.csv");

        assertThat(loaded.errors())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.message())
                                .isEqualTo(
                                        "By withHeading it stands for \"Nonsuch heading\", and this table has no such column."));
        tables.writeFindings(loaded, report(file, LocalDate.of(2016, 6, 1)), file, copy);
        assertThat(rows(copy, "checked"))
                .last()
                .asString()
                .contains("grants.csv, row 1", "Approved by: By withHeading it stands for");
    }

    @Test
    void rowsStayWhereTheyAreBelowATitleAndAGap() throws IOException {
        Path file = folder.resolve("grants.csv");
        Files.writeString(file, "Our grants\n\nID,Area,Title,Amount awarded\n\ng1,north,Lunch club,500\n");

        tables.writeFindings(
                tables.read(file), report(file, LocalDate.of(2016, 6, 1)), file, folder.resolve("checked.csv"));

        try (Sheets sheets = SheetFiles.standard().open(folder.resolve("checked.csv"));
                Rows rows = sheets.sheets().get(0).rows()) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.next()).isTrue();
            assertThat(rows.number()).isEqualTo(3);
            assertThat(rows.cell(5).raw()).isEqualTo("#What we found");
            assertThat(rows.next()).isTrue();
            assertThat(rows.number()).isEqualTo(5);
            assertThat(rows.cell(5).raw()).startsWith("There is no record of area north");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Our grants", "Grant", "Amount awarded"})
    void theHeadingStandsWithTheOthersBelowATitleWhateverWasFound(String title) throws IOException {
        Path file = folder.resolve("grants.csv");
        Files.writeString(file, title + "\n\nID,Area,Title,Amount awarded\ng1,north,Lunch club,500\ng1,north,Fair,5\n");
        Loaded<List<Grant>> loaded = tables.read(file, Grant.class);
        Report report = BigLocalRules.standard()
                .check(Samples.empty().withGrants(loaded.orThrow()), LocalDate.of(2016, 6, 1))
                .located(loaded.places()::of);
        Path copy = folder.resolve("checked.csv");

        tables.writeFindings(loaded, report, file, copy);

        assertThat(rows(copy, "checked").get(1)).last().isEqualTo("#What we found");
        assertThat(tables.read(copy, Grant.class).orThrow()).isEqualTo(loaded.orThrow());
    }

    @Test
    void aTableOfTheCallersOwnIsHeadedWhereWhatWasFoundSaysSo() throws IOException {
        Path file = folder.resolve("requests.csv");
        Files.writeString(file, "Requests of 2018\n\nGroup,Asked\nChoir,many\n");
        Column<Integer> asked = Column.of("Asked", "How many.", CellForms.WHOLE_NUMBER);
        Loaded<List<Integer>> loaded = tables.read(file, ShortTable.ofEach(row -> row.require(asked), asked));
        Path copy = folder.resolve("checked.csv");

        tables.writeFindings(
                loaded, BigLocalRules.standard().check(Samples.empty(), LocalDate.of(2016, 6, 1)), file, copy);

        assertThat(rows(copy, "checked").get(1)).last().isEqualTo("#What we found");
        assertThat(rows(copy, "checked").get(2)).last().asString().startsWith("Asked: ");
    }

    @Test
    void aWorkbookThatWasFilledInCanBeCopiedAndTheCopyToo() throws IOException {
        Path file = folder.resolve("filled.xlsx");
        tables.writeBlankWorkbook(file, List.of(Partnership.class, Grant.class));
        Path once = folder.resolve("once.xlsx");
        Path twice = folder.resolve("twice.xlsx");

        tables.writeFindings(tables.read(file), report(file, LocalDate.of(2016, 6, 1)), file, once);
        tables.writeFindings(tables.read(once), report(once, LocalDate.of(2016, 6, 1)), once, twice);

        assertThat(tables.read(twice).errors()).isEmpty();
        assertThat(rows(twice, "Grants").get(0)).contains("Title *");
    }

    @Test
    void whatHasNoRowInTheFileIsInASheetOfItsOwn() throws IOException {
        Path file = folder.resolve("north.xlsx");
        Path other = folder.resolve("other.xlsx");
        tables.write(ValidProgrammes.of(1).with(Fault.RESIDENT_MINORITY), file);
        try (SheetWriter writer = SheetFiles.standard().write(other)) {
            writer.begin("Grants", List.of("ID"));
            writer.row(List.of(new Cell.Text("g1")));
            writer.finish();
        }

        tables.writeFindings(tables.read(file), report(file, ValidProgrammes.DAY), other, folder.resolve("copy.xlsx"));

        assertThat(rows(folder.resolve("copy.xlsx"), "#What we found"))
                .anySatisfy(row -> assertThat(row.get(1)).contains("members are residents"));
    }

    @Test
    void whatCouldNotBeReadStandsAtItsRowToo() throws IOException {
        Path file = folder.resolve("grants.csv");
        Files.writeString(file, "ID,Area,Title,Amount awarded\ng1,north,Fair,£15k\n");

        tables.writeFindings(
                tables.read(file), report(file, LocalDate.of(2016, 6, 1)), file, folder.resolve("checked.csv"));

        assertThat(rows(folder.resolve("checked.csv"), "checked").get(1).get(4))
                .startsWith("Amount awarded: \"£15k\": The amount is not written out.");
    }

    @Test
    void aCopyOfACopyHasWhatWasFoundOnce() throws IOException {
        Path file = folder.resolve("grants.csv");
        Files.writeString(file, "Our grants\n\nID,Area,Title,Amount awarded\n\ng1,north,Fair,£15k\n");
        Path once = Files.createDirectory(folder.resolve("once")).resolve("grants.csv");
        Path twice = folder.resolve("twice.csv");
        LocalDate day = LocalDate.of(2016, 6, 1);

        tables.writeFindings(tables.read(file), report(file, day), file, once);
        assertThat(rows(once, "grants").toString()).contains("The amount is not written out");
        Files.writeString(once, Files.readString(once).replace("£15k", "15000"));
        tables.writeFindings(tables.read(once), report(once, day), once, twice);

        assertThat(rows(twice, "twice").get(1))
                .containsExactly("ID", "Area", "Title", "Amount awarded", "#What we found");
        assertThat(rows(twice, "twice").toString()).doesNotContain("not written out");
    }

    @Test
    void whatWasFoundBeforeIsReplacedWhereverItsColumnIs() throws IOException {
        Path file = folder.resolve("grants.csv");
        Files.writeString(file, "ID,#What we found,Area,Title,#Ours\ng1,old,north,Fair,note\n,old,,,\n");

        tables.writeFindings(
                tables.read(file), report(file, LocalDate.of(2016, 6, 1)), file, folder.resolve("checked.csv"));

        List<List<String>> rows = rows(folder.resolve("checked.csv"), "checked");
        assertThat(rows.get(0)).containsExactly("ID", "#What we found", "Area", "Title", "#Ours");
        assertThat(rows.get(1))
                .hasSize(5)
                .contains("g1", "north", "Fair", "note")
                .doesNotContain("old");
        assertThat(rows).allSatisfy(row -> assertThat(row).doesNotContain("old"));
    }

    @Test
    void aFormulaWithoutAResultIsNotReadAsABlankCellInTheCopy() throws IOException {
        MemorySheets from = new MemorySheets(MemorySheets.As.WORKBOOK);
        from.begin("Grants", List.of("ID", "Area", "Title", "Amount awarded"));
        from.row(List.of(new Cell.Text("g1"), new Cell.Text("north"), new Cell.Text("Fair"), Cell.NoResult.NO_RESULT));
        MemorySheets to = new MemorySheets(MemorySheets.As.CSV);
        Report none = BigLocalRules.standard().check(Samples.empty(), LocalDate.of(2016, 6, 1));

        FindingsCopy.write(List.of(), none, from, to, tables);

        try (ModelReader reader = ModelReader.ofProgramme(to, tables)) {
            Loaded<Programme> copy = reader.programme();
            assertThat(copy.errors())
                    .extracting(problem -> problem.code().value())
                    .containsExactly("ERROR_CELL");
            assertThat(copy.value().orElseThrow().grants()).isEmpty();
        }
    }

    @Test
    void aCopyReplacesAnOlderOneInItsFolder() throws IOException {
        Path file = folder.resolve("north.xlsx");
        Path copy = folder.resolve("copy");
        tables.write(Samples.maximal(), copy);
        tables.write(Samples.minimal(), file);

        tables.writeFindings(tables.read(file), report(file, LocalDate.of(2016, 6, 1)), file, copy);

        assertThat(tables.read(copy).value()).contains(Samples.minimal());
    }
}

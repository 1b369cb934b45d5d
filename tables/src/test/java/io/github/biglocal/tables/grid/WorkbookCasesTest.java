package io.github.biglocal.tables.grid;

import static io.github.biglocal.tables.grid.HandmadeWorkbook.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.tables.grid.HandmadeWorkbook.Row;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks that others have stumbled over, each with where that is told. */
class WorkbookCasesTest {
    @TempDir
    Path folder;

    private static Cell text(String value) {
        return new Cell.Text(value);
    }

    private static Cell number(String value) {
        return new Cell.Numeric(new BigDecimal(value));
    }

    private static String inline(String text) {
        return "<c t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    /** DATE-2. OpenDataServices/flatten-tool 38 and 220, ThreeSixtyGiving/grantnav 466: a date cell is a day, not a moment in a zone. */
    @Test
    void aDateCellIsADay() throws IOException {
        assertThat(HandmadeWorkbook.of("<row><c s='1'><v>44299</v></c><c s='1'><v>44317</v></c><c"
                                + " s='1'><v>44566</v></c></row>")
                        .formats("General", "yyyy\\-mm\\-dd;@")
                        .cells(folder))
                .containsExactly(
                        new Cell.Day(LocalDate.of(2021, 4, 13)),
                        new Cell.Day(LocalDate.of(2021, 5, 1)),
                        new Cell.Day(LocalDate.of(2022, 1, 5)));
    }

    /** DATE-6. ThreeSixtyGiving/standard 220: a year that is typed as a number is no serial of 1905, and a month stays as it is written. */
    @Test
    void aYearIsANumberAndAMonthAText() throws IOException {
        assertThat(HandmadeWorkbook.of("<row><c><v>2019</v></c>" + inline("2019-05") + inline("2018/19") + "</row>")
                        .cells(folder))
                .containsExactly(number("2019"), text("2019-05"), text("2018/19"));
    }

    /** ID-2. OpenDataServices/flatten-tool 170: charity numbers as number cells, with and without a point. */
    @Test
    void aNumberKeepsTheDigitsThatTheFileHas() throws IOException {
        assertThat(HandmadeWorkbook.of("<row><c><v>1234567</v></c><c t='n'><v>1234568.0</v></c></row>")
                        .cells(folder))
                .containsExactly(number("1234567"), number("1234568.0"));
    }

    /** AMT-2. OpenDataServices/flatten-tool 72: amounts add up to the penny. */
    @Test
    void amountsAreExact() throws IOException {
        List<Row> rows = HandmadeWorkbook.of("<row><c><v>1234.1</v></c></row><row><c><v>0.1</v></c></row>"
                        + "<row><c><v>0.2</v></c></row><row><c><v>5000</v></c></row><row><c><v>19.99</v></c></row>")
                .rows(folder);
        assertThat(rows.stream()
                        .map(row -> ((Cell.Numeric) row.cell(1)).value())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualTo("6254.39");
    }

    /** XLS-1. vinci1it2000/formulas 46: errors are no titles. */
    @Test
    void anErrorIsNoText() throws IOException {
        assertThat(HandmadeWorkbook.of(
                                "<row><c t='e'><v>#N/A</v></c><c t='e'><v>#NAME?</v></c>" + inline("#N/A") + "</row>")
                        .cells(folder))
                .containsExactly(new Cell.Fault("#N/A"), new Cell.Fault("#NAME?"), text("#N/A"));
    }

    /** XLS-2. sebastian-software/xlsx-format 90: a formula that was never calculated is not missing. */
    @Test
    void aFormulaThatWasNeverCalculatedIsNotBlank() throws IOException {
        assertThat(HandmadeWorkbook.of(
                                "<row><c><f>500+500</f><v></v></c><c><f>\"GB-CHC-\"&amp;\"1234567\"</f><v/></c></row>")
                        .cells(folder))
                .containsExactly(Cell.NoResult.NO_RESULT, Cell.NoResult.NO_RESULT);
    }

    /** XLS-3. OpenDataServices/flatten-tool 414: TRUE is shown as the sheet shows it. */
    @Test
    void aTickedCellIsShownAsInTheSheet() throws IOException {
        assertThat(HandmadeWorkbook.of("<row><c t='b'><v>1</v></c>" + inline("yes") + inline("Yes") + "</row>")
                        .cells(folder))
                .extracting(Cell::raw)
                .containsExactly("TRUE", "yes", "Yes");
    }

    /** SHAPE-3. ExcelDataReader 269 and 582: of merged cells only the first has a value; which are merged can be asked. */
    @Test
    void mergedCellsAreBlankButForTheFirst() throws IOException {
        HandmadeWorkbook workbook = HandmadeWorkbook.of("")
                .sheet("<sheetData><row r='2'>" + inline("a") + inline("Madeup Trust") + "</row><row r='3'>"
                        + inline("b")
                        + "<c r='B3'/></row></sheetData><mergeCells><mergeCell ref='B2:B3'/></mergeCells>");
        try (Sheets sheets = Workbooks.open(workbook.write(folder), SheetLimits.standard())) {
            Sheet sheet = sheets.sheets().get(0);
            assertThat(sheet.mergedRanges()).containsExactly(new CellRange(2, 2, 3, 2));
            assertThat(HandmadeWorkbook.rows(sheet))
                    .extracting(Row::cells)
                    .containsExactly(List.of(text("a"), text("Madeup Trust")), List.of(text("b")));
        }
    }

    /** SHAPE-5. OpenDataServices/flatten-tool 96 and 107: notes and hidden sheets are told apart by those who read them. */
    @Test
    void hiddenSheetsAreReadAndSaySo() throws IOException {
        HandmadeWorkbook workbook = HandmadeWorkbook.of("<row>" + inline("a") + "</row>")
                .part(
                        "xl/workbook.xml",
                        workbook(
                                "",
                                "<sheet name='Read me' r:id='rId1'/><sheet name='old' state='hidden'"
                                        + " r:id='rId1'/><sheet name='#working' r:id='rId1'/>"));
        Path file = workbook.write(folder);
        try (Sheets sheets = Workbooks.open(file, SheetLimits.standard())) {
            assertThat(sheets.sheets()).extracting(Sheet::name).containsExactly("Read me", "old", "#working");
            assertThat(sheets.sheets()).extracting(Sheet::isHidden).containsExactly(false, true, false);
        }
        assertThat(HandmadeWorkbook.rows(file, 1)).hasSize(1);
    }

    /** SHAPE-6. OpenDataServices/flatten-tool 478: one blank character in row 60,001 is no grant, and no reason to refuse the sheet. */
    @Test
    void aBlankCharacterFarBelowIsNoRow() throws IOException {
        Path file = HandmadeWorkbook.of("<row r='1'>" + inline("a")
                        + "</row><row r='60001'><c r='A60001' t='inlineStr'><is><t xml:space='preserve'>"
                        + " </t></is></c></row>")
                .write(folder);
        try (Sheets sheets = Workbooks.open(file, SheetLimits.standard().withRows(1_000))) {
            assertThat(HandmadeWorkbook.rows(sheets.sheets().get(0))).hasSize(1);
        }
    }

    /** PKG-1. ThreeSixtyGiving/cove 904: a version that is typed as a number, a day beside it. */
    @Test
    void aVersionThatIsTypedAsANumberIsOne() throws IOException {
        assertThat(HandmadeWorkbook.of("<row>" + inline("Version") + "<c><v>1.4</v></c><c s='0'><v>44566</v></c></row>")
                        .formats("dd/mm/yyyy")
                        .cells(folder))
                .containsExactly(text("Version"), number("1.4"), new Cell.Day(LocalDate.of(2022, 1, 5)));
    }
}

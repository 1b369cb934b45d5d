package io.github.biglocal.tables.grid;

import static io.github.biglocal.tables.grid.HandmadeWorkbook.relationships;
import static io.github.biglocal.tables.grid.HandmadeWorkbook.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.rule.Severity;
import io.github.biglocal.tables.grid.HandmadeWorkbook.Row;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookReadingTest {
    private static final Cell BLANK = Cell.Blank.BLANK;

    @TempDir
    Path folder;

    private static Cell text(String value) {
        return new Cell.Text(value);
    }

    private static Cell number(String value) {
        return new Cell.Numeric(new BigDecimal(value));
    }

    private static Cell day(int year, int month, int day) {
        return new Cell.Day(LocalDate.of(year, month, day));
    }

    private List<Cell> cells(String cells) throws IOException {
        return HandmadeWorkbook.of("<row r='1'>" + cells + "</row>").cells(folder);
    }

    // Texts.

    @Test
    void aSharedTextIsReadByItsNumber() throws IOException {
        HandmadeWorkbook workbook = HandmadeWorkbook.of(
                        "<row r='1'><c r='A1' t='s'><v>1</v></c><c r='B1' t='s'><v>0</v></c></row>")
                .texts("<si><t>second</t></si><si><t>first</t></si>");
        assertThat(workbook.cells(folder)).containsExactly(text("first"), text("second"));
    }

    @Test
    void manyLongSharedTextsAreReadByTheirNumbers() throws IOException {
        String longText = new Random(1)
                .ints(600_000, 'a', 'ú')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll("\\p{Cntrl}", "");
        HandmadeWorkbook workbook = HandmadeWorkbook.of(
                        "<row r='1'><c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='s'><v>202</v></c></row>")
                .texts("<si><t>a</t></si><si><t>" + longText + "</t></si>" + "<si><t>b</t></si>".repeat(200)
                        + "<si><t>c</t></si>");
        assertThat(workbook.cells(folder)).containsExactly(text("a"), text(longText), text("c"));
    }

    @Test
    void aTextInPartsIsOneTextWithoutItsPronunciation() throws IOException {
        String parts = "<r><rPr><b/></rPr><t>Big </t></r><r><t xml:space='preserve'>Local</t></r>"
                + "<rPh sb='0' eb='1'><t>not shown</t></rPh>";
        HandmadeWorkbook workbook = HandmadeWorkbook.of(
                        "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='inlineStr'><is>" + parts
                                + "</is></c></row>")
                .texts("<si>" + parts + "</si>");
        assertThat(workbook.cells(folder)).containsExactly(text("Big Local"), text("Big Local"));
    }

    @Test
    void anInlineTextKeepsTheBlanksAroundItAndItsLines() throws IOException {
        assertThat(cells("<c t='inlineStr'><is><t xml:space='preserve'> a&#xa;b &amp;<![CDATA[ <c> ]]></t></is></c>"))
                .containsExactly(text(" a\nb & <c> "));
    }

    @Test
    void escapedCharactersAreDecoded() throws IOException {
        HandmadeWorkbook workbook = HandmadeWorkbook.of(
                        "<row r='1'><c t='s'><v>0</v></c><c t='str'><v>a_x000B_b</v></c>"
                                + "<c t='inlineStr'><is><t>_x005F_x000D_</t></is></c></row>")
                .texts("<si><t>a_x000D_b</t></si>");
        assertThat(workbook.cells(folder)).containsExactly(text("a\rb"), text("a\u000Bb"), text("_x000D_"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "&#xa0;", "&#x2003; &#xa;", "&#x202f;"})
    void aCellOfBlanksAloneIsBlank(String blanks) throws IOException {
        assertThat(cells("<c t='inlineStr'><is><t xml:space='preserve'>" + blanks + "</t></is></c>"
                        + "<c t='inlineStr'><is><t>x</t></is></c>"))
                .containsExactly(BLANK, text("x"));
    }

    // Numbers.

    @ParameterizedTest
    @ValueSource(strings = {"1234.5", "1234568.0", "0.30000000000000004", "1E-3", "-500", "1.2345678901234501E+17"})
    void aNumberIsExactlyAsItIsStored(String stored) throws IOException {
        assertThat(cells("<c><v>" + stored + "</v></c><c t='n'><v> " + stored + " </v></c>"))
                .containsExactly(number(stored), number(stored));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1E999999999", "1E-999999999", "NaN", "1,5"})
    void whatNoSpreadsheetStoresAsANumberIsHandedOnAsAText(String stored) throws IOException {
        assertThat(cells("<c><v>" + stored + "</v></c>")).containsExactly(text(stored));
    }

    // Days.

    @ParameterizedTest
    @CsvSource({
        "44299, 2021-04-13",
        "1, 1900-01-01",
        "59, 1900-02-28",
        "61, 1900-03-01",
        "2958465, 9999-12-31",
    })
    void aNumberThatIsShownAsADateIsADay(String serial, LocalDate day) throws IOException {
        assertThat(HandmadeWorkbook.of("<row r='1'><c s='1'><v>" + serial + "</v></c></row>")
                        .formats("General", "dd/mm/yyyy")
                        .cells(folder))
                .containsExactly(new Cell.Day(day));
    }

    /** 1900 had no 29 February, which is what 60 shows. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "0.5", "60", "60.75", "-1", "2958466", "1E300"})
    void aNumberThatIsNoDayStaysANumber(String serial) throws IOException {
        assertThat(HandmadeWorkbook.of("<row r='1'><c s='1'><v>" + serial + "</v></c></row>")
                        .formats("General", "dd/mm/yyyy")
                        .cells(folder))
                .containsExactly(number(serial));
    }

    @ParameterizedTest
    @CsvSource({"0, 1904-01-01", "60, 1904-03-01", "43465, 2023-01-01", "2957003, 9999-12-31"})
    void aWorkbookMayCountFrom1904(String serial, LocalDate day) throws IOException {
        assertThat(HandmadeWorkbook.of("<row r='1'><c s='0'><v>" + serial + "</v></c></row>")
                        .formats("yyyy-mm-dd")
                        .from1904()
                        .cells(folder))
                .containsExactly(new Cell.Day(day));
    }

    @ParameterizedTest
    @CsvSource({
        "44299.5, 2021-04-13, 12:00",
        "44299.4375, 2021-04-13, 10:30",
        "44299.437511574, 2021-04-13, 10:30:01",
        "44299.99999999999, 2021-04-14, 00:00",
    })
    void aMomentHasItsTime(String serial, LocalDate day, LocalTime time) throws IOException {
        assertThat(HandmadeWorkbook.of("<row r='1'><c s='0'><v>" + serial + "</v></c></row>")
                        .formats("yyyy-mm-dd hh:mm")
                        .cells(folder))
                .containsExactly(new Cell.Day(day, time));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hh:mm", "[h]:mm", "[mm]:ss", "0.00", "General", "\"day\" 0"})
    void aTimeADurationAndANumberAreNoDay(String format) throws IOException {
        assertThat(HandmadeWorkbook.of("<row r='1'><c s='0'><v>44299.5</v></c></row>")
                        .formats(format)
                        .cells(folder))
                .containsExactly(number("44299.5"));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-04-13, 2021-04-13, 00:00",
        "2021-04-13T10:30:00, 2021-04-13, 10:30",
        "2021-04-13T23:30:00.000Z, 2021-04-13, 23:30",
        "2021-04-13T23:30:00+14:00, 2021-04-13, 23:30",
    })
    void aDayAsTextOfAStrictWorkbookIsADay(String stored, LocalDate day, LocalTime time) throws IOException {
        assertThat(cells("<c t='d'><v>" + stored + "</v></c>")).containsExactly(new Cell.Day(day, time));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-02-30", "T10:30:00", "13 April"})
    void aDayAsTextThatIsNoneIsAText(String stored) throws IOException {
        assertThat(cells("<c t='d'><v>" + stored + "</v></c>")).containsExactly(text(stored));
    }

    /** DATE-2. flatten-tool 38 and 220: days moved by the hours of the machine's time zone. */
    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Pago_Pago"})
    void theTimeZoneOfTheMachineHasNoSay(String zone) throws IOException {
        TimeZone before = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(HandmadeWorkbook.of("<row r='1'><c s='0'><v>44299</v></c></row>")
                            .formats("YYYY-MM-DD")
                            .cells(folder))
                    .containsExactly(day(2021, 4, 13));
        } finally {
            TimeZone.setDefault(before);
            Locale.setDefault(locale);
        }
    }

    // Other kinds.

    @Test
    void trueAndFalseAreNeitherTextNorNumber() throws IOException {
        assertThat(cells("<c t='b'><v>1</v></c><c t='b'><v>0</v></c><c t='b'><v>true</v></c>"))
                .containsExactly(Cell.Truth.TRUE, Cell.Truth.FALSE, Cell.Truth.TRUE);
    }

    @Test
    void anErrorIsAsItIsShown() throws IOException {
        assertThat(cells("<c t='e'><v>#N/A</v></c><c t='e'><f>A9</f><v>#REF!</v></c>"))
                .containsExactly(new Cell.Fault("#N/A"), new Cell.Fault("#REF!"));
    }

    @Test
    void aFormulaIsItsStoredResult() throws IOException {
        HandmadeWorkbook workbook = HandmadeWorkbook.of("<row r='1'><c><f>500+500</f><v>1000</v></c>"
                        + "<c t='str'><f>\"a\"</f><v>a</v></c><c t='b'><f>TRUE()</f><v>1</v></c>"
                        + "<c s='1'><f>TODAY()</f><v>44299</v></c></row>")
                .formats("General", "d mmm yy");
        assertThat(workbook.cells(folder))
                .containsExactly(number("1000"), text("a"), Cell.Truth.TRUE, day(2021, 4, 13));
    }

    @Test
    void aFormulaWithoutAResultSaysSo() throws IOException {
        assertThat(cells("<c><f>500+500</f></c><c><f>500+500</f><v></v></c><c t='str'><f>A1</f></c>"))
                .containsOnly(Cell.NoResult.NO_RESULT)
                .hasSize(3);
    }

    @Test
    void aFormulaThatResultsInTheEmptyTextIsBlank() throws IOException {
        assertThat(cells("<c t='str'><f>IF(A9=0,\"\",A9)</f><v></v></c><c><v>1</v></c>"))
                .containsExactly(BLANK, number("1"));
    }

    // Rows.

    @Test
    void cellsStandInTheirColumnsAndWhatIsBetweenIsBlank() throws IOException {
        assertThat(cells("<c r='B1'><v>1</v></c><c r='AA1'><v>2</v></c><c><v>3</v></c><c r='AE1' s='3'/>"))
                .hasSize(28)
                .startsWith(BLANK, number("1"), BLANK)
                .endsWith(BLANK, number("2"), number("3"));
    }

    @Test
    void rowsWithoutAnyValueArePassedOverAndTheOthersKeepTheirNumbers() throws IOException {
        List<Row> rows = HandmadeWorkbook.of("<row r='2'><c><v>1</v></c></row><row r='3'><c r='A3' s='1'/></row>"
                        + "<row r='7' hidden='1'><c><v>2</v></c></row><row><c><v>3</v></c></row>")
                .rows(folder);
        assertThat(rows)
                .containsExactly(
                        new Row(2, false, List.of(number("1"))),
                        new Row(7, true, List.of(number("2"))),
                        new Row(8, false, List.of(number("3"))));
    }

    @Test
    void aRowDoesNotKeepTheCellsOfTheOneBefore() throws IOException {
        List<Row> rows = HandmadeWorkbook.of("<row><c><v>1</v></c><c><v>2</v></c></row><row><c"
                        + " r='B2'><v>3</v></c></row><row><c><v>4</v></c></row>")
                .rows(folder);
        assertThat(rows)
                .extracting(Row::cells)
                .containsExactly(List.of(number("1"), number("2")), List.of(BLANK, number("3")), List.of(number("4")));
    }

    @Test
    void aCellBeyondTheLastOfARowIsBlankAndAWorkbookHasNoLines() throws IOException {
        try (Sheets sheets = Workbooks.open(
                        HandmadeWorkbook.of("<row><c><v>1</v></c></row>").write(folder), SheetLimits.standard());
                Rows rows = sheets.sheets().get(0).rows()) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.width()).isEqualTo(1);
            assertThat(rows.cell(2)).isEqualTo(BLANK);
            assertThat(rows.line()).isEmpty();
            assertThat(rows.next()).isFalse();
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void aSheetCanBeReadAgain() throws IOException {
        try (Sheets sheets = Workbooks.open(
                HandmadeWorkbook.of("<row><c><v>1</v></c></row>").write(folder), SheetLimits.standard())) {
            Sheet sheet = sheets.sheets().get(0);
            for (int time = 0; time < 3; time++) {
                assertThat(HandmadeWorkbook.rows(sheet)).hasSize(1);
            }
        }
    }

    // Sheets.

    @Test
    void sheetsAreInTheirOrderWithTheirNamesAndWhetherTheyAreHidden() throws IOException {
        HandmadeWorkbook workbook = HandmadeWorkbook.of("<row><c><v>1</v></c></row>")
                .part(
                        "xl/workbook.xml",
                        workbook(
                                "",
                                "<sheet name='Read &amp; me' state='visible' r:id='rId1'/><sheet name='old'"
                                        + " state='hidden' r:id='rId1'/><sheet name='older' state='veryHidden'"
                                        + " r:id='rId1'/><sheet name='Chart' r:id='rId4'/>"));
        try (Sheets sheets = Workbooks.open(workbook.write(folder), SheetLimits.standard())) {
            assertThat(sheets.source()).isEqualTo("grants.xlsx");
            assertThat(sheets.sheets()).extracting(Sheet::name).containsExactly("Read & me", "old", "older");
            assertThat(sheets.sheets()).extracting(Sheet::isHidden).containsExactly(false, true, true);
            assertThat(sheets.sheets().get(1).place()).hasToString("grants.xlsx, sheet old");
            assertThat(sheets.problems()).isEmpty();
        }
    }

    @Test
    void mergedRangesAreThoseOfTheSheet() throws IOException {
        HandmadeWorkbook workbook = HandmadeWorkbook.of("")
                .sheet("<sheetData><row><c><v>1</v></c></row></sheetData><mergeCells count='2'><mergeCell ref='I2:I3'/>"
                        + "<mergeCell ref='A1:XFD1048576'/></mergeCells>");
        try (Sheets sheets = Workbooks.open(workbook.write(folder), SheetLimits.standard())) {
            assertThat(sheets.sheets().get(0).mergedRanges())
                    .containsExactly(new CellRange(2, 9, 3, 9), new CellRange(1, 1, 1_048_576, 16_384));
            assertThat(HandmadeWorkbook.rows(sheets.sheets().get(0))).hasSize(1);
        }
    }

    @Test
    void mergedRangesAreFoundInUtf16() throws IOException {
        HandmadeWorkbook workbook = HandmadeWorkbook.of("")
                .part(
                        "xl/worksheets/sheet1.xml",
                        stream -> stream.write(("\uFEFF<?xml version='1.0' encoding='UTF-16'?><worksheet xmlns='"
                                        + HandmadeWorkbook.MAIN
                                        + "'><sheetData><row><c><v>1</v></c></row></sheetData><mergeCells><mergeCell"
                                        + " ref='A1:B1'/></mergeCells></worksheet>")
                                .getBytes(StandardCharsets.UTF_16LE)));
        try (Sheets sheets = Workbooks.open(workbook.write(folder), SheetLimits.standard())) {
            assertThat(sheets.sheets().get(0).mergedRanges()).containsExactly(new CellRange(1, 1, 1, 2));
            assertThat(HandmadeWorkbook.rows(sheets.sheets().get(0))).hasSize(1);
        }
    }

    @Test
    void aStrictWorkbookIsReadLikeAnother() throws IOException {
        String main = "http://purl.oclc.org/ooxml/spreadsheetml/main";
        String office = "http://purl.oclc.org/ooxml/officeDocument/relationships";
        HandmadeWorkbook workbook = HandmadeWorkbook.of("")
                .part("_rels/.rels", relationships(office, "officeDocument", "/xl/book.xml"))
                .part(
                        "xl/book.xml",
                        workbook("", "<sheet name='Grants' r:id='rId1'/>")
                                .replace(HandmadeWorkbook.MAIN, main)
                                .replace(HandmadeWorkbook.OFFICE, office))
                .part(
                        "xl/_rels/book.xml.rels",
                        relationships(office, "worksheet", "../xl/worksheets/sheet1.xml", "sharedStrings", "texts.xml"))
                .part("xl/Texts.xml", "<x:sst xmlns:x='" + main + "'><x:si><x:t>a</x:t></x:si></x:sst>")
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<x:worksheet xmlns:x='" + main
                                + "'><x:sheetData><x:row r='1'><x:c r='A1'"
                                + " t='s'><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>");
        assertThat(workbook.cells(folder)).containsExactly(text("a"));
    }

    @Test
    void elementsOfOtherVocabulariesArePassedOver() throws IOException {
        assertThat(cells("<c r='A1'><v>1</v></c><o:c xmlns:o='urn:other' r='B1'><v>2</v></o:c>"))
                .containsExactly(number("1"));
    }

    @Test
    void macrosAreNotedAndNotRun() throws IOException {
        HandmadeWorkbook workbook = HandmadeWorkbook.of("<row><c><v>1</v></c></row>")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        relationships(
                                HandmadeWorkbook.OFFICE,
                                "worksheet",
                                "worksheets/sheet1.xml",
                                "vbaProject",
                                "vbaProject.bin"));
        try (Sheets sheets = Workbooks.open(workbook.write(folder), SheetLimits.standard())) {
            assertThat(sheets.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.severity()).isEqualTo(Severity.WARNING);
                assertThat(problem.code()).isEqualTo(SheetProblems.MACROS);
            });
            assertThat(HandmadeWorkbook.rows(sheets.sheets().get(0))).hasSize(1);
        }
    }
}

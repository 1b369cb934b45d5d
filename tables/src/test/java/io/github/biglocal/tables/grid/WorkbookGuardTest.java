package io.github.biglocal.tables.grid;

import static io.github.biglocal.tables.grid.HandmadeWorkbook.relationships;
import static io.github.biglocal.tables.grid.HandmadeWorkbook.workbook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is damaged, too large or made to do harm is one problem, whatever it is, in little time and memory. */
class WorkbookGuardTest {
    private static final SheetLimits LIMITS = SheetLimits.standard();
    private static final String ROW = "<row r='1'><c r='A1'><v>1</v></c></row>";

    @TempDir
    Path folder;

    private Problem problem(HandmadeWorkbook workbook, SheetLimits limits) throws IOException {
        Path file = workbook.write(folder);
        UnreadableSheetException thrown =
                catchThrowableOfType(UnreadableSheetException.class, () -> readAll(file, limits));
        assertThat(thrown).as("the workbook is refused").isNotNull();
        return thrown.problem();
    }

    private Problem problem(HandmadeWorkbook workbook) throws IOException {
        return problem(workbook, LIMITS);
    }

    private static int readAll(Path file, SheetLimits limits) throws IOException {
        int cells = 0;
        try (Sheets sheets = Workbooks.open(file, limits)) {
            for (Sheet sheet : sheets.sheets()) {
                try (Rows rows = sheet.rows()) {
                    while (rows.next()) {
                        cells += rows.width();
                    }
                }
                sheet.mergedRanges();
            }
        }
        return cells;
    }

    private static void assertDamaged(Problem problem, String place) {
        assertThat(problem.code()).isEqualTo(SheetProblems.DAMAGED);
        assertThat(problem.place()).hasToString(place);
    }

    private static void assertTooLarge(Problem problem, String place, String message) {
        assertThat(problem.code()).isEqualTo(SheetProblems.TOO_LARGE);
        assertThat(problem.place()).hasToString(place);
        assertThat(problem.message()).isEqualTo(message);
    }

    // Bombs.

    private static HandmadeWorkbook.Content repeated(String before, String each, long times) {
        return stream -> {
            stream.write(before.getBytes(StandardCharsets.UTF_8));
            byte[] block = each.repeat(1_000).getBytes(StandardCharsets.UTF_8);
            for (long time = 0; time < times; time += 1_000) {
                stream.write(block);
            }
        };
    }

    private static final String SHEET = "<worksheet xmlns='" + HandmadeWorkbook.MAIN + "'><sheetData>";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        xl/worksheets/sheet1.xml | <c/>
        xl/worksheets/sheet1.xml | <row><c><v>1</v></c></row>
        xl/sharedStrings.xml     | <si><t>a</t></si>
        xl/styles.xml            | <cellXfs><xf numFmtId='14'/></cellXfs>
        xl/workbook.xml          | <workbookPr/>
        """)
    void aPartThatInflatesToManyTimesTheFileIsRefused(String part, String content) throws IOException {
        String before = part.endsWith("sheet1.xml") ? SHEET : "<any xmlns='" + HandmadeWorkbook.MAIN + "'>";
        Problem problem = problem(
                HandmadeWorkbook.of(ROW).part(part, repeated(before, content, 3_000_000 / content.length())),
                LIMITS.withRatio(100));
        assertTooLarge(
                problem,
                "grants.xlsx",
                "The file is more than 100 times as large once it is unpacked, as files made to do harm are.");
    }

    @Test
    void partsMayNotBeLargerTogetherThanAllowed() throws IOException {
        HandmadeWorkbook workbook = HandmadeWorkbook.of("<row><c t='s'><v>0</v></c></row>")
                .texts("<si><t>" + "a".repeat(5_000) + "</t></si>");
        assertTooLarge(
                problem(workbook, LIMITS.withBytes(5_000)),
                "grants.xlsx",
                "The file holds more than 5,000 bytes once it is unpacked.");
        assertThat(readAll(workbook.write(folder), LIMITS.withBytes(8_000))).isEqualTo(1);
    }

    @Test
    void aPartThatIsReadAgainIsCountedOnce() throws IOException {
        Path file = HandmadeWorkbook.of("<row><c t='str'><v>" + "a".repeat(5_000) + "</v></c></row>")
                .write(folder);
        try (Sheets sheets = Workbooks.open(file, LIMITS.withBytes(8_000))) {
            for (int time = 0; time < 20; time++) {
                assertThat(HandmadeWorkbook.rows(sheets.sheets().get(0))).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<row a='", "<row><c t='str'><v>", "<!--", "<a", "<?a "})
    void whatIsLongerThanACellMayBeIsRefusedBeforeItIsInMemory(String before) throws IOException {
        Problem problem = problem(
                HandmadeWorkbook.of(ROW).part("xl/worksheets/sheet1.xml", repeated(SHEET + before, "b", 2_000_000)),
                LIMITS.withRatio(100_000).withCharacters(100_000));
        assertThat(problem.code()).isEqualTo(SheetProblems.TOO_LARGE);
        assertThat(problem.message()).isEqualTo("A text has more than 100,000 characters.");
    }

    @Test
    void aTextThatIsLongerThanAllowedIsRefusedAtItsCell() throws IOException {
        String rows = "<row r='4'><c r='C4' t='inlineStr'><is><r><t>123</t></r><r><t>456</t></r></is></c></row>";
        assertTooLarge(
                problem(HandmadeWorkbook.of(rows), LIMITS.withCharacters(5)),
                "grants.xlsx, sheet Grants, cell C4",
                "A text has more than 5 characters.");
        assertThat(readAll(HandmadeWorkbook.of(rows).write(folder), LIMITS.withCharacters(6)))
                .isEqualTo(3);
    }

    /** The text is in the file once, and would be in memory a thousand times. */
    @Test
    void aLongTextThatManyCellsShareIsRefusedInTheRow() throws IOException {
        HandmadeWorkbook workbook = HandmadeWorkbook.of(
                        "<row><c t='s'><v>0</v></c></row><row>" + "<c t='s'><v>0</v></c>".repeat(1_000) + "</row>")
                .texts("<si><t>" + "ab".repeat(50_000) + "</t></si>");
        assertTooLarge(
                problem(workbook, LIMITS.withCharacters(100_000)),
                "grants.xlsx, sheet Grants, row 2",
                "The row has more than 200,000 characters.");
    }

    @Test
    void aLongTextThatManyRowsShareIsMadeOnce() throws IOException {
        HandmadeWorkbook workbook = HandmadeWorkbook.of("<row><c t='s'><v>0</v></c></row>".repeat(100_000))
                .texts("<si><t>" + "ab".repeat(250_000) + "</t></si>");
        assertThat(readAll(workbook.write(folder), LIMITS.withRatio(100_000))).isEqualTo(100_000);
    }

    @Test
    void elementsThatAreNestedWithoutEndAreRefused() throws IOException {
        Problem problem = problem(
                HandmadeWorkbook.of(ROW).part("xl/worksheets/sheet1.xml", repeated(SHEET, "<row>", 200_000)),
                LIMITS.withRatio(100_000));
        assertThat(problem.code()).isEqualTo(SheetProblems.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<n%s/>", "<c n%s='a'/>", "<v><n%s/></v>", "<?n%s a?>", "<c xmlns:n%1$s='urn:a' n%1$s:b=''/>"})
    void namesWithoutEndAreRefusedBeforeTheyFillTheMemory(String element) throws IOException {
        Problem problem = problem(HandmadeWorkbook.of(ROW).part("xl/worksheets/sheet1.xml", stream -> {
            stream.write(SHEET.getBytes(StandardCharsets.UTF_8));
            for (int number = 0; number < 11_000; number++) {
                stream.write(element.formatted(number).getBytes(StandardCharsets.UTF_8));
            }
            stream.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
        }));
        assertDamaged(problem, "grants.xlsx, sheet Grants");
    }

    @Test
    void attributesWithoutEndAreRefusedBeforeTheyFillTheMemory() throws IOException {
        Problem problem = problem(HandmadeWorkbook.of(ROW).part("xl/worksheets/sheet1.xml", stream -> {
            stream.write((SHEET + "<c").getBytes(StandardCharsets.UTF_8));
            for (int number = 0; number < 40_000; number++) {
                stream.write((" n" + number + " = ''").getBytes(StandardCharsets.UTF_8));
            }
            stream.write("/></sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
        }));
        assertDamaged(problem, "grants.xlsx, sheet Grants");
    }

    @Test
    void aWorkbookMayNotHaveMorePartsThanAllowed() throws IOException {
        assertThat(problem(HandmadeWorkbook.of(ROW), LIMITS.withEntries(4)).code())
                .isEqualTo(SheetProblems.TOO_LARGE);
        assertThat(readAll(HandmadeWorkbook.of(ROW).write(folder), LIMITS.withEntries(5)))
                .isEqualTo(1);
    }

    @Test
    void theSameSheetCannotBeNamedMoreOftenThanThereMayBeParts() throws IOException {
        HandmadeWorkbook workbook = HandmadeWorkbook.of(ROW)
                .part("xl/workbook.xml", workbook("", "<sheet name='a' r:id='rId1'/>".repeat(100)));
        assertDamaged(problem(workbook, LIMITS.withEntries(50)), "grants.xlsx");
    }

    // Entities.

    @Test
    void entitiesOfOtherFilesAreNotRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        HandmadeWorkbook workbook = HandmadeWorkbook.of("")
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<!DOCTYPE a [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]>" + SHEET
                                + "<row><c t='str'><v>&x;</v></c></row></sheetData></worksheet>");
        assertDamaged(problem(workbook), "grants.xlsx, sheet Grants");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/worksheets/sheet1.xml",
                "xl/sharedStrings.xml",
                "xl/styles.xml",
                "xl/workbook.xml",
                "_rels/.rels"
            })
    void entitiesThatGrowAreNotExpanded(String part) throws IOException {
        StringBuilder xml = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 'ha'>");
        for (int at = 1; at < 40; at++) {
            xml.append("<!ENTITY e" + at + " '" + ("&e" + (at - 1) + ";").repeat(10) + "'>");
        }
        HandmadeWorkbook workbook = HandmadeWorkbook.of(ROW)
                .part(part, xml + "]><a xmlns='" + HandmadeWorkbook.MAIN + "'><si><t>&e39;</t></si></a>");
        assertThat(problem(workbook).code()).isEqualTo(SheetProblems.DAMAGED);
    }

    @Test
    void anEntityThatIsNotDeclaredIsRefusedAtItsCell() throws IOException {
        assertDamaged(
                problem(HandmadeWorkbook.of("<row r='2'><c r='B2' t='str'><v>a&x;b</v></c></row>")),
                "grants.xlsx, sheet Grants, cell B2");
    }

    // Cells and rows out of range.

    @Test
    void aCellBeyondTheLastColumnIsRefused() throws IOException {
        assertTooLarge(
                problem(HandmadeWorkbook.of("<row r='1'><c r='ZZZZZZ1'><v>1</v></c></row>")),
                "grants.xlsx, sheet Grants, row 1",
                "The row has a value beyond column 2,000.");
        assertTooLarge(
                problem(
                        HandmadeWorkbook.of("<row r='1'><c r='XFE1'><v>1</v></c></row>"),
                        LIMITS.withColumns(Integer.MAX_VALUE)),
                "grants.xlsx, sheet Grants, row 1",
                "The row has a value beyond column 16,384.");
        assertThat(readAll(
                        HandmadeWorkbook.of("<row r='1'><c r='XFD1'><v>1</v></c></row>")
                                .write(folder),
                        LIMITS.withColumns(Integer.MAX_VALUE)))
                .isEqualTo(16_384);
    }

    @Test
    void aBlankCellBeyondTheLastColumnDoesNoHarm() throws IOException {
        assertThat(readAll(
                        HandmadeWorkbook.of("<row r='1'><c r='A1'><v>1</v></c><c r='ZZZZZZ1' s='2'/></row>")
                                .write(folder),
                        LIMITS))
                .isEqualTo(1);
    }

    @Test
    void aSheetWithMoreRowsThanAllowedIsRefusedWhenTheyAreReached() throws IOException {
        HandmadeWorkbook workbook = HandmadeWorkbook.of(
                "<row r='10'><c><v>1</v></c></row><row r='11' s='1'><c t='str'><v> </v></c></row><row"
                        + " r='12'><c><v>1</v></c></row>");
        try (Sheets sheets = Workbooks.open(workbook.write(folder), LIMITS.withRows(10));
                Rows rows = sheets.sheets().get(0).rows()) {
            assertThat(rows.next()).isTrue();
            UnreadableSheetException thrown = catchThrowableOfType(UnreadableSheetException.class, rows::next);
            assertTooLarge(thrown.problem(), "grants.xlsx, sheet Grants, row 12", "The sheet has values after row 10.");
            assertThat(rows.next()).as("there is no row after a problem").isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1048577", "99999999999999999999", "A", ""})
    void aRowThatNoSheetHasIsRefused(String number) throws IOException {
        assertDamaged(
                problem(HandmadeWorkbook.of("<row r='" + number + "'><c><v>1</v></c></row>")),
                "grants.xlsx, sheet Grants");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<c r='1'><v>1</v></c>", "<c r='B2'><v>1</v></c><c r='B2'><v>2</v></c>"})
    void aCellWithoutAColumnAndACellThatIsThereTwiceAreRefused(String cells) throws IOException {
        assertThat(problem(HandmadeWorkbook.of("<row r='2'>" + cells + "</row>"))
                        .code())
                .isEqualTo(SheetProblems.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-1", "99999999999", "", "a"})
    void aSharedTextThatIsNotThereIsRefusedAtItsCell(String number) throws IOException {
        HandmadeWorkbook workbook = HandmadeWorkbook.of("<row r='3'><c r='B3' t='s'><v>" + number + "</v></c></row>")
                .texts("<si><t>only</t></si>");
        Problem problem = problem(workbook);
        assertDamaged(problem, "grants.xlsx, sheet Grants, cell B3");
        assertThat(problem.message()).isEqualTo("The text of the cell is missing from the workbook.");
    }

    @Test
    void tooManyMergedRangesAreRefused() throws IOException {
        Problem problem = problem(
                HandmadeWorkbook.of("")
                        .part("xl/worksheets/sheet1.xml", repeated(SHEET, "<mergeCell ref='A1:B2'/>", 101_000)),
                LIMITS.withRatio(100_000));
        assertThat(problem.code()).isIn(SheetProblems.TOO_LARGE, SheetProblems.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A1:", "B2:A1", "A1:XFE1", "A1:B2:C3", "nothing"})
    void aMergedRangeThatIsNoneIsRefused(String reference) throws IOException {
        assertDamaged(
                problem(HandmadeWorkbook.of("")
                        .sheet("<sheetData/><mergeCells><mergeCell ref='" + reference + "'/></mergeCells>")),
                "grants.xlsx, sheet Grants");
    }

    // Parts that are missing or of another format.

    @ParameterizedTest
    @CsvSource({
        "xl/workbook.xml, grants.xlsx, The file holds no workbook.",
        "xl/worksheets/sheet1.xml, 'grants.xlsx, sheet Grants', A part of the workbook is missing.",
    })
    void aPartThatIsMissingIsAProblem(String part, String place, String message) throws IOException {
        Problem problem = problem(HandmadeWorkbook.of(ROW).without(part));
        assertDamaged(problem, place);
        assertThat(problem.message()).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[Content_Types].xml", "_rels/.rels", "xl/styles.xml", "xl/sharedStrings.xml"})
    void aWorkbookIsReadWithoutThePartsThatItDoesNotNeed(String part) throws IOException {
        assertThat(readAll(HandmadeWorkbook.of(ROW).without(part).write(folder), LIMITS))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "xl/workbook.bin, The file is a binary workbook (.xlsb)",
        "content.xml, The file is in an OpenDocument format",
    })
    void anotherFormatInAZipIsNamed(String part, String message) throws IOException {
        Problem problem = problem(HandmadeWorkbook.of(ROW)
                .without("xl/workbook.xml")
                .part("_rels/.rels", relationships(HandmadeWorkbook.OFFICE, "officeDocument", part))
                .part("META-INF/manifest.xml", "<a/>")
                .part(part, "any"));
        assertThat(problem.code()).isEqualTo(SheetProblems.NOT_A_TABLE);
        assertThat(problem.message()).startsWith(message);
    }

    @Test
    void aWorkbookOfPartsWithAPasswordNeedsIt() throws IOException {
        Path file = HandmadeWorkbook.of(ROW).write(folder);
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 0; at + 10 < bytes.length; at++) {
            boolean isLocal = bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 3 && bytes[at + 3] == 4;
            boolean isListed = bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 1 && bytes[at + 3] == 2;
            if (isLocal || isListed) {
                bytes[at + (isLocal ? 6 : 8)] |= 1;
            }
        }
        Files.write(file, bytes);
        assertThat(catchThrowableOfType(UnreadableSheetException.class, () -> readAll(file, LIMITS))
                        .problem()
                        .code())
                .isEqualTo(SheetProblems.ENCRYPTED);
    }

    @Test
    void aFileThatIsNotThereIsAnExceptionOfTheSystem() {
        assertThatThrownBy(() -> Workbooks.open(folder.resolve("none.xlsx"), LIMITS))
                .isInstanceOf(NoSuchFileException.class);
    }

    // Files that are cut or changed.

    private Path sample() throws IOException {
        return HandmadeWorkbook.of("<row><c t='s'><v>0</v></c></row>")
                .without("[Content_Types].xml")
                .without("_rels/.rels")
                .texts("<si><t>a</t></si>")
                .write(folder);
    }

    @Test
    void aFileThatIsCutAtAnyByteIsOneProblem() throws IOException {
        byte[] whole = Files.readAllBytes(sample());
        Path cut = folder.resolve("cut.xlsx");
        Map<ProblemCode, Integer> codes =
                new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
        for (int length = 0; length < whole.length; length++) {
            Files.write(cut, Arrays.copyOf(whole, length));
            UnreadableSheetException thrown =
                    catchThrowableOfType(UnreadableSheetException.class, () -> readAll(cut, LIMITS));
            assertThat(thrown).as("cut at byte %s", length).isNotNull();
            codes.merge(thrown.problem().code(), 1, Integer::sum);
        }
        assertThat(codes).containsOnlyKeys(ProblemCode.TRUNCATED);
    }

    @Test
    void aFileWithAByteChangedIsReadOrIsOneProblem() throws IOException {
        byte[] whole = Files.readAllBytes(sample());
        Path changed = folder.resolve("changed.xlsx");
        for (int at = 0; at < whole.length; at += 3) {
            byte[] bytes = whole.clone();
            bytes[at] ^= (byte) (1 << (at % 8));
            Files.write(changed, bytes);
            try {
                readAll(changed, LIMITS);
            } catch (UnreadableSheetException e) {
                assertThat(e.problem().place().source()).isEqualTo("changed.xlsx");
            }
        }
    }

    /** The sheet is stored as it is, so what is changed is its XML and not the packing. */
    @Test
    void aSheetThatIsCutAtAnyCharacterIsOneProblem() throws IOException {
        String whole = "<?xml version='1.0'?>" + SHEET
                + "<row><c t='inlineStr'><is><t>&amp;é</t></is></c></row></sheetData><mergeCells><mergeCell"
                + " ref='A1:B1'/></mergeCells></worksheet>";
        byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < bytes.length; length++) {
            byte[] part = Arrays.copyOf(bytes, length);
            Problem problem = problem(
                    HandmadeWorkbook.of("").part("xl/worksheets/sheet1.xml", (OutputStream to) -> to.write(part)));
            assertThat(problem.code()).as("cut at byte %s", length).isEqualTo(SheetProblems.DAMAGED);
            assertThat(problem.place().toString()).startsWith("grants.xlsx, sheet Grants");
        }
    }

    @Test
    void bytesThatAreNoTextAreOneProblem() throws IOException {
        byte[] start = (SHEET + "<row r='1'><c t='str'><v>").getBytes(StandardCharsets.UTF_8);
        for (int each = 0x80; each <= 0xFF; each++) {
            byte[] bytes = Arrays.copyOf(start, start.length + 2);
            bytes[start.length] = (byte) each;
            bytes[start.length + 1] = '<';
            assertThat(problem(HandmadeWorkbook.of("")
                                    .part("xl/worksheets/sheet1.xml", (OutputStream to) -> to.write(bytes)))
                            .code())
                    .isEqualTo(SheetProblems.DAMAGED);
        }
    }
}

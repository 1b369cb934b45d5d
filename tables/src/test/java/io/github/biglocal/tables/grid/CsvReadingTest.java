package io.github.biglocal.tables.grid;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.rule.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A CSV file is read as people save it. */
class CsvReadingTest {
    private static final SheetFiles FILES = SheetFiles.standard();
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String MARK = "\uFEFF";

    @TempDir
    private Path folder;

    private List<List<String>> read(String text) throws IOException {
        return Grids.read(Grids.file(folder, "table.csv", text));
    }

    private Problem refusal(String text) throws IOException {
        return refusal(FILES, text);
    }

    private Problem refusal(SheetFiles files, String text) throws IOException {
        return Grids.refusal(files, Grids.file(folder, "table.csv", text));
    }

    // What a file is.

    @Test
    void aFileIsOneSheetOfItsName() throws IOException {
        try (Sheets sheets = FILES.open(Grids.file(folder, "Grants 2016.csv", "Grant,Match\r\n5,7\r\n"))) {
            assertThat(sheets.source()).isEqualTo("Grants 2016.csv");
            assertThat(sheets.problems()).isEmpty();
            Sheet sheet = sheets.sheets().get(0);
            assertThat(sheet.name()).isEqualTo("Grants 2016");
            assertThat(sheet.place()).hasToString("Grants 2016.csv");
            assertThat(sheet.isHidden()).isFalse();
            assertThat(sheet.mergedRanges()).isEmpty();
            assertThat(Grids.read(sheet)).containsExactly(List.of("Grant", "Match"), List.of("5", "7"));
            assertThat(Grids.read(sheet)).as("read again").hasSize(2);
        }
    }

    @Test
    void anEmptyFileHasNoRows() throws IOException {
        assertThat(read("")).isEmpty();
        assertThat(read(MARK)).isEmpty();
        assertThat(read("\r\n\r\n")).isEmpty();
    }

    @Test
    void theLastRowNeedsNoLineBreak() throws IOException {
        assertThat(read("a,b\n1,2")).containsExactly(List.of("a", "b"), List.of("1", "2"));
        assertThat(read("a,b\n1,2\n")).hasSize(2);
        assertThat(read("a,b\r1,2\r")).as("of an old Macintosh").hasSize(2);
    }

    // Encoding.

    private static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of("UTF-8", "", UTF_8),
                Arguments.of("UTF-8 with its mark", MARK, UTF_8),
                Arguments.of("UTF-16LE with its mark", MARK, UTF_16LE),
                Arguments.of("UTF-16BE with its mark", MARK, UTF_16BE),
                Arguments.of("UTF-16LE without", "", UTF_16LE),
                Arguments.of("UTF-16BE without", "", UTF_16BE),
                Arguments.of("UTF-32LE with its mark", MARK, Charset.forName("UTF-32LE")),
                Arguments.of("UTF-32BE with its mark", MARK, Charset.forName("UTF-32BE")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void theEncodingIsFoundOut(String name, String mark, Charset charset) throws IOException {
        Path file = Grids.file(folder, "table.csv", mark + "\"Café\",£\r\nŵyl,🏡\r\n", charset);

        assertThat(Grids.read(file)).containsExactly(List.of("Café", "£"), List.of("ŵyl", "🏡"));
        assertThat(Grids.problems(FILES, file)).isEmpty();
    }

    /** CSV-2. */
    @Test
    void whatIsNotUnicodeIsWindows1252AndReported() throws IOException {
        Path file =
                Grids.file(folder, "table.csv", "Title,Amount\r\n“Our” café – £50 a week,Dave’s €\r\n", WINDOWS_1252);

        assertThat(Grids.read(file)).element(1).isEqualTo(List.of("“Our” café – £50 a week", "Dave’s €"));
        assertThat(Grids.problems(FILES, file)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(SheetProblems.ENCODING);
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
            assertThat(problem)
                    .hasToString(
                            "table.csv: ENCODING: The file is not in Unicode; it was read as Windows-1252."
                                    + " Check its accents and pound signs. If they are wrong, save it as CSV UTF-8 or name its encoding.");
        });
    }

    @Test
    void theFirstByteThatDecidesMayComeLate() throws IOException {
        String before = "a,b\r\n".repeat(50_000);
        Path file = Grids.file(folder, "table.csv", before + "é,1\r\n", WINDOWS_1252);

        assertThat(Grids.read(file)).last().isEqualTo(List.of("é", "1"));
        assertThat(Grids.problems(FILES, file)).hasSize(1);
    }

    @Test
    void aWindowsFileThatEndsInAnAccentIsNoUtf8CutOff() throws IOException {
        assertThat(Grids.read(Grids.file(folder, "table.csv", "a,b\n1,café", WINDOWS_1252)))
                .element(1)
                .isEqualTo(List.of("1", "café"));
    }

    @Test
    void oneBrokenByteMakesNoOtherLettersWrong() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("né,b\nŵyl,2\né,3\nx".getBytes(UTF_8));
        bytes.write(0xE9);
        bytes.writeBytes("y,4\n".getBytes(UTF_8));
        Path file = Grids.file(folder, "table.csv", bytes.toByteArray());

        List<List<String>> read = new ArrayList<>();
        try (Sheets sheets = FILES.open(file)) {
            assertThat(sheets.problems()).isEmpty();
            assertThatThrownBy(() -> Grids.read(sheets.sheets().get(0), read))
                    .isInstanceOfSatisfying(UnreadableSheetException.class, e -> {
                        assertThat(e.problem().code()).isEqualTo(ProblemCode.NOT_TEXT);
                        assertThat(e).hasMessageContaining("table.csv, row 4: ").hasMessageContaining("UTF-8");
                    });
        }
        assertThat(read).containsExactly(List.of("né", "b"), List.of("ŵyl", "2"), List.of("é", "3"));
    }

    @Test
    void theCallersEncodingHolds() throws IOException {
        Path file = Grids.file(folder, "table.csv", "a,b\né,2\n", UTF_8);

        assertThat(Grids.read(FILES.withEncoding(ISO_8859_1), file)).element(1).isEqualTo(List.of("Ã©", "2"));
        assertThat(Grids.problems(FILES.withEncoding(ISO_8859_1), file)).isEmpty();
        assertThat(Grids.read(FILES.withEncoding(UTF_8), Grids.file(folder, "marked.csv", MARK + "a,b\n")))
                .containsExactly(List.of("a", "b"));
        assertThat(Grids.refusal(FILES.withEncoding(UTF_16LE), Grids.file(folder, "odd.csv", "a,b"))
                        .code())
                .isEqualTo(ProblemCode.TRUNCATED);
    }

    @Test
    void aByteThatWindows1252DoesNotHaveIsRefusedInItsRow() throws IOException {
        Path file = Grids.file(folder, "table.csv", "a,b\né,1\n\u0081,2\n", ISO_8859_1);

        assertThat(Grids.refusal(FILES, file))
                .hasToString(
                        "table.csv, row 3: NOT_TEXT: From this row on the file is not text in windows-1252. The rows from here on"
                                + " are not read. Save it again from the spreadsheet, as CSV UTF-8 or as .xlsx, or name its"
                                + " encoding.");
    }

    /** CSV-3. */
    @Test
    void aMarkBeforeAQuotedHeadingIsNoPartOfIt() throws IOException {
        assertThat(read(MARK + "\"Identifier\",\"Title\"\r\n\"1\",\"x\"\r\n"))
                .containsExactly(List.of("Identifier", "Title"), List.of("1", "x"));
    }

    // Rows and lines.

    @Test
    void aCellThatRepeatsTheOneAboveItHasTheSameText() throws IOException {
        Path file = Grids.file(folder, "table.csv", "Ward,Café,1\nWard,Cafe,2\nWard,,2\n,Cafe,\"2\"\nWard,Cafe,2,3\n");

        try (Sheets sheets = FILES.open(file);
                Rows rows = sheets.sheets().get(0).rows()) {
            List<List<String>> read = new ArrayList<>();
            while (rows.next()) {
                read.add(List.of(rows.text(1), rows.text(2), rows.text(3), rows.text(4)));
            }
            assertThat(read)
                    .containsExactly(
                            List.of("Ward", "Café", "1", ""),
                            List.of("Ward", "Cafe", "2", ""),
                            List.of("Ward", "", "2", ""),
                            List.of("", "Cafe", "2", ""),
                            List.of("Ward", "Cafe", "2", "3"));
            assertThat(read.get(2).get(0)).isSameAs(read.get(0).get(0));
            assertThat(read.get(4).get(2)).isSameAs(read.get(1).get(2));
            assertThat(read.get(4).get(1)).isSameAs(read.get(3).get(1));
        }
    }

    @Test
    void ofOneColumnTheRowsThatHaveItAreGivenWithTheirNumbers() throws IOException {
        Path file = Grids.file(folder, "table.csv", "Name,Id\n\"a\nb\",'=1\nc, \n\nd,\"2\r\n3\",x\ne\n");

        try (Sheets sheets = FILES.open(file);
                Rows rows = sheets.sheets().get(0).rowsOf(2)) {
            List<String> read = new ArrayList<>();
            while (rows.next()) {
                read.add(rows.number() + " " + rows.line().orElseThrow() + " " + rows.text(2));
            }
            assertThat(read).containsExactly("1 1 Id", "2 2 =1", "5 6 2\n3");
        }
    }

    @Test
    void aColumnIsCountedFromOne() throws IOException {
        Path file = Grids.file(folder, "table.csv", "Name,Id\n");

        try (Sheets sheets = FILES.open(file)) {
            assertThatThrownBy(() -> sheets.sheets().get(0).rowsOf(0)).isInstanceOf(InvalidValueException.class);
        }
    }

    /** CSV-4. */
    @Test
    void rowsAreCountedAsASpreadsheetShowsThemAndLinesAsTheFileHasThem() throws IOException {
        Path file = Grids.file(
                folder,
                "table.csv",
                "Id,Description,Date\r\n1,\"First line\nsecond line\r\nthird\",x\r\n\r\n,,\r\n2,,13/04/2021\r\n");

        try (Sheets sheets = FILES.open(file);
                Rows rows = sheets.sheets().get(0).rows()) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.next()).isTrue();
            assertThat(rows.number()).isEqualTo(2);
            assertThat(rows.line()).isEqualTo(OptionalInt.of(2));
            assertThat(rows.text(2)).isEqualTo("First line\nsecond line\nthird");
            assertThat(rows.next()).isTrue();
            assertThat(rows.number())
                    .as("blank rows are passed over, and counted")
                    .isEqualTo(5);
            assertThat(rows.line()).isEqualTo(OptionalInt.of(7));
            assertThat(rows).hasToString("table.csv, row 5");
            assertThat(rows.next()).isFalse();
            assertThat(rows.next()).isFalse();
            assertThat(rows.width()).isZero();
        }
    }

    @Test
    void rowsMayBeRaggedAndAreAsWideAsTheirLastCellThatIsNotBlank() throws IOException {
        assertThat(read("a,b,c\n1\n1,2,3,4\n1,,\n, ,3\n"))
                .containsExactly(
                        List.of("a", "b", "c"),
                        List.of("1"),
                        List.of("1", "2", "3", "4"),
                        List.of("1"),
                        List.of("", "", "3"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t",
                "\u00A0",
                "\u200B",
                "\" \n \"",
                "\"\"",
                "\"\u2003\"",
                "\u0007",
                "\u007F",
                "\uDB40\uDC20"
            })
    void aCellThatShowsNothingIsBlank(String cell) throws IOException {
        Path file = Grids.file(folder, "table.csv", "a,b\n1," + cell + ",3\n" + cell + "\n4,5\n");

        try (Sheets sheets = FILES.open(file);
                Rows rows = sheets.sheets().get(0).rows()) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.next()).isTrue();
            assertThat(rows.cell(1)).isEqualTo(new Cell.Text("1"));
            assertThat(rows.cell(2)).isEqualTo(Cell.Blank.BLANK);
            assertThat(rows.isBlank(2)).isTrue();
            assertThat(rows.text(2)).isEmpty();
            assertThat(rows.isBlank(3)).isFalse();
            assertThat(rows.cell(4)).isEqualTo(Cell.Blank.BLANK);
            assertThat(rows.text(1_000_000)).isEmpty();
            assertThat(rows.next()).isTrue();
            assertThat(rows.text(1)).as("a row of blanks is none").isEqualTo("4");
        }
    }

    @Test
    void columnsAreCountedFromOne() throws IOException {
        try (Sheets sheets = FILES.open(Grids.file(folder, "table.csv", "a\n"));
                Rows rows = sheets.sheets().get(0).rows()) {
            assertThat(rows.next()).isTrue();
            assertThatThrownBy(() -> rows.cell(0)).isInstanceOf(InvalidValueException.class);
        }
    }

    @Test
    void textsStayAsTheyAreWritten() throws IOException {
        assertThat(read("\"£1,234.50\",\"1.234,50\",£15k,(500.00),-,1e3,1_000, x ,\" y \",a\"b,\"a\"\"b\"\n"))
                .containsExactly(List.of(
                        "£1,234.50",
                        "1.234,50",
                        "£15k",
                        "(500.00)",
                        "-",
                        "1e3",
                        "1_000",
                        " x ",
                        " y ",
                        "a\"b",
                        "a\"b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nb", "a\rb"})
    void everyLineBreakInATextIsALineFeed(String text) throws IOException {
        assertThat(read("\"" + text + "\",1\n")).containsExactly(List.of("a\nb", "1"));
    }

    // Delimiters.

    /** CSV-1. */
    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void anotherDelimiterIsFoundOutAndReported(String delimiter) throws IOException {
        String text = "Id|Title|Amount\n1|\"Café, lunch\"|\"1,50\"\n".replace("|", delimiter);
        Path file = Grids.file(folder, "table.csv", text);

        assertThat(Grids.read(file))
                .containsExactly(List.of("Id", "Title", "Amount"), List.of("1", "Café, lunch", "1,50"));
        assertThat(Grids.problems(FILES, file)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(SheetProblems.DELIMITER);
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
            assertThat(problem.message())
                    .isEqualTo("The columns are separated by " + (delimiter.equals(";") ? "semicolons" : "tabs")
                            + ", not by commas.");
        });
    }

    @Test
    void tabsInAFileNamedSoAreNotReported() throws IOException {
        Path file = Grids.file(folder, "table.tsv", "a\tb\n1\t2\n");

        assertThat(Grids.read(file)).containsExactly(List.of("a", "b"), List.of("1", "2"));
        assertThat(Grids.problems(FILES, file)).isEmpty();
    }

    @Test
    void theCallersDelimiterHolds() throws IOException {
        Path file = Grids.file(folder, "table.csv", "a;b,c\n1;2,3\n");

        assertThat(Grids.read(FILES.withDelimiter(';'), file))
                .containsExactly(List.of("a", "b,c"), List.of("1", "2,3"));
        assertThat(Grids.problems(FILES.withDelimiter(';'), file)).isEmpty();
        assertThat(Grids.read(FILES.withDelimiter('|'), Grids.file(folder, "bars.csv", "a|b\n")))
                .containsExactly(List.of("a", "b"));
    }

    @ParameterizedTest
    @ValueSource(chars = {'"', '\n', '\r', '\0', '\uD83C'})
    void whatCannotSeparateIsNoDelimiter(char delimiter) {
        assertThatThrownBy(() -> FILES.withDelimiter(delimiter))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.field()).isEqualTo("delimiter"));
    }

    @Test
    void aFirstLineThatStatesTheDelimiterIsNoRow() throws IOException {
        Path file = Grids.file(folder, "table.csv", "sep=|\r\na|b,c\r\n");

        assertThat(Grids.read(file)).containsExactly(List.of("a", "b,c"));
        assertThat(Grids.read(FILES.withDelimiter(','), file)).containsExactly(List.of("a|b", "c"));
        try (Sheets sheets = FILES.open(file);
                Rows rows = sheets.sheets().get(0).rows()) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.number()).as("as a spreadsheet shows it").isEqualTo(1);
            assertThat(rows.line()).hasValue(2);
        }
    }

    private static Stream<Arguments> waysToSave() {
        return Stream.of(UTF_8, UTF_16LE, WINDOWS_1252)
                .flatMap(charset -> Stream.of(",", ";", "\t")
                        .flatMap(delimiter -> Stream.of("\n", "\r\n", "\r")
                                .map(lineBreak -> Arguments.of(charset, delimiter, lineBreak))));
    }

    @ParameterizedTest
    @MethodSource("waysToSave")
    void anyTableIsReadAsItWasSaved(Charset charset, String delimiter, String lineBreak) throws IOException {
        Random random = new Random(4180);
        for (int table = 0; table < 5; table++) {
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("Grant", "Café", "Description", "Amount"));
            for (int row = 0; row < 20; row++) {
                rows.add(List.of("" + row, word(random), word(random), random.nextInt(1_000) + ",50"));
            }
            String text = rows.stream()
                    .map(row -> row.stream()
                            .map(cell -> saved(cell, delimiter, random))
                            .collect(Collectors.joining(delimiter)))
                    .collect(Collectors.joining(lineBreak));

            assertThat(Grids.read(Grids.file(folder, "table.csv", text, charset)))
                    .isEqualTo(rows);
        }
    }

    private static String word(Random random) {
        String letters = "ab é£\",;\t\n'";
        StringBuilder word = new StringBuilder("x");
        for (int length = random.nextInt(8); length > 0; length--) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }

    private static String saved(String cell, String delimiter, Random random) {
        boolean needsQuotes = cell.contains(delimiter) || cell.contains("\"") || cell.contains("\n");
        return needsQuotes || random.nextInt(4) == 0 ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    // What cannot be read.

    private static Stream<Arguments> quotes() {
        return Stream.of(
                Arguments.of(
                        "a,b\n1,\"two\n3,4\n",
                        "table.csv, cell B2: QUOTATION_MARK: The quotation mark that opens this cell, in line 2 of the file, is not"
                                + " closed. The rows from here on are not read. Close it, or remove it if it is not meant to be"
                                + " one."),
                Arguments.of(
                        "a,b\n\"1\n2\",\"x\n",
                        "table.csv, cell B2: QUOTATION_MARK: The quotation mark that opens this cell, in line 3 of the file, is not"
                                + " closed. The rows from here on are not read. Close it, or remove it if it is not meant to be"
                                + " one."),
                Arguments.of(
                        "a,b\n\"a\"b,2\n3,4\n",
                        "table.csv, cell A2: QUOTATION_MARK: In this cell, which begins in line 2 of the file, text follows the"
                                + " closing quotation mark. The rows from here on are not read. Write each quotation mark within the"
                                + " text twice, and one at either end of it."),
                Arguments.of(
                        "a,b\n1,\"2\n3,\"x\"\n",
                        "table.csv, cell B2: QUOTATION_MARK: In this cell, which begins in line 2 of the file, text follows the"
                                + " closing quotation mark. The rows from here on are not read. Write each quotation mark within the"
                                + " text twice, and one at either end of it."));
    }

    @ParameterizedTest
    @MethodSource("quotes")
    void aQuotationMarkThatDoesNotFitIsFoundWhereItOpens(String text, String problem) throws IOException {
        assertThat(refusal(text)).hasToString(problem);
    }

    @Test
    void whatComesBeforeABadRowIsReadAndNothingAfterIt() throws IOException {
        List<List<String>> read = new ArrayList<>();
        try (Sheets sheets = FILES.open(Grids.file(folder, "table.csv", "a,b\n1,2\n\"x\"y,3\n4,5\n"));
                Rows rows = sheets.sheets().get(0).rows()) {
            assertThatThrownBy(() -> {
                        while (rows.next()) {
                            read.add(List.of(rows.text(1), rows.text(2)));
                        }
                    })
                    .isInstanceOf(UnreadableSheetException.class);
            assertThat(rows.next()).isFalse();
            assertThat(rows.width()).isZero();
        }
        assertThat(read).containsExactly(List.of("a", "b"), List.of("1", "2"));
    }

    @Test
    void aNullIsRefusedInItsCell() throws IOException {
        assertThat(refusal("a,b\n1,2\n3,x\0y\n"))
                .hasToString(
                        "table.csv, cell B3: NOT_TEXT: The cell contains a null character, which is not text. The rows from"
                                + " here on are not read. Save it again from the spreadsheet, as CSV UTF-8 or as .xlsx.");
    }

    @Test
    void aFileCutInTheMiddleOfACharacterSaysSo() throws IOException {
        byte[] bytes = "né,b\n1,€".getBytes(UTF_8);
        Path file = Grids.file(folder, "table.csv", Arrays.copyOf(bytes, bytes.length - 1));

        assertThat(Grids.refusal(FILES, file))
                .hasToString(
                        "table.csv, row 2: TRUNCATED: The file ends in the middle of a character. The rows from here on are not read."
                                + " Get the complete file.");
    }

    // Limits.

    @Test
    void aCellMayBeAsLongAsTheLimitAndNoLonger() throws IOException {
        SheetFiles files = FILES.withLimits(SheetLimits.standard().withCharacters(100_000));

        assertThat(Grids.read(files, Grids.file(folder, "fits.csv", "a,\"" + "x".repeat(100_000) + "\"\n")))
                .hasSize(1);
        assertThat(refusal(files, "a,b\n1," + "x".repeat(100_001) + "\n"))
                .hasToString(
                        "table.csv, cell B2: TOO_LARGE: The cell, which begins in line 2 of the file, has more than 100,000"
                                + " characters. The rows from here on are not read. Shorten it; or close its quotation mark, if that is"
                                + " missing.");
        assertThat(refusal(files, "a,b\n1,\"" + "x\n".repeat(500_000)).code())
                .as("the mark is not closed before it is too much")
                .isEqualTo(SheetProblems.TOO_LARGE);
    }

    @Test
    void aCellOfTwentyMegabytesIsRefused() throws IOException {
        assertThat(refusal("a,b\n1,\"" + "x".repeat(20_000_000) + "\"\n").place())
                .hasToString("table.csv, cell B2");
    }

    @Test
    void theCellsOfARowMayHoldTwiceAsMuch() throws IOException {
        SheetFiles files = FILES.withLimits(SheetLimits.standard().withCharacters(10));

        assertThat(Grids.read(files, Grids.file(folder, "fits.csv", "1234567890,1234567890\n")))
                .hasSize(1);
        assertThat(refusal(files, "1234567890,1234567890,1\n").message())
                .isEqualTo(
                        "The cells of the row have more than 20 characters together. The rows from here on are not read.");
    }

    @Test
    void aSheetMayHaveAsManyRowsAsTheLimit() throws IOException {
        SheetFiles files = FILES.withLimits(SheetLimits.standard().withRows(2));

        assertThat(Grids.read(files, Grids.file(folder, "fits.csv", "a,b\n1,2\n\n,\n \n")))
                .as("blank rows do not use it")
                .hasSize(2);
        assertThat(refusal(files, "a,b\n1,2\n\n3,4\n"))
                .hasToString(
                        "table.csv, row 4: TOO_LARGE: The file has more than 2 rows. The rows from here on are not read. Split the file,"
                                + " or allow more rows.");
    }

    @Test
    void aRowMayHaveAsManyColumnsAsTheLimit() throws IOException {
        SheetFiles files = FILES.withLimits(SheetLimits.standard().withColumns(2));

        assertThat(Grids.read(files, Grids.file(folder, "fits.csv", "a,b,,,,,\n")))
                .as("blank columns do not use it")
                .containsExactly(List.of("a", "b"));
        assertThat(refusal(files, "a,b\n1,2,,3\n"))
                .hasToString(
                        "table.csv, row 2: TOO_LARGE: The row has more than 2 columns. The rows from here on are not read. Remove the"
                                + " columns that are not needed, or allow more.");
    }

    @Test
    void aFileMayHaveAsManyBytesAsTheLimit() throws IOException {
        SheetFiles files = FILES.withLimits(SheetLimits.standard().withBytes(4));

        assertThat(Grids.read(files, Grids.file(folder, "fits.csv", "a,b\n"))).hasSize(1);
        assertThat(refusal(files, "a,bc\n").code()).isEqualTo(SheetProblems.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void aLimitIsAtLeastOne(int limit) {
        SheetLimits limits = SheetLimits.standard();
        assertThat(List.<Runnable>of(
                        () -> limits.withEntries(limit),
                        () -> limits.withBytes(limit),
                        () -> limits.withRatio(limit),
                        () -> limits.withRows(limit),
                        () -> limits.withColumns(limit),
                        () -> limits.withCharacters(limit)))
                .allSatisfy(each -> assertThatThrownBy(each::run).isInstanceOf(InvalidValueException.class));
        assertThat(limits.withEntries(1)
                        .withBytes(2)
                        .withRatio(3)
                        .withRows(4)
                        .withColumns(5)
                        .withCharacters(6))
                .isEqualTo(new SheetLimits(1, 2, 3, 4, 5, 6));
    }
}

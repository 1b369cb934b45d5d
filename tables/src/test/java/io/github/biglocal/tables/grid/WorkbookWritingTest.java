package io.github.biglocal.tables.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.tables.grid.HandmadeWorkbook.Row;
import io.github.biglocal.tables.grid.WorkbookColumn.Format;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookWritingTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("written.xlsx");
    }

    private static Cell text(String value) {
        return new Cell.Text(value);
    }

    private static Cell number(String value) {
        return new Cell.Numeric(new BigDecimal(value));
    }

    private List<Cell> readBack(List<Cell> cells) throws IOException {
        try (SheetWriter writer = Workbooks.write(file())) {
            writer.begin("Grants", List.of("Title"));
            writer.row(cells);
            writer.finish();
        }
        List<Row> rows = HandmadeWorkbook.rows(file(), 0);
        assertThat(rows.get(0).cells()).containsExactly(text("Title"));
        return rows.size() < 2 ? List.of() : rows.get(1).cells();
    }

    private String part(String name) throws IOException {
        try (ZipFile zip = new ZipFile(file().toFile())) {
            ZipEntry entry = zip.getEntry(name);
            assertThat(entry).as(name).isNotNull();
            try (InputStream stream = zip.getInputStream(entry)) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    // Round trips.

    static Stream<Cell> cells() {
        return Stream.of(
                text("Café £50 \uD83D\uDE00"),
                text(" blanks around "),
                text("\tlines\nand\r\nmore\r"),
                text("=1+1"),
                text("-2 degrees, @home"),
                text("+44 20"),
                text("'quoted"),
                text("007"),
                text("2016-04-01"),
                text("TRUE"),
                text("#N/A"),
                text("<&>\"'"),
                text("_x000D_"),
                text("_x005F_"),
                text("_x00"),
                text("_x000D\r"),
                text("__x0041_x0042_"),
                text("e\u0301\u200B\u200Fx"),
                text("a" + "b".repeat(32_766)),
                number("0"),
                number("0.00"),
                number("-500"),
                number("-500.00"),
                number("1234.5"),
                number("12.50"),
                number("333.333"),
                number("123456789012345"),
                number("0.000123456789012345"),
                number("1E+3"),
                number("1234568.0"),
                new Cell.Numeric(new BigDecimal("1000"), Optional.of("€")),
                new Cell.Numeric(new BigDecimal("-1234.50"), Optional.of("EUR")),
                new Cell.Numeric(new BigDecimal("0.125"), Optional.of("%")),
                new Cell.Numeric(new BigDecimal("2"), Optional.of("%")),
                new Cell.Day(LocalDate.of(1900, 3, 1)),
                new Cell.Day(LocalDate.of(2016, 2, 29)),
                new Cell.Day(LocalDate.of(9999, 12, 31)),
                new Cell.Day(LocalDate.of(2016, 4, 1), LocalTime.of(10, 30)),
                new Cell.Day(LocalDate.of(2016, 4, 1), LocalTime.of(23, 59, 59, 999_000_000)),
                Cell.Truth.TRUE,
                Cell.Truth.FALSE);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aCellIsReadBackEqual(Cell cell) throws IOException {
        assertThat(readBack(List.of(cell)).get(0)).isEqualTo(cell);
    }

    @Test
    void everyCharacterIsReadBack() throws IOException {
        List<Cell> written = IntStream.rangeClosed(0, 0xFFFF)
                .filter(each -> !Character.isSurrogate((char) each))
                .filter(each -> each < 0x3000 || each > 0xFF00)
                .mapToObj(each -> Character.toString(each))
                .reduce(
                        new ArrayList<StringBuilder>(List.of(new StringBuilder())),
                        (texts, each) -> {
                            if (texts.get(texts.size() - 1).length() > 1_000) {
                                texts.add(new StringBuilder());
                            }
                            texts.get(texts.size() - 1).append(each);
                            return texts;
                        },
                        (one, other) -> one)
                .stream()
                .map(each -> text("<" + each + ">"))
                .toList();
        assertThat(readBack(written)).isEqualTo(written);
    }

    @Test
    void textsThatLookLikeEscapesAreReadBack() throws IOException {
        Random random = new Random(11);
        List<String> pieces = List.of("_", "x", "0", "0", "0D", "5F", "\r", "\u0001", "\uFFFF", "a");
        List<Cell> written = new ArrayList<>();
        for (int time = 0; time < 2_000; time++) {
            StringBuilder text = new StringBuilder("a");
            for (int at = 0; at < 12; at++) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            written.add(text(text.toString()));
        }
        assertThat(readBack(written)).isEqualTo(written);
    }

    @Test
    void everyDayIsReadBack() throws IOException {
        List<Cell> written = new ArrayList<>();
        for (LocalDate day = LocalDate.of(1900, 3, 1); day.getYear() < 2100; day = day.plusDays(73)) {
            written.add(new Cell.Day(day, LocalTime.ofNanoOfDay(written.size() * 86_399_000_000L)));
        }
        assertThat(readBack(written)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "0001-01-01, 0001-01-01",
        "1899-12-31, 1899-12-31",
        "1900-01-01, 1900-01-01",
        "1900-02-28, 1900-02-28",
        "+10000-01-01, +10000-01-01",
    })
    void aDayThatASpreadsheetDoesNotKnowIsAText(LocalDate day, String written) throws IOException {
        assertThat(readBack(List.of(new Cell.Day(day)))).containsExactly(text(written));
    }

    @Test
    void aTimeThatIsFinerThanASpreadsheetKeepsIsAText() throws IOException {
        assertThat(readBack(List.of(new Cell.Day(LocalDate.of(2016, 4, 1), LocalTime.of(10, 30, 0, 1)))))
                .containsExactly(text("2016-04-01T10:30:00.000000001"));
    }

    @ParameterizedTest
    @CsvSource({
        "1234567890123456, 1234567890123456",
        "123456789012345678.91, 123456789012345678.91",
        "0.30000000000000004, 0.30000000000000004",
    })
    void aNumberThatASpreadsheetWouldRoundIsAText(String value, String written) throws IOException {
        assertThat(readBack(List.of(number(value)))).containsExactly(text(written));
    }

    @Test
    void blankCellsStayBlank() throws IOException {
        assertThat(readBack(List.of(Cell.Blank.BLANK, text("a"), text(""), Cell.Blank.BLANK)))
                .containsExactly(Cell.Blank.BLANK, text("a"));
    }

    @Test
    void rowsStandWhereTheyWereWritten() throws IOException {
        try (SheetWriter writer = Workbooks.write(file())) {
            writer.begin("Grants", List.of("A", "B"));
            for (int row = 2; row <= 1_001; row++) {
                writer.row(
                        switch (row % 3) {
                            case 0 -> List.of();
                            case 1 -> List.of(number(String.valueOf(row)), text("row " + row));
                            default -> List.of(text("row " + row));
                        });
            }
            writer.finish();
        }
        List<Row> rows = HandmadeWorkbook.rows(file(), 0);
        assertThat(rows).hasSize(1 + 667);
        for (Row row : rows.subList(1, rows.size())) {
            assertThat(row.cells().get(row.cells().size() - 1)).isEqualTo(text("row " + row.number()));
        }
    }

    @Test
    void sheetsStandInTheirOrder() throws IOException {
        try (SheetWriter writer = Workbooks.write(file())) {
            for (String name : List.of("Grants", "Match & more", "Áreas (2)")) {
                writer.begin(name, List.of("in " + name));
            }
            writer.finish();
        }
        try (Sheets sheets = Workbooks.open(file(), SheetLimits.standard())) {
            assertThat(sheets.sheets()).extracting(Sheet::name).containsExactly("Grants", "Match & more", "Áreas (2)");
            for (Sheet sheet : sheets.sheets()) {
                assertThat(HandmadeWorkbook.rows(sheet).get(0).cells()).containsExactly(text("in " + sheet.name()));
            }
        }
    }

    @Test
    void theEndingOfItsNameMakesAFileAWorkbook() throws IOException {
        try (SheetWriter writer = SheetFiles.standard().write(file())) {
            writer.begin("Grants", List.of("A"));
            writer.row(List.of(number("1.50")));
            writer.finish();
        }
        try (Sheets sheets = SheetFiles.standard().open(file())) {
            assertThat(HandmadeWorkbook.rows(sheets.sheets().get(0)).get(1).cells())
                    .containsExactly(number("1.50"));
        }
    }

    // What a spreadsheet is told.

    @Test
    void textsAreTypedAsTextAndNeverAFormula() throws IOException {
        readBack(List.of(text("=1+1"), text("  0"), number("2.50"), new Cell.Day(LocalDate.of(2016, 4, 1))));
        String sheet = part("xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .doesNotContain("<f>")
                .containsPattern("<c r=\"A2\" s=\"\\d+\" t=\"inlineStr\"><is><t>=1\\+1</t></is></c>")
                .containsPattern(
                        "<c r=\"B2\" s=\"\\d+\" t=\"inlineStr\"><is><r><t xml:space=\"preserve\">  0</t></r></is></c>")
                .containsPattern("<c r=\"C2\" s=\"\\d+\" t=\"n\"><v>2.50</v></c>")
                .containsPattern("<c r=\"D2\" s=\"\\d+\" t=\"n\"><v>42461</v></c>");
        assertThat(part("xl/styles.xml"))
                .contains("formatCode=\"@\"", "formatCode=\"#,##0.00\"", "formatCode=\"yyyy-mm-dd\"", "<b/>");
        assertThat(sheet).contains("ySplit=\"1\"").contains("state=\"frozen\"").contains("<cols>");
    }

    @Test
    void cellsOfOneColumnHaveEachItsOwnFormat() throws IOException {
        try (SheetWriter writer = Workbooks.write(file())) {
            writer.begin("Grants", List.of("A"));
            writer.row(List.of(text("a")));
            writer.row(List.of(number("1")));
            writer.row(List.of(text("b")));
            writer.row(List.of(text("c")));
            writer.row(List.of(Cell.Blank.BLANK));
            writer.row(List.of(new Cell.Day(LocalDate.of(2016, 4, 1))));
            writer.finish();
        }
        String sheet = part("xl/worksheets/sheet1.xml");
        String text = sheet.replaceFirst("(?s).*<c r=\"A2\" s=\"(\\d+)\".*", "$1");
        assertThat(sheet)
                .contains("<c r=\"A3\" t=\"n\">")
                .contains("<c r=\"A4\" s=\"" + text + "\"", "<c r=\"A5\" s=\"" + text + "\"")
                .doesNotContain("r=\"A6\"")
                .doesNotContain("<c r=\"A7\" s=\"" + text + "\"");
    }

    @Test
    void columnsHaveNotesListsFormatsAndWidths() throws IOException {
        List<String> many =
                IntStream.rangeClosed(1, 300).mapToObj(each -> "Area " + each).toList();
        try (WorkbookWriter writer = WorkbookWriter.open(file())) {
            writer.beginColumns(
                    "Grants",
                    List.of(
                            WorkbookColumn.of("Area", Format.TEXT)
                                    .choosingFrom(many)
                                    .withNote("Which area <it> is in."),
                            WorkbookColumn.of("Amount", Format.AMOUNT).withWidth(33),
                            WorkbookColumn.of("Day", Format.DAY),
                            WorkbookColumn.of("Theme", Format.TEXT).suggesting(List.of("Health", "Heritage")),
                            WorkbookColumn.of("Other area", Format.TEXT).choosingFrom(many)));
            writer.exampleRow(List.of(text("Area 1"), number("100"), new Cell.Day(LocalDate.of(2016, 4, 1))));
            writer.finish();
        }
        String sheet = part("xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("<dataValidations count=\"3\">")
                .containsPattern(
                        "sqref=\"A2:A1048576\"[^>]*showErrorMessage=\"true\"[^>]*><formula1>'#Lists'!\\$A\\$1:\\$A\\$300<")
                .containsPattern(
                        "sqref=\"D2:D1048576\"[^>]*showErrorMessage=\"false\"[^>]*><formula1>'#Lists'!\\$B\\$1:\\$B\\$2<")
                .containsPattern("sqref=\"E2:E1048576\"[^>]*><formula1>'#Lists'!\\$A\\$1:\\$A\\$300<")
                .containsPattern("<col min=\"2\" max=\"2\" width=\"33.0\"[^>]* style=\"\\d+\"/>")
                .contains("state=\"frozen\"");
        assertThat(part("xl/comments1.xml")).contains("ref=\"A1\"").contains("Which area &lt;it&gt; is in.");
        assertThat(part("xl/drawings/vmlDrawing1.vml")).contains("<x:Anchor>0,15,0,2,3,15,8,2</x:Anchor>");
        assertThat(part("xl/styles.xml")).contains("<i/>");
        try (Sheets sheets = Workbooks.open(file(), SheetLimits.standard())) {
            assertThat(sheets.sheets()).extracting(Sheet::name).containsExactly("Grants", WorkbookWriter.LISTS);
            List<Row> grants = HandmadeWorkbook.rows(sheets.sheets().get(0));
            assertThat(grants.get(1).cells())
                    .containsExactly(text("Area 1"), number("100"), new Cell.Day(LocalDate.of(2016, 4, 1)));
            List<Row> lists = HandmadeWorkbook.rows(sheets.sheets().get(1));
            assertThat(lists).hasSize(300);
            assertThat(lists.get(1).cells()).containsExactly(text("Area 2"), text("Heritage"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "ar-EG-u-nu-arab", "de"})
    void theSameContentGivesTheSameBytes(String language) throws IOException {
        byte[] first = bytes();
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            assertThat(bytes()).isEqualTo(first);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
        assertThat(part("docProps/core.xml")).contains("coreProperties").doesNotContain("created");
    }

    private byte[] bytes() throws IOException {
        try (WorkbookWriter writer = WorkbookWriter.open(file())) {
            writer.beginColumns(
                    "Grants",
                    List.of(WorkbookColumn.of("I", Format.DAY).withNote("i").suggesting(List.of("i", "I"))));
            writer.row(cells().toList());
            writer.finish();
        }
        return Files.readAllBytes(file());
    }

    // What is refused.

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a[b",
                "a]b",
                "a:b",
                "a*b",
                "a?b",
                "a/b",
                "a\\b",
                "'a",
                "a'",
                "a\tb",
                "a name of thirty-two characters.",
                "#LISTS",
                "grants"
            })
    void aNameThatNoSheetCanHaveIsRefused(String name) throws IOException {
        try (SheetWriter writer = Workbooks.write(file())) {
            writer.begin("Grants", List.of("A"));
            assertThatThrownBy(() -> writer.begin(name, List.of("A")))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("ame ");
            writer.begin("a name of thirty-one characters", List.of("A"));
            writer.finish();
        }
    }

    static Stream<Cell> unwritable() {
        return Stream.of(
                text("a".repeat(32_768)),
                new Cell.Fault("#N/A"),
                Cell.NoResult.NO_RESULT,
                number("1E+400"),
                number("1E-400"),
                number("1E+999999999"));
    }

    @ParameterizedTest
    @MethodSource("unwritable")
    void whatACellCannotHoldIsRefusedWithItsPlace(Cell cell) {
        assertThatThrownBy(() -> {
                    try (SheetWriter writer = Workbooks.write(file())) {
                        writer.begin("Grants", List.of("A"));
                        writer.row(List.of(Cell.Blank.BLANK, cell));
                    }
                })
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("row 2, column 2");
        assertThat(file()).doesNotExist();
    }

    @Test
    void aRowOfMoreCellsThanASheetHasColumnsIsRefused() {
        assertThatThrownBy(() -> {
                    try (SheetWriter writer = Workbooks.write(file())) {
                        writer.begin("Grants", List.of("A"));
                        writer.row(Collections.nCopies(16_385, Cell.Truth.TRUE));
                    }
                })
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("16,384");
    }

    @Test
    void moreRowsThanASheetHasAreRefused() throws IOException {
        try (SheetWriter writer = Workbooks.write(file())) {
            writer.begin("Grants", List.of("A"));
            for (int row = 2; row < 1_048_576; row++) {
                writer.row(List.of());
            }
            writer.row(List.of(text("last")));
            assertThatThrownBy(() -> writer.row(List.of()))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("1,048,576");
            writer.finish();
        }
        assertThat(HandmadeWorkbook.rows(file(), 0).get(1)).isEqualTo(new Row(1_048_576, false, List.of(text("last"))));
    }

    @Test
    void nothingOfARowThatIsRefusedIsWritten() throws IOException {
        try (SheetWriter writer = Workbooks.write(file())) {
            writer.begin("Grants", List.of("A"));
            assertThatThrownBy(() -> writer.row(List.of(text("a"), text("b"), text("\uD83D"))))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("half a character");
            writer.row(List.of(text("c")));
            writer.finish();
            assertThatThrownBy(() -> writer.row(List.of(text("d")))).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(writer::finish).isInstanceOf(IllegalStateException.class);
        }
        assertThat(HandmadeWorkbook.rows(file(), 0).get(1).cells()).containsExactly(text("c"));
    }

    @Test
    void aWorkbookWithoutASheetIsRefused() {
        assertThatThrownBy(() -> {
                    try (SheetWriter writer = Workbooks.write(file())) {
                        assertThatThrownBy(() -> writer.row(List.of())).hasMessage("no sheet has been begun");
                        writer.finish();
                    }
                })
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no sheet has been begun");
        assertThat(file()).doesNotExist();
    }

    // The file.

    @Test
    void aFileStaysAsItWasUntilAllIsWritten() throws IOException {
        Files.writeString(file(), "before");
        SheetWriter writer = Workbooks.write(file());
        writer.begin("Grants", List.of("A"));
        writer.row(List.of(text("a")));
        assertThatThrownBy(writer::close).isInstanceOf(IllegalStateException.class);
        assertThat(file()).hasContent("before");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void aFileInAFolderThatIsNotThereIsAnExceptionOfTheSystem() throws IOException {
        try (SheetWriter writer = Workbooks.write(folder.resolve("none/a.xlsx"))) {
            writer.begin("Grants", List.of("A"));
            assertThatThrownBy(writer::finish).isInstanceOf(IOException.class);
        }
    }

    /** How a writer may end; the draft of each is in a folder of its own. */
    private enum End {
        FINISHED {
            @Override
            void of(WorkbookWriter writer) throws IOException {
                writer.finish();
                writer.close();
            }
        },
        CLOSED {
            @Override
            void of(WorkbookWriter writer) {
                assertThatThrownBy(writer::close).isInstanceOf(IllegalStateException.class);
            }
        },
        FAILED {
            @Override
            void of(WorkbookWriter writer) throws IOException {
                assertThatThrownBy(writer::finish).isInstanceOf(IOException.class);
                writer.close();
            }
        };

        abstract void of(WorkbookWriter writer) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void noDraftIsLeftHoweverTheWritingEnds(End end) throws IOException {
        Path drafts = Files.createDirectory(folder.resolve("drafts"));
        Path target = end == End.FAILED ? folder.resolve("none/a.xlsx") : file();
        WorkbookWriter writer = WorkbookWriter.open(target, drafts.resolve("draft"));
        writer.begin("Grants", List.of("A"));
        assertThat(drafts).isNotEmptyDirectory();

        end.of(writer);

        assertThat(drafts).isEmptyDirectory();
    }
}

package io.github.biglocal.tables.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.biglocal.invariant.InvalidValueException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written as CSV is what spreadsheets open, runs nothing in them, and is read back unchanged. */
class CsvWritingTest {
    private static final SheetFiles FILES = SheetFiles.standard();

    @TempDir
    private Path folder;

    private static Cell text(String text) {
        return new Cell.Text(text);
    }

    private static void write(Path file, Cell... cells) throws IOException {
        try (SheetWriter writer = FILES.write(file)) {
            writer.begin("grants", List.of("a", "b"));
            writer.row(List.of(cells));
            writer.finish();
        }
    }

    private String written(Cell... cells) throws IOException {
        Path file = folder.resolve("grants.csv");
        write(file, cells);
        String all = Files.readString(file);
        assertThat(all).startsWith("\uFEFFa,b\r\n").endsWith("\r\n");
        return all.substring("\uFEFFa,b\r\n".length(), all.length() - "\r\n".length());
    }

    private List<String> listed() throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    // Cells.

    private static Stream<Arguments> cells() {
        return Stream.of(
                Arguments.of("5,7", new Cell[] {text("5"), text("7")}),
                Arguments.of("-500.00,0.10", new Cell[] {
                    new Cell.Numeric(new BigDecimal("-500.00")), new Cell.Numeric(new BigDecimal("0.10"))
                }),
                Arguments.of("1000,1234560", new Cell[] {
                    new Cell.Numeric(new BigDecimal("1E+3")), new Cell.Numeric(new BigDecimal("1.23456E+6"))
                }),
                Arguments.of("2016-04-01,2016-04-01T10:30", new Cell[] {
                    new Cell.Day(LocalDate.of(2016, 4, 1)), new Cell.Day(LocalDate.of(2016, 4, 1), LocalTime.of(10, 30))
                }),
                Arguments.of("TRUE,FALSE", new Cell[] {Cell.Truth.TRUE, Cell.Truth.FALSE}),
                Arguments.of(",x", new Cell[] {Cell.Blank.BLANK, text("x")}),
                Arguments.of(
                        "\"Café, lunch\",\"say \"\"yes\"\"\"", new Cell[] {text("Café, lunch"), text("say \"yes\"")}),
                Arguments.of("\" x\",\"y \"", new Cell[] {text(" x"), text("y ")}),
                Arguments.of("\"a\nb\"", new Cell[] {text("a\nb")}),
                Arguments.of("£,🏡", new Cell[] {text("£"), text("🏡")}));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aCellIsWrittenPlainly(String line, Cell[] cells) throws IOException {
        assertThat(written(cells)).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+44 20 7946 0000",
                "-2 degrees",
                "@home",
                "\tx",
                "\rx",
                "\nx",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                "'=1",
                "''-",
                " =1",
                "\u00A0@x",
                "-500.00",
                "-",
                "' =x"
            })
    void aTextThatASpreadsheetWouldRunGetsAnApostropheAndIsReadBackWithout(String text) throws IOException {
        assertThat(written(text(text), text("x")).replace("\"", "")).startsWith("'" + text.replace("\r", "\r\r"));
        assertThat(Grids.read(folder.resolve("grants.csv"))).element(1).isEqualTo(List.of(text, "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "'tis", "1-2", "a=b", "x'=", "''", "' x", "2016-04-01"})
    void anyOtherTextStaysAsItIs(String text) throws IOException {
        assertThat(written(text("x"), text(text))).isEqualTo("x," + text);
        assertThat(Grids.read(folder.resolve("grants.csv"))).element(1).isEqualTo(List.of("x", text));
    }

    @Test
    void aHeadingThatASpreadsheetWouldRunGetsAnApostropheToo() throws IOException {
        Path file = folder.resolve("grants.csv");
        try (SheetWriter writer = FILES.write(file)) {
            writer.begin("grants", List.of("=1", "b"));
            writer.finish();
        }
        assertThat(Files.readString(file)).isEqualTo("\uFEFF'=1,b\r\n");
        assertThat(Grids.read(file)).containsExactly(List.of("=1", "b"));
    }

    @Test
    void anyTextIsReadBackAsItWas() throws IOException {
        String alphabet = "ab'\"=+-@,;\t\r\n ＝é🏡\u00A0";
        int[] characters = alphabet.codePoints().toArray();
        Random random = new Random(16);
        List<List<String>> rows = new ArrayList<>();
        for (int count = 0; count < 2_000; count++) {
            List<String> row = new ArrayList<>();
            for (int cell = 0; cell < 3; cell++) {
                StringBuilder text = new StringBuilder();
                for (int length = random.nextInt(7); length > 0; length--) {
                    text.appendCodePoint(characters[random.nextInt(characters.length)]);
                }
                row.add(text.codePoints().allMatch(Cell.Blank::isBlank) ? "" : text.toString());
            }
            row.add("end");
            rows.add(row);
        }
        for (String name : List.of("all.csv", "all.zip", "all")) {
            Path file = folder.resolve(name);
            try (SheetWriter writer = FILES.write(file)) {
                writer.begin("all", List.of("a", "b", "c", "d"));
                for (List<String> row : rows) {
                    writer.row(row.stream()
                            .map(each -> each.isEmpty() ? Cell.Blank.BLANK : text(each))
                            .toList());
                }
                writer.finish();
            }
            List<List<String>> read = Grids.read(file);
            assertThat(read.subList(1, read.size())).isEqualTo(rows);
            assertThat(Grids.problems(FILES, file)).isEmpty();
        }
    }

    @Test
    void aTextOfBlanksIsReadBackAsABlankCell() throws IOException {
        written(text(""), text("  "), text("x"));

        assertThat(Grids.read(folder.resolve("grants.csv"))).element(1).isEqualTo(List.of("", "", "x"));
    }

    private static Stream<Cell> unwritable() {
        return Stream.of(new Cell.Fault("#N/A"), Cell.NoResult.NO_RESULT, text("half \uD83C"), text("null \0"));
    }

    @ParameterizedTest
    @MethodSource("unwritable")
    void whatHasNoValueOrIsNoTextIsNotWritten(Cell cell) throws IOException {
        Path file = folder.resolve("grants.csv");
        try (SheetWriter writer = FILES.write(file)) {
            writer.begin("grants", List.of("a"));
            assertThatThrownBy(() -> writer.row(List.of(text("x"), cell))).isInstanceOf(InvalidValueException.class);
            writer.row(List.of(text("y")));
            writer.finish();
        }
        assertThat(Grids.read(file)).as("nothing of that row").containsExactly(List.of("a"), List.of("y"));
    }

    // Files.

    @Test
    void aFolderHasAFileForEachSheetAndKeepsWhatElseIsInIt() throws IOException {
        Path tables = folder.resolve("tables");
        Files.createDirectory(tables);
        Files.writeString(tables.resolve("grants.csv"), "old");
        Files.writeString(tables.resolve("notes.txt"), "kept");

        try (SheetWriter writer = FILES.write(tables)) {
            writer.begin("grants", List.of("a"));
            writer.row(List.of(text("1")));
            writer.begin("match", List.of("b"));
            writer.row(List.of(text("2")));
            assertThat(tables.resolve("grants.csv")).as("before it is finished").hasContent("old");
            writer.finish();
        }

        assertThat(tables.resolve("grants.csv")).hasContent("\uFEFFa\r\n1\r\n");
        assertThat(tables.resolve("notes.txt")).hasContent("kept");
        try (Sheets sheets = FILES.open(tables)) {
            assertThat(sheets.sheets()).extracting(Sheet::name).containsExactly("grants", "match");
        }
        try (Stream<Path> list = Files.list(tables)) {
            assertThat(list).as("nothing is left over").hasSize(3);
        }
    }

    @Test
    void aZipOfTheSameContentHasTheSameBytes() throws IOException {
        write(folder.resolve("one.zip"), text("1"), text("2"));
        write(folder.resolve("two.zip"), text("1"), text("2"));

        assertThat(folder.resolve("one.zip")).hasSameBinaryContentAs(folder.resolve("two.zip"));
        assertThat(Grids.read(folder.resolve("one.zip"))).containsExactly(List.of("a", "b"), List.of("1", "2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tables.csv", "tables.zip", "tables"})
    void whatIsNotFinishedLeavesNothing(String name) throws IOException {
        SheetWriter writer = FILES.write(folder.resolve(name));
        writer.begin("grants", List.of("a"));
        writer.row(List.of(text("1")));
        assertThatThrownBy(writer::close).isInstanceOf(IllegalStateException.class);
        assertThat(listed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tables.csv", "tables.zip"})
    void whatIsNotFinishedLeavesTheFileThatWasThere(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "old");
        SheetWriter writer = FILES.write(file);
        writer.begin("grants", List.of("a"));
        assertThatThrownBy(writer::close).isInstanceOf(IllegalStateException.class);
        assertThat(file).hasContent("old");
        assertThat(listed()).containsExactly(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tables.csv", "tables.zip", "tables"})
    void nothingIsWrittenBeforeASheetIsBegunNorAfterAllIsFinished(String name) throws IOException {
        try (SheetWriter writer = FILES.write(folder.resolve(name))) {
            assertThatThrownBy(() -> writer.row(List.of())).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(writer::finish).isInstanceOf(IllegalStateException.class);
            writer.begin("grants", List.of("a"));
            writer.finish();
            assertThatThrownBy(() -> writer.row(List.of())).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> writer.begin("match", List.of("a"))).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(writer::finish).isInstanceOf(IllegalStateException.class);
        }
        assertThat(Grids.read(folder.resolve(name))).containsExactly(List.of("a"));
    }

    @Test
    void aCsvFileHoldsOneSheet() throws IOException {
        Path file = folder.resolve("tables.csv");
        try (SheetWriter writer = FILES.write(file)) {
            writer.begin("grants", List.of("a"));
            assertThatThrownBy(() -> writer.begin("match", List.of("b")))
                    .isInstanceOfSatisfying(InvalidValueException.class, e -> {
                        assertThat(e.problem()).isEqualTo("A CSV file holds only one sheet.");
                        assertThat(e.repair()).isEqualTo("Write to a folder, to a .zip or to an .xlsx.");
                    });
            writer.row(List.of(text("1")));
            writer.finish();
        }
        assertThat(Grids.read(file)).containsExactly(List.of("a"), List.of("1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "../grants",
                "a/b",
                "a\\b",
                "a:b",
                "what?",
                ".hidden",
                "~$x",
                "end.",
                "CON",
                "com1.x",
                " x",
                "x\t",
                "Grants"
            })
    void aSheetHasANameThatAFileCanHaveEverywhere(String name) throws IOException {
        try (SheetWriter writer = FILES.write(folder.resolve("tables"))) {
            writer.begin("grants", List.of("a"));
            assertThatThrownBy(() -> writer.begin(name, List.of("a")))
                    .isInstanceOfSatisfying(
                            InvalidValueException.class,
                            e -> assertThat(e.field()).isEqualTo("name"));
            writer.begin("Grants (2016), part 1.5", List.of("a"));
            writer.finish();
        }
        try (Sheets sheets = FILES.open(folder.resolve("tables"))) {
            assertThat(sheets.sheets()).extracting(Sheet::name).containsExactly("grants", "Grants (2016), part 1.5");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tables.xls", "tables.ods", "tables.JSON", "tables.tsv"})
    void aFileOfAnotherKindIsNotWritten(String name) throws IOException {
        assertThatThrownBy(() -> FILES.write(folder.resolve(name))).isInstanceOf(InvalidValueException.class);
        assertThat(listed()).isEmpty();
    }

    @Test
    void aFolderCannotBeWhereAFileIsNorWithinNone() throws IOException {
        Path file = Files.writeString(folder.resolve("tables"), "a file");

        assertThatThrownBy(() -> FILES.write(file)).isInstanceOf(NotDirectoryException.class);
        assertThatThrownBy(() -> FILES.write(folder.resolve("none/tables"))).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> FILES.write(folder.resolve("none/tables.csv")))
                .isInstanceOf(NoSuchFileException.class);
        assertThat(file).hasContent("a file");
    }
}

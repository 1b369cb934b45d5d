package io.github.biglocal.tables.grid;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.rule.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders and zips of CSV files are opened, and what is no table is named. */
class SheetFilesTest {
    private static final SheetFiles FILES = SheetFiles.standard();

    @TempDir
    private Path folder;

    private static Map<String, String> files(String... namesAndTexts) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int at = 0; at < namesAndTexts.length; at += 2) {
            files.put(namesAndTexts[at], namesAndTexts[at + 1]);
        }
        return files;
    }

    private Path zip(Map<String, String> files) throws IOException {
        return zip(files, UTF_8);
    }

    private Path zip(Map<String, String> files, Charset names) throws IOException {
        Path zip = folder.resolve("tables.zip");
        try (OutputStream stream = Files.newOutputStream(zip);
                ZipOutputStream into = new ZipOutputStream(stream, names)) {
            for (Map.Entry<String, String> each : files.entrySet()) {
                into.putNextEntry(new ZipEntry(each.getKey()));
                into.write(each.getValue().getBytes(UTF_8));
            }
        }
        return zip;
    }

    private static List<String> names(Path file) throws IOException {
        try (Sheets sheets = FILES.open(file)) {
            return sheets.sheets().stream().map(Sheet::name).toList();
        }
    }

    // Folders.

    @Test
    void theCsvFilesOfAFolderAreSheetsInTheOrderOfTheirNames() throws IOException {
        Grids.file(folder, "match.csv", "a;b\n1;2\n");
        Grids.file(folder, "Grants.CSV", "a,b\n3,4\n");
        Grids.file(folder, "loans.tsv", "a\tb\n5\t6\n");
        Grids.file(folder, ".hidden.csv", "a,b\n");
        Grids.file(folder, "~$lock.csv", "a,b\n");
        Files.createDirectory(folder.resolve("old.csv"));
        Files.createDirectory(folder.resolve("older"));
        Grids.file(folder.resolve("older"), "more.csv", "a,b\n");

        try (Sheets sheets = FILES.open(folder)) {
            assertThat(sheets.source()).isEqualTo(folder.getFileName().toString());
            assertThat(sheets.sheets()).extracting(Sheet::name).containsExactly("Grants", "loans", "match");
            assertThat(sheets.sheets()).element(2).satisfies(match -> {
                assertThat(match.place()).hasToString(sheets.source() + ", sheet match");
                assertThat(Grids.read(match)).containsExactly(List.of("a", "b"), List.of("1", "2"));
            });
            assertThat(sheets.problems()).extracting(Problem::code).containsExactly(SheetProblems.DELIMITER);
            assertThat(sheets).hasToString("3 sheets of " + sheets.source());
        }
    }

    @Test
    void otherFilesAreReportedOnceAndNotRead() throws IOException {
        Grids.file(folder, "grants.csv", "a,b\n1,2\n");
        Grids.file(folder, "read me.txt", "x");
        Grids.file(folder, "plan.pdf", "x");

        try (Sheets sheets = FILES.open(folder)) {
            assertThat(sheets.sheets()).hasSize(1);
            assertThat(sheets.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(SheetProblems.FILE_NOT_READ);
                assertThat(problem.severity()).isEqualTo(Severity.WARNING);
                assertThat(problem.message())
                        .isEqualTo(
                                "2 files were not read: only files that end in .csv or .tsv are, and none in a folder"
                                        + " within this one.");
                assertThat(problem.raw()).contains("plan.pdf\nread me.txt");
            });
        }
    }

    @Test
    void aFileThatIsNoTableLeavesTheOthers() throws IOException {
        Grids.file(folder, "grants.csv", "a,b\n1,2\n");
        Grids.file(folder, "page.csv", "<!DOCTYPE html><table>");
        Grids.file(folder, "book.csv", "PK\u0003\u0004");

        try (Sheets sheets = FILES.open(folder)) {
            assertThat(sheets.sheets()).extracting(Sheet::name).containsExactly("grants");
            assertThat(sheets.problems())
                    .extracting(problem -> problem.place() + ": " + problem.message())
                    .containsExactly(
                            sheets.source() + ", sheet book: The file is a zip or a workbook, not CSV.",
                            sheets.source() + ", sheet page: The file is a web page (HTML).");
        }
    }

    @Test
    void twoFilesOfOneNameAreReportedAndTheFirstIsRead() throws IOException {
        Grids.file(folder, "grants.csv", "a,b\n1,2\n");
        Grids.file(folder, "grants.tsv", "a\tb\n3\t4\n");

        try (Sheets sheets = FILES.open(folder)) {
            assertThat(sheets.sheets())
                    .singleElement()
                    .satisfies(sheet -> assertThat(Grids.read(sheet)).contains(List.of("1", "2")));
            assertThat(sheets.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(SheetProblems.SAME_NAME);
                assertThat(problem.severity()).isEqualTo(Severity.ERROR);
            });
        }
    }

    @Test
    void aFolderWithoutATableIsRefused() {
        assertThatThrownBy(() -> FILES.open(folder))
                .isInstanceOf(UnreadableSheetException.class)
                .hasMessage(folder.getFileName()
                        + ": NO_SHEETS: The folder has no CSV file. Put the files in it whose names"
                        + " end in .csv, not in a folder within it.");
    }

    @Test
    void aFolderMayHaveAsManyFilesAndBytesAsTheLimits() throws IOException {
        Grids.file(folder, "a.csv", "a,b\n");
        Grids.file(folder, "b.csv", "a,b\n");

        FILES.withLimits(SheetLimits.standard().withEntries(2).withBytes(8))
                .open(folder)
                .close();
        assertThat(Grids.refusal(FILES.withLimits(SheetLimits.standard().withEntries(1)), folder)
                        .code())
                .isEqualTo(SheetProblems.TOO_LARGE);
        assertThat(Grids.refusal(FILES.withLimits(SheetLimits.standard().withBytes(7)), folder)
                        .code())
                .isEqualTo(SheetProblems.TOO_LARGE);
    }

    // Zips.

    @Test
    void theCsvFilesOfAZipAreSheetsInTheOrderOfTheirNames() throws IOException {
        Path zip = zip(files(
                "match.csv", "a,b\n1,2\n", "grants.csv", "a,b\n3,4\n", "__MACOSX/._grants.csv", "x", ".DS_Store", "x"));

        try (Sheets sheets = FILES.open(zip)) {
            assertThat(sheets.source()).isEqualTo("tables.zip");
            assertThat(sheets.problems()).isEmpty();
            assertThat(sheets.sheets()).extracting(Sheet::name).containsExactly("grants", "match");
            assertThat(Grids.read(sheets.sheets().get(0))).containsExactly(List.of("a", "b"), List.of("3", "4"));
            assertThat(sheets.sheets().get(1).place()).hasToString("tables.zip, sheet match");
        }
    }

    @Test
    void oneFolderMayHoldEverything() throws IOException {
        assertThat(names(zip(files("Ramsey/", "", "Ramsey/grants.csv", "a,b\n", "Ramsey/match.csv", "a,b\n"))))
                .containsExactly("grants", "match");
        assertThat(names(zip(files("Ramsey\\grants.csv", "a,b\n", "Ramsey\\match.csv", "a,b\n"))))
                .as("as some old programs write it")
                .containsExactly("grants", "match");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "folder/more.csv",
                "../more.csv",
                "/more.csv",
                "..\\more.csv",
                "C:\\more.csv",
                "a/../more.csv",
                "more.txt"
            })
    void aFileThatIsElsewhereIsReportedAndNotRead(String other) throws IOException {
        try (Sheets sheets = FILES.open(zip(files("grants.csv", "a,b\n", other, "c,d\n")))) {
            assertThat(sheets.sheets()).extracting(Sheet::name).containsExactly("grants");
            assertThat(sheets.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(SheetProblems.FILE_NOT_READ);
                assertThat(problem.message()).startsWith("1 file was not read");
            });
        }
    }

    @Test
    void aZipWithoutATableIsRefused() throws IOException {
        assertThat(Grids.refusal(FILES, zip(files("a.txt", "x"))).code()).isEqualTo(SheetProblems.NO_SHEETS);
        assertThat(Grids.refusal(FILES, zip(files("../a.csv", "x"))).code()).isEqualTo(SheetProblems.NO_SHEETS);
        assertThat(Grids.refusal(FILES, zip(Map.of())).code()).isEqualTo(SheetProblems.NO_SHEETS);
    }

    @Test
    void aNameInTheEncodingOfOldZipsIsRead() throws IOException {
        Charset old = Charset.isSupported("IBM437") ? Charset.forName("IBM437") : ISO_8859_1;

        assertThat(names(zip(files("café.csv", "a,b\n"), old))).containsExactly("café");
        assertThat(names(zip(files("ŵyl.csv", "a,b\n")))).containsExactly("ŵyl");
    }

    @Test
    void aNameThatIsThereTwiceIsReportedAndNotRead() throws IOException {
        Path zip = zip(files("grants.csv", "a,b\n1,2\n", "grantz.csv", "a,b\n3,4\n", "match.csv", "a,b\n"));
        Grids.file(folder, "tables.zip", replaced(Files.readAllBytes(zip), "grantz", "grants"));

        try (Sheets sheets = FILES.open(zip)) {
            assertThat(sheets.sheets()).extracting(Sheet::name).containsExactly("match");
            assertThat(sheets.problems())
                    .singleElement()
                    .satisfies(problem ->
                            assertThat(problem.message()).isEqualTo("Two files have this name; neither was read."));
        }
    }

    private static byte[] replaced(byte[] bytes, String from, String to) {
        return new String(bytes, ISO_8859_1).replace(from, to).getBytes(ISO_8859_1);
    }

    @Test
    void aZipWithAPasswordSaysSo() throws IOException {
        Path zip = zip(files("grants.csv", "a,b\n"));
        byte[] bytes = Files.readAllBytes(zip);
        int listed = new String(bytes, ISO_8859_1).indexOf("PK\u0001\u0002");
        bytes[listed + 8] |= 1;
        Grids.file(folder, "tables.zip", bytes);

        assertThat(Grids.refusal(FILES, zip))
                .hasToString("tables.zip: ENCRYPTED: The zip needs a password. Unpack it, and read the folder.");
    }

    @Test
    void aZipThatInflatesToManyTimesItsSizeIsRefusedWhateverItSays() throws IOException {
        Path zip = folder.resolve("bomb.zip");
        byte[] zeros = new byte[1 << 20];
        try (ZipOutputStream into = new ZipOutputStream(Files.newOutputStream(zip))) {
            into.putNextEntry(new ZipEntry("grants.csv"));
            for (int count = 0; count < 64; count++) {
                into.write(zeros);
            }
        }
        assertThat(Grids.refusal(FILES, zip))
                .hasToString(
                        "bomb.zip: TOO_LARGE: The file is more than 200 times as large once it is unpacked, as files made to do harm"
                                + " are. If you trust where it comes from, allow a larger ratio.");

        byte[] bytes = Files.readAllBytes(zip);
        ByteBuffer.wrap(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(new String(bytes, ISO_8859_1).indexOf("PK\u0001\u0002") + 24, 10);
        assertThat(Grids.refusal(FILES, Grids.file(folder, "liar.zip", bytes)).code())
                .as("it says that it is small")
                .isIn(SheetProblems.TOO_LARGE, SheetProblems.DAMAGED);
    }

    @Test
    void whatIsInflatedIsCountedOverAllFiles() throws IOException {
        Path zip = zip(files("a.csv", "a,b\n", "b.csv", "a,b\n"));

        FILES.withLimits(SheetLimits.standard().withBytes(Files.size(zip)))
                .open(zip)
                .close();
        Path large = zip(files("a.csv", "x".repeat(3_000), "b.csv", "x".repeat(3_000)));
        assertThat(Grids.refusal(FILES.withLimits(SheetLimits.standard().withBytes(5_000)), large)
                        .message())
                .isEqualTo("The file holds more than 5,000 bytes once it is unpacked.");
        assertThat(Grids.refusal(FILES.withLimits(SheetLimits.standard().withEntries(1)), large)
                        .message())
                .isEqualTo("The file holds more than 1 file.");
    }

    @Test
    void aFileOfAZipWhoseBytesAreOthersThanItsSumSaysIsNotRead() throws IOException {
        Path zip = folder.resolve("tables.zip");
        try (ZipOutputStream into = new ZipOutputStream(Files.newOutputStream(zip))) {
            into.setLevel(0);
            into.putNextEntry(new ZipEntry("grants.csv"));
            into.write("a,b\n1,200\n".getBytes(UTF_8));
            into.putNextEntry(new ZipEntry("match.csv"));
            into.write("a,b\n".getBytes(UTF_8));
        }
        Grids.file(folder, "tables.zip", replaced(Files.readAllBytes(zip), "1,200", "1,900"));

        try (Sheets sheets = FILES.open(zip)) {
            assertThat(sheets.sheets()).extracting(Sheet::name).containsExactly("match");
            assertThat(sheets.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.code()).isEqualTo(SheetProblems.DAMAGED));
        }
    }

    @Test
    void aZipWhoseNotesAreNoTextIsRefused() throws IOException {
        Path zip = folder.resolve("tables.zip");
        try (ZipOutputStream into = new ZipOutputStream(Files.newOutputStream(zip))) {
            ZipEntry entry = new ZipEntry("grants.csv");
            entry.setComment("a note");
            into.putNextEntry(entry);
        }
        Grids.file(folder, "tables.zip", replaced(Files.readAllBytes(zip), "a note", "\u00E9\u00FFnote"));

        assertThat(Grids.refusal(FILES, zip))
                .hasToString(
                        "tables.zip: DAMAGED: The file is damaged: it begins like a zip or a workbook, but cannot be unpacked. Get it again,"
                                + " or open and save it where it was made.");
    }

    // What is no table.

    @Test
    void whatIsNotThereIsNotFound() throws IOException {
        assertThat(Grids.refusal(FILES, folder.resolve("grants.csv"))).satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.NOT_FOUND);
            assertThat(problem)
                    .hasToString(
                            "grants.csv: NOT_FOUND: There is no such file or folder. Check its name and its folder.");
        });
    }

    private static String compound(String... names) {
        ByteBuffer file = ByteBuffer.allocate(512 * 3).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(0xE11AB1A1E011CFD0L).putShort(30, (short) 9).putInt(48, 1);
        int at = 1024;
        for (String name : names) {
            byte[] bytes = name.getBytes(UTF_16LE);
            file.position(at).put(bytes);
            file.putShort(at + 64, (short) (bytes.length + 2));
            at += 128;
        }
        return new String(file.array(), ISO_8859_1);
    }

    private static Stream<Arguments> others() {
        String save = " Open it in a spreadsheet, and save it as .xlsx or as CSV.";
        String get = " Get the table as .xlsx or as CSV.";
        return Stream.of(
                Arguments.of(
                        "book.xlsx",
                        "a,b\n1,2\n",
                        "NOT_A_TABLE: The file is named .xlsx, but is plain text. If it is CSV, rename it to end in .csv; if not,"
                                + " get the workbook again."),
                Arguments.of("book.xlsx", "", "TRUNCATED: The file is empty. Get the complete file."),
                Arguments.of(
                        "book.xlsx",
                        "\u00EF\u00BB\u00BF <HTML><table>",
                        "NOT_A_TABLE: The file is a web page (HTML)." + save),
                Arguments.of("table.csv", "<!-- x --><table>", "NOT_A_TABLE: The file is a web page (HTML)." + save),
                Arguments.of("book.xls", "<table border=1>", "NOT_A_TABLE: The file is a web page (HTML)." + save),
                Arguments.of("book.xls", "<?xml version='1.0'?><Workbook>", "NOT_A_TABLE: The file is XML." + save),
                Arguments.of(
                        "table.csv",
                        "{\"grants\": []}",
                        "NOT_A_TABLE: The file is JSON, not a table. Read it as JSON, or get the table as .xlsx or as CSV."),
                Arguments.of(
                        "book.xlsx",
                        "[ {\"a \\\" b\": 1}]",
                        "NOT_A_TABLE: The file is JSON, not a table. Read it as JSON, or get the table as .xlsx or as CSV."),
                Arguments.of(
                        "old.csv",
                        compound("Root Entry", "Workbook"),
                        "NOT_A_TABLE: The file is a workbook in the old Excel format (.xls), which is not read."
                                + save),
                Arguments.of(
                        "locked.xlsx",
                        compound("Root Entry", "EncryptionInfo", "EncryptedPackage"),
                        "ENCRYPTED: The workbook needs a password. Open it in a spreadsheet, remove the password, and save it as"
                                + " .xlsx."),
                Arguments.of(
                        "letter.csv",
                        compound("Root Entry", "WordDocument"),
                        "NOT_A_TABLE: The file is in an old Microsoft Office format, which is not read." + save),
                Arguments.of(
                        "letter.csv",
                        "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1",
                        "NOT_A_TABLE: The file is in an old Microsoft Office format, which is not read." + save),
                Arguments.of(
                        "table.csv",
                        "%PDF-1.7",
                        "NOT_A_TABLE: The file is a PDF. Get the table that it was made from, as .xlsx or as CSV."),
                Arguments.of("table.csv", "\u0089PNG", "NOT_A_TABLE: The file is a picture." + get),
                Arguments.of(
                        "book.xlsx",
                        "PK\u0003\u0004 and no more",
                        "TRUNCATED: The file begins like a zip or a workbook, but its end is missing. Get the complete file."));
    }

    @ParameterizedTest
    @MethodSource("others")
    void whatIsNoTableIsNamed(String name, String bytes, String problem) throws IOException {
        Path file = Grids.file(folder, name, bytes.getBytes(ISO_8859_1));

        assertThat(Grids.refusal(FILES, file)).hasToString(name + ": " + problem);
    }

    private static Stream<Arguments> zips() {
        return Stream.of(
                Arguments.of("mimetype", "The file is in an OpenDocument format, such as .ods, which is not read."),
                Arguments.of("xl/workbook.bin", "The file is a binary workbook (.xlsb), which is not read."),
                Arguments.of("word/document.xml", "The file is a document or a presentation, not a workbook."),
                Arguments.of("Index/Document.iwa", "The file is a workbook of Numbers, which is not read."));
    }

    @ParameterizedTest
    @MethodSource("zips")
    void aZipOfAnotherProgramIsNamed(String entry, String message) throws IOException {
        Path zip = zip(files("[Content_Types].xml", "<x/>", entry, "x"));

        assertThat(Grids.refusal(FILES, zip).message()).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>Name</b>,x\n1,2\n", "[id],[name]\n1,2\n", "{id},x\n1,2\n", "<5,>6\n1,2\n"})
    void aTableMayBeginInAnOddWay(String text) throws IOException {
        assertThat(Grids.read(Grids.file(folder, "table.csv", text))).hasSize(2);
    }
}

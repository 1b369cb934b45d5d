package io.github.biglocal.tables.grid;

import io.github.biglocal.reading.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What the tests of sheets do again and again. */
final class Grids {
    private Grids() {}

    static Path file(Path folder, String name, String text) throws IOException {
        return file(folder, name, text, StandardCharsets.UTF_8);
    }

    static Path file(Path folder, String name, String text, Charset charset) throws IOException {
        return file(folder, name, text.getBytes(charset));
    }

    static Path file(Path folder, String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    /** The cells of the rows of a file of one sheet, as texts. */
    static List<List<String>> read(Path file) throws IOException {
        return read(SheetFiles.standard(), file);
    }

    static List<List<String>> read(SheetFiles files, Path file) throws IOException {
        try (Sheets sheets = files.open(file)) {
            return read(sheets.sheets().get(0));
        }
    }

    static List<List<String>> read(Sheet sheet) throws IOException {
        List<List<String>> all = new ArrayList<>();
        read(sheet, all);
        return all;
    }

    /** Reads as far as it goes, so that what was read before a problem can be seen. */
    static void read(Sheet sheet, List<List<String>> into) throws IOException {
        try (Rows rows = sheet.rows()) {
            while (rows.next()) {
                into.add(IntStream.rangeClosed(1, rows.width())
                        .mapToObj(rows::text)
                        .toList());
            }
        }
    }

    /** What is said when a file is opened. */
    static List<Problem> problems(SheetFiles files, Path file) throws IOException {
        try (Sheets sheets = files.open(file)) {
            return sheets.problems();
        }
    }

    /** What is said of a file that cannot be read, or not to its end. */
    static Problem refusal(SheetFiles files, Path file) throws IOException {
        try {
            read(files, file);
        } catch (UnreadableSheetException e) {
            return e.problem();
        }
        throw new AssertionError("all of " + file + " can be read");
    }
}

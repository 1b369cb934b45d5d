package io.github.biglocal.tables.grid;

import java.io.IOException;
import java.nio.file.Path;

/** Opens and writes workbooks. */
final class Workbooks {
    private Workbooks() {}

    /** The sheets of a workbook; it has been seen that the file begins like a zip. */
    static Sheets open(Path file, SheetLimits limits) throws IOException {
        return WorkbookSheets.open(file, limits);
    }

    /** Writes a workbook. */
    static SheetWriter write(Path file) throws IOException {
        return WorkbookWriter.open(file);
    }
}

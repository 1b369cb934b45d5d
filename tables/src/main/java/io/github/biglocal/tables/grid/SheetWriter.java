package io.github.biglocal.tables.grid;

import java.io.IOException;
import java.util.List;

/**
 * Writes sheets, row by row, into a workbook, or a folder or zip of CSV files. What was written stands only once {@link #finish} has
 * been called; closed before that, everything is as it was. For one thread.
 */
public interface SheetWriter extends AutoCloseable {
    /**
     * Begins a sheet.
     *
     * @param name its name
     * @param headings the headings of its columns, in the first row
     * @throws IOException if it cannot be written
     */
    void begin(String name, List<String> headings) throws IOException;

    /**
     * Writes the next row of the sheet that was begun last.
     *
     * @param cells what it holds, from the first column; of the kinds that can be written: no error, and no formula without a result
     * @throws IOException if it cannot be written
     */
    void row(List<Cell> cells) throws IOException;

    /**
     * Puts what was written in its place, as a whole.
     *
     * @throws IOException if it cannot be written
     */
    void finish() throws IOException;

    @Override
    void close() throws IOException;
}

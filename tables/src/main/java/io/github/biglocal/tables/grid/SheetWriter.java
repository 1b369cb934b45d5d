package io.github.biglocal.tables.grid;

import java.io.IOException;
import java.util.List;

/**
 * Writes sheets, row by row, into a workbook, or a folder or zip of CSV files. What was written stands only once {@link #finish} has
 * been called; closed before that, everything is as it was, and if nothing failed, {@link #close} says so. For one thread.
 */
public interface SheetWriter extends AutoCloseable {
    /**
     * Begins a sheet.
     *
     * @param name its name
     * @param headings the headings of its columns, in the first row
     * @throws IOException if it cannot be written
     * @throws IllegalStateException if it is finished or closed, or something could not be written before
     */
    void begin(String name, List<String> headings) throws IOException;

    /**
     * Writes the next row of the sheet that was begun last.
     *
     * @param cells what it holds, from the first column; of the kinds that can be written: no error, and no formula without a result
     * @throws IOException if it cannot be written
     * @throws IllegalStateException if it is finished or closed, or something could not be written before
     */
    void row(List<Cell> cells) throws IOException;

    /**
     * Puts what was written in its place, as a whole.
     *
     * @throws IOException if it cannot be written
     * @throws IllegalStateException if it is finished or closed, or something could not be written before
     */
    void finish() throws IOException;

    /**
     * Releases what was opened. What was not finished is left as it was before.
     *
     * @throws IOException if it cannot be closed
     * @throws IllegalStateException if it was not finished, although nothing that was to be written failed
     */
    @Override
    void close() throws IOException;
}

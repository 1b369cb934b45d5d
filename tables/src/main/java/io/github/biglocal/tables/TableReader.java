package io.github.biglocal.tables;

import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.ProblemList;
import io.github.biglocal.tables.grid.Cell;
import io.github.biglocal.tables.grid.Sheet;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a sheet row by row, by the columns that are looked for: finds the row of headings, passes over title rows above it, blank rows,
 * blank columns and totals below the data, and says so. For one thread.
 */
final class TableReader implements AutoCloseable {
    /**
     * Looks for the headings.
     *
     * @param sheet the sheet
     * @param columns the columns that are looked for
     * @param settings the settings of the caller: how doubtful texts are meant, headings of the caller's own
     * @param problems where problems are put
     */
    static TableReader open(Sheet sheet, List<Column<?>> columns, BigLocalTables settings, ProblemList problems)
            throws IOException {
        throw new UnsupportedOperationException("to be written");
    }

    /** Moves to the next row of data; false at the end. */
    boolean next() throws IOException {
        throw new UnsupportedOperationException("to be written");
    }

    /** The number of the row as a spreadsheet shows it. */
    int row() {
        throw new UnsupportedOperationException("to be written");
    }

    /** Whether the sheet has the column. */
    boolean has(Column<?> column) {
        throw new UnsupportedOperationException("to be written");
    }

    /** Whether the cell of the row is blank, or the sheet has no such column. */
    boolean isBlank(Column<?> column) {
        throw new UnsupportedOperationException("to be written");
    }

    /**
     * The value of the row in a column; empty where it is blank, and where it cannot be read, which is then a problem and makes the row
     * faulty; so does a blank cell of a required column.
     */
    <V> Optional<V> get(Column<V> column) {
        throw new UnsupportedOperationException("to be written");
    }

    /** Whether a problem that loses data was met in this row. */
    boolean isFaulty() {
        throw new UnsupportedOperationException("to be written");
    }

    /** Says that the row is faulty: its record cannot be kept. */
    void markFaulty() {
        throw new UnsupportedOperationException("to be written");
    }

    /** The place of the row. */
    Place.InSheet place() {
        throw new UnsupportedOperationException("to be written");
    }

    /** The place of a cell of the row, or of the row where the sheet has no such column. */
    Place.InSheet place(Column<?> column) {
        throw new UnsupportedOperationException("to be written");
    }

    /** What stands in the row under headings that are not looked for, by heading as it is written; not blank cells. */
    Map<String, Cell> others() {
        throw new UnsupportedOperationException("to be written");
    }

    /** The place of a cell of {@link #others()}. */
    Place.InSheet placeOfOther(String heading) {
        throw new UnsupportedOperationException("to be written");
    }

    @Override
    public void close() throws IOException {
        throw new UnsupportedOperationException("to be written");
    }
}

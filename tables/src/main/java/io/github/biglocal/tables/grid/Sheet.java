package io.github.biglocal.tables.grid;

import io.github.biglocal.reading.Place;
import java.io.IOException;
import java.util.List;

/** A sheet of a workbook, or a CSV file. Opened as often as its rows are asked for. */
public interface Sheet {
    /** {@return the name: of a sheet, or of a CSV file without its ending} */
    String name();

    /** {@return the place of the whole sheet} */
    Place.InSheet place();

    /** {@return whether the sheet is hidden} */
    boolean isHidden();

    /**
     * {@return the ranges of cells that are merged into one, such as {@code I2:I3}; only the first cell of each has the value. None in a
     * CSV file}
     *
     * @throws IOException if the file breaks
     */
    List<CellRange> mergedRanges() throws IOException;

    /**
     * {@return the rows}
     *
     * @throws IOException if the file breaks
     * @throws UnreadableSheetException if nothing of the sheet can be read
     */
    Rows rows() throws IOException;

    /**
     * {@return the rows, for one who looks at one column only} Other cells may be missing, and rows without a value in that column: the fast
     * way to look through a CSV file.
     *
     * @param column the column, from 1
     * @throws IOException if the file breaks
     * @throws UnreadableSheetException if nothing of the sheet can be read
     */
    default Rows rowsOf(int column) throws IOException {
        return rows();
    }
}

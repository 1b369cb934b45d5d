package io.github.biglocal.tables.grid;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;

/**
 * A rectangle of cells. Immutable and thread-safe.
 *
 * @param firstRow the first row, from 1
 * @param firstColumn the first column, from 1
 * @param lastRow the last row, not before the first
 * @param lastColumn the last column, not before the first
 */
public record CellRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    /**
     * Checks the numbers.
     *
     * @throws InvalidValueException if one is less than 1, or a last is before its first
     */
    public CellRange {
        Require require = Require.of(CellRange.class);
        require.atLeast("firstRow", 1, firstRow);
        require.atLeast("firstColumn", 1, firstColumn);
        require.atLeast("lastRow", firstRow, lastRow);
        require.atLeast("lastColumn", firstColumn, lastColumn);
    }
}

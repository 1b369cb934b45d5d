package io.github.biglocal.tables;

import io.github.biglocal.tables.grid.Cell;
import io.github.biglocal.tables.grid.CellRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which cells of a sheet are covered by a merged one above them, and its value. For one thread. */
final class MergedCells {
    private final Map<Integer, OfColumn> columns = new TreeMap<>();

    /** The ranges that begin in one column, from the top, and the value of the one that the row is in. */
    private static final class OfColumn {
        private final List<CellRange> ranges = new ArrayList<>();
        private int next;
        private Cell value = Cell.Blank.BLANK;

        /** Whether the row is below the first of a range. */
        private boolean isCovered;

        /** Moves on to a row. */
        void see(int row, Cell own) {
            while (next < ranges.size() && ranges.get(next).lastRow() < row) {
                next++;
                value = Cell.Blank.BLANK;
            }
            isCovered = next < ranges.size() && ranges.get(next).firstRow() < row;
            if (next < ranges.size() && ranges.get(next).firstRow() == row) {
                value = own;
            }
        }
    }

    MergedCells(List<CellRange> merged) {
        merged.stream()
                .filter(range -> range.lastRow() > range.firstRow())
                .sorted(Comparator.comparingInt(CellRange::firstRow))
                .forEach(range -> columns.computeIfAbsent(range.firstColumn(), column -> new OfColumn())
                        .ranges
                        .add(range));
    }

    boolean isEmpty() {
        return columns.isEmpty();
    }

    /** Moves on to a row. */
    void see(RowCursor row) {
        columns.forEach((column, of) -> of.see(row.number(), row.cell(column)));
    }

    /** What a cell of the row holds, or the one that it is merged with. */
    Cell cell(RowCursor row, int column) {
        Cell own = row.cell(column);
        OfColumn of = columns.get(column);
        return own == Cell.Blank.BLANK && of != null ? of.value : own;
    }

    /** Whether a cell of the row is covered by one above it. */
    boolean isCovered(int column) {
        OfColumn of = columns.get(column);
        return of != null && of.isCovered;
    }

    @Override
    public String toString() {
        return "merged cells of " + columns.size() + " columns";
    }
}

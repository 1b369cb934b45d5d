package io.github.biglocal.tables.grid;

import org.jspecify.annotations.Nullable;

/** How a workbook names a cell: {@code C5}. */
final class CellReference {
    private static final int LETTERS = 26;

    /** No column and no row is as large as this; counting stops here. */
    private static final int TOO_LARGE = 10_000_000;

    private CellReference() {}

    /** The column, from 1; 0 where the text names none, and far beyond the last where it is longer than any. */
    static int column(String cell) {
        int column = 0;
        for (int at = 0; at < cell.length() && isLetter(cell.charAt(at)); at++) {
            column = Math.min(TOO_LARGE, column * LETTERS + cell.charAt(at) - 'A' + 1);
        }
        return column;
    }

    /** The row, from 1, of a cell or alone; 0 where the text names none, and far beyond the last where it is longer than any. */
    static int row(String cell) {
        int at = 0;
        while (at < cell.length() && isLetter(cell.charAt(at))) {
            at++;
        }
        int row = 0;
        for (; at < cell.length(); at++) {
            char digit = cell.charAt(at);
            if (digit < '0' || digit > '9') {
                return 0;
            }
            row = Math.min(TOO_LARGE, row * 10 + digit - '0');
        }
        return row;
    }

    private static boolean isLetter(char character) {
        return character >= 'A' && character <= 'Z';
    }

    /** The rectangle of a reference such as {@code I2:I3}; null where it is none. */
    static @Nullable CellRange range(String reference) {
        String[] corners = reference.split(":", -1);
        String last = corners[corners.length - 1];
        int firstColumn = column(corners[0]);
        int firstRow = row(corners[0]);
        boolean isOne = corners.length <= 2
                && firstColumn > 0
                && firstRow > 0
                && column(last) >= firstColumn
                && row(last) >= firstRow
                && column(last) <= SheetLimits.MOST_COLUMNS
                && row(last) <= SheetLimits.MOST_ROWS;
        return isOne ? new CellRange(firstRow, firstColumn, row(last), column(last)) : null;
    }
}

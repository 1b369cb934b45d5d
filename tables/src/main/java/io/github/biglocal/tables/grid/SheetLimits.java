package io.github.biglocal.tables.grid;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;

/**
 * How large a file may be that is read, so that one made to exhaust the memory is refused before it does. Begin with
 * {@link #standard()} and change what has to be. Immutable and thread-safe.
 *
 * @param entries how many files a zip or a workbook may hold, or a folder; at least 1
 * @param bytes how many bytes they may hold together once they are inflated; at least 1
 * @param ratio how many times as large as the file they may be once inflated, where that is over a million bytes; at least 1
 * @param rows up to which row a sheet may be used; at least 1
 * @param columns up to which column a sheet may be used; at least 1
 * @param characters how many characters a cell may hold; at least 1
 */
public record SheetLimits(int entries, long bytes, int ratio, int rows, int columns, int characters) {
    /** As many rows as a workbook can have. */
    public static final int MOST_ROWS = 1_048_576;

    /** As many columns as a workbook can have: the last is XFD. */
    public static final int MOST_COLUMNS = 16_384;

    /**
     * Checks the numbers.
     *
     * @throws InvalidValueException if one is less than 1
     */
    public SheetLimits {
        Require require = Require.of(SheetLimits.class);
        require.atLeast("entries", 1, entries);
        require.atLeast("ratio", 1, ratio);
        require.atLeast("rows", 1, rows);
        require.atLeast("columns", 1, columns);
        require.atLeast("characters", 1, characters);
        if (bytes < 1) {
            throw new InvalidValueException(SheetLimits.class, "bytes", "bytes is " + bytes, "Use 1 or more.");
        }
    }
}

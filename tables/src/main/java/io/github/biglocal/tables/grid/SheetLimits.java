package io.github.biglocal.tables.grid;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;

/**
 * How large a file may be that is read, so that one made to exhaust the memory is refused before it does. Begin with
 * {@link #standard()} and change what has to be. Immutable and thread-safe.
 *
 * @param entries how many files a zip or a workbook may hold, or a folder; at least 1
 * @param bytes how many bytes they may hold together once they are inflated, and how large a CSV file may be; at least 1
 * @param ratio how many times as large as the file they may be once inflated, where that is over a million bytes; at least 1
 * @param rows up to which row a sheet may be used; at least 1
 * @param columns up to which column a sheet may be used; at least 1
 * @param characters how many characters a cell may hold; all cells of a row may hold twice as many; at least 1
 */
public record SheetLimits(int entries, long bytes, int ratio, int rows, int columns, int characters) {
    /** As many rows as a workbook can have. */
    public static final int MOST_ROWS = 1_048_576;

    /** As many columns as a workbook can have: the last is XFD. */
    public static final int MOST_COLUMNS = 16_384;

    private static final SheetLimits STANDARD =
            new SheetLimits(10_000, 4L << 30, 200, MOST_ROWS, 2_000, Require.LONGEST_TEXT);

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

    /**
     * {@return what any file of a programme stays below: 10,000 files, 4 GiB, 200 times the size of the file, as many rows as a workbook can
     * have, 2,000 columns, and ten million characters, as many as a text of the model}
     */
    public static SheetLimits standard() {
        return STANDARD;
    }

    /**
     * {@return the same limits, with another number of files}
     *
     * @param most how many files a zip or a workbook may hold, or a folder
     * @throws InvalidValueException if it is less than 1
     */
    public SheetLimits withEntries(int most) {
        return new SheetLimits(most, bytes, ratio, rows, columns, characters);
    }

    /**
     * {@return the same limits, with another size}
     *
     * @param most how many bytes all files may hold together, inflated
     * @throws InvalidValueException if it is less than 1
     */
    public SheetLimits withBytes(long most) {
        return new SheetLimits(entries, most, ratio, rows, columns, characters);
    }

    /**
     * {@return the same limits, with another ratio of the inflated size to that of the file}
     *
     * @param most how many times as large as the file its content may be
     * @throws InvalidValueException if it is less than 1
     */
    public SheetLimits withRatio(int most) {
        return new SheetLimits(entries, bytes, most, rows, columns, characters);
    }

    /**
     * {@return the same limits, with another number of rows}
     *
     * @param most up to which row a sheet may be used
     * @throws InvalidValueException if it is less than 1
     */
    public SheetLimits withRows(int most) {
        return new SheetLimits(entries, bytes, ratio, most, columns, characters);
    }

    /**
     * {@return the same limits, with another number of columns}
     *
     * @param most up to which column a sheet may be used
     * @throws InvalidValueException if it is less than 1
     */
    public SheetLimits withColumns(int most) {
        return new SheetLimits(entries, bytes, ratio, rows, most, characters);
    }

    /**
     * {@return the same limits, with another length of cells}
     *
     * @param most how many characters a cell may hold
     * @throws InvalidValueException if it is less than 1
     */
    public SheetLimits withCharacters(int most) {
        return new SheetLimits(entries, bytes, ratio, rows, columns, most);
    }
}

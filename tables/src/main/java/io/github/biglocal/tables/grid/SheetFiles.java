package io.github.biglocal.tables.grid;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Opens and writes CSV files, folders and zips of them, and workbooks. Immutable and thread-safe.
 */
public final class SheetFiles {
    private static final SheetFiles STANDARD = new SheetFiles(
            new SheetLimits(10_000, 4L << 30, 200, SheetLimits.MOST_ROWS, 2_000, 10_000_000),
            Optional.empty(),
            Optional.empty());

    private final SheetLimits limits;
    private final Optional<Charset> encoding;
    private final Optional<Character> delimiter;

    private SheetFiles(SheetLimits limits, Optional<Charset> encoding, Optional<Character> delimiter) {
        this.limits = limits;
        this.encoding = encoding;
        this.delimiter = delimiter;
    }

    /** {@return files as they are usually met: encoding and delimiter are found out} */
    public static SheetFiles standard() {
        return STANDARD;
    }

    /**
     * {@return the sheets of a file: of a workbook ({@code .xlsx}), a zip or folder of CSV files, or a CSV file, as its bytes say}
     *
     * @param file the file or folder
     * @throws IOException if it breaks
     * @throws UnreadableSheetException if it is none of these, or larger than allowed
     */
    public Sheets open(Path file) throws IOException {
        throw new UnsupportedOperationException("to be written " + limits + encoding + delimiter);
    }

    /**
     * {@return what writes a file: a workbook where its name ends in {@code .xlsx}, a zip of CSV files where it ends in {@code .zip}, one CSV file
     * where it ends in {@code .csv}, and else a folder of them}
     *
     * @param file the file or folder; it is replaced once all of it was written
     * @throws IOException if it cannot be written
     */
    public SheetWriter write(Path file) throws IOException {
        throw new UnsupportedOperationException("to be written");
    }
}

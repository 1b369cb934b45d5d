package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.reading.Loaded;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Reads and writes 360Giving data: a package as JSON, lines of JSON, a CSV file, a zip or folder of them, or a workbook.
 *
 * <p>Immutable and thread-safe.
 */
public final class ThreeSixtyGiving {
    private static final ThreeSixtyGiving STANDARD = new ThreeSixtyGiving(GivingOptions.STANDARD);

    private final GivingOptions options;

    private ThreeSixtyGiving(GivingOptions options) {
        this.options = options;
    }

    /** {@return reading and writing as the standard has it} */
    public static ThreeSixtyGiving standard() {
        return STANDARD;
    }

    /**
     * {@return the same, with the days that are date cells of a workbook read as the official converter gives them, such as
     * {@code 2021-01-26T00:00:00+00:00}} Unless this is asked for, they are read as days, {@code 2021-01-26}.
     */
    public ThreeSixtyGiving withDateTimes() {
        return new ThreeSixtyGiving(options.withDateTimes());
    }

    /**
     * {@return the same, with the headings of tables written as JSON pointers, such as {@code recipientOrganization/0/id}} Unless this is
     * asked for, they are titles, such as {@code Recipient Org:Identifier}. Both are read.
     */
    public ThreeSixtyGiving withPointerHeadings() {
        return new ThreeSixtyGiving(options.withPointerHeadings());
    }

    /**
     * {@return the package in a file, as much of it as could be read, with every problem} The form of the file is found by its bytes.
     *
     * @param file the file, or a folder of CSV files
     */
    public Loaded<GivingPackage> read(Path file) {
        Objects.requireNonNull(file, "file");
        throw new UnsupportedOperationException();
    }

    /**
     * {@return the package in a stream of JSON or lines of JSON}
     *
     * @param stream the stream; left open
     * @param name the name of the source, for places
     */
    public Loaded<GivingPackage> read(InputStream stream, String name) {
        Objects.requireNonNull(stream, "stream");
        Objects.requireNonNull(name, "name");
        throw new UnsupportedOperationException();
    }

    /**
     * {@return the grants of a file, one at a time} Of JSON and lines of JSON one grant is held at a time; of tables, those with rows in
     * several places too.
     *
     * @param file the file, or a folder of CSV files
     */
    public GrantReader grants(Path file) {
        Objects.requireNonNull(file, "file");
        throw new UnsupportedOperationException();
    }

    /**
     * Writes a package: as JSON; as lines of JSON if the name ends in {@code .ndjson} or {@code .jsonl}; as tables if it ends in {@code .csv},
     * {@code .xlsx} or {@code .zip}.
     *
     * @param data the package
     * @param file the file; it is replaced once all of it was written
     * @throws IOException if it cannot be written
     */
    public void write(GivingPackage data, Path file) throws IOException {
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(file, "file");
        throw new UnsupportedOperationException(options.toString());
    }
}

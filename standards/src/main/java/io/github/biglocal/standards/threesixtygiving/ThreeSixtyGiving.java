package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.ProblemList;
import io.github.biglocal.reading.TextLayout;
import io.github.biglocal.standards.Loss;
import io.github.biglocal.standards.StandardProblems;
import io.github.biglocal.standards.input.FileNames;
import io.github.biglocal.tables.grid.SheetFiles;
import io.github.biglocal.tables.grid.UnreadableSheetException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Reads and writes 360Giving data: a package as JSON, lines of JSON, a CSV file, a zip or folder of them, or a workbook:
 *
 * <pre>{@code
 * ThreeSixtyGiving giving = ThreeSixtyGiving.standard();
 * Loaded<GivingPackage> loaded = giving.read(Path.of("grants.xlsx"));
 * loaded.problems().forEach(problem -> logger.warn("{}", problem));
 * giving.write(loaded.orThrow(), Path.of("grants.json"));
 * }</pre>
 *
 * <p>The form of a file is found by its first bytes. JSON is a package, a list of grants without one, or lines of which each is a grant, also
 * called newline-delimited JSON or JSON Lines; blank lines are passed over, and counted. If the name of the file ends in {@code .ndjson} or
 * {@code .jsonl}, and its first line is complete, it is lines, whatever is in them. It is in UTF-8, UTF-16 or UTF-32, with a byte order mark
 * or without. What cannot be read is a {@link Problem} with its line and column or its cell, and the rest is kept: of a package that breaks
 * off the grants before that place, of lines the other lines. A value that JSON cannot have, such as {@code NaN}, is read as null, a number of
 * more than a thousand digits as text, and of a field that is given twice the last one counts; each is a problem.
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
     * {@return the same, which opens tables in a way of the caller's own} For CSV files whose delimiter or encoding is not found by itself,
     * and for other limits:
     *
     * <pre>{@code
     * ThreeSixtyGiving.standard().withFiles(SheetFiles.standard().withDelimiter('|'))
     * }</pre>
     *
     * <p>Tables are written as before.
     *
     * @param files how tables are opened
     */
    public ThreeSixtyGiving withFiles(SheetFiles files) {
        return new ThreeSixtyGiving(options.withFiles(Objects.requireNonNull(files, "files")));
    }

    /**
     * {@return the package in a file, as much of it as could be read, with every problem} The form of the file is found by its bytes. A file
     * that does not exist or cannot be opened is a problem too.
     *
     * @param file the file, or a folder of CSV files
     * @throws UncheckedIOException if the file breaks while it is read
     */
    public Loaded<GivingPackage> read(Path file) {
        try (GrantReader grants = grants(file)) {
            return read(grants);
        }
    }

    /**
     * {@return the package in a stream of JSON, or of lines of JSON} A workbook, a zip or a CSV file is read from a file only; in a stream it is
     * a problem.
     *
     * @param stream the stream, in UTF-8, UTF-16 or UTF-32; left open
     * @param name the name of the source, for places
     * @throws UncheckedIOException if the stream breaks
     */
    public Loaded<GivingPackage> read(InputStream stream, String name) {
        try (GrantReader grants = grants(stream, name)) {
            return read(grants);
        }
    }

    /**
     * {@return the grants of a file, one at a time} One grant is held at a time; of a table also those whose rows are in several places. A file
     * that does not exist or cannot be opened has no grants and is a problem. Close what is returned.
     *
     * @param file the file, or a folder of CSV files
     */
    public GrantReader grants(Path file) {
        Objects.requireNonNull(file, "file");
        return new GrantReader(source(file));
    }

    private GrantReader.Source source(Path file) {
        try {
            return open(file);
        } catch (UnreadableSheetException e) {
            return new NoGrants(nameOf(file), e.problem());
        } catch (NoSuchFileException e) {
            return new NoGrants(
                    nameOf(file), notFound(file, "There is no such file.", "Check the name and the folder."));
        } catch (IOException e) {
            return new NoGrants(
                    nameOf(file),
                    notFound(
                            file,
                            "The file cannot be opened: you may not have permission to read it.",
                            "Give a file that can be opened."));
        }
    }

    /**
     * {@return the grants of a stream of JSON, or of lines of JSON, one at a time} One grant is held at a time. A workbook, a zip or a CSV file
     * is read from a file only; in a stream it is a problem.
     *
     * @param stream the stream, in UTF-8, UTF-16 or UTF-32; left open
     * @param name the name of the source, for places
     * @throws UncheckedIOException if the stream breaks
     */
    public GrantReader grants(InputStream stream, String name) {
        Objects.requireNonNull(stream, "stream");
        Objects.requireNonNull(name, "name");
        try {
            byte[] head = stream.readNBytes(GivingForm.HEAD);
            GivingForm form = GivingForm.of(head, name);
            boolean isTables = form == GivingForm.TABLES && head.length > 0;
            return new GrantReader(
                    isTables ? new NoGrants(name, tables(head, name)) : json(head, stream, name, form, () -> {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Problem tables(byte[] head, String name) {
        return GivingForm.isPacked(head)
                ? Problem.error(
                        StandardProblems.NOT_JSON,
                        Place.whole(name),
                        "This is a workbook or a zip, which can only be read from a file, not from a stream.",
                        "Save it as a file, and read that.")
                : Problem.error(
                        StandardProblems.NOT_JSON,
                        Place.whole(name),
                        "This is not JSON. A table can only be read from a file, not from a stream.",
                        "If it is a table, save it as a file and read that. Otherwise give JSON.");
    }

    private GrantReader.Source open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            return GivingSheets.open(file, options);
        }
        InputStream stream = Files.newInputStream(file);
        try {
            byte[] head = stream.readNBytes(GivingForm.HEAD);
            GivingForm form = GivingForm.of(head, nameOf(file));
            if (form != GivingForm.TABLES) {
                return json(head, stream, nameOf(file), form, stream);
            }
        } catch (IOException e) {
            stream.close();
            throw e;
        }
        stream.close();
        return GivingSheets.open(file, options);
    }

    private static GrantReader.Source json(
            byte[] head, InputStream rest, String name, GivingForm form, Closeable toClose) throws IOException {
        // Not a sequence of two, which would close the stream at its end.
        PushbackInputStream whole = new PushbackInputStream(rest, GivingForm.HEAD);
        whole.unread(head);
        return new GivingJsonReader(
                whole, name, form == GivingForm.LINES ? TextLayout.LINES : TextLayout.DOCUMENT, toClose);
    }

    private static Loaded<GivingPackage> read(GrantReader reader) {
        List<GivingGrant> grants = new ArrayList<>();
        List<Problem> uncounted = new ArrayList<>();
        ProblemList problems = new ProblemList(reader.name());
        Consumer<Problem> gather = problem -> {
            // That there are more is no problem of its own.
            if (problem.code().equals(ProblemCode.MORE_PROBLEMS)) {
                uncounted.add(problem);
            } else {
                problems.add(problem);
            }
        };
        while (reader.hasNext()) {
            PlacedGrant next = reader.next();
            reader.problems().forEach(gather);
            next.problems().forEach(gather);
            grants.add(next.grant());
        }
        reader.problems().forEach(gather);
        GivingMetadata metadata = reader.metadata();
        boolean isNothing = grants.isEmpty() && metadata.fields().isEmpty() && problems.errors() > 0;
        List<Problem> all = new ArrayList<>(problems.take());
        all.addAll(uncounted);
        return isNothing ? Loaded.none(all) : Loaded.of(new GivingPackage(metadata, grants), all);
    }

    private static Problem notFound(Path file, String message, String repair) {
        return Problem.error(ProblemCode.NOT_FOUND, Place.whole(nameOf(file)), message, repair);
    }

    private static String nameOf(Path file) {
        return String.valueOf(Objects.requireNonNullElse(file.getFileName(), file));
    }

    /**
     * Writes a package: as lines of JSON if the name ends in {@code .ndjson} or {@code .jsonl}; as tables if it ends in {@code .csv},
     * {@code .xlsx} or {@code .zip}, or is that of a folder; and else as JSON, in UTF-8, with what the package says about itself before the
     * grants, and each grant on a line of its own.
     *
     * <p>JSON holds all that was read, the digits of numbers and unknown fields included. Tables are in the form of the official templates: a sheet of grants,
     * and a sheet for each list that has more entries, or more about one, than fits there, whose rows name the grant by its Identifier. A grant
     * without an Identifier of its own has all in its row, and so have all grants of a single CSV file: the second entry of a list has columns
     * such as {@code Beneficiary Location:1:Name}. What the package says about itself is on the sheet Meta.
     *
     * <p>Not everything fits a cell: null, an empty text and none at all are the same there, and a number in a field that the standard does not
     * know is a text in a CSV file. What is left out, or will be read as something else, is returned; everything else is read back as it was.
     * Numbers are the same in value, and may be written with other digits: {@code 1.50E+3} is read back as 1500, and {@code 5000.00} from a
     * workbook as 5000.
     *
     * @param data the package
     * @param file the file; it is replaced once all of it was written
     * @return what the form of the file cannot hold as it is, in the order of the data: empty for a package as JSON
     * @throws InvalidValueException if the name ends as that of a kind of table that is not written, such as {@code .xls}
     * @throws UncheckedIOException if it cannot be written; a file that was there is left as it is
     */
    public List<Loss> write(GivingPackage data, Path file) {
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(file, "file");
        try {
            if (isOfTables(file)) {
                return GivingSheetWriter.write(data, file, options);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (GrantWriter writer = writer(file, data.metadata())) {
            data.grants().forEach(writer::add);
            writer.finish();
        }
        return TextLayout.of(file) == TextLayout.LINES ? SheetLosses.ofAll(data.metadata()) : List.of();
    }

    private static boolean isOfTables(Path file) {
        return Files.isDirectory(file) || FileNames.isOfTable(nameOf(file));
    }

    /**
     * {@return what writes grants one at a time: lines of JSON if the name ends in {@code .ndjson} or {@code .jsonl}, else a package as JSON}
     *
     * @param file the file; it is replaced once the writer is finished
     * @param metadata what the package says about itself; lines of JSON have no room for it
     * @throws InvalidValueException if the name is that of a table, such as {@code grants.xlsx}; {@link #write} writes those
     * @throws UncheckedIOException if it cannot be written
     */
    public GrantWriter writer(Path file, GivingMetadata metadata) {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(metadata, "metadata");
        if (isOfTables(file)) {
            throw new InvalidValueException(
                    ThreeSixtyGiving.class,
                    "file",
                    "a table is not written one grant at a time",
                    "Use write for a table, or a name that ends in .json or .ndjson.");
        }
        try {
            return GrantWriter.to(file, metadata);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * {@return what writes grants one at a time to a stream, in UTF-8}
     *
     * @param stream the stream; left open
     * @param layout whether it is a package or lines
     * @param metadata what the package says about itself; lines have no room for it
     * @throws UncheckedIOException if it cannot be written
     */
    public GrantWriter writer(OutputStream stream, TextLayout layout, GivingMetadata metadata) {
        Objects.requireNonNull(stream, "stream");
        Objects.requireNonNull(layout, "layout");
        Objects.requireNonNull(metadata, "metadata");
        try {
            return GrantWriter.to(stream, layout, metadata);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return how it reads and writes} */
    @Override
    public String toString() {
        return "360Giving, " + options;
    }
}

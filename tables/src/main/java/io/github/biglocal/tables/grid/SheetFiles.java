package io.github.biglocal.tables.grid;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Opens and writes CSV files, folders and zips of them, and workbooks. Immutable and thread-safe.
 *
 * <pre>{@code
 * try (Sheets sheets = SheetFiles.standard().open(Path.of("grants.csv"))) {
 *     for (Sheet sheet : sheets.sheets()) {
 *         try (Rows rows = sheet.rows()) {
 *             while (rows.next()) {
 *                 titles.put(rows.number(), rows.text(1));
 *             }
 *         }
 *     }
 * }
 * }</pre>
 *
 * <p>A CSV file is read as people save it. Its encoding is the one that its byte order mark names, else UTF-8 or UTF-16 if its bytes are such, else
 * Windows-1252, which is a {@linkplain Sheets#problems() problem} that loses nothing. Its columns are separated by commas, semicolons or tabs, as its
 * first rows show; what is no comma is such a problem too. Rows may have fewer or more cells than others. A quoted text keeps its line breaks, each as a
 * line feed.
 *
 * <p>Of a folder, and of a zip, the files are read whose names end in {@code .csv}, {@code .tsv} or {@code .tab}, in the order of their names; those in
 * folders within it are not, though a zip may have one folder that everything is in. Hidden files are passed over.
 *
 * <p>A CSV file is written in UTF-8, with a byte order mark, without which Excel takes it for text in the old encoding of the machine; with commas, and
 * with carriage return and line feed at the end of each row (RFC 4180). A text that a spreadsheet would run as a formula, such as {@code =1+1}, gets an
 * apostrophe before it, and reading takes it away. A carriage return within a text is written twice, and is one again when it is read. So every text is
 * read back as it was; one of blanks alone is a blank cell.
 */
public final class SheetFiles {
    private static final SheetFiles STANDARD =
            new SheetFiles(SheetLimits.standard(), Optional.empty(), Optional.empty());

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
     * {@return the same, with limits of one's own}
     *
     * @param itsLimits how large a file may be that is read
     */
    public SheetFiles withLimits(SheetLimits itsLimits) {
        return new SheetFiles(Objects.requireNonNull(itsLimits, "itsLimits"), encoding, delimiter);
    }

    /**
     * {@return the same, with a known encoding of CSV files} A byte order mark of another is then no mark. What is written is in UTF-8 all the same.
     *
     * @param itsEncoding the encoding
     */
    public SheetFiles withEncoding(Charset itsEncoding) {
        return new SheetFiles(limits, Optional.of(Objects.requireNonNull(itsEncoding, "itsEncoding")), delimiter);
    }

    /**
     * {@return the same, with a known delimiter of CSV files} What is written has commas all the same.
     *
     * @param itsDelimiter what separates the columns
     * @throws InvalidValueException if it is a quotation mark, a line break or half of a character
     */
    public SheetFiles withDelimiter(char itsDelimiter) {
        if ("\"\r\n\0".indexOf(itsDelimiter) >= 0 || Character.isSurrogate(itsDelimiter)) {
            throw new InvalidValueException(
                    SheetFiles.class,
                    "delimiter",
                    "a quotation mark, a line break or half of a character separates nothing",
                    "Use a character such as a comma, a semicolon or a tab.");
        }
        return new SheetFiles(limits, encoding, Optional.of(itsDelimiter));
    }

    /** {@return how large a file may be that is read} */
    public SheetLimits limits() {
        return limits;
    }

    /** {@return the encoding of CSV files; empty if it is found out} */
    public Optional<Charset> encoding() {
        return encoding;
    }

    /** {@return the delimiter of CSV files; empty if it is found out} */
    public Optional<Character> delimiter() {
        return delimiter;
    }

    /**
     * {@return the sheets of a file: of a workbook ({@code .xlsx}), a zip or folder of CSV files, or a CSV file, as its bytes say}
     *
     * @param file the file or folder
     * @throws IOException if it breaks
     * @throws UnreadableSheetException if it is none of these, or larger than allowed, or is not there; of a folder or a zip, a file
     *     that cannot be read is one of the {@linkplain Sheets#problems() problems}
     */
    public Sheets open(Path file) throws IOException {
        Objects.requireNonNull(file, "file");
        String source = name(file);
        if (Files.isDirectory(file)) {
            return CsvSheets.ofFolder(file, source, this);
        }
        Place place = Place.whole(source);
        if (!Files.isRegularFile(file)) {
            throw new UnreadableSheetException(Problem.error(
                    ProblemCode.NOT_FOUND,
                    place,
                    "There is no such file or folder.",
                    "Check its name and its folder."));
        }
        if (Files.size(file) > limits.bytes()) {
            throw CsvSheets.tooLarge(place, "The file is", limits);
        }
        byte[] beginning = bytes(file, 0, FileKind.HEADER);
        if (FileKind.isZip(beginning)) {
            return ofZip(file, source);
        }
        if (FileKind.isCompound(beginning)) {
            byte[] directory =
                    bytes(file, FileKind.CompoundFile.directory(beginning), FileKind.CompoundFile.DIRECTORY_SIZE);
            throw new UnreadableSheetException(FileKind.ofCompound(FileKind.CompoundFile.of(directory), place));
        }
        return CsvSheets.ofFile(file, source, this);
    }

    private Sheets ofZip(Path file, String source) throws IOException {
        Place place = Place.whole(source);
        ZipDirectory directory = ZipDirectory.of(file, limits, place);
        Optional<Problem> other = FileKind.ofZip(directory.names(), place);
        if (other.isPresent()) {
            throw new UnreadableSheetException(other.get());
        }
        return FileKind.isWorkbook(directory.names())
                ? Workbooks.open(file, limits)
                : CsvSheets.ofZip(file, source, directory, this);
    }

    private static String name(Path file) {
        Path name = file.toAbsolutePath().normalize().getFileName();
        return name == null ? file.toString() : name.toString();
    }

    private static byte[] bytes(Path file, long from, int count) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            if (from >= channel.size()) {
                return new byte[0];
            }
            InputStream stream = Channels.newInputStream(channel.position(from));
            return stream.readNBytes(count);
        }
    }

    /**
     * {@return what writes a file: a workbook where its name ends in {@code .xlsx}, a zip of CSV files where it ends in {@code .zip}, one CSV file
     * where it ends in {@code .csv}, and else a folder of them}
     *
     * <p>In a folder that is there, CSV files of the same names are replaced, each once all of them were written, and other files are left. One CSV file
     * holds one sheet; a second is refused.
     *
     * @param file the file or folder; it is replaced once all of it was written
     * @throws IOException if it cannot be written
     * @throws InvalidValueException if its name ends as that of another kind of file, such as {@code .xls}
     */
    public SheetWriter write(Path file) throws IOException {
        return write(file, sheet -> false);
    }

    /**
     * {@return what writes a file, as {@link #write(Path)} does; of a folder, the CSV files with some names are removed, unless they were
     * written} So a folder is replaced as a file is, where sheets that were in it would be read with those that are written.
     *
     * @param file the file or folder; it is replaced once all of it was written
     * @param isReplaced which sheets are removed, by their names: those of files without their endings
     * @throws IOException if it cannot be written
     * @throws InvalidValueException if its name ends as that of another kind of file, such as {@code .xls}
     */
    public SheetWriter write(Path file, Predicate<String> isReplaced) throws IOException {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(isReplaced, "isReplaced");
        String ending = FileKind.ending(name(file));
        if (FileKind.isOfAnother(ending)) {
            throw new InvalidValueException(
                    SheetFiles.class,
                    "file",
                    "a file that ends in ." + ending + " is not written",
                    "Use a name that ends in .xlsx, .csv or .zip, or that of a folder.");
        }
        return switch (ending) {
            case "xlsx" -> Workbooks.write(file);
            case "zip" -> new CsvSheetWriter(new CsvTarget.OfZip(file));
            case "csv" -> new CsvSheetWriter(new CsvTarget.OfFile(file));
            default -> new CsvSheetWriter(CsvTarget.OfFolder.of(file, isReplaced));
        };
    }

    /** {@return that it is about files} */
    @Override
    public String toString() {
        return "files of sheets, in " + encoding.map(Charset::name).orElse("any encoding") + ", with "
                + delimiter.map(each -> "a delimiter of their own").orElse("any delimiter") + ", " + limits;
    }
}

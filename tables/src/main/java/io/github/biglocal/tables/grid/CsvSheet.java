package io.github.biglocal.tables.grid;

import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A CSV file, or one of a folder or a zip. */
final class CsvSheet implements Sheet {
    /** What its bytes are read from, once to find out what they are, and again for its rows. */
    interface Bytes {
        /** Opens them. */
        InputStream open() throws IOException;

        /** Opens them for the first time, when those of all files together are counted. */
        default InputStream openFirst() throws IOException {
            return open();
        }
    }

    private final String name;
    private final Place.InSheet place;
    private final Bytes bytes;
    private final SheetLimits limits;
    private final Encoding encoding;
    private final Delimiter delimiter;

    private CsvSheet(
            String name, Place.InSheet place, Bytes bytes, SheetLimits limits, Encoding encoding, Delimiter delimiter) {
        this.name = name;
        this.place = place;
        this.bytes = bytes;
        this.limits = limits;
        this.encoding = encoding;
        this.delimiter = delimiter;
    }

    /**
     * Finds out how a file is written.
     *
     * @param fileName its name, with its ending
     * @param place the place of the whole sheet
     * @param bytes its bytes
     * @param files what the caller says of it
     * @throws UnreadableSheetException if it is no CSV file
     */
    static CsvSheet of(String fileName, Place.InSheet place, Bytes bytes, SheetFiles files) throws IOException {
        Encoding.Beginning beginning;
        try (InputStream stream = bytes.openFirst()) {
            beginning = Encoding.of(stream, files.encoding());
        }
        String text = beginning.text();
        Optional<Problem> other =
                FileKind.ofBytes(beginning.bytes(), place).or(() -> FileKind.ofText(text, fileName, place));
        if (other.isPresent()) {
            throw new UnreadableSheetException(other.get());
        }
        Delimiter found = Delimiter.of(text, beginning.isCut());
        Delimiter delimiter = files.delimiter()
                .map(each -> new Delimiter(each, found.linesBefore()))
                .orElse(found);
        return new CsvSheet(
                FileKind.withoutEnding(fileName), place, bytes, files.limits(), beginning.encoding(), delimiter);
    }

    /** What is doubtful about how it is written. */
    List<Problem> problems(String fileName, SheetFiles files) {
        List<Problem> problems = new ArrayList<>();
        if (encoding.isGuessed()) {
            problems.add(Problem.warning(
                    SheetProblems.ENCODING,
                    place,
                    "The file is not in Unicode; it was read as Windows-1252.",
                    "Check its accents and pound signs. If they are wrong, save it as CSV UTF-8 or name its"
                            + " encoding."));
        }
        char character = delimiter.character();
        boolean isNamed = files.delimiter().isPresent() || (character == '\t' && FileKind.isOfTabs(fileName));
        if (character != ',' && !isNamed) {
            problems.add(Problem.warning(
                    SheetProblems.DELIMITER,
                    place,
                    Text.sentence("the columns are separated by " + named(character) + ", not by commas"),
                    "Check that the columns are right. If they are not, save the file with commas or name its"
                            + " delimiter."));
        }
        return problems;
    }

    private static String named(char character) {
        return switch (character) {
            case ';' -> "semicolons";
            case '\t' -> "tabs";
            case '|' -> "vertical bars";
            default -> "another character";
        };
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Place.InSheet place() {
        return place;
    }

    @Override
    public boolean isHidden() {
        return false;
    }

    @Override
    public List<CellRange> mergedRanges() {
        return List.of();
    }

    @Override
    public Rows rows() throws IOException {
        return open(0);
    }

    @Override
    public Rows rowsOf(int column) throws IOException {
        return open(CsvRows.fromOne(column));
    }

    private Rows open(int only) throws IOException {
        InputStream stream = bytes.open();
        try {
            stream.skipNBytes(encoding.markLength());
            return new CsvRows(stream, encoding, delimiter, limits, place, only);
        } catch (IOException e) {
            stream.close();
            throw e;
        }
    }

    /** {@return its place} */
    @Override
    public String toString() {
        return place.toString();
    }
}

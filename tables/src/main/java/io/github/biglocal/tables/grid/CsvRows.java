package io.github.biglocal.tables.grid;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.input.UnicodeReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.Objects;
import java.util.OptionalInt;

/** The rows of a CSV file. */
final class CsvRows implements Rows {
    /** What the parser may hold of a cell beyond its characters: its quotation marks, and what is read ahead. */
    private static final int BEYOND = 1 << 15;

    private final InputStream stream;
    private final String encoding;
    private final Place.InSheet place;
    private final CsvRow row;
    private final CsvReader<CsvRow> reader;
    private final Iterator<CsvRow> records;
    private int linesBefore;
    private boolean isOver;

    /** Begins with a stream, which it closes; with the cells of only one column, from 1, or with all of them for 0. */
    CsvRows(
            InputStream stream,
            Encoding encoding,
            Delimiter delimiter,
            SheetLimits limits,
            Place.InSheet place,
            int only) {
        this.stream = stream;
        this.encoding = encoding.charset().name();
        this.place = place;
        linesBefore = delimiter.linesBefore();
        CountedReader text = new CountedReader(new UnicodeReader(stream, encoding.charset()));
        row = new CsvRow(limits, place, text, encoding.mayHaveNulls(), only);
        reader = CsvReader.builder()
                .fieldSeparator(delimiter.character())
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize((int) Math.min(Integer.MAX_VALUE - 8L, (long) limits.characters() + BEYOND))
                .build(row, text);
        records = reader.iterator();
    }

    @Override
    public boolean next() throws IOException {
        boolean isFound = false;
        try {
            isFound = !isOver && find();
            return isFound;
        } catch (CsvRow.Stop e) {
            throw new UnreadableSheetException(e.problem());
        } catch (CsvParseException e) {
            throw new UnreadableSheetException(row.badQuote());
        } catch (UncheckedIOException e) {
            throw broken(Objects.requireNonNull(e.getCause(), "cause"));
        } finally {
            if (!isFound) {
                isOver = true;
                row.clear();
            }
        }
    }

    private boolean find() {
        if (linesBefore > 0) {
            reader.skipLines(linesBefore);
            linesBefore = 0;
        }
        while (records.hasNext()) {
            records.next();
            if (row.width() > 0) {
                return true;
            }
        }
        return false;
    }

    /** What is said of a file that breaks; what the machine says, as it is. */
    private IOException broken(IOException exception) {
        Place.InSheet here = place.atRow(Math.max(1, row.number()));
        if (exception instanceof UnicodeReader.CutCharacterException) {
            return new UnreadableSheetException(Problem.error(
                    ProblemCode.TRUNCATED,
                    here,
                    "The file ends in the middle of a character." + CsvRow.REST,
                    "Get the complete file."));
        }
        if (exception instanceof CharacterCodingException) {
            return new UnreadableSheetException(Problem.error(
                    ProblemCode.NOT_TEXT,
                    here,
                    "From this row on the file is not text in " + encoding + "." + CsvRow.REST,
                    "Save it again from the spreadsheet, as CSV UTF-8 or as .xlsx, or name its encoding."));
        }
        return exception;
    }

    @Override
    public int number() {
        return row.number();
    }

    @Override
    public OptionalInt line() {
        return OptionalInt.of(row.line());
    }

    @Override
    public boolean isHidden() {
        return false;
    }

    @Override
    public int width() {
        return row.width();
    }

    @Override
    public Cell cell(int column) {
        String text = text(column);
        return text.isEmpty() ? Cell.Blank.BLANK : new Cell.Text(text);
    }

    @Override
    public boolean isBlank(int column) {
        return text(column).isEmpty();
    }

    @Override
    public String text(int column) {
        return row.text(fromOne(column));
    }

    /** A column, which is one. */
    static int fromOne(int column) {
        if (column < 1) {
            throw new InvalidValueException(Rows.class, "column", "column is " + column, "Count from 1.");
        }
        return column;
    }

    @Override
    public void close() throws IOException {
        isOver = true;
        stream.close();
    }

    /** {@return the place of the row} */
    @Override
    public String toString() {
        return (row.number() > 0 ? place.atRow(row.number()) : place).toString();
    }
}

package io.github.biglocal.tables.grid;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.reading.input.Writing;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes CSV files. */
final class CsvSheetWriter implements SheetWriter {
    private static final char MARK = '\uFEFF';
    private static final int LONGEST_NAME = 200;

    /** What no system has in the name of a file, or not at its beginning or end, or in a name that means a device. */
    private static final Pattern NO_NAME =
            Pattern.compile("(?i).*[\\\\/:*?\"<>|].*|[.~].*|.*\\." + "|(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    /** A blank at either end is lost in programs that trim what has no quotation marks. */
    private static final QuoteStrategy QUOTES = new QuoteStrategy() {
        @Override
        public boolean quoteValue(int line, int column, String value) {
            return Cell.Blank.isBlank(value.codePointAt(0))
                    || Cell.Blank.isBlank(value.codePointBefore(value.length()));
        }
    };

    private final CsvTarget target;
    private final Set<String> names = new HashSet<>();
    private Optional<CsvWriter> table = Optional.empty();
    private final Writing writing = new Writing();

    CsvSheetWriter(CsvTarget target) {
        this.target = target;
    }

    @Override
    public void begin(String name, List<String> headings) throws IOException {
        Objects.requireNonNull(name, "name");
        List<String> texts = headings.stream().map(CsvSheetWriter::written).toList();
        writing.checkOpen();
        target.checkRoom();
        checkName(name);
        writing.step(() -> {
            end();
            CsvWriter begun = begun(target.begin(name));
            table = Optional.of(begun);
            write(begun, texts);
        });
    }

    private static CsvWriter begun(OutputStream stream) throws IOException {
        OutputStreamWriter writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        writer.write(MARK);
        return CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(QUOTES)
                .build(writer);
    }

    private void checkName(String name) {
        Require.of(SheetWriter.class).identifier("name", name);
        if (name.length() > LONGEST_NAME || NO_NAME.matcher(name).matches()) {
            throw new InvalidValueException(
                    SheetWriter.class,
                    "name",
                    "name is not one that a file can have everywhere",
                    "Use letters, digits, spaces and hyphens.");
        }
        if (!names.add(name.toLowerCase(Locale.ROOT))) {
            throw new InvalidValueException(
                    SheetWriter.class, "name", "two sheets have the same name", "Give each a name of its own.");
        }
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        List<String> texts = cells.stream().map(CsvSheetWriter::written).toList();
        writing.checkOpen();
        CsvWriter open = table.orElseThrow(CsvSheetWriter::notBegun);
        writing.step(() -> write(open, texts));
    }

    private static void write(CsvWriter table, List<String> texts) throws IOException {
        try {
            table.writeRecord(texts);
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause(), "cause");
        }
    }

    private static String written(Cell cell) {
        if (cell instanceof Cell.Text text) {
            return written(text.value());
        }
        if (cell instanceof Cell.Fault || cell instanceof Cell.NoResult) {
            throw new InvalidValueException(
                    SheetWriter.class,
                    "cells",
                    "a " + cell + " has no value to be written",
                    "Write a value, or an empty cell.");
        }
        return cell.raw();
    }

    private static String written(String text) {
        Require.of(SheetWriter.class).whole("cells", text);
        if (text.indexOf(0) >= 0) {
            throw new InvalidValueException(SheetWriter.class, "cells", "a text has a null character", "Remove it.");
        }
        return Apostrophes.written(text).replace("\r", "\r\r");
    }

    /** The stream of the target stays open: it may be of all sheets. */
    private void end() throws IOException {
        if (table.isPresent()) {
            table.get().flush();
            target.end();
            table = Optional.empty();
        }
    }

    @Override
    public void finish() throws IOException {
        writing.checkOpen();
        if (names.isEmpty()) {
            throw notBegun();
        }
        writing.finish(() -> {
            end();
            target.finish();
        });
    }

    private static IllegalStateException notBegun() {
        return new IllegalStateException("no sheet has been begun");
    }

    @Override
    public void close() throws IOException {
        writing.close(target::close);
    }
}

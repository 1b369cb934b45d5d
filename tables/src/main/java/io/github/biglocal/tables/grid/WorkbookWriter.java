package io.github.biglocal.tables.grid;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.reading.input.WholeFile;
import io.github.biglocal.reading.input.Writing;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes a workbook, sheet by sheet and row by row, with what a person needs who fills it in. The file stands once {@link #finish}
 * has been called; closed before that, everything is as it was, and if nothing failed, {@link #close} says so. The same content gives the
 * same bytes. For one thread.
 *
 * <p>A text stays a text, whatever it looks like, and a number one as it is given: what a spreadsheet would round, and a day that it
 * does not know, is written as a text. A sheet has at most {@link SheetLimits#MOST_ROWS} rows and
 * {@link SheetLimits#MOST_COLUMNS} columns, a cell at most {@link #MOST_CHARACTERS} characters; more is refused, as nothing
 * may be lost.
 */
public final class WorkbookWriter implements SheetWriter {
    /** How many characters a cell of a workbook can hold. */
    public static final int MOST_CHARACTERS = 32_767;

    /** The name of the sheet with the values to choose from, the last one. */
    public static final String LISTS = "#Lists";

    private static final String NAME = "Big Local";
    private static final int LONGEST_NAME = 31;
    private static final String NOT_IN_NAMES = "[]:*?/\\";

    private final Path file;
    private final Path draft;
    private final OutputStream stream;
    private final Workbook workbook;
    private final Set<String> names = new HashSet<>();
    private final Map<List<String>, Integer> lists = new LinkedHashMap<>();
    private final Writing writing = new Writing();
    private @Nullable WrittenSheet sheet;

    private WorkbookWriter(Path file, Path draft) throws IOException {
        this.file = file;
        this.draft = draft;
        this.stream = new BufferedOutputStream(Files.newOutputStream(draft));
        this.workbook = new Workbook(stream, NAME, null);
        workbook.setCompressionLevel(1); // it is compressed well when it is put in its place
    }

    /**
     * {@return what writes a workbook}
     *
     * @param file the file; it is replaced once all of it was written
     * @throws IOException if nothing can be written
     */
    public static WorkbookWriter open(Path file) throws IOException {
        Objects.requireNonNull(file, "file");
        return open(file, Files.createTempFile("biglocal", ".xlsx"));
    }

    /** With the file that holds the draft, which is deleted however the writing ends. */
    static WorkbookWriter open(Path file, Path draft) throws IOException {
        try {
            return new WorkbookWriter(file, draft);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(draft);
            throw e;
        }
    }

    @Override
    public void begin(String name, List<String> headings) throws IOException {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(headings, "headings");
        beginColumns(
                name,
                headings.stream()
                        .map(heading -> WorkbookColumn.of(heading, WorkbookColumn.Format.GENERAL))
                        .toList());
    }

    /**
     * Begins a sheet with columns that are formatted, explained and offered values to choose from, below the rows that are written too.
     *
     * @param name its name
     * @param columns its columns; their headings are in the first row
     * @throws InvalidValueException if no sheet can have the name, or another has it already
     * @throws IOException if it cannot be written
     */
    public void beginColumns(String name, List<WorkbookColumn> columns) throws IOException {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(columns, "columns");
        writing.checkOpen();
        refuseName(name);
        writing.step(() -> {
            endSheet();
            WrittenSheet begun = new WrittenSheet(workbook.newWorksheet(name));
            begun.columns(columns, this::list);
            sheet = begun;
        });
    }

    private void refuseName(String name) {
        Require.of(SheetWriter.class).identifier("name", name);
        boolean isPlain = name.length() <= LONGEST_NAME
                && name.chars().noneMatch(each -> NOT_IN_NAMES.indexOf(each) >= 0)
                && !name.startsWith("'")
                && !name.endsWith("'");
        if (!isPlain) {
            throw new InvalidValueException(
                    SheetWriter.class,
                    "name",
                    "name is none that a sheet of a workbook can have",
                    "Use at most 31 characters, none of [ ] : * ? / \\, and no apostrophe at either end.");
        }
        if (name.equalsIgnoreCase(LISTS) || !names.add(name.toLowerCase(Locale.ROOT))) {
            throw new InvalidValueException(
                    SheetWriter.class, "name", "name is that of another sheet", "Give each sheet its own name.");
        }
    }

    /** The number of the column in the sheet of lists where the values stand. */
    private int list(List<String> values) {
        return lists.computeIfAbsent(values, each -> lists.size());
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        Objects.requireNonNull(cells, "cells");
        writing.checkOpen();
        WrittenSheet begun = begun();
        begun.refuse(cells);
        writing.step(() -> begun.row(cells));
    }

    /**
     * Writes an example, in italics, as the next row of the sheet that was begun last.
     *
     * @param cells what it holds, from the first column
     * @throws InvalidValueException if a workbook cannot hold it; nothing of the row is written then
     * @throws IOException if it cannot be written
     */
    public void exampleRow(List<Cell> cells) throws IOException {
        Objects.requireNonNull(cells, "cells");
        writing.checkOpen();
        WrittenSheet begun = begun();
        begun.refuse(cells);
        writing.step(() -> begun.exampleRow(cells));
    }

    private WrittenSheet begun() {
        WrittenSheet begun = sheet;
        if (begun == null) {
            throw new IllegalStateException("no sheet has been begun");
        }
        return begun;
    }

    private void endSheet() throws IOException {
        WrittenSheet begun = sheet;
        if (begun != null) {
            begun.end();
        }
        sheet = null;
    }

    @Override
    public void finish() throws IOException {
        writing.checkOpen();
        begun();
        writing.finish(() -> {
            endSheet();
            writeLists();
            workbook.finish();
            stream.close();
            putInPlace();
        });
    }

    private void putInPlace() throws IOException {
        try {
            WholeFile.write(file, target -> WorkbookDraft.copy(draft, target));
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause(), "cause");
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void writeLists() throws IOException {
        if (lists.isEmpty()) {
            return;
        }
        WrittenSheet written = new WrittenSheet(workbook.newWorksheet(LISTS));
        int longest = lists.keySet().stream().mapToInt(List::size).max().orElse(0);
        for (int row = 0; row < longest; row++) {
            List<Cell> cells = new ArrayList<>();
            for (List<String> values : lists.keySet()) {
                cells.add(row < values.size() ? new Cell.Text(values.get(row)) : Cell.Blank.BLANK);
            }
            written.row(cells);
        }
        written.end();
    }

    @Override
    public void close() throws IOException {
        writing.close(() -> {
            try {
                stream.close();
            } finally {
                Files.deleteIfExists(draft);
            }
        });
    }

    /** {@return that it is a writer of a workbook} */
    @Override
    public String toString() {
        return "writer of a workbook";
    }
}

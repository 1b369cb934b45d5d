package io.github.biglocal.tables;

import io.github.biglocal.reading.Place;
import io.github.biglocal.tables.grid.Cell;
import io.github.biglocal.tables.grid.Rows;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet one after the other, with a look at the next where it is needed. Each cell is asked of the file once. For one thread. */
final class RowCursor implements AutoCloseable {
    private final Rows rows;
    /** Rows that were read ahead. */
    private final Deque<Row> ahead = new ArrayDeque<>();
    /** Why no more can be read ahead; said when it is the turn of the next row. */
    private @Nullable IOException failure;

    private int number;
    private int previous;
    /** The line of the file at which the row begins; 0 if it has no lines. */
    private int line;

    private int width;
    private boolean isHidden;
    /** Whether the row is the one that the file is at; if not, all its cells are here. */
    private boolean isLive;

    private @Nullable Cell[] cells = new Cell[0];

    /** A row that is held. */
    record Row(int number, int line, boolean isHidden, List<Cell> cells) {
        static Row of(Rows rows) {
            List<Cell> cells = new ArrayList<>(rows.width());
            for (int at = 1; at <= rows.width(); at++) {
                cells.add(rows.cell(at));
            }
            return new Row(rows.number(), rows.line().orElse(0), rows.isHidden(), cells);
        }

        Cell cell(int column) {
            return column <= cells.size() ? cells.get(column - 1) : Cell.Blank.BLANK;
        }

        /** What stands in it, for the raw text of a problem. */
        String raw() {
            return cells.stream()
                    .filter(cell -> cell != Cell.Blank.BLANK)
                    .map(Cell::raw)
                    .collect(Collectors.joining(" | "));
        }
    }

    RowCursor(Rows rows) {
        this.rows = rows;
    }

    /** Moves to the next row that holds something; false if there is none. */
    boolean next() throws IOException {
        Row held = ahead.poll();
        if (held != null) {
            show(held);
            return true;
        }
        if (failure != null) {
            throw failure;
        }
        if (!rows.next()) {
            return false;
        }
        previous = number;
        number = rows.number();
        line = rows.line().orElse(0);
        isHidden = rows.isHidden();
        width = rows.width();
        isLive = true;
        clear();
        return true;
    }

    private void show(Row row) {
        previous = number;
        number = row.number();
        line = row.line();
        isHidden = row.isHidden();
        take(row.cells());
    }

    private void take(List<Cell> held) {
        width = held.size();
        isLive = false;
        clear();
        for (int at = 0; at < width; at++) {
            cells[at] = held.get(at);
        }
    }

    private void clear() {
        if (cells.length < width) {
            cells = new Cell[width];
        } else {
            Arrays.fill(cells, null);
        }
    }

    /** Comes back to the first of some rows, which were read; those after it are the next. */
    void backTo(List<Row> read) {
        show(read.get(0));
        ahead.addAll(read.subList(1, read.size()));
    }

    /** The next row, which stays the next; empty if there is none, or it cannot be read. */
    Optional<Row> peek() {
        if (ahead.isEmpty() && failure == null) {
            Row current = row();
            try {
                if (rows.next()) {
                    ahead.add(Row.of(rows));
                }
            } catch (IOException e) {
                failure = e;
            }
            take(current.cells());
        }
        return Optional.ofNullable(ahead.peek());
    }

    /** Whether the next row could not be read. */
    boolean hasFailed() {
        return failure != null;
    }

    /** The number of the row as a spreadsheet shows it. */
    int number() {
        return number;
    }

    /** The place of the row in its sheet, with the line of the file where that is another number. */
    Place.InSheet place(Place.InSheet sheet) {
        Place.InSheet place = sheet.atRow(number);
        return line == 0 || line == number ? place : place.atLine(line);
    }

    /** Whether there are blank rows between this row and the one before. */
    boolean isApart() {
        return number > previous + 1;
    }

    /** Whether the row is hidden. */
    boolean isHidden() {
        return isHidden;
    }

    /** How many cells it has, up to the last that is not blank. */
    int width() {
        return width;
    }

    /** What a cell holds; blank beyond the last. */
    Cell cell(int column) {
        if (column > width) {
            return Cell.Blank.BLANK;
        }
        Cell cell = cells[column - 1];
        if (cell == null) {
            cell = isLive ? rows.cell(column) : Cell.Blank.BLANK;
            cells[column - 1] = cell;
        }
        return cell;
    }

    /** Whether a cell is blank. */
    boolean isBlank(int column) {
        return cell(column) == Cell.Blank.BLANK;
    }

    /** The row as it is, to be held. */
    Row row() {
        List<Cell> copy = new ArrayList<>(width);
        for (int at = 1; at <= width; at++) {
            copy.add(cell(at));
        }
        return new Row(number, line, isHidden, copy);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    @Override
    public String toString() {
        return "row " + number;
    }
}

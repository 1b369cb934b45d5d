package io.github.biglocal.tables;

import io.github.biglocal.reading.Place;
import io.github.biglocal.tables.grid.Cell;
import io.github.biglocal.tables.grid.CellRange;
import io.github.biglocal.tables.grid.Rows;
import io.github.biglocal.tables.grid.Sheet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A sheet in memory: its rows in order, each of any cells. */
final class MemorySheet implements Sheet {
    private final String name;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final Set<Integer> hidden = new HashSet<>();
    private final List<CellRange> merged = new ArrayList<>();
    private boolean isHidden;

    private MemorySheet(String name) {
        this.name = name;
    }

    static MemorySheet of(String name) {
        return new MemorySheet(name);
    }

    /** A sheet of texts: a line a row, with a bar between cells. */
    static MemorySheet ofText(String text) {
        MemorySheet sheet = new MemorySheet("Sheet1");
        for (String line : text.lines().toList()) {
            sheet.row((Object[]) line.split("\\|", -1));
        }
        return sheet;
    }

    /** Adds a row; a text without its blanks, a number, a day, true or false, null for a blank cell. */
    MemorySheet row(@Nullable Object... cells) {
        List<Cell> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell(cell));
        }
        rows.add(row);
        return this;
    }

    private static Cell cell(@Nullable Object value) {
        if (value == null) {
            return Cell.Blank.BLANK;
        }
        if (value instanceof Cell cell) {
            return cell;
        }
        if (value instanceof Number number) {
            return new Cell.Numeric(new BigDecimal(number.toString()));
        }
        if (value instanceof LocalDate day) {
            return new Cell.Day(day);
        }
        if (value instanceof Boolean truth) {
            return truth ? Cell.Truth.TRUE : Cell.Truth.FALSE;
        }
        String text = value.toString().strip();
        return text.isEmpty() ? Cell.Blank.BLANK : new Cell.Text(text);
    }

    MemorySheet hidingRow(int row) {
        hidden.add(row);
        return this;
    }

    MemorySheet merging(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        merged.add(new CellRange(firstRow, firstColumn, lastRow, lastColumn));
        return this;
    }

    MemorySheet hidden() {
        isHidden = true;
        return this;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Place.InSheet place() {
        return Place.inSheet("book.xlsx", name);
    }

    @Override
    public boolean isHidden() {
        return isHidden;
    }

    @Override
    public List<CellRange> mergedRanges() {
        return List.copyOf(merged);
    }

    @Override
    public Rows rows() {
        return new Rows() {
            private int number;

            @Override
            public boolean next() {
                do {
                    number++;
                } while (number <= rows.size() && width() == 0);
                return number <= rows.size();
            }

            @Override
            public int number() {
                return number;
            }

            @Override
            public OptionalInt line() {
                return OptionalInt.empty();
            }

            @Override
            public boolean isHidden() {
                return hidden.contains(number);
            }

            @Override
            public int width() {
                List<Cell> row = rows.get(number - 1);
                int width = row.size();
                while (width > 0 && row.get(width - 1) == Cell.Blank.BLANK) {
                    width--;
                }
                return width;
            }

            @Override
            public Cell cell(int column) {
                List<Cell> row = rows.get(number - 1);
                return column <= row.size() ? row.get(column - 1) : Cell.Blank.BLANK;
            }

            @Override
            public void close() {}
        };
    }
}

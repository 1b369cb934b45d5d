package io.github.biglocal.tables;

import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.tables.grid.Cell;
import io.github.biglocal.tables.grid.CellRange;
import io.github.biglocal.tables.grid.Rows;
import io.github.biglocal.tables.grid.Sheet;
import io.github.biglocal.tables.grid.SheetWriter;
import io.github.biglocal.tables.grid.Sheets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Sheets that are written and read in memory, as a CSV file or a workbook would hold them. */
final class MemorySheets implements SheetWriter, Sheets {
    /** What a cell becomes in the file. */
    enum As {
        WORKBOOK,
        CSV
    }

    private final As as;
    private final List<Sheet> sheets = new ArrayList<>();
    private List<List<Cell>> rows = new ArrayList<>();

    MemorySheets(As as) {
        this.as = as;
    }

    @Override
    public void begin(String name, List<String> headings) {
        rows = new ArrayList<>();
        sheets.add(new MemorySheet(name, rows));
        rows.add(headings.stream().<Cell>map(Cell.Text::new).toList());
    }

    @Override
    public void row(List<Cell> cells) {
        rows.add(cells.stream().map(this::stored).toList());
    }

    private Cell stored(Cell cell) {
        boolean keepsType = as == As.WORKBOOK || cell == Cell.Blank.BLANK;
        return keepsType ? cell : new Cell.Text(cell.raw());
    }

    @Override
    public void finish() {}

    @Override
    public String source() {
        return "memory";
    }

    @Override
    public List<Sheet> sheets() {
        return sheets;
    }

    @Override
    public List<Problem> problems() {
        return List.of();
    }

    @Override
    public void close() {}

    private record MemorySheet(String name, List<List<Cell>> cells) implements Sheet {
        @Override
        public Place.InSheet place() {
            return Place.inSheet("memory", name);
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
        public Rows rows() {
            return new MemoryRows(cells);
        }
    }

    private static final class MemoryRows implements Rows {
        private final List<List<Cell>> cells;
        private int row;

        MemoryRows(List<List<Cell>> cells) {
            this.cells = cells;
        }

        @Override
        public boolean next() {
            do {
                row++;
            } while (row <= cells.size() && cells.get(row - 1).stream().allMatch(Cell.Blank.BLANK::equals));
            return row <= cells.size();
        }

        @Override
        public int number() {
            return row;
        }

        @Override
        public OptionalInt line() {
            return OptionalInt.empty();
        }

        @Override
        public boolean isHidden() {
            return false;
        }

        @Override
        public int width() {
            return cells.get(row - 1).size();
        }

        @Override
        public Cell cell(int column) {
            return column <= width() ? cells.get(row - 1).get(column - 1) : Cell.Blank.BLANK;
        }

        @Override
        public void close() {}
    }
}

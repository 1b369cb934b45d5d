package io.github.biglocal.tables.grid;

import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.text.Text;
import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** The rows of a sheet of a workbook, read one after another. For one thread. */
final class WorkbookRows implements Rows {
    private static final int FEW_COLUMNS = 16;

    private final WorkbookSheet sheet;
    private final SheetLimits limits;
    private final WorkbookPart part;
    private final WorkbookCells values;
    private final Supplier<Place> here = this::place;
    private Cell[] cells = new Cell[FEW_COLUMNS];
    private int width;
    private int number;
    private int column;
    private boolean isHidden;
    private boolean isOver;
    private long characters;

    WorkbookRows(WorkbookSheets workbook, WorkbookSheet sheet) throws IOException {
        this.sheet = sheet;
        this.limits = workbook.parts().limits();
        Arrays.fill(cells, Cell.Blank.BLANK);
        this.values = new WorkbookCells(workbook);
        this.part = workbook.parts().read(sheet.part(), here);
    }

    @Override
    public boolean next() throws IOException {
        clear();
        if (isOver) {
            return false;
        }
        isOver = true; // after whatever is thrown, too
        while (part.next()) {
            if (part.begins("row")) {
                readRow();
                if (width > 0) {
                    isOver = false;
                    return true;
                }
            }
        }
        return false;
    }

    private void clear() {
        characters = 0;
        Arrays.fill(cells, 0, width, Cell.Blank.BLANK);
        width = 0;
        column = 0;
    }

    /** A row without a number comes after the one before it, and so does a cell. */
    private void readRow() throws IOException {
        String stated = part.attribute("r");
        number = stated == null ? number + 1 : CellReference.row(stated);
        column = 0;
        isHidden = part.isTrue("hidden");
        if (number < 1 || number > SheetLimits.MOST_ROWS) {
            number = 0;
            throw part.damaged();
        }
        while (part.next() && !part.ends("row")) {
            if (part.begins("c")) {
                readCell();
            }
        }
    }

    private void readCell() throws IOException {
        String stated = part.attribute("r");
        column = stated == null ? column + 1 : CellReference.column(stated);
        int at = column;
        Cell cell = values.read(part, here);
        if (cell == Cell.Blank.BLANK) {
            return;
        }
        if (at < 1 || (at <= width && cells[at - 1] != Cell.Blank.BLANK)) {
            throw part.damaged();
        }
        refuseBeyondLimits(at);
        refuseLength(cell);
        if (at > cells.length) {
            int before = cells.length;
            cells = Arrays.copyOf(cells, Math.max(at, Math.min(limits.columns(), 2 * before)));
            Arrays.fill(cells, before, cells.length, Cell.Blank.BLANK);
        }
        cells[at - 1] = cell;
        width = Math.max(width, at);
    }

    /** The same long text may be in many cells. */
    private void refuseLength(Cell cell) throws IOException {
        if (cell instanceof Cell.Text text) {
            characters += text.value().length();
            if (characters > 2L * limits.characters()) {
                throw new UnreadableSheetException(Problem.error(
                        SheetProblems.TOO_LARGE,
                        sheet.place().atRow(number),
                        "The row has more than " + Text.count(2L * limits.characters(), "character") + ".",
                        "Shorten its texts, or allow more characters."));
            }
        }
    }

    private void refuseBeyondLimits(int at) throws IOException {
        if (at > limits.columns() || at > SheetLimits.MOST_COLUMNS) {
            int most = Math.min(limits.columns(), SheetLimits.MOST_COLUMNS);
            throw new UnreadableSheetException(Problem.error(
                    SheetProblems.TOO_LARGE,
                    sheet.place().atRow(number),
                    "The row has a value beyond column " + Text.number(most) + ".",
                    most == SheetLimits.MOST_COLUMNS
                            ? "No sheet has so many columns: get a new copy of the file."
                            : "Remove the value, or allow more columns."));
        }
        if (number > limits.rows()) {
            throw new UnreadableSheetException(Problem.error(
                    SheetProblems.TOO_LARGE,
                    sheet.place().atRow(number),
                    "The sheet has values after row " + Text.number(limits.rows()) + ".",
                    "Split the sheet, or allow more rows."));
        }
    }

    /** Where reading is: for problems only. */
    private Place place() {
        Place.InSheet place = sheet.place();
        if (number < 1) {
            return place;
        }
        return column < 1 || column > SheetLimits.MOST_COLUMNS
                ? place.atRow(number)
                : place.atRow(number).atColumn(column);
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
        return isHidden;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public Cell cell(int wanted) {
        return wanted <= width ? cells[wanted - 1] : Cell.Blank.BLANK;
    }

    @Override
    public void close() throws IOException {
        isOver = true;
        part.close();
    }
}

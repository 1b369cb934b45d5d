package io.github.biglocal.tables;

import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.ProblemList;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.tables.grid.Cell;
import io.github.biglocal.tables.grid.CellRange;
import io.github.biglocal.tables.grid.Rows;
import io.github.biglocal.tables.grid.Sheet;
import io.github.biglocal.text.Nearest;
import io.github.biglocal.text.Quoted;
import io.github.biglocal.text.Text;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Reads a sheet row by row, by the columns that are looked for: finds the row of headings, passes over title rows above it, blank rows,
 * blank columns and totals below the data, and says so. For one thread.
 */
final class TableReader implements AutoCloseable {
    /** What the first cell of a row holds that only shows how a table is filled in. */
    static final String EXAMPLE = "#example";

    /** What the heading of a column begins with that is a note. */
    static final String NOTE = "#";

    /** How many rows are looked at for the headings. */
    private static final int MOST_ROWS_ABOVE = 25;

    /** How many headings a message lists. */
    static final int MOST_LISTED = 12;

    private final Sheet sheet;
    private final BigLocalTables settings;
    private final ProblemList problems;
    private final Rows rows;

    private final Map<Column<?>, Slot> found = new IdentityHashMap<>();
    private final List<Slot> slots = new ArrayList<>();
    /** The headings that are not looked for, by column, each in a name of its own. */
    private final Map<Integer, String> others = new LinkedHashMap<>();
    /** The columns up to the last heading that have none; each goes when it is reported. */
    private final List<Integer> withoutHeading = new ArrayList<>();

    private int lastHeading;
    private final Totals totals = new Totals();
    private final Fill fill;

    /** Rows that were read ahead. */
    private final Deque<Snapshot> ahead = new ArrayDeque<>();
    /** Why no more can be read ahead; said when it is the turn of the next row. */
    private @Nullable IOException failure;

    private int number;
    private int previous;
    private boolean wasNote;
    private int width;
    private boolean live;
    private @Nullable Cell[] cells = new Cell[0];
    private boolean faulty;
    private int hidden;
    private int firstHidden;
    private boolean ended;

    /** The column that is being read, for the place of a problem. */
    private @Nullable Slot reading;

    private final Supplier<Place.InSheet> here = () -> place(Objects.requireNonNull(reading));

    /** A row that was read ahead. */
    private record Snapshot(int number, boolean isHidden, Cell[] cells) {
        static Snapshot of(Rows rows) {
            Cell[] cells = new Cell[rows.width()];
            for (int at = 0; at < cells.length; at++) {
                cells[at] = rows.cell(at + 1);
            }
            return new Snapshot(rows.number(), rows.isHidden(), cells);
        }

        Cell cell(int column) {
            return column <= cells.length ? cells[column - 1] : Cell.Blank.BLANK;
        }

        /** What stands in it, for the raw text of a problem. */
        String raw() {
            return Arrays.stream(cells)
                    .filter(cell -> cell != Cell.Blank.BLANK)
                    .map(Cell::raw)
                    .collect(Collectors.joining(" | "));
        }
    }

    /** Where a column that is looked for stands, and what of it is in the current row. */
    static final class Slot {
        final Column<?> column;
        final int at;
        final String heading;
        final boolean isAmount;
        /** The other columns under a heading of the same one. */
        final List<Slot> twins = new ArrayList<>();

        /** What its amounts add up to; only of a column of amounts. */
        private final Sum sum = new Sum();
        /** Whether a row above has a value. */
        private boolean isFilled;

        private @Nullable Loaded<?> read;
        private boolean isReported;

        Slot(Column<?> column, int at, String heading) {
            this.column = column;
            this.at = at;
            this.heading = heading;
            this.isAmount = column.form().type() == Money.class;
        }
    }

    /** Of one column: all of it, and what came since the last total. */
    private static final class Sum {
        private @Nullable Money all;
        private @Nullable Money part;
        /** Whether an amount could not be read, or is in another currency. */
        private boolean unknown;

        void add(Loaded<?> amount) {
            Optional<?> value = amount.value();
            unknown |= value.isEmpty();
            if (value.isPresent() && value.get() instanceof Money money) {
                all = plus(all, money);
                part = plus(part, money);
            }
        }

        private Money plus(@Nullable Money sum, Money money) {
            if (sum == null) {
                return money;
            }
            if (!sum.getCurrencyUnit().equals(money.getCurrencyUnit())) {
                unknown = true;
                return sum;
            }
            return sum.plus(money);
        }
    }

    private TableReader(Sheet sheet, BigLocalTables settings, ProblemList problems, Rows rows, List<CellRange> merged) {
        this.sheet = sheet;
        this.settings = settings;
        this.problems = problems;
        this.rows = rows;
        this.fill = new Fill(settings.fillsMergedCells() ? merged : List.of());
    }

    /**
     * Looks for the headings.
     *
     * @param sheet the sheet
     * @param columns the columns that are looked for
     * @param settings the settings of the caller: how doubtful texts are meant, headings of the caller's own
     * @param problems where problems are put
     */
    static TableReader open(Sheet sheet, List<Column<?>> columns, BigLocalTables settings, ProblemList problems)
            throws IOException {
        return open(sheet, columns, Set.of(), settings, problems);
    }

    /**
     * Looks for the headings.
     *
     * @param leftOut headings of columns that would hold names of people, and are not read
     */
    static TableReader open(
            Sheet sheet, List<Column<?>> columns, Set<String> leftOut, BigLocalTables settings, ProblemList problems)
            throws IOException {
        Headings headings = new Headings(columns, settings.headings(), leftOut);
        List<CellRange> merged = sheet.mergedRanges();
        Rows rows = sheet.rows();
        try {
            TableReader reader = new TableReader(sheet, settings, problems, rows, merged);
            reader.findHeadings(columns, headings);
            reader.reportMerged(merged);
            return reader;
        } catch (IOException | RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    /** How many of the columns a sheet has, by the row that has most of them. */
    static int matches(Sheet sheet, List<Column<?>> columns, BigLocalTables settings) throws IOException {
        Headings headings = new Headings(columns, settings.headings(), Set.of());
        int best = 0;
        try (Rows rows = sheet.rows()) {
            for (int row = 0; row < MOST_ROWS_ABOVE && best < columns.size() && rows.next(); row++) {
                best = Math.max(best, matches(Snapshot.of(rows), headings));
            }
        }
        return best;
    }

    private static int matches(Snapshot row, Headings headings) {
        return (int) Arrays.stream(row.cells())
                .filter(cell -> cell instanceof Cell.Text)
                .flatMap(cell -> headings.find(cell.raw()).stream())
                .distinct()
                .count();
    }

    // Headings

    private void findHeadings(List<Column<?>> columns, Headings headings) throws IOException {
        if (sheet.isHidden()) {
            problems.warn(
                    TableProblems.HIDDEN_SHEET,
                    sheet.place(),
                    "The sheet is hidden, and is read.",
                    "Show it, or remove it if it is not to be read.");
        }
        List<Snapshot> first = new ArrayList<>();
        int at = -1;
        int best = 0;
        // A row that has them all, or is the first and has more than one, cannot be bettered by one below.
        while (first.size() < MOST_ROWS_ABOVE && best < columns.size() && rows.next()) {
            Snapshot row = Snapshot.of(rows);
            int matches = matches(row, headings);
            if (matches > best) {
                best = matches;
                at = first.size();
            }
            first.add(row);
            if (at == 0 && best > 1) {
                break;
            }
        }
        if (at < 0) {
            reportNoHeadings(
                    columns,
                    first.isEmpty()
                            ? "The table is empty."
                            : "None of the first rows has a heading that is looked for.",
                    sheet.place(),
                    problems);
            ended = true;
            return;
        }
        if (at > 0) {
            reportAbove(first.subList(0, at), first.get(at).number());
        }
        Snapshot row = first.get(at);
        previous = row.number();
        ahead.addAll(first.subList(at + 1, first.size()));
        match(row, headings);
        for (Column<?> column : columns) {
            if (column.isRequired() && !found.containsKey(column)) {
                reportMissing(column, row.number());
            }
        }
    }

    static void reportNoHeadings(List<Column<?>> columns, String message, Place place, ProblemList problems) {
        problems.error(
                TableProblems.NO_HEADINGS,
                place,
                message,
                "Write the headings in the first row: "
                        + Text.list(columns.stream()
                                .limit(MOST_LISTED)
                                .map(Column::heading)
                                .toList())
                        + (columns.size() > MOST_LISTED ? ", and more as docs/TABLES.md has them." : "."));
    }

    private void reportAbove(List<Snapshot> above, int headingRow) {
        problems.warn(
                TableProblems.ROWS_ABOVE_HEADINGS,
                sheet.place().atRow(above.get(0).number()),
                "The headings are in row " + headingRow + "; what stands above them is not read.",
                "Move titles and notes to a sheet of their own if they are not to be reported.",
                above.stream().map(Snapshot::raw).collect(Collectors.joining("\n")));
    }

    private void reportMissing(Column<?> column, int headingRow) {
        Optional<String> near = others.values().stream()
                .filter(heading ->
                        Nearest.of(heading, List.of(column.heading())).isPresent())
                .findFirst();
        problems.error(
                TableProblems.MISSING_COLUMN,
                sheet.place().atRow(headingRow),
                "The column " + column.heading() + " is missing.",
                near.map(heading -> "Correct the heading " + Quoted.text(heading) + " if it is meant. ")
                                .orElse("")
                        + "Add the column. If it has another heading, say so with withHeading(\"the heading\", "
                        + Quoted.text(column.heading()) + ").");
    }

    private void match(Snapshot row, Headings headings) {
        lastHeading = row.cells().length;
        for (int at = 1; at <= lastHeading; at++) {
            Cell cell = row.cell(at);
            if (cell == Cell.Blank.BLANK) {
                withoutHeading.add(at);
                continue;
            }
            String heading = cell.raw();
            Optional<Column<?>> column = headings.find(heading);
            if (heading.strip().startsWith(NOTE)) {
                // A note, which is not read.
                continue;
            }
            if (column.isPresent()) {
                take(new Slot(column.get(), at, heading), row.number());
            } else {
                reportUnknown(
                        heading, sheet.place().atRow(row.number()).atColumn(at).under(heading), headings);
                if (!headings.isLeftOut(heading)) {
                    String letters = sheet.place().atColumn(at).columnLetters().orElseThrow();
                    others.put(at, others.containsValue(heading) ? heading + " (column " + letters + ")" : heading);
                }
            }
        }
    }

    private void take(Slot slot, int headingRow) {
        Slot first = found.putIfAbsent(slot.column, slot);
        if (first == null) {
            slots.add(slot);
            return;
        }
        first.twins.add(slot);
        problems.warn(
                TableProblems.COLUMN_TWICE,
                sheet.place().atRow(headingRow).atColumn(slot.at).under(slot.heading),
                "The column is there twice, in " + letters(first) + " and " + letters(slot) + ".",
                "Remove one of them. Rows in which the two differ are reported.");
    }

    private String letters(Slot slot) {
        return sheet.place().atColumn(slot.at).columnLetters().orElseThrow();
    }

    private void reportUnknown(String heading, Place place, Headings headings) {
        if (headings.isLeftOut(heading)) {
            problems.warn(
                    TableProblems.NAMES_LEFT_OUT,
                    place,
                    "The column is not read: records hold no names of people.",
                    "Remove the column before the file is passed on, unless it is needed there.");
            return;
        }
        problems.warn(
                TableProblems.UNKNOWN_HEADING,
                place,
                "The heading is not known in this table.",
                headings.nearest(heading)
                                .map(near -> "Did you mean " + Quoted.name(near) + "? ")
                                .orElse("")
                        + "Correct it if it is misspelt. If a known column is meant, say which with withHeading.");
    }

    private void reportMerged(List<CellRange> merged) {
        for (CellRange range : merged) {
            boolean isData = !ended
                    && range.lastRow() > previous
                    && slots.stream().anyMatch(slot -> slot.at >= range.firstColumn() && slot.at <= range.lastColumn());
            if (!isData) {
                continue;
            }
            boolean filled = settings.fillsMergedCells() && range.lastRow() > range.firstRow();
            problems.warn(
                    TableProblems.MERGED_CELLS,
                    sheet.place()
                            .atRow(range.firstRow())
                            .atColumn(range.firstColumn())
                            .under(heading(range.firstColumn())),
                    "The cells " + name(range) + " are merged: only the first has a value"
                            + (filled ? ", which is taken for those below it." : "."),
                    filled
                            ? "Check that it is meant for each of the rows."
                            : "Split the cells and write the value in each of them, or read the file with"
                                    + " fillingMergedCells().");
        }
    }

    private String heading(int column) {
        return slots.stream()
                .filter(slot -> slot.at == column)
                .map(slot -> slot.heading)
                .findFirst()
                .orElse(others.getOrDefault(column, ""));
    }

    private String name(CellRange range) {
        return sheet.place().atColumn(range.firstColumn()).columnLetters().orElseThrow()
                + range.firstRow()
                + ":"
                + sheet.place().atColumn(range.lastColumn()).columnLetters().orElseThrow()
                + range.lastRow();
    }

    // Rows

    /** Whether any of the columns was found. */
    boolean hasHeadings() {
        return !slots.isEmpty();
    }

    /** Whether the sheet has all of some columns, whether their cells are blank or not; those that it has not are reported. */
    boolean hasAll(List<Column<?>> needed) {
        boolean all = true;
        for (Column<?> column : needed) {
            if (!found.containsKey(column)) {
                all = false;
                reportMissing(column, previous);
            }
        }
        return all;
    }

    /** Moves to the next row of data; false at the end. */
    boolean next() throws IOException {
        while (!ended && advance()) {
            reportWithoutHeading();
            boolean note = isNote();
            boolean passedOver = isExample() || note || isHeadingsAgain() || isTotal();
            wasNote = note;
            if (note) {
                reportRow(
                        TableProblems.NOTE_ROW,
                        "The row is a note below the data, and is not read.",
                        "Move the note to a sheet of its own if it is not to be reported.");
            }
            if (!passedOver) {
                totals.add();
                return true;
            }
        }
        if (!ended) {
            ended = true;
            reportHidden();
        }
        return false;
    }

    private void reportHidden() {
        if (hidden > 0) {
            problems.warn(
                    TableProblems.HIDDEN_ROWS,
                    sheet.place().atRow(firstHidden),
                    hidden == 1
                            ? "A row is hidden, and is read."
                            : Text.count(hidden, "row") + " are hidden, and are read. This is the first of them.",
                    "Show hidden rows, and remove those that are not to be read.");
        }
    }

    private boolean advance() throws IOException {
        previous = number == 0 ? previous : number;
        Snapshot row = ahead.poll();
        if (row == null) {
            if (failure != null) {
                throw failure;
            }
            if (!rows.next()) {
                return false;
            }
            number = rows.number();
            width = rows.width();
            live = true;
            clear();
            see(number, rows.isHidden());
        } else {
            show(row);
            see(number, row.isHidden());
        }
        return true;
    }

    private void see(int row, boolean isHidden) {
        if (isHidden && hidden++ == 0) {
            firstHidden = row;
        }
        if (!fill.isNone()) {
            fill.see(row);
        }
    }

    private void show(Snapshot row) {
        number = row.number();
        width = row.cells().length;
        live = false;
        clear();
        System.arraycopy(row.cells(), 0, cells, 0, width);
    }

    private void clear() {
        if (cells.length < width) {
            cells = new Cell[Math.max(width, lastHeading)];
        } else {
            Arrays.fill(cells, null);
        }
        faulty = false;
        for (Slot slot : slots) {
            slot.read = null;
            slot.isReported = false;
            for (Slot twin : slot.twins) {
                twin.read = null;
            }
        }
    }

    /** What a cell of the row holds, which is asked of the file once. */
    private Cell cell(int column) {
        if (column > width) {
            return Cell.Blank.BLANK;
        }
        Cell cell = cells[column - 1];
        if (cell == null) {
            cell = live ? rows.cell(column) : Cell.Blank.BLANK;
            cells[column - 1] = cell;
        }
        return cell;
    }

    /** What the row holds of a column: its cell, or the one that it is merged with if these are filled. */
    private Cell cell(Slot slot) {
        Cell cell = cell(slot.at);
        if (fill.isNone()) {
            return cell;
        }
        return fill.of(number, slot.at, cell);
    }

    private Snapshot snapshot() {
        Cell[] copy = new Cell[width];
        for (int at = 0; at < width; at++) {
            copy[at] = cell(at + 1);
        }
        return new Snapshot(number, false, copy);
    }

    /** Looks at the next row and comes back to this one. */
    private Optional<Snapshot> peek() {
        if (ahead.isEmpty() && failure == null) {
            Snapshot current = snapshot();
            try {
                if (rows.next()) {
                    ahead.add(Snapshot.of(rows));
                }
            } catch (IOException e) {
                failure = e;
            }
            boolean wasFaulty = faulty;
            show(current);
            faulty = wasFaulty;
        }
        return Optional.ofNullable(ahead.peek());
    }

    private void reportRow(ProblemCode code, String message, String repair) {
        problems.warn(code, place(), message, repair, snapshot().raw());
    }

    private void reportWithoutHeading() {
        if (withoutHeading.isEmpty() && width <= lastHeading) {
            return;
        }
        for (int at = lastHeading + 1; at <= width; at++) {
            withoutHeading.add(at);
        }
        lastHeading = Math.max(lastHeading, width);
        withoutHeading.removeIf(at -> {
            boolean has = cell(at) != Cell.Blank.BLANK && !Totals.isLabel(cell(at));
            if (has) {
                Place.InSheet place = sheet.place().atRow(number).atColumn(at);
                problems.error(
                        TableProblems.NO_HEADING,
                        place,
                        "Column " + place.columnLetters().orElseThrow()
                                + " has values and no heading, and is not read.",
                        "Give it a heading, or remove the column.",
                        cell(at).raw());
            }
            return has;
        });
    }

    private boolean isExample() {
        return cell(firstColumn()) instanceof Cell.Text text
                && text.value().strip().equalsIgnoreCase(EXAMPLE);
    }

    private boolean isNote() {
        boolean apart = wasNote || number > previous + 1;
        if (!apart || slots.size() < 2) {
            return false;
        }
        int first = 0;
        for (int at = 1; at <= width; at++) {
            if (cell(at) != Cell.Blank.BLANK) {
                if (first > 0) {
                    return false;
                }
                first = at;
            }
        }
        int at = first;
        boolean anyRequired = slots.stream().anyMatch(slot -> slot.column.isRequired());
        return at == firstColumn()
                && cell(at) instanceof Cell.Text
                && slots.stream()
                        .anyMatch(slot -> slot.at != at && (anyRequired ? slot.column.isRequired() : slot.isAmount));
    }

    /** The first column with a heading. */
    private int firstColumn() {
        int first = slots.stream().mapToInt(slot -> slot.at).min().orElse(1);
        return others.keySet().stream().mapToInt(at -> at).reduce(first, Math::min);
    }

    private boolean isHeadingsAgain() {
        Slot first = slots.get(0);
        if (slots.size() < 2
                || !(cell(first.at) instanceof Cell.Text text && text.value().equals(first.heading))) {
            return false;
        }
        boolean again = slots.stream().allMatch(slot -> cell(slot.at).raw().equals(slot.heading));
        if (again) {
            reportRow(
                    TableProblems.HEADINGS_AGAIN,
                    "The headings stand here again; the row is not read.",
                    "Remove the row.");
        }
        return again;
    }

    private boolean isTotal() {
        boolean total = totals.isTotal();
        if (total) {
            totals.begin();
            reportRow(
                    TableProblems.TOTAL_ROW,
                    "The row is a total of rows above it, and is not read as a record.",
                    "Remove the row if it is not to be reported. If it is a record, fill in what tells it from a total.");
        }
        return total;
    }

    /** The number of the row as a spreadsheet shows it. */
    int row() {
        return number;
    }

    /** Whether the sheet has the column. */
    boolean has(Column<?> column) {
        return found.containsKey(column);
    }

    /** Whether the cell of the row is blank, or the sheet has no such column. */
    boolean isBlank(Column<?> column) {
        Slot slot = found.get(column);
        return slot == null
                || (cell(slot) == Cell.Blank.BLANK
                        && slot.twins.stream().allMatch(twin -> cell(twin) == Cell.Blank.BLANK));
    }

    /**
     * The value of the row in a column; empty where it is blank, and where it cannot be read, which is then a problem and makes the row
     * faulty; so does a blank cell of a required column.
     */
    <V> Optional<V> get(Column<V> column) {
        Slot slot = found.get(column);
        if (slot == null) {
            faulty |= column.isRequired();
            return Optional.empty();
        }
        Loaded<V> read = read(slot, column);
        if (!slot.isReported) {
            slot.isReported = true;
            report(slot, read);
        }
        return read == null ? Optional.empty() : read.value();
    }

    private void report(Slot slot, @Nullable Loaded<?> read) {
        if (read == null) {
            if (slot.column.isRequired()) {
                faulty = true;
                problems.error(
                        ProblemCode.MISSING_FIELD,
                        place(slot),
                        "The cell is blank, and a value is required.",
                        "Write " + slot.column.form().description() + ".");
            }
        } else if (!read.problems().isEmpty()) {
            for (Problem problem : read.problems()) {
                faulty |= problem.severity() == Severity.ERROR;
                problems.add(
                        problem.raw().isPresent()
                                ? problem
                                : problem.withRaw(cell(slot).raw()));
            }
        }
    }

    /** What a column holds in the row; null where it is blank. */
    @SuppressWarnings("unchecked") // what is kept in a slot was read by the form of its column
    private <V> @Nullable Loaded<V> read(Slot slot, Column<V> column) {
        if (slot.read == null) {
            Loaded<V> own = readAlone(slot, column);
            for (Slot twin : slot.twins) {
                Loaded<V> other = readAlone(twin, column);
                own = own == null ? other : other == null ? own : same(own, other, twin);
            }
            slot.read = own;
        }
        return (Loaded<V>) slot.read;
    }

    private <V> @Nullable Loaded<V> readAlone(Slot slot, Column<V> column) {
        Cell cell = cell(slot);
        if (cell == Cell.Blank.BLANK) {
            return null;
        }
        reading = slot;
        try {
            return column.form().read(cell, settings.cells(), here);
        } catch (IllegalArgumentException e) {
            // A form of a caller's own: its message may repeat the text.
            return Loaded.none(List.of(Problem.error(
                    ProblemCode.INVALID_VALUE,
                    place(slot),
                    "The value is not " + column.form().description() + ".",
                    "Correct the value.")));
        }
    }

    private <V> Loaded<V> same(Loaded<V> one, Loaded<V> other, Slot twin) {
        if (one.value().isPresent() && one.value().equals(other.value())) {
            return one;
        }
        return Loaded.none(List.of(Problem.error(
                        TableProblems.COLUMN_TWICE,
                        place(twin),
                        "The column is there twice, and the values in this row differ.",
                        "Remove the one that is wrong.")
                .withRaw(cell(twin).raw())));
    }

    /** Whether a problem that loses data was met in this row. */
    boolean isFaulty() {
        return faulty;
    }

    /** Says that the row is faulty: its record cannot be kept. */
    void markFaulty() {
        faulty = true;
    }

    /** The place of the row. */
    Place.InSheet place() {
        return sheet.place().atRow(number);
    }

    /** The place of a cell of the row, or of the row where the sheet has no such column. */
    Place.InSheet place(Column<?> column) {
        Slot slot = found.get(column);
        return slot == null ? place() : place(slot);
    }

    /** The place of a column as a whole; empty where the sheet has no such column. */
    Optional<Place.InSheet> placeOfColumn(Column<?> column) {
        return Optional.ofNullable(found.get(column))
                .map(slot -> sheet.place().atColumn(slot.at).under(slot.heading));
    }

    private Place.InSheet place(Slot slot) {
        return place().atColumn(slot.at).under(slot.heading);
    }

    /** What stands in the row under headings that are not looked for, by heading as it is written; not blank cells. */
    Map<String, Cell> others() {
        Map<String, Cell> held = new LinkedHashMap<>();
        others.forEach((at, heading) -> {
            if (cell(at) != Cell.Blank.BLANK) {
                held.put(heading, cell(at));
            }
        });
        return held;
    }

    /** The headings that are not looked for, as {@link #others()} has them. */
    List<String> otherHeadings() {
        return List.copyOf(others.values());
    }

    /** The place of a cell of {@link #others()}. */
    Place.InSheet placeOfOther(String heading) {
        for (Map.Entry<Integer, String> other : others.entrySet()) {
            if (other.getValue().equals(heading)) {
                return place().atColumn(other.getKey()).under(heading);
            }
        }
        return place();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    /** What the amounts of the rows add up to, and whether the current row is their total. */
    private final class Totals {
        private static final Set<String> LABELS = Set.of(
                "total", "totals", "sum", "sums", "subtotal", "subtotals", "grandtotal", "grandtotals", "overalltotal");

        private static final List<String> FIRST_WORDS = List.of("total", "sum", "sub", "grand", "overall");

        /** The longest text that is looked at. */
        private static final int LONGEST_LABEL = 60;

        private int added;
        private boolean isAnyFilled;

        /** Begins a new part, below a total. */
        void begin() {
            slots.forEach(slot -> slot.sum.part = null);
        }

        /** Adds the row, which is a record. */
        void add() {
            added++;
            for (Slot slot : slots) {
                if (slot.isAmount) {
                    Loaded<?> read = read(slot, slot.column);
                    if (read != null) {
                        slot.sum.add(read);
                    }
                } else if (!slot.isFilled && cell(slot.at) != Cell.Blank.BLANK) {
                    slot.isFilled = true;
                    isAnyFilled = true;
                }
            }
        }

        boolean isTotal() {
            int label = label();
            boolean word = label > 0
                    && LABELS.contains(Blanks.foldedHeading(cell(label).raw()));
            boolean hasKey = false;
            boolean requiredBlank = false;
            boolean labelInKey = false;
            boolean anyKey = false;
            for (Slot slot : slots) {
                boolean blank = cell(slot.at) == Cell.Blank.BLANK;
                if (slot.column.isRequired()) {
                    requiredBlank |= blank;
                    if (!slot.isAmount) {
                        hasKey = true;
                        anyKey |= !blank && slot.at != label;
                        labelInKey |= slot.at == label;
                    }
                }
            }
            if (label > 0) {
                boolean mayBe = requiredBlank || !hasKey;
                return (word && mayBe && added > 0) || ((mayBe || labelInKey) && added > 0 && addsUp());
            }
            if (hasKey && !anyKey) {
                return added > 0 && addsUp();
            }
            return !hasKey && added > 1 && isBlankInWhatIsFilled() && addsUp() && (isAnyFilled || isLast());
        }

        /** Whether all that is filled in above and is no amount is blank here. */
        private boolean isBlankInWhatIsFilled() {
            for (Slot slot : slots) {
                if (!slot.isAmount && cell(slot.at) != Cell.Blank.BLANK) {
                    return false;
                }
            }
            return true;
        }

        /** Whether no more amounts follow. */
        private boolean isLast() {
            Optional<Snapshot> next = peek();
            return failure == null
                    && (next.isEmpty()
                            || slots.stream().noneMatch(slot -> slot.isAmount && isAmount(slot, next.get())));
        }

        private boolean isAmount(Slot slot, Snapshot row) {
            Cell cell = row.cell(slot.at);
            reading = slot;
            return cell != Cell.Blank.BLANK
                    && slot.column
                            .form()
                            .read(cell, settings.cells(), here)
                            .value()
                            .isPresent();
        }

        /** The column of a text that says that the row is a total; 0 if there is none. */
        private int label() {
            for (int at = 1; at <= width; at++) {
                if (isLabel(cell(at))) {
                    return at;
                }
            }
            return 0;
        }

        static boolean isLabel(Cell cell) {
            if (!(cell instanceof Cell.Text text) || text.value().length() > LONGEST_LABEL) {
                return false;
            }
            String value = text.value();
            int at = 0;
            while (at < value.length() && Blanks.isBlank(value.charAt(at))) {
                at++;
            }
            if (!beginsLikeALabel(value, at)) {
                return false;
            }
            String folded = Blanks.foldedHeading(value);
            return LABELS.contains(folded) || folded.startsWith("total") || folded.startsWith("subtotal");
        }

        /** Whether a text may be a label, which is asked of every text. */
        private static boolean beginsLikeALabel(String text, int from) {
            for (String word : FIRST_WORDS) {
                if (text.regionMatches(true, from, word, 0, word.length())) {
                    return true;
                }
            }
            return false;
        }

        /** Whether every amount of the row is the sum of those above, or of those since the last total. */
        private boolean addsUp() {
            boolean all = true;
            boolean part = true;
            boolean some = false;
            for (Slot slot : slots) {
                if (slot.isAmount && cell(slot.at) != Cell.Blank.BLANK) {
                    Loaded<?> read = read(slot, slot.column);
                    Optional<?> value = read == null ? Optional.empty() : read.value();
                    if (slot.sum.unknown || value.isEmpty()) {
                        return false;
                    }
                    all &= value.get().equals(slot.sum.all);
                    part &= value.get().equals(slot.sum.part);
                    some |= value.get() instanceof Money money && !money.isZero();
                }
            }
            return some && (all || part);
        }
    }

    /** The values of merged cells, for the cells below the first, where the caller asks for it. */
    private final class Fill {
        private final Map<Integer, List<CellRange>> byColumn = new HashMap<>();
        /** The range of each column that the last row was in, or the next one after it. */
        private final Map<Integer, Integer> next = new HashMap<>();

        private final Map<CellRange, Cell> values = new HashMap<>();

        Fill(List<CellRange> merged) {
            merged.stream()
                    .filter(range -> range.lastRow() > range.firstRow())
                    .sorted(Comparator.comparingInt(CellRange::firstRow))
                    .forEach(range -> byColumn.computeIfAbsent(range.firstColumn(), column -> new ArrayList<>())
                            .add(range));
        }

        boolean isNone() {
            return byColumn.isEmpty();
        }

        /** Keeps the values of the ranges that begin in a row. */
        void see(int row) {
            byColumn.forEach((column, ranges) -> {
                int at = next.getOrDefault(column, 0);
                while (at < ranges.size() && ranges.get(at).lastRow() < row) {
                    values.remove(ranges.get(at++));
                }
                next.put(column, at);
                if (at < ranges.size() && ranges.get(at).firstRow() == row) {
                    values.put(ranges.get(at), cell(column));
                }
            });
        }

        Cell of(int row, int column, Cell own) {
            int at = next.getOrDefault(column, 0);
            List<CellRange> ranges = byColumn.getOrDefault(column, List.of());
            if (own != Cell.Blank.BLANK || at >= ranges.size() || ranges.get(at).firstRow() > row) {
                return own;
            }
            return values.getOrDefault(ranges.get(at), own);
        }
    }
}

package io.github.biglocal.tables;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.ProblemList;
import io.github.biglocal.reading.input.Fault;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.tables.grid.Cell;
import io.github.biglocal.tables.grid.CellRange;
import io.github.biglocal.tables.grid.Rows;
import io.github.biglocal.tables.grid.Sheet;
import io.github.biglocal.text.Nearest;
import io.github.biglocal.text.Quoted;
import io.github.biglocal.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a sheet row by row, by the columns that are looked for: finds the row of headings, passes over title rows above it, blank rows,
 * blank columns and what is no record, and says so. For one thread.
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
    private final RowCursor row;

    private final Map<Column<?>, FoundColumn> found = new HashMap<>();
    private final List<FoundColumn> columns = new ArrayList<>();
    /** The headings that are not looked for, by column, each in a name of its own. */
    private final Map<Integer, String> others = new LinkedHashMap<>();
    /** The headings of those that the caller says stand for a field of their own. */
    private final Map<Integer, String> renamed = new HashMap<>();
    /** The columns up to the last heading that have none; each goes when it is reported. */
    private final List<Integer> withoutHeading = new ArrayList<>();

    /** The columns that are notes, and are not read. */
    private final List<Integer> notes = new ArrayList<>();

    private int headingRow;
    private int lastHeading;
    private final RowKinds kinds;
    private final MergedCells merged;

    private boolean faulty;
    private int hidden;
    private int firstHidden;
    private boolean ended;

    /** The column that is being read, for the place of a problem. */
    private @Nullable FoundColumn reading;

    private final Supplier<Place.InSheet> here = this::placeOfReading;

    private TableReader(
            Sheet sheet,
            RowKinds.Table table,
            BigLocalTables settings,
            ProblemList problems,
            Rows rows,
            List<CellRange> merged) {
        this.sheet = sheet;
        this.settings = settings;
        this.problems = problems;
        this.row = new RowCursor(rows);
        this.merged = new MergedCells(merged);
        RowKinds.Reading its = new RowKinds.Reading() {
            @Override
            public boolean isBlank(FoundColumn column) {
                return row.isBlank(column.position())
                        && (TableReader.this.merged.isEmpty() || !TableReader.this.merged.isCovered(column.position()));
            }

            @Override
            public @Nullable Loaded<?> of(FoundColumn column) {
                return read(column, column.column());
            }

            @Override
            public Loaded<?> of(FoundColumn column, Cell cell) {
                return read(column, column.column(), cell);
            }

            @Override
            public Place.InSheet place() {
                return TableReader.this.place();
            }
        };
        this.kinds = new RowKinds(row, table, columns, others.keySet(), notes, its, problems);
    }

    /**
     * Looks for the headings of a table of the model; those that are not known are for the caller to report, see {@link #otherHeadings()}.
     *
     * @param sheet the sheet
     * @param columns the columns that are looked for
     * @param settings the settings of the caller: how doubtful texts are meant, headings of the caller's own
     * @param problems where problems are put
     */
    static TableReader open(Sheet sheet, List<Column<?>> columns, BigLocalTables settings, ProblemList problems)
            throws IOException {
        Headings headings = new Headings(columns, settings.headings(), Set.of(), false);
        return open(sheet, RowKinds.Table.OF_THE_MODEL, columns, headings, settings, problems);
    }

    /**
     * Looks for the headings of a table that has no columns but these, and reports those that are not known.
     *
     * @param leftOut headings of columns that would hold names of people, and are not read
     */
    static TableReader openAlone(
            Sheet sheet, List<Column<?>> columns, Set<String> leftOut, BigLocalTables settings, ProblemList problems)
            throws IOException {
        Headings headings = new Headings(columns, settings.headings(), leftOut, true);
        return open(sheet, RowKinds.Table.OF_THEIR_OWN, columns, headings, settings, problems);
    }

    private static TableReader open(
            Sheet sheet,
            RowKinds.Table table,
            List<Column<?>> columns,
            Headings headings,
            BigLocalTables settings,
            ProblemList problems)
            throws IOException {
        List<CellRange> merged = sheet.mergedRanges();
        Rows rows = sheet.rows();
        try {
            TableReader reader = new TableReader(sheet, table, settings, problems, rows, merged);
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
        return best(sheet, columns, settings).matches();
    }

    /** The row of a sheet that has most of some columns as headings; empty if none has any. */
    static OptionalInt headingRow(Sheet sheet, List<Column<?>> columns, BigLocalTables settings) throws IOException {
        Best best = best(sheet, columns, settings);
        return best.matches() == 0 ? OptionalInt.empty() : OptionalInt.of(best.row());
    }

    /** The row that has most headings, and how many. */
    private record Best(int row, int matches) {}

    private static Best best(Sheet sheet, List<Column<?>> columns, BigLocalTables settings) throws IOException {
        Headings headings = new Headings(columns, settings.headings(), Set.of(), false);
        Best best = new Best(0, 0);
        try (Rows rows = sheet.rows()) {
            for (int row = 0; row < MOST_ROWS_ABOVE && best.matches() < columns.size() && rows.next(); row++) {
                int matches = matches(RowCursor.Row.of(rows), headings);
                best = matches > best.matches() ? new Best(rows.number(), matches) : best;
            }
        }
        return best;
    }

    private static int matches(RowCursor.Row row, Headings headings) {
        return (int) row.cells().stream()
                .filter(cell -> cell instanceof Cell.Text)
                .flatMap(cell -> headings.find(cell.raw()).stream())
                .distinct()
                .count();
    }

    // Headings

    private void findHeadings(List<Column<?>> looked, Headings headings) throws IOException {
        if (sheet.isHidden()) {
            problems.warn(
                    TableProblems.HIDDEN_SHEET,
                    sheet.place(),
                    "The sheet is hidden, and is read.",
                    "Show it, or remove it if it is not to be read.");
        }
        List<RowCursor.Row> first = new ArrayList<>();
        int at = -1;
        int best = 0;
        while (first.size() < MOST_ROWS_ABOVE && best < looked.size() && row.next()) {
            int matches = matches(row.row(), headings);
            if (matches > best) {
                best = matches;
                at = first.size();
            }
            first.add(row.row());
        }
        if (at < 0) {
            reportNoHeadings(
                    looked,
                    first.isEmpty()
                            ? "The table is empty."
                            : "None of the first rows has a heading that is looked for.",
                    sheet.place(),
                    problems);
            ended = true;
            return;
        }
        row.backTo(first.subList(at, first.size()));
        headingRow = row.number();
        if (at > 0) {
            reportAbove(first.subList(0, at));
        }
        match(headings);
        for (Column<?> column : looked) {
            if (column.isRequired() && !found.containsKey(column)) {
                reportMissing(column);
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

    private void reportAbove(List<RowCursor.Row> above) {
        problems.warn(
                TableProblems.ROWS_ABOVE_HEADINGS,
                sheet.place().atRow(above.get(0).number()),
                "The headings are in row " + headingRow + "; what stands above them is not read.",
                "Move titles and notes to a sheet of their own if they are not to be reported.",
                above.stream().map(RowCursor.Row::raw).collect(Collectors.joining("\n")));
    }

    private void reportMissing(Column<?> column) {
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

    private void match(Headings headings) {
        lastHeading = row.width();
        for (int at = 1; at <= lastHeading; at++) {
            if (row.isBlank(at)) {
                withoutHeading.add(at);
                continue;
            }
            String heading = row.cell(at).raw();
            Place.InSheet place = sheet.place().atRow(headingRow).atColumn(at).under(heading);
            Optional<Column<?>> column = headings.find(heading);
            if (heading.strip().startsWith(NOTE)) {
                notes.add(at);
                continue;
            }
            if (column.isPresent()) {
                take(new FoundColumn(column.get(), at, heading), place);
            } else if (headings.isLeftOut(heading)) {
                problems.warn(
                        TableProblems.NAMES_LEFT_OUT,
                        place,
                        "The column is not read: records hold no names of people.",
                        "Remove the column before the file is passed on, unless it is needed there.");
            } else {
                Optional<String> target = headings.misdirected(heading);
                if (headings.areAll() || target.filter(TableReader::isOfNoTable).isPresent()) {
                    reportUnknown(heading, place, headings);
                }
                Optional<String> own = target.filter(AdditionalValue::isOwn);
                String name = own.orElse(heading);
                if (own.isPresent()) {
                    renamed.put(at, heading);
                }
                String letters = place.columnLetters().orElseThrow();
                others.put(at, others.containsValue(name) ? name + " (column " + letters + ")" : name);
            }
        }
    }

    private void take(FoundColumn column, Place place) {
        FoundColumn first = found.putIfAbsent(column.column(), column);
        if (first == null) {
            columns.add(column);
            return;
        }
        first.twins().add(column);
        problems.warn(
                TableProblems.COLUMN_TWICE,
                place,
                "The column is there twice, in " + letters(first.position()) + " and " + letters(column.position())
                        + ".",
                "Remove one of them. Rows in which the two differ are reported.");
    }

    private String letters(int column) {
        return sheet.place().atColumn(column).columnLetters().orElseThrow();
    }

    private void reportUnknown(String heading, Place place, Headings headings) {
        Optional<String> target = headings.misdirected(heading);
        if (target.isPresent()) {
            problems.error(
                    TableProblems.UNKNOWN_HEADING,
                    place,
                    "By withHeading it stands for " + Quoted.text(target.get())
                            + ", and this table has no such column.",
                    headings.nearest(target.get())
                                    .map(near -> "Did you mean " + Quoted.name(near) + "? ")
                                    .orElse("")
                            + "The columns of this table are " + listed(headings.looked()) + ".");
            return;
        }
        problems.warn(
                TableProblems.UNKNOWN_HEADING,
                place,
                "The heading is not one of this table, and the column is not read.",
                headings.nearest(heading)
                                .map(near -> "Did you mean " + Quoted.name(near) + "? ")
                                .orElse("")
                        + "If it is one of the columns " + listed(headings.looked())
                        + ", say so with withHeading(\"the heading\", \"the column\").");
    }

    private static boolean isOfNoTable(String target) {
        return !AdditionalValue.isOwn(target)
                && new Headings(FindingsCopy.KNOWN, Map.of(), Set.of(), false)
                        .find(target)
                        .isEmpty();
    }

    private static String listed(List<Column<?>> columns) {
        return Text.list(
                        columns.stream().limit(MOST_LISTED).map(Column::heading).toList())
                + (columns.size() > MOST_LISTED ? ", and more" : "");
    }

    private void reportMerged(List<CellRange> merged) {
        for (CellRange range : merged) {
            boolean isData = !ended
                    && range.lastRow() > headingRow
                    && columns.stream()
                            .anyMatch(column -> column.position() >= range.firstColumn()
                                    && column.position() <= range.lastColumn());
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
        return columns.stream()
                .filter(each -> each.position() == column)
                .map(FoundColumn::heading)
                .findFirst()
                .orElse(others.getOrDefault(column, ""));
    }

    private String name(CellRange range) {
        return letters(range.firstColumn()) + range.firstRow() + ":" + letters(range.lastColumn()) + range.lastRow();
    }

    // Rows

    /** Whether the sheet has all of some columns, whether their cells are blank or not; those that it has not are reported. */
    boolean hasAll(List<Column<?>> needed) {
        boolean all = true;
        for (Column<?> column : needed) {
            if (!found.containsKey(column)) {
                all = false;
                reportMissing(column);
            }
        }
        return all;
    }

    /** Moves to the next row of data; false at the end. */
    boolean next() throws IOException {
        while (!ended && advance()) {
            reportWithoutHeading();
            if (kinds.isRecord()) {
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
        if (!row.next()) {
            return false;
        }
        faulty = false;
        for (FoundColumn column : columns) {
            column.clear();
        }
        if (row.isHidden() && hidden++ == 0) {
            firstHidden = row.number();
        }
        if (!merged.isEmpty()) {
            merged.see(row);
        }
        return true;
    }

    /** What the row holds of a column: its cell, or the one that it is merged with if these are filled. */
    private Cell cell(FoundColumn column) {
        return merged.isEmpty() || !settings.fillsMergedCells()
                ? row.cell(column.position())
                : merged.cell(row, column.position());
    }

    private void reportWithoutHeading() {
        if (withoutHeading.isEmpty() && row.width() <= lastHeading) {
            return;
        }
        for (int at = lastHeading + 1; at <= row.width(); at++) {
            withoutHeading.add(at);
        }
        lastHeading = Math.max(lastHeading, row.width());
        withoutHeading.removeIf(at -> {
            boolean has = !row.isBlank(at) && !RowKinds.isLabel(row.cell(at));
            if (has) {
                problems.error(
                        TableProblems.NO_HEADING,
                        place().atColumn(at),
                        "Column " + letters(at) + " has values and no heading, and is not read.",
                        "Give it a heading, or remove the column.",
                        row.cell(at).raw());
            }
            return has;
        });
    }

    /** The number of the row as a spreadsheet shows it. */
    int row() {
        return row.number();
    }

    /** Whether there is any heading that is looked for. */
    boolean hasHeadings() {
        return !columns.isEmpty();
    }

    /** Whether the sheet has the column. */
    boolean has(Column<?> column) {
        return found.containsKey(column);
    }

    /** Whether the cell of the row is blank, or the sheet has no such column. */
    boolean isBlank(Column<?> column) {
        FoundColumn where = found.get(column);
        return where == null
                || (cell(where) == Cell.Blank.BLANK
                        && where.twins().stream().allMatch(twin -> cell(twin) == Cell.Blank.BLANK));
    }

    /**
     * The value of the row in a column; empty where it is blank, and where it cannot be read, which is then a problem and makes the row
     * faulty; so does a blank cell of a required column.
     */
    <V> Optional<V> get(Column<V> column) {
        FoundColumn where = found.get(column);
        if (where == null) {
            faulty |= column.isRequired();
            return Optional.empty();
        }
        Loaded<V> read = read(where, column);
        if (!where.isReported) {
            where.isReported = true;
            report(where, read);
        }
        return read == null ? Optional.empty() : read.value();
    }

    private void report(FoundColumn where, @Nullable Loaded<?> read) {
        if (read == null) {
            if (where.column().isRequired()) {
                faulty = true;
                problems.error(
                        ProblemCode.MISSING_FIELD,
                        place(where),
                        "The cell is blank, and a value is required.",
                        "Write " + where.column().form().description() + ".");
            }
        } else if (!read.problems().isEmpty()) {
            for (Problem problem : read.problems()) {
                faulty |= problem.severity() == Severity.ERROR;
                problems.add(
                        problem.raw().isPresent()
                                ? problem
                                : problem.withRaw(cell(where).raw()));
            }
        }
    }

    /** What a column holds in the row; null where it is blank. */
    @SuppressWarnings("unchecked") // what is kept of a column was read by the form of its column
    private <V> @Nullable Loaded<V> read(FoundColumn where, Column<V> column) {
        if (where.read == null) {
            Loaded<V> own = readAlone(where, column);
            for (FoundColumn twin : where.twins()) {
                Loaded<V> other = readAlone(twin, column);
                own = own == null ? other : other == null ? own : same(own, other, twin);
            }
            where.read = own;
        }
        return (Loaded<V>) where.read;
    }

    private <V> @Nullable Loaded<V> readAlone(FoundColumn where, Column<V> column) {
        Cell cell = cell(where);
        return cell == Cell.Blank.BLANK ? null : read(where, column, cell);
    }

    private <V> Loaded<V> read(FoundColumn where, Column<V> column, Cell cell) {
        reading = where;
        try {
            return column.form().read(cell, settings.cells(), here);
        } catch (IllegalArgumentException e) {
            // A form of a caller's own: its message may repeat the text.
            return Loaded.none(List.of(Problem.error(
                    ProblemCode.INVALID_VALUE,
                    place(where),
                    "The value is not " + column.form().description() + ".",
                    "Correct the value.")));
        }
    }

    private <V> Loaded<V> same(Loaded<V> one, Loaded<V> other, FoundColumn twin) {
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

    /** Says what is wrong with the row as a whole: its record cannot be kept. */
    void fault(Fault fault) {
        fault(fault, place(), raw());
    }

    /** Says what is wrong with the cell of a column, or with the row where the sheet has no such column. */
    void fault(Fault fault, Column<?> column) {
        FoundColumn where = found.get(column);
        fault(fault, place(column), where == null ? raw() : cell(where).raw());
    }

    private void fault(Fault fault, Place place, String raw) {
        faulty = true;
        problems.add(fault.at(place).withRaw(raw));
    }

    /** What stands in the row, for the raw text of a problem. */
    String raw() {
        return row.row().raw();
    }

    /** The place of the row. */
    Place.InSheet place() {
        return row.place(sheet.place());
    }

    /** The place of a cell of the row, or of the row where the sheet has no such column. */
    Place.InSheet place(Column<?> column) {
        FoundColumn where = found.get(column);
        return where == null ? place() : place(where);
    }

    /** The place of a column as a whole; empty where the sheet has no such column. */
    Optional<Place.InSheet> placeOfColumn(Column<?> column) {
        return Optional.ofNullable(found.get(column))
                .map(where -> sheet.place().atColumn(where.position()).under(where.heading()));
    }

    private Place.InSheet placeOfReading() {
        return place(Objects.requireNonNull(reading));
    }

    private Place.InSheet place(FoundColumn where) {
        return place().atColumn(where.position()).under(where.heading());
    }

    /** What stands in the row under headings that are not looked for, by heading as it is written; not blank cells. */
    Map<String, Cell> others() {
        Map<String, Cell> held = new LinkedHashMap<>();
        others.forEach((at, heading) -> {
            if (!row.isBlank(at)) {
                held.put(heading, row.cell(at));
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
                return place().atColumn(other.getKey()).under(renamed.getOrDefault(other.getKey(), heading));
            }
        }
        return place();
    }

    /** The place of a heading that is not looked for. */
    Place.InSheet placeOfHeading(String heading) {
        return placeOfOther(heading).atRow(headingRow);
    }

    @Override
    public void close() throws IOException {
        row.close();
    }
}

package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.ProblemList;
import io.github.biglocal.tables.TableProblems;
import io.github.biglocal.tables.grid.CellRange;
import io.github.biglocal.tables.grid.Rows;
import io.github.biglocal.tables.grid.Sheet;
import io.github.biglocal.tables.grid.UnreadableSheetException;
import io.github.biglocal.text.Quoted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A sheet of grants, or of parts of grants: what its headings say. For one thread. */
final class GivingSheet {
    /** What a note begins with: a column, a sheet, or a first row of commands. */
    private static final String NOTE = "#";

    /** How many rows are looked at for the headings. */
    private static final int MOST_ROWS_ABOVE = 25;

    /** With fewer fields of the standard and no Identifier, a sheet may as well be about something else. */
    private static final int FEWEST_FIELDS = 3;

    /** What a sheet is about. */
    enum About {
        /** Rows are grants. */
        GRANTS,
        /** Rows are parts of grants that stand in another sheet. */
        PARTS,
        /** Rows are of nothing that is read. */
        OTHER,
        /** The sheet is left out, as its publisher says. */
        IGNORED,
        /** Rows are grants and cannot be read; it is reported why. */
        REFUSED
    }

    private final Sheet sheet;
    private final ProblemList problems;
    private final GivingPlan plan = new GivingPlan();
    private final List<GivingColumn> columns = new ArrayList<>();
    /** The columns up to the last heading that have none. */
    private final List<Integer> withoutHeading = new ArrayList<>();

    private About about = About.OTHER;
    private boolean isWithinPart;
    private int headingRow = 1;
    private int headingRows = 1;
    private int width;
    private int fields;
    private @Nullable GivingColumn id;

    private GivingSheet(Sheet sheet, ProblemList problems) {
        this.sheet = sheet;
        this.problems = problems;
    }

    /** What the first row of a sheet may say about how it is read. */
    private static final class Commands {
        private int skippedRows;
        private int headingRows = 1;
        private boolean isIgnored;

        /** Source: Flatten Tool, configuration properties. */
        private boolean take(String command) {
            String[] words = command.strip().split("\\s+", -1);
            String name = words[0].toLowerCase(Locale.ROOT);
            Integer number = words.length == 2 ? GrantRow.number(words[1]) : null;
            if (name.equals("skiprows") && number != null) {
                skippedRows = Math.max(0, number);
            } else if (name.equals("headerrows") && number != null) {
                headingRows = Math.max(1, number);
            } else if (name.equals("ignore") && words.length == 1) {
                isIgnored = true;
            } else {
                // Columns and sheets that begin with # are notes in 360Giving, whether it is said or not.
                return (name.equals("hashcomments") || name.equals("hashcomment")) && words.length == 1;
            }
            return true;
        }
    }

    /** A row of the beginning of a sheet. */
    private record First(int number, List<String> texts) {
        static First of(Rows rows) {
            List<String> texts = new ArrayList<>();
            for (int column = 1; column <= rows.width(); column++) {
                texts.add(rows.text(column));
            }
            return new First(rows.number(), texts);
        }
    }

    /**
     * Finds out what a sheet is about.
     *
     * @param sheet the sheet
     * @param headings the headings that are known
     * @param options what date cells become
     * @param isAlone whether the file has no other sheet, so that few known headings are enough
     * @param problems where problems are put
     */
    static GivingSheet of(
            Sheet sheet, GivingHeadings headings, GivingOptions options, boolean isAlone, ProblemList problems)
            throws IOException {
        GivingSheet its = new GivingSheet(sheet, problems);
        if (sheet.name().startsWith(NOTE) && !isAlone) {
            its.about = About.IGNORED;
            return its;
        }
        List<First> first = new ArrayList<>();
        try (Rows rows = sheet.rows()) {
            while (first.size() < MOST_ROWS_ABOVE && rows.next()) {
                first.add(First.of(rows));
            }
        } catch (UnreadableSheetException e) {
            if (first.isEmpty()) {
                problems.add(e.problem());
                its.about = About.REFUSED;
                return its;
            }
        }
        its.findHeadings(first, headings, options, isAlone);
        return its;
    }

    private void findHeadings(List<First> first, GivingHeadings headings, GivingOptions options, boolean isAlone)
            throws IOException {
        if (first.isEmpty()) {
            return;
        }
        First top = first.get(0);
        Commands commands = new Commands();
        boolean hasCommands = top.number() == 1
                && !top.texts().isEmpty()
                && top.texts().get(0).strip().equals(NOTE);
        if (hasCommands) {
            takeAll(top, commands);
        }
        if (commands.isIgnored) {
            about = About.IGNORED;
            return;
        }
        headingRow = hasCommands ? 2 + commands.skippedRows : top.number();
        headingRows = commands.headingRows;
        Optional<First> heading =
                first.stream().filter(row -> row.number() == headingRow).findFirst();
        List<GivingColumn> found =
                heading.map(row -> columns(row, headings, options)).orElse(List.of());
        if (!hasCommands && !isOfGrants(found, FEWEST_FIELDS)) {
            OptionalInt below = first.stream()
                    .filter(row -> isOfGrants(columns(row, headings, options), FEWEST_FIELDS))
                    .filter(row -> fields(columns(row, headings, options)) > fields(found))
                    .mapToInt(First::number)
                    .findFirst();
            if (below.isPresent()) {
                reportTitles(below.getAsInt(), top);
                about = About.REFUSED;
                return;
            }
        }
        fields = fields(found);
        if (heading.isEmpty() || !isOfGrants(found, isAlone ? 1 : FEWEST_FIELDS)) {
            return;
        }
        take(found, heading.get());
        columns.stream()
                .filter(column -> column.target().field() == null)
                .forEach(column -> headings.nearest(column.heading())
                        .filter(near -> headings.of(near).field() != null && !hasColumn(headings.of(near)))
                        .ifPresent(near -> reportUnknown(column, near)));
        about = isOfParts() ? About.PARTS : About.GRANTS;
    }

    private void takeAll(First row, Commands commands) {
        for (int at = 1; at < row.texts().size(); at++) {
            String command = row.texts().get(at);
            // A CSV file may have all commands in the second cell, separated by commas.
            for (String each : command.split(",", -1)) {
                if (!each.isBlank() && !commands.take(each)) {
                    problems.warn(
                            TableProblems.UNKNOWN_HEADING,
                            sheet.place().atRow(row.number()).atColumn(at + 1),
                            "The first row begins with #, and this command in it is not known.",
                            "Use skipRows, headerRows or ignore, such as skipRows 1.",
                            each);
                }
            }
        }
    }

    private void reportTitles(int row, First top) {
        int skipped = row - 1;
        problems.error(
                TableProblems.NO_HEADINGS,
                sheet.place().atRow(row),
                "The headings look to be in row " + row + " instead of row 1, so the sheet is not read.",
                "Remove the rows above them, or add a first row with # in column A and skipRows " + skipped
                        + " in column B: #,skipRows " + skipped,
                String.join(",", top.texts()));
    }

    private static List<GivingColumn> columns(First row, GivingHeadings headings, GivingOptions options) {
        List<GivingColumn> columns = new ArrayList<>();
        for (int at = 0; at < row.texts().size(); at++) {
            String heading = row.texts().get(at);
            if (!heading.isEmpty() && !heading.strip().startsWith(NOTE)) {
                columns.add(new GivingColumn(columns.size(), at + 1, heading, headings.of(heading), options.dates()));
            }
        }
        return columns;
    }

    private static boolean isOfGrants(List<GivingColumn> columns, int fewest) {
        boolean hasId = columns.stream().anyMatch(GivingSheet::isId);
        return fields(columns) >= fewest || (hasId && (fields(columns) > 1 || columns.size() == 1));
    }

    private static boolean isId(GivingColumn column) {
        return column.target().path().equals(List.of("id"));
    }

    /** How many columns are of the standard. */
    private static int fields(List<GivingColumn> columns) {
        return (int) columns.stream()
                .filter(column -> column.target().field() != null)
                .count();
    }

    private void take(List<GivingColumn> found, First row) throws IOException {
        width = row.texts().size();
        for (int at = 0; at < width; at++) {
            if (row.texts().get(at).isEmpty()) {
                withoutHeading.add(at + 1);
            }
        }
        for (GivingColumn column : found) {
            Place.InSheet place =
                    sheet.place().atRow(headingRow).atColumn(column.position()).under(column.heading());
            if (column.target().isMisnumbered()) {
                problems.error(
                        TableProblems.UNKNOWN_HEADING,
                        place,
                        "A number in the heading is not that of an entry of a list. The column is not read.",
                        "Number the entries of a list 0, 1, 2 and so on, such as Beneficiary Location:1:Name.");
                continue;
            }
            if (!plan.add(column)) {
                problems.error(
                        TableProblems.UNKNOWN_HEADING,
                        place,
                        "Another heading has a field where this one has a part of one, or the other way round. The"
                                + " column is not read.",
                        "Correct the heading.");
                continue;
            }
            columns.add(column);
            if (id == null && isId(column)) {
                id = column;
            }
            if (column.target().isOdd()) {
                problems.warn(
                        TableProblems.BLANKS_LEFT_OUT,
                        place,
                        "The heading has a line break or an unusual space. It is read, but other tools may not know it.",
                        "Write the heading with ordinary spaces only.");
            }
        }
        plan.end();
        for (GivingColumn column : columns) {
            plan.twin(column).ifPresent(twin -> reportTwin(column, twin));
        }
    }

    private boolean hasColumn(GivingHeadings.Target target) {
        return columns.stream().anyMatch(column -> column.target().path().equals(target.path()));
    }

    private void reportUnknown(GivingColumn column, String near) {
        problems.warn(
                TableProblems.UNKNOWN_HEADING,
                sheet.place().atRow(headingRow).atColumn(column.position()).under(column.heading()),
                "The heading is not one of the standard. The column is kept as a field of its own.",
                "Did you mean " + Quoted.name(near) + "? If so, correct the heading.");
    }

    private void reportTwin(GivingColumn column, GivingColumn twin) {
        problems.warn(
                TableProblems.COLUMN_TWICE,
                sheet.place().atRow(headingRow).atColumn(column.position()).under(column.heading()),
                "Columns " + letters(twin.position()) + " and " + letters(column.position())
                        + " are of the same field. The first is read.",
                "Remove one of them. Rows in which they differ are reported.");
    }

    private String letters(int column) {
        return sheet.place().atColumn(column).columnLetters().orElseThrow();
    }

    /** Whether all columns but the Identifier of the grant are of one part of a grant, such as its locations. */
    private boolean isOfParts() {
        if (id == null) {
            return false;
        }
        List<List<Object>> paths = columns.stream()
                .filter(column -> !isId(column))
                .map(column -> column.target().path())
                .toList();
        boolean isOfOne = paths.stream()
                .allMatch(path ->
                        path.size() > 1 && path.get(0).equals(paths.get(0).get(0)));
        if (isOfOne) {
            isWithinPart = isWithinPart(paths);
        }
        return isOfOne;
    }

    /** Whether the columns, but a key, are of a list within the part, such as the locations of organisations. */
    private static boolean isWithinPart(List<List<Object>> paths) {
        List<List<Object>> others = paths.stream()
                .filter(path -> !(path.size() == 3 && path.get(2).equals("id")))
                .toList();
        return !others.isEmpty()
                && others.stream()
                        .allMatch(path -> path.size() > 4
                                && path.get(1) instanceof Integer
                                && path.get(3) instanceof Integer
                                && path.get(2).equals(others.get(0).get(2)));
    }

    // What it is

    About about() {
        return about;
    }

    /** Takes the rows for grants, as there is no other sheet that could have them. */
    void takeForGrants() {
        about = About.GRANTS;
        isWithinPart = false;
    }

    boolean isPart() {
        return about == About.PARTS;
    }

    boolean isWithinPart() {
        return isWithinPart;
    }

    /** The column of the grant's identifier; empty if there is none. */
    Optional<GivingColumn> id() {
        return Optional.ofNullable(id);
    }

    Sheet sheet() {
        return sheet;
    }

    Place.InSheet place() {
        return sheet.place();
    }

    String shownName() {
        return "sheet " + Quoted.name(sheet.name());
    }

    GivingPlan plan() {
        return plan;
    }

    List<GivingColumn> columns() {
        return columns;
    }

    /** The last row of headings. */
    int lastHeadingRow() {
        return headingRow + headingRows - 1;
    }

    /** How many columns the row of headings has. */
    int width() {
        return width;
    }

    List<Integer> withoutHeading() {
        return withoutHeading;
    }

    boolean hasKnownFields() {
        return fields > 0;
    }

    /** The heading of a column; empty if it has none. */
    String heading(int position) {
        return columns.stream()
                .filter(column -> column.position() == position)
                .map(GivingColumn::heading)
                .findFirst()
                .orElse("");
    }

    /** Reports what is to be known of a sheet that is read. */
    void report() throws IOException {
        if (sheet.isHidden()) {
            problems.warn(
                    TableProblems.HIDDEN_SHEET,
                    sheet.place(),
                    "The sheet is hidden, and is read.",
                    "Show it, or remove it if it is not to be read.");
        }
        List<CellRange> merged = sheet.mergedRanges().stream()
                .sorted(Comparator.comparingInt(CellRange::firstRow).thenComparingInt(CellRange::firstColumn))
                .toList();
        for (CellRange range : merged) {
            if (range.lastRow() > lastHeadingRow()
                    && columns.stream()
                            .anyMatch(column -> column.position() >= range.firstColumn()
                                    && column.position() <= range.lastColumn())) {
                problems.warn(
                        TableProblems.MERGED_CELLS,
                        sheet.place()
                                .atRow(range.firstRow())
                                .atColumn(range.firstColumn())
                                .under(heading(range.firstColumn())),
                        "The cells " + letters(range.firstColumn()) + range.firstRow() + ":"
                                + letters(range.lastColumn()) + range.lastRow()
                                + " are merged: only the first has a value"
                                + without(range) + ".",
                        "Split the cells and write the value in each of them.");
            }
        }
    }

    private static String without(CellRange range) {
        int first = range.firstRow() + 1;
        return switch (range.lastRow() - range.firstRow()) {
            case 0 -> "";
            case 1 -> ", and row " + first + " has none of its own";
            default -> ", and rows " + first + " to " + range.lastRow() + " have none of their own";
        };
    }

    /** {@return what it is about, and where} */
    @Override
    public String toString() {
        return about.name().toLowerCase(Locale.ROOT) + " in " + sheet.place();
    }
}

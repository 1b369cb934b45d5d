package io.github.biglocal.tables;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.SourcePlace;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.rule.Report;
import io.github.biglocal.tables.grid.Cell;
import io.github.biglocal.tables.grid.Rows;
import io.github.biglocal.tables.grid.Sheet;
import io.github.biglocal.tables.grid.SheetWriter;
import io.github.biglocal.tables.grid.Sheets;
import io.github.biglocal.tables.grid.WorkbookWriter;
import io.github.biglocal.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Copies the sheets of a file, with what a report found about each row in a last column of it. Values are copied, and not how they are
 * shown. For one thread.
 */
final class FindingsCopy {
    /** The heading of the column, and the name of the sheet for what has no row: both are notes, and are not read. */
    static final String HEADING = "#What we found";

    private static final String NO_VALUE = "#N/A";

    /** How much is said at one row. */
    private static final int MOST_AT_A_ROW = 50;

    /** The columns of all tables that the library knows. */
    static final List<Column<?>> KNOWN = Stream.of(
                    ModelTable.all().stream().flatMap(table -> table.columns().stream()),
                    AdditionalRows.COLUMNS.stream(),
                    ShortTables.projects().columns().stream(),
                    ShortTables.members(PartnershipId.of("any"), AreaId.of("any")).columns().stream())
            .<Column<?>>flatMap(columns -> columns)
            .toList();

    /** A row of a sheet, or of a file that is one table. */
    private record At(Optional<String> sheet, int row) {}

    private final Map<At, Set<String>> found = new HashMap<>();
    /** The headings that stand above what was found, which a table of the caller's own may have too. */
    private final Map<Optional<String>, Set<String>> headings = new HashMap<>();

    private final BigLocalTables settings;

    private final List<List<Cell>> withoutRow = new ArrayList<>();

    /** The last column of the sheet that is copied. */
    private int last;

    private FindingsCopy(List<Problem> problems, Report report, Sheets from, BigLocalTables settings) {
        this.settings = settings;
        for (Problem problem : problems) {
            add(List.of(problem.place()), problem.place().toString(), sentences(problem), from);
        }
        for (Report.PlacedFinding finding : report.open()) {
            String sentences =
                    finding.finding().problem() + " " + finding.finding().repair();
            add(finding.places(), finding.about().toString(), sentences, from);
        }
    }

    static void write(List<Problem> problems, Report report, Sheets from, SheetWriter to, BigLocalTables settings)
            throws IOException {
        new FindingsCopy(problems, report, from, settings).write(from, to);
    }

    /** A value that is wrong is named, or several problems of one row would look alike. */
    private static String sentences(Problem problem) {
        String heading = problem.place() instanceof Place.InSheet cell
                ? cell.heading().map(name -> name + ": ").orElse("")
                : "";
        return heading + problem.value().map(value -> value + ": ").orElse("") + problem.message() + " "
                + problem.repair();
    }

    private void add(List<? extends SourcePlace> places, String about, String sentences, Sheets from) {
        List<Place.InSheet> rows = places.stream()
                .filter(Place.InSheet.class::isInstance)
                .map(Place.InSheet.class::cast)
                .filter(place -> place.row().isPresent() && place.source().equals(from.source()))
                .toList();
        // What fits several rows of one record, such as its name there twice, is said at each.
        rows.forEach(place -> add(place, sentences));
        if (rows.isEmpty()) {
            withoutRow.add(List.of(new Cell.Text(about), new Cell.Text(sentences)));
        }
    }

    private void add(Place.InSheet place, String sentences) {
        found.computeIfAbsent(new At(place.sheet(), place.row().getAsInt()), at -> new LinkedHashSet<>())
                .add(sentences);
        place.heading()
                .ifPresent(heading -> headings.computeIfAbsent(place.sheet(), sheet -> new HashSet<>())
                        .add(heading));
    }

    private void write(Sheets from, SheetWriter to) throws IOException {
        for (Sheet sheet : from.sheets()) {
            // What was found before is found again, and the lists belong to cells that are no longer chosen from them.
            if (!sheet.name().equals(HEADING) && !sheet.name().equals(WorkbookWriter.LISTS)) {
                copy(sheet, to);
            }
        }
        if (withoutRow.isEmpty()) {
            return;
        }
        if (from.sheets().stream().allMatch(sheet -> sheet.place().sheet().isEmpty())) {
            // A single CSV file has no room for another sheet.
            for (List<Cell> row : withoutRow) {
                List<Cell> cells = new ArrayList<>(Collections.nCopies(last, Cell.Blank.BLANK));
                cells.add(new Cell.Text(row.stream().map(Cell::raw).collect(Collectors.joining(": "))));
                to.row(cells);
            }
            return;
        }
        to.begin(HEADING, List.of("About", HEADING));
        for (List<Cell> row : withoutRow) {
            to.row(row);
        }
    }

    private void copy(Sheet sheet, SheetWriter to) throws IOException {
        Optional<String> name = sheet.place().sheet();
        int column = columnOfFindings(sheet);
        last = column - 1;
        int written = 0;
        OptionalInt headingRow = headingRow(sheet);
        try (Rows rows = sheet.rows()) {
            while (rows.next()) {
                List<Cell> cells = new ArrayList<>();
                for (int at = 1; at <= Math.max(column, rows.width()); at++) {
                    cells.add(at == column ? Cell.Blank.BLANK : writable(rows.cell(at)));
                }
                boolean heads = headingRow.isPresent() ? rows.number() == headingRow.getAsInt() : written == 0;
                At row = new At(name, rows.number());
                cells.set(last, heads ? new Cell.Text(HEADING) : said(row));
                if (heads && found.containsKey(row)) {
                    String about = sheet.place().atRow(rows.number()).toString();
                    withoutRow.add(List.of(new Cell.Text(about), said(row)));
                }
                // What was found before may have stood in a row of its own.
                if (!cells.stream().allMatch(Cell.Blank.BLANK::equals)) {
                    written = write(sheet, rows.number(), written, cells, to);
                }
            }
        }
    }

    /** The row of the headings, as it is found when the sheet is read; empty if it has none that is known. */
    private OptionalInt headingRow(Sheet sheet) throws IOException {
        List<Column<?>> known = new ArrayList<>(KNOWN);
        headings.getOrDefault(sheet.place().sheet(), Set.of())
                .forEach(heading -> known.add(Column.of(heading, "", CellForms.TEXT)));
        return TableReader.headingRow(sheet, known, settings);
    }

    private Cell said(At at) {
        Collection<String> sentences = found.getOrDefault(at, Set.of());
        if (sentences.isEmpty()) {
            return Cell.Blank.BLANK;
        }
        int more = sentences.size() - MOST_AT_A_ROW;
        return new Cell.Text(sentences.stream().limit(MOST_AT_A_ROW).collect(Collectors.joining("\n"))
                + (more > 0 ? "\nAnd " + Text.count(more, "more finding") + "." : ""));
    }

    /** Rows stay where they are, so that what was said of them is true of the copy. */
    private static int write(Sheet sheet, int number, int written, List<Cell> cells, SheetWriter to)
            throws IOException {
        int at = written;
        if (at == 0) {
            boolean first = number == 1;
            to.begin(sheet.name(), first ? cells.stream().map(Cell::raw).toList() : List.of());
            at = 1;
            if (first) {
                return at;
            }
        }
        for (; at < number - 1; at++) {
            to.row(List.of());
        }
        to.row(cells);
        return number;
    }

    /** What has no value stands as an error, which is not read as one either. */
    private static Cell writable(Cell cell) {
        if (cell == Cell.NoResult.NO_RESULT) {
            return new Cell.Text(NO_VALUE);
        }
        return cell instanceof Cell.Fault ? new Cell.Text(cell.raw()) : cell;
    }

    /** That of what was found before, which is replaced; else the one after the last. */
    private static int columnOfFindings(Sheet sheet) throws IOException {
        int last = 0;
        try (Rows rows = sheet.rows()) {
            while (rows.next()) {
                for (int column = 1; column <= rows.width(); column++) {
                    if (rows.cell(column) instanceof Cell.Text text
                            && text.value().equals(HEADING)) {
                        return column;
                    }
                }
                last = Math.max(last, rows.width());
            }
        }
        return last + 1;
    }
}

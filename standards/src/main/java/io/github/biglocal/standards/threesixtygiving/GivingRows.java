package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.ProblemList;
import io.github.biglocal.tables.TableProblems;
import io.github.biglocal.tables.grid.Cell;
import io.github.biglocal.tables.grid.Rows;
import io.github.biglocal.tables.grid.UnreadableSheetException;
import io.github.biglocal.text.Text;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet that are grants or parts of grants, one after another; what is neither is reported. For one thread. */
final class GivingRows implements AutoCloseable {
    private static final Set<String> TOTALS =
            Set.of("total", "totals", "sum", "grandtotal", "subtotal", "overalltotal", "totalamount", "totalawarded");
    private static final int LONGEST_TOTAL = 20;

    private final GivingSheet sheet;
    private final Rows rows;
    private final @Nullable ProblemList problems;
    private final boolean isText;
    private final int id;
    private final boolean isOfGrants;
    private final boolean isOfIds;
    private final List<Integer> withoutHeading;
    private int width;
    /** The sums of the columns of numbers, by the number of the column. */
    private final BigDecimal[] sums;

    private String idText = "";
    private int hidden;
    private int firstHidden;

    /**
     * Begins with a sheet.
     *
     * @param sheet the sheet
     * @param problems where problems are put; null if they are not to be reported, as another reading does
     */
    GivingRows(GivingSheet sheet, @Nullable ProblemList problems) throws IOException {
        this(sheet, problems, sheet.sheet().rows(), false);
    }

    /** Begins with the identifiers of a sheet alone: of its grants, and of rows that may be none. */
    static GivingRows ofIds(GivingSheet sheet) throws IOException {
        int id = sheet.id().map(GivingColumn::position).orElse(1);
        return new GivingRows(sheet, null, sheet.sheet().rowsOf(id), true);
    }

    private GivingRows(GivingSheet sheet, @Nullable ProblemList problems, Rows rows, boolean isOfIds) {
        this.sheet = sheet;
        this.problems = problems;
        this.rows = rows;
        this.isOfIds = isOfIds;
        this.isText = rows.line().isPresent();
        this.id = sheet.id().map(GivingColumn::position).orElse(0);
        this.isOfGrants = !sheet.isPart();
        this.withoutHeading = new ArrayList<>(sheet.withoutHeading());
        this.width = sheet.width();
        this.sums = new BigDecimal[sheet.plan().columns()];
        Arrays.fill(sums, BigDecimal.ZERO);
    }

    /** Moves to the next row; false at the end, which may come early in a file that is broken. */
    boolean next() throws IOException {
        try {
            while (rows.next()) {
                if (rows.number() > sheet.lastHeadingRow() && isRead()) {
                    return true;
                }
            }
        } catch (UnreadableSheetException e) {
            if (problems != null) {
                problems.add(e.problem());
            }
        }
        if (problems != null && hidden > 0) {
            problems.warn(
                    TableProblems.HIDDEN_ROWS,
                    sheet.place().atRow(firstHidden),
                    hidden == 1
                            ? "A row is hidden, and is read."
                            : Text.count(hidden, "row") + " are hidden, and are read. This is the first of them.",
                    "Show hidden rows, and remove those that are not to be read.");
        }
        hidden = 0;
        return false;
    }

    private boolean isRead() {
        idText = id == 0 || rows.isBlank(id) ? "" : idText();
        if (isOfIds) {
            return !idText.isEmpty();
        }
        if (rows.isHidden() && hidden++ == 0) {
            firstHidden = rows.number();
        }
        if (rows.width() > width || !withoutHeading.isEmpty()) {
            reportWithoutHeading();
        }
        return !isOfGrants || !isDoubtful(idText) || isGrant();
    }

    /** The identifier as it is in the tree. */
    private String idText() {
        if (isText) {
            return rows.text(id);
        }
        Cell cell = rows.cell(id);
        if (cell instanceof Cell.Text text) {
            return text.value();
        }
        JsonNode value = sheet.id().orElseThrow().value(cell, new ArrayList<>());
        return value == null ? "" : value.asText();
    }

    private void reportWithoutHeading() {
        for (int at = width + 1; at <= rows.width(); at++) {
            withoutHeading.add(at);
        }
        width = Math.max(width, rows.width());
        withoutHeading.removeIf(at -> {
            boolean has = !rows.isBlank(at);
            if (has && problems != null) {
                problems.error(
                        TableProblems.NO_HEADING,
                        place().atColumn(at),
                        "Column " + sheet.place().atColumn(at).columnLetters().orElseThrow()
                                + " has values and no heading, and is not read.",
                        "Give it a heading, or remove the column.",
                        rows.text(at));
            }
            return has;
        });
    }

    // What is no grant

    /** Whether a row with an identifier may be no grant: it has none, or one that is the word for a total, or may be a sentence. */
    static boolean isDoubtful(String id) {
        return id.isEmpty() || isTotal(id) || isNote(id);
    }

    /** Whether a row with such an identifier is a total, from its numbers and texts, of which the first two are enough. */
    private static boolean isTotal(boolean hasNumbers, List<String> texts) {
        return hasNumbers && (texts.isEmpty() || (texts.size() == 1 && isTotal(texts.get(0))));
    }

    /** Whether a row with such an identifier is a total or a note. */
    static boolean isTotalOrNote(boolean hasNumbers, List<String> texts) {
        return texts.isEmpty() || (texts.size() == 1 && (!hasNumbers || isTotal(texts.get(0))));
    }

    private static boolean isTotal(String text) {
        // Most texts are identifiers, which begin with a digit.
        return text.length() <= LONGEST_TOTAL
                && !Character.isDigit(text.charAt(0))
                && TOTALS.contains(GivingHeadings.folded(text).replace(":", ""));
    }

    /** An identifier with several words in it may be a sentence. */
    private static boolean isNote(String text) {
        int first = text.indexOf(' ');
        return first > 0 && text.indexOf(' ', first + 1) > 0;
    }

    /** Whether a row without an identifier, or with one that looks like something else, is a grant; if not, it is reported. */
    private boolean isGrant() {
        List<GivingColumn> numbers = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (GivingColumn column : sheet.columns()) {
            if (!rows.isBlank(column.position())) {
                if (column.isNumber() && number(column).isPresent()) {
                    numbers.add(column);
                } else {
                    texts.add(rows.text(column.position()));
                }
            }
        }
        if (isTotal(!numbers.isEmpty(), texts)) {
            reportTotal(numbers, !texts.isEmpty());
            return false;
        }
        if (isTotalOrNote(!numbers.isEmpty(), texts)
                && (texts.isEmpty() || id > 0 || sheet.columns().size() > 2)) {
            reportNote();
            return false;
        }
        return true;
    }

    private Optional<BigDecimal> number(GivingColumn column) {
        JsonNode value = isText
                ? column.value(rows.text(column.position()), new ArrayList<>())
                : column.value(rows.cell(column.position()), new ArrayList<>());
        return value != null && value.isNumber() ? Optional.of(value.decimalValue()) : Optional.empty();
    }

    private void reportTotal(List<GivingColumn> numbers, boolean isNamed) {
        if (problems == null) {
            return;
        }
        GivingColumn column = numbers.get(0);
        boolean addsUp =
                numbers.stream().allMatch(each -> number(each).orElseThrow().compareTo(sums[each.number()]) == 0);
        Place.InSheet place = place().atColumn(column.position()).under(column.heading());
        if (addsUp || isNamed) {
            problems.warn(
                    TableProblems.TOTAL_ROW,
                    place,
                    addsUp
                            ? "The row is the total of the rows above it, and is not read as a grant."
                            : "The row says that it is a total, and is not read as a grant; the rows above it have"
                                    + " another sum.",
                    "Remove the row.",
                    rows.text(column.position()));
        } else {
            problems.error(
                    TableProblems.NOTE_ROW,
                    place,
                    "The row has numbers only, neither an Identifier nor any text, and is not read as a grant.",
                    "Remove the row if it is a total; if it is a grant, complete it.",
                    rows.text(column.position()));
        }
    }

    private void reportNote() {
        if (problems != null) {
            List<String> shown = new ArrayList<>();
            for (int at = 1; at <= rows.width(); at++) {
                shown.add(rows.text(at));
            }
            problems.warn(
                    TableProblems.NOTE_ROW,
                    place(),
                    "The row has one value only, and is not read as a grant.",
                    "Move notes to a sheet of their own; if the row is a grant, complete it.",
                    String.join(",", shown).strip());
        }
    }

    // What it holds

    /** The identifier of the grant; empty if the row has none. */
    String id() {
        return idText;
    }

    /** Reads the row. */
    GrantRow read() {
        return sheet.plan().read(rows, sheet, isText, sums);
    }

    /** Counts the numbers of a row that was read before, for a total below it. */
    void count() {
        for (GivingColumn column : sheet.columns()) {
            if (column.isNumber() && !rows.isBlank(column.position())) {
                number(column).ifPresent(value -> sums[column.number()] = sums[column.number()].add(value));
            }
        }
    }

    Place.InSheet place() {
        Place.InSheet place = sheet.place().atRow(rows.number());
        return rows.line().isPresent() ? place.atLine(rows.line().getAsInt()) : place;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    /** {@return where it is} */
    @Override
    public String toString() {
        return rows.toString().toLowerCase(Locale.ROOT);
    }
}

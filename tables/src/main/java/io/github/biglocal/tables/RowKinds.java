package io.github.biglocal.tables;

import io.github.biglocal.entity.TextValue;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.ProblemList;
import io.github.biglocal.tables.grid.Cell;
import io.github.biglocal.text.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Tells the rows of a table that are records from those that are none: an example, a note, the headings once more, a total. What is
 * left out is reported, and so is what may be a total and is read. For one thread.
 */
final class RowKinds {
    /** Whose table it is. */
    enum Table {
        /** Of the model, which the library writes too: a row with all that it needs is a record, whatever it says. */
        OF_THE_MODEL,
        /** One that people keep of their own. */
        OF_THEIR_OWN
    }

    /** What is asked of the reader of the table. */
    interface Reading {
        /** Whether the current row holds nothing of a column, and no merged cell covers it. */
        boolean isBlank(FoundColumn column);

        /** What the current row holds; null where it is blank. */
        @Nullable
        Loaded<?> of(FoundColumn column);

        /** What another cell would be in a column. */
        Loaded<?> of(FoundColumn column, Cell cell);

        /** The place of the current row. */
        Place.InSheet place();
    }

    /** How far a text says that its row is a total. */
    private enum Label {
        NONE,
        /** It begins or ends with the word, as the name of a record can too. */
        WITHIN,
        /** It has no other word. */
        ALONE
    }

    /** What the amounts of a row are to those above. */
    private enum Check {
        NO_AMOUNTS,
        ADDS_UP,
        /** Those that can be checked add up; above others there is one that cannot be read. */
        UNKNOWN,
        DIFFERS
    }

    private static final Set<String> TOTALS = Set.of("total", "totals", "subtotal", "subtotals", "summe");
    private static final Set<String> SUMS = Set.of("sum", "sums");
    private static final Set<String> QUALIFIERS = Set.of("grand", "sub", "overall", "of", "the", "all");

    /** What a note begins with, before a colon. */
    private static final Set<String> NOTES = Set.of(
            "note", "notes", "nb", "n.b.", "source", "sources", "key", "comment", "comments", "remarks", "apologies");

    private static final Pattern NOT_IN_WORDS = Pattern.compile("[^\\p{L}\\p{M}'\u2019]+");

    /** The longest text that is taken for a label. */
    private static final int LONGEST_LABEL = 60;

    /** How many rows there have to be of which a row can be the sum. */
    private static final int LEAST_SUMMED = 2;

    /** How many words a note has at least where a name could stand. */
    private static final int WORDS_OF_A_NOTE = 4;

    private final RowCursor row;
    private final Table table;
    private final List<FoundColumn> columns;
    /** The columns with headings that are not looked for. */
    private final Collection<Integer> others;
    /** The columns that are notes. */
    private final Collection<Integer> notes;

    private final Reading reading;
    private final ProblemList problems;

    private boolean wasNote;
    private int added;
    private int addedToPart;
    /** Whether there was a total, below which a new part begins. */
    private boolean hasParts;
    /** Whether a row above has anything but amounts. */
    private boolean hasOthers;

    /** Of one column: all of it, and what came since the last total. */
    static final class Sum {
        private @Nullable CurrencyUnit currency;
        private BigDecimal all = BigDecimal.ZERO;
        private BigDecimal part = BigDecimal.ZERO;
        /** Whether an amount could not be read. */
        private boolean isUnknown;
        /** Whether an amount is in another currency than the first. */
        private boolean isMixed;

        private void add(Loaded<?> amount) {
            if (!(amount.value().orElse(null) instanceof Money money)) {
                isUnknown = true;
            } else if (!isSame(money)) {
                isMixed = true;
            } else {
                all = all.add(money.getAmount());
                part = part.add(money.getAmount());
            }
        }

        private boolean isSame(Money money) {
            if (currency == null) {
                currency = money.getCurrencyUnit();
            }
            return money.getCurrencyUnit().equals(currency);
        }
    }

    RowKinds(
            RowCursor row,
            Table table,
            List<FoundColumn> columns,
            Collection<Integer> others,
            Collection<Integer> notes,
            Reading reading,
            ProblemList problems) {
        this.row = row;
        this.table = table;
        this.columns = columns;
        this.others = others;
        this.notes = notes;
        this.reading = reading;
        this.problems = problems;
    }

    /** Whether the current row is a record; what it is if not is reported, unless it was meant to be passed over. */
    boolean isRecord() {
        if (columns.isEmpty()) {
            return true;
        }
        if (isExample()) {
            checkExample();
            return false;
        }
        wasNote = isNote();
        if (wasNote) {
            leave(
                    TableProblems.NOTE_ROW,
                    "The row is a note below the data, and is not read.",
                    "Move the note to a sheet of its own if it is not to be reported.");
        }
        boolean record = !wasNote && !isInNotesAlone() && !isHeadingsAgain() && !isTotal();
        if (record) {
            add();
        }
        return record;
    }

    private void leave(ProblemCode code, String message, String repair) {
        problems.warn(code, reading.place(), message, repair, row.row().raw());
    }

    /** The first column with a heading. */
    private int firstColumn() {
        int first = columns.get(0).position();
        for (int other : others) {
            return Math.min(first, other);
        }
        return first;
    }

    /** Whether the row has all that a record has to have; not where that is nothing. */
    private boolean isComplete() {
        boolean any = false;
        for (FoundColumn column : columns) {
            if (column.column().isRequired()) {
                if (reading.isBlank(column)) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    // Examples, notes, headings

    private boolean isExample() {
        return row.cell(firstColumn()) instanceof Cell.Text text
                && text.value().strip().equalsIgnoreCase(TableReader.EXAMPLE);
    }

    /** An example over which somebody wrote is lost data. */
    private void checkExample() {
        boolean differs = false;
        int first = firstColumn();
        for (FoundColumn column : columns) {
            differs |= column.position() != first && !isOfExample(column);
        }
        for (int other : others) {
            differs |= other != first && !row.isBlank(other);
        }
        if (differs) {
            problems.error(
                    TableProblems.EXAMPLE_ROW,
                    reading.place(),
                    "The row is marked as an example and has other values than the example, and is not read.",
                    "If it is a record, write over " + TableReader.EXAMPLE + "; if it is not, remove the row.",
                    row.row().raw());
        }
    }

    private boolean isOfExample(FoundColumn column) {
        Loaded<?> read = reading.of(column);
        if (read == null) {
            return true;
        }
        Object value = read.value().orElse(null);
        Object example = column.column().form().example().orElse(null);
        if (value instanceof Money amount && example instanceof Money other) {
            // An amount without a currency is in that of the caller.
            return amount.equals(BlankWorkbook.inCurrency(other, amount.getCurrencyUnit()));
        }
        return value != null && value.equals(example);
    }

    /** Whether the row holds nothing but notes. */
    private boolean isInNotesAlone() {
        if (notes.isEmpty()) {
            return false;
        }
        for (int at = 1; at <= row.width(); at++) {
            if (!row.isBlank(at) && !notes.contains(at)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the row is a text alone in the first column, and is no record. */
    private boolean isNote() {
        int first = firstColumn();
        if (columns.size() < 2 || !(row.cell(first) instanceof Cell.Text cell) || !isAlone(first) || isComplete()) {
            return false;
        }
        String text = Blanks.tidy(cell.value());
        boolean isApart = wasNote || row.isApart();
        // An id, the rest of which is missing.
        boolean isId = text.indexOf(' ') < 0 && !isAmount(first);
        if (columns.stream().anyMatch(column -> column.column().isRequired())) {
            return isApart && !isId;
        }
        int colon = text.indexOf(':');
        boolean isNamedNote =
                colon > 0 && NOTES.contains(text.substring(0, colon).strip().toLowerCase(Locale.ROOT));
        boolean isSentence = isAmount(first) || text.contains(": ") || text.split(" ", -1).length >= WORDS_OF_A_NOTE;
        return isNamedNote || (isApart && !isId && (wasNote || isSentence) && isFollowedByNotes());
    }

    /** Whether every cell but one is blank. */
    private boolean isAlone(int position) {
        for (int at = 1; at <= row.width(); at++) {
            if (at != position && !row.isBlank(at)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the next row is one text too, or there is none. */
    private boolean isFollowedByNotes() {
        Optional<RowCursor.Row> next = row.peek();
        return !row.hasFailed()
                && next.stream()
                                .flatMap(held -> held.cells().stream())
                                .filter(cell -> cell != Cell.Blank.BLANK)
                                .count()
                        <= 1;
    }

    private boolean isHeadingsAgain() {
        FoundColumn first = columns.get(0);
        if (columns.size() < 2
                || !(row.cell(first.position()) instanceof Cell.Text text
                        && text.value().equals(first.heading()))) {
            return false;
        }
        boolean again = columns.stream()
                .allMatch(column -> row.cell(column.position()).raw().equals(column.heading()));
        if (again) {
            leave(
                    TableProblems.HEADINGS_AGAIN,
                    "The headings stand here again; the row is not read.",
                    "Remove the row.");
        }
        return again;
    }

    // Totals

    /** Adds the row, which is a record. */
    private void add() {
        added++;
        addedToPart++;
        for (FoundColumn column : columns) {
            if (column.isAmount()) {
                Loaded<?> read = reading.of(column);
                if (read != null) {
                    column.sum.add(read);
                }
            } else if (!hasOthers) {
                hasOthers = !row.isBlank(column.position());
            }
        }
    }

    private boolean isTotal() {
        if (added == 0) {
            return false;
        }
        boolean total = table == Table.OF_THE_MODEL ? isTotalInModel() : isTotalOfTheirOwn();
        if (total) {
            hasParts = true;
            addedToPart = 0;
            columns.forEach(column -> column.sum.part = BigDecimal.ZERO);
        }
        return total;
    }

    /** A row of the model that has its id, or that of what it belongs to, is never a total; nor is one that lacks nothing. */
    private boolean isTotalInModel() {
        if (isComplete()) {
            return false;
        }
        int at = labelled();
        Label label = at == 0 ? Label.NONE : label(row.cell(at));
        boolean needsKey = false;
        for (FoundColumn column : columns) {
            if (isKey(column)) {
                needsKey = true;
                if (!reading.isBlank(column) && !(column.position() == at && isNoId(row.cell(at)))) {
                    return false;
                }
            }
        }
        if (!needsKey) {
            return false;
        }
        Check check = check(at, 1);
        boolean total =
                label == Label.ALONE || check == Check.ADDS_UP || (label == Label.WITHIN && check == Check.UNKNOWN);
        if (total) {
            reportTotal(label, check, at);
        }
        return total;
    }

    private static boolean isKey(FoundColumn column) {
        return column.column().isRequired()
                && TextValue.class.isAssignableFrom(column.column().form().type());
    }

    /** Whether a label in the column of the id is none: a word such as Total, or several. */
    private static boolean isNoId(Cell label) {
        String text = Blanks.tidy(label.raw());
        return text.indexOf(' ') > 0
                || (label(label) == Label.ALONE && text.codePoints().noneMatch(Character::isDigit));
    }

    private boolean isTotalOfTheirOwn() {
        int at = labelled();
        Label label = at == 0 ? Label.NONE : label(row.cell(at));
        boolean complete = isComplete();
        int keys = 0;
        boolean hasKey = false;
        boolean saysMore = false;
        for (FoundColumn column : columns) {
            boolean has = column.position() != at && !reading.isBlank(column);
            if (column.column().isRequired() && !column.isAmount()) {
                keys++;
                hasKey |= has;
            }
            saysMore |= has && !column.isNumber();
        }
        if (complete && keys > 1) {
            return false;
        }
        // A row that can be no record may be the total of a single one.
        Check check = check(at, keys > 0 && !hasKey && !complete ? 1 : LEAST_SUMMED);
        boolean total;
        boolean mayBe;
        if (label != Label.NONE) {
            boolean standsAlone = !saysMore && (!complete || keys == 0);
            total = check == Check.ADDS_UP
                    || check == Check.UNKNOWN
                    || (standsAlone && (label == Label.ALONE || (check == Check.NO_AMOUNTS && !hasAmounts())));
            mayBe = true;
        } else {
            total = check == Check.ADDS_UP && !hasKey && (keys > 0 || (!saysMore && (hasOthers || isLast())));
            mayBe = check == Check.ADDS_UP && keys == 0;
        }
        if (total) {
            reportTotal(label, check, at);
        } else if (mayBe) {
            leave(
                    TableProblems.MAYBE_TOTAL,
                    label == Label.NONE
                            ? "The amounts of the row are the sums of those above it, and it is read as a record."
                            : "The row is labelled like a total, and is read as a record." + difference(check, at),
                    "Remove the row if it is a total.");
        }
        return total;
    }

    private void reportTotal(Label label, Check check, int at) {
        String difference = difference(check, at);
        leave(
                TableProblems.TOTAL_ROW,
                label == Label.NONE || check == Check.ADDS_UP
                        ? "The row is a total of rows above it, and is not read as a record."
                        : "The row is labelled as a total, and is not read as a record." + difference,
                (check == Check.DIFFERS && !difference.isEmpty()
                                ? "Correct the row, or remove it."
                                : "Remove the row if it is not to be reported.")
                        + " If it is a record, give it an id, or a name that is not that of a total.");
    }

    /** In what a total differs from the rows above it, as further sentences. */
    private String difference(Check check, int at) {
        if (check == Check.UNKNOWN) {
            return " It cannot be checked, because an amount above it cannot be read.";
        }
        if (check != Check.DIFFERS) {
            return "";
        }
        boolean ofPart = hasParts
                && addedToPart > 0
                && differing(at, true).size() <= differing(at, false).size();
        List<String> differences = new ArrayList<>();
        for (FoundColumn column : differing(at, ofPart)) {
            Money stated = amount(column).orElseThrow();
            differences.add(" " + column.column().heading() + " is " + Text.money(stated) + ", and the rows above "
                    + (ofPart ? "since the last total " : "") + "add up to "
                    + Text.money(Money.of(stated.getCurrencyUnit(), ofPart ? column.sum.part : column.sum.all)) + ".");
        }
        return String.join("", differences);
    }

    private Optional<Money> amount(FoundColumn column) {
        Loaded<?> read = reading.of(column);
        return read == null
                ? Optional.empty()
                : read.value().filter(Money.class::isInstance).map(Money.class::cast);
    }

    /** The columns whose amount is not the sum of those above, as far as that can be said. */
    private List<FoundColumn> differing(int label, boolean ofPart) {
        return columns.stream()
                .filter(column -> isChecked(column, label))
                .filter(column -> amount(column)
                        .filter(money -> money.getAmount().compareTo(ofPart ? column.sum.part : column.sum.all) != 0)
                        .isPresent())
                .toList();
    }

    private boolean isChecked(FoundColumn column, int label) {
        return column.isAmount()
                && column.position() != label
                && !column.sum.isUnknown
                && !column.sum.isMixed
                && amount(column).filter(column.sum::isSame).isPresent();
    }

    /**
     * Whether the amounts of the row are the sums of those above, or of those since the last total.
     *
     * @param leastOfPart how many rows there have to be since the last total
     */
    private Check check(int label, int leastOfPart) {
        boolean any = false;
        boolean unknown = false;
        boolean other = false;
        boolean some = false;
        for (FoundColumn column : columns) {
            if (column.isAmount() && column.position() != label && !row.isBlank(column.position())) {
                any = true;
                unknown |= column.sum.isUnknown;
                other |= !column.sum.isUnknown && !isChecked(column, label);
                some |= amount(column).filter(money -> !money.isZero()).isPresent();
            }
        }
        if (!any) {
            return Check.NO_AMOUNTS;
        }
        boolean isAll = added >= LEAST_SUMMED && differing(label, false).isEmpty();
        boolean isPart =
                hasParts && addedToPart >= leastOfPart && differing(label, true).isEmpty();
        if (other || !some || !(isAll || isPart)) {
            return Check.DIFFERS;
        }
        return unknown ? Check.UNKNOWN : Check.ADDS_UP;
    }

    private boolean hasAmounts() {
        return columns.stream().anyMatch(FoundColumn::isAmount);
    }

    private boolean isAmount(int position) {
        return columns.stream().anyMatch(column -> column.isAmount() && column.position() == position);
    }

    /** Whether no more amounts follow. */
    private boolean isLast() {
        Optional<RowCursor.Row> next = row.peek();
        return !row.hasFailed() && (next.isEmpty() || !hasAmount(next.get()));
    }

    private boolean hasAmount(RowCursor.Row other) {
        return columns.stream().anyMatch(column -> {
            Cell cell = other.cell(column.position());
            return column.isAmount()
                    && cell != Cell.Blank.BLANK
                    && reading.of(column, cell).value().isPresent();
        });
    }

    /** The column of the first text of the row, if it is a label; 0 if not. Years and numbers before it are passed over. */
    private int labelled() {
        for (int at = 1; at <= row.width(); at++) {
            if (row.cell(at) instanceof Cell.Text text
                    && text.value().codePoints().anyMatch(Character::isLetter)) {
                return isLabel(text) ? at : 0;
            }
        }
        return 0;
    }

    /** Whether a cell says that its row is a total, alone or with more words. */
    static boolean isLabel(Cell cell) {
        return label(cell) != Label.NONE;
    }

    private static Label label(Cell cell) {
        if (!(cell instanceof Cell.Text text) || text.value().length() > LONGEST_LABEL || !mentions(text.value())) {
            return Label.NONE;
        }
        String plain = Blanks.tidy(text.value()).toLowerCase(Locale.ROOT).replace("sub-total", "subtotal");
        List<String> words = NOT_IN_WORDS
                .splitAsStream(plain)
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return Label.NONE;
        }
        String first = words.get(0);
        String last = words.get(words.size() - 1);
        boolean isAlone = words.stream()
                .allMatch(word -> TOTALS.contains(word) || SUMS.contains(word) || QUALIFIERS.contains(word));
        if (isAlone) {
            return Label.ALONE;
        }
        return TOTALS.contains(first) || TOTALS.contains(last) || TOTALS.contains(secondOf(words))
                ? Label.WITHIN
                : Label.NONE;
    }

    /** The word after grand, sub or overall. */
    private static String secondOf(List<String> words) {
        return QUALIFIERS.contains(words.get(0)) && words.size() > 1 ? words.get(1) : "";
    }

    /** Whether a text may be a label, which is asked of the first text of every row. */
    private static boolean mentions(String text) {
        for (int at = 0; at < text.length() - 2; at++) {
            if (text.regionMatches(true, at, "total", 0, 5) || text.regionMatches(true, at, "sum", 0, 3)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return "kind of " + row;
    }
}

package io.github.biglocal.tables;

import io.github.biglocal.reading.Loaded;
import io.github.biglocal.tables.grid.Cell;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the amounts of the rows of a table add up to, and whether the current row is their total: it says so and cannot be a record, or its
 * amounts are the sums of those above and it has nothing that only a record has. For one thread.
 */
final class Totals {
    private static final Set<String> LABELS = Set.of(
            "total", "totals", "sum", "sums", "subtotal", "subtotals", "grandtotal", "grandtotals", "overalltotal");

    private static final List<String> FIRST_WORDS = List.of("total", "sum", "sub", "grand", "overall");

    /** The longest text that is looked at. */
    private static final int LONGEST_LABEL = 60;

    private final RowCursor row;
    private final List<FoundColumn> columns;
    private final Reading reading;
    private int added;
    private boolean hasParts;
    /** Whether a row above has anything but amounts. */
    private boolean hasOthers;

    /** What reads a cell as a value of a column. */
    interface Reading {
        /** Whether the current row holds nothing of a column, and no merged cell covers it. */
        boolean isBlank(FoundColumn column);

        /** What the current row holds; null where it is blank. */
        @Nullable
        Loaded<?> of(FoundColumn column);

        /** What another cell would be in a column. */
        Loaded<?> of(FoundColumn column, Cell cell);
    }

    /** Of one column: all of it, and what came since the last total. */
    static final class Sum {
        private @Nullable CurrencyUnit currency;
        private BigDecimal all = BigDecimal.ZERO;
        private BigDecimal part = BigDecimal.ZERO;
        /** Whether an amount could not be read, or is in another currency. */
        private boolean isUnknown;

        private void add(Loaded<?> amount, boolean hasParts) {
            if (amount.value().isPresent() && amount.value().get() instanceof Money money && isSame(money)) {
                all = all.add(money.getAmount());
                part = hasParts ? part.add(money.getAmount()) : part;
            } else {
                isUnknown = true;
            }
        }

        private boolean isSame(Money money) {
            if (currency == null) {
                currency = money.getCurrencyUnit();
            }
            return money.getCurrencyUnit().equals(currency);
        }

        private boolean isAll(Money money) {
            return isSame(money) && money.getAmount().compareTo(all) == 0;
        }

        private boolean isPart(Money money) {
            return isSame(money) && money.getAmount().compareTo(part) == 0;
        }
    }

    Totals(RowCursor row, List<FoundColumn> columns, Reading reading) {
        this.row = row;
        this.columns = columns;
        this.reading = reading;
    }

    /** Begins a new part, below a total. */
    void begin() {
        hasParts = true;
        columns.forEach(column -> column.sum.part = BigDecimal.ZERO);
    }

    /** Adds the row, which is a record. */
    void add() {
        added++;
        for (FoundColumn column : columns) {
            if (column.isAmount()) {
                Loaded<?> read = reading.of(column);
                if (read != null) {
                    column.sum.add(read, hasParts);
                }
            } else if (!hasOthers) {
                hasOthers = !row.isBlank(column.position());
            }
        }
    }

    boolean isTotal() {
        if (added == 0) {
            return false;
        }
        if (isComplete()) {
            return false;
        }
        int label = label();
        if (isAmount(label)) {
            return true;
        }
        // The key is what a record has to have, amounts aside, and a total has not.
        boolean needsKey = false;
        boolean hasKey = false;
        boolean labelsKey = false;
        boolean isIncomplete = false;
        for (FoundColumn column : columns) {
            if (column.column().isRequired()) {
                boolean blank = reading.isBlank(column);
                isIncomplete |= blank;
                if (!column.isAmount()) {
                    needsKey = true;
                    hasKey |= !blank && column.position() != label;
                    labelsKey |= column.position() == label;
                }
            }
        }
        if (label > 0) {
            boolean mayBe = isIncomplete || !needsKey;
            return (mayBe && isWord(row.cell(label))) || ((mayBe || labelsKey) && addsUp(1));
        }
        if (needsKey) {
            return !hasKey && addsUp(2);
        }
        return hasAmountsAlone() && addsUp(2) && (hasOthers || isLast());
    }

    /** Whether the row has all that a record has to have, and of that more than one thing that is no amount: one could be a label. */
    private boolean isComplete() {
        int keys = 0;
        for (FoundColumn column : columns) {
            if (column.column().isRequired()) {
                if (reading.isBlank(column)) {
                    return false;
                }
                keys += column.isAmount() ? 0 : 1;
            }
        }
        return keys > 1;
    }

    /** Whether what stands in a column should be an amount: no record has a label there. */
    private boolean isAmount(int position) {
        return columns.stream().anyMatch(column -> column.isAmount() && column.position() == position);
    }

    /** Whether all but the amounts is blank. */
    private boolean hasAmountsAlone() {
        for (FoundColumn column : columns) {
            if (!column.isAmount() && !reading.isBlank(column)) {
                return false;
            }
        }
        return true;
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

    /**
     * Whether every amount of the row is the sum of those above, or of those since the last total.
     *
     * @param least how many rows there have to be above
     */
    private boolean addsUp(int least) {
        boolean all = true;
        boolean part = true;
        boolean some = false;
        for (FoundColumn column : columns) {
            if (column.isAmount() && !row.isBlank(column.position())) {
                Loaded<?> read = reading.of(column);
                if (column.sum.isUnknown || read == null || !(read.value().orElse(null) instanceof Money money)) {
                    return false;
                }
                all &= column.sum.isAll(money);
                part &= column.sum.isPart(money);
                some |= !money.isZero();
            }
        }
        return some && ((all && added >= least) || (part && hasParts));
    }

    /** The column of a text that says that the row is a total; 0 if there is none. */
    private int label() {
        for (int at = 1; at <= row.width(); at++) {
            if (isLabel(row.cell(at))) {
                return at;
            }
        }
        return 0;
    }

    /** Whether a cell says that its row is a total, alone or with more words. */
    static boolean isLabel(Cell cell) {
        if (!(cell instanceof Cell.Text text) || !beginsLikeALabel(text.value())) {
            return false;
        }
        String folded = Blanks.foldedHeading(text.value());
        return LABELS.contains(folded) || folded.startsWith("total") || folded.startsWith("subtotal");
    }

    private static boolean isWord(Cell cell) {
        return LABELS.contains(Blanks.foldedHeading(cell.raw()));
    }

    /** Whether a text may be a label, which is asked of every text. */
    private static boolean beginsLikeALabel(String text) {
        int at = 0;
        while (at < text.length() && Blanks.isBlank(text.charAt(at))) {
            at++;
        }
        for (String word : FIRST_WORDS) {
            if (text.regionMatches(true, at, word, 0, word.length())) {
                return text.length() <= LONGEST_LABEL;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return "totals of " + row;
    }
}

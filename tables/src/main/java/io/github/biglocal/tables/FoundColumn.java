package io.github.biglocal.tables;

import io.github.biglocal.reading.Loaded;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Where a column that is looked for stands in a sheet, and what was read of it in the current row. For one thread. */
final class FoundColumn {
    private final Column<?> column;
    private final int position;
    private final String heading;
    private final boolean isAmount;
    private final boolean isNumber;
    /** The other columns under a heading of the same one. */
    private final List<FoundColumn> twins = new ArrayList<>();

    /** What its amounts add up to; of a column of amounts alone. */
    final RowKinds.Sum sum = new RowKinds.Sum();
    /** What the row holds; null if it was not read yet, or is blank. */
    @Nullable
    Loaded<?> read;
    /** Whether what is wrong with it in this row has been said. */
    boolean isReported;

    FoundColumn(Column<?> column, int position, String heading) {
        this.column = column;
        this.position = position;
        this.heading = heading;
        this.isAmount = column.form().type() == Money.class;
        this.isNumber = isAmount || Number.class.isAssignableFrom(column.form().type());
    }

    Column<?> column() {
        return column;
    }

    /** Which column of the sheet it is, from 1. */
    int position() {
        return position;
    }

    /** Its heading as it stands in the sheet. */
    String heading() {
        return heading;
    }

    boolean isAmount() {
        return isAmount;
    }

    /** Whether it holds amounts, or other numbers. */
    boolean isNumber() {
        return isNumber;
    }

    List<FoundColumn> twins() {
        return twins;
    }

    /** Forgets the last row. */
    void clear() {
        read = null;
        isReported = false;
    }

    @Override
    public String toString() {
        return column + " in column " + position;
    }
}

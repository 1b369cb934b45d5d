package io.github.biglocal.tables;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.tables.CellSettings.DateOrder;
import io.github.biglocal.tables.CellSettings.DecimalMark;
import io.github.biglocal.tables.CellSettings.SerialDays;
import io.github.biglocal.tables.grid.SheetFiles;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * Reads and writes programmes, and any records of one, as tables.
 *
 * <p>Immutable and thread-safe.
 */
public final class BigLocalTables {
    private static final BigLocalTables STANDARD =
            new BigLocalTables(SheetFiles.standard(), CellSettings.standard(), Map.of(), Merged.AS_THEY_ARE);

    /** What is done with merged cells. */
    private enum Merged {
        AS_THEY_ARE,
        FILLED
    }

    private final SheetFiles files;
    private final CellSettings cells;
    private final Map<String, String> headings;
    private final Merged merged;

    private BigLocalTables(SheetFiles files, CellSettings cells, Map<String, String> headings, Merged merged) {
        this.files = files;
        this.cells = cells;
        this.headings = Map.copyOf(headings);
        this.merged = merged;
    }

    /** {@return tables as they are usually meant} */
    public static BigLocalTables standard() {
        return STANDARD;
    }

    // How tables are read that could be read in several ways

    /**
     * {@return the same, with a heading of the caller's own} {@code withHeading("Funder's contribution", "Programme money")}. Headings are
     * compared without regard to capitals, blanks and signs at the end. It is for all tables that have such a column, and comes before
     * the headings that these know.
     *
     * @param heading the heading in the file
     * @param column the heading of the column that it stands for
     * @throws InvalidValueException if one is blank
     */
    public BigLocalTables withHeading(String heading, String column) {
        Objects.requireNonNull(heading, "heading");
        Objects.requireNonNull(column, "column");
        Require.of(BigLocalTables.class).text("heading", heading).text("column", column);
        Map<String, String> all = new HashMap<>(headings);
        all.put(heading, column);
        return new BigLocalTables(files, cells, all, merged);
    }

    /**
     * {@return the same, with what comes first in dates such as 03/04/2021, which are refused else}
     *
     * @param order the day or the month
     */
    public BigLocalTables withDateOrder(DateOrder order) {
        Objects.requireNonNull(order, "order");
        return withCells(
                new CellSettings(Optional.of(order), cells.decimalMark(), cells.currency(), cells.serialDays()));
    }

    /** {@return the same, with a comma before the pence and points between thousands: {@code 1.234,50}} */
    public BigLocalTables withDecimalComma() {
        return withCells(
                new CellSettings(cells.dateOrder(), DecimalMark.COMMA, cells.currency(), cells.serialDays()));
    }

    /**
     * {@return the same, with the currency of amounts that name none} It is pounds unless it is said.
     *
     * @param currency the currency
     */
    public BigLocalTables withCurrency(CurrencyUnit currency) {
        Objects.requireNonNull(currency, "currency");
        return withCells(
                new CellSettings(cells.dateOrder(), cells.decimalMark(), currency, cells.serialDays()));
    }

    /**
     * {@return the same, with from when days are counted that are written as numbers, such as 43465, which are refused else} A number from
     * 1900 to 2099 is refused all the same, since it is more likely a year. Date cells of a workbook need no such setting.
     *
     * @param from from when they are counted
     */
    public BigLocalTables withSerialDays(SerialDays from) {
        Objects.requireNonNull(from, "from");
        return withCells(
                new CellSettings(cells.dateOrder(), cells.decimalMark(), cells.currency(), Optional.of(from)));
    }

    /** {@return the same, with the value of merged cells taken for each of the rows that they cover, and not for the first alone} */
    public BigLocalTables fillingMergedCells() {
        return new BigLocalTables(files, cells, headings, Merged.FILLED);
    }

    private BigLocalTables withCells(CellSettings changed) {
        return new BigLocalTables(files, changed, headings, merged);
    }

    /** Whether merged cells have their value in each row. */
    boolean fillsMergedCells() {
        return merged == Merged.FILLED;
    }

    /** How files are opened and written. */
    SheetFiles files() {
        return files;
    }

    /** How doubtful texts are meant. */
    CellSettings cells() {
        return cells;
    }

    /** The headings of the caller's own, each with that of the column it stands for. */
    Map<String, String> headings() {
        return headings;
    }
}

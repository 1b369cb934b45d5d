package io.github.biglocal.tables;

import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * How texts in cells are meant that could be meant in several ways. Immutable and thread-safe.
 *
 * @param dateOrder what comes first in {@code 03/04/2021}; empty if nobody says, and then such a date is refused
 * @param decimalMark what stands before the pence
 * @param currency the currency of an amount that names none
 * @param serialDays what the first day is of a day that is written as a number, such as {@code 43465}, in a file that does not say it, such as
 *     CSV; empty if nobody says, and then such a day is refused
 */
public record CellSettings(
        Optional<DateOrder> dateOrder,
        DecimalMark decimalMark,
        CurrencyUnit currency,
        Optional<SerialDays> serialDays) {
    private static final CellSettings STANDARD =
            new CellSettings(Optional.empty(), DecimalMark.POINT, CurrencyUnit.GBP, Optional.empty());

    /** What comes first in a date of three numbers. */
    public enum DateOrder {
        /** The day, as in the United Kingdom: 3/4/2021 is 3 April. */
        DAY_FIRST,
        /** The month, as in the United States: 3/4/2021 is 4 March. */
        MONTH_FIRST
    }

    /** What stands before the pence in an amount. */
    public enum DecimalMark {
        /** A point; a comma may stand between thousands: {@code 1,234.50}. */
        POINT,
        /** A comma; a point may stand between thousands: {@code 1.234,50}. */
        COMMA
    }

    /** From which day a spreadsheet counts days. */
    public enum SerialDays {
        /** From 1900, as most do: 43465 is 31 December 2018. */
        FROM_1900,
        /** From 1904, as old ones for the Macintosh did: 43465 is 1 January 2023. */
        FROM_1904
    }

    /** Checks that everything is there. */
    public CellSettings {
        Objects.requireNonNull(dateOrder, "dateOrder");
        Objects.requireNonNull(decimalMark, "decimalMark");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(serialDays, "serialDays");
    }

    /** {@return the usual: no order of dates, a decimal point, pounds, no numbers for days} */
    public static CellSettings standard() {
        return STANDARD;
    }
}

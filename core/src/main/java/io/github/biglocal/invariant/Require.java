package io.github.biglocal.invariant;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** Throws {@link IllegalArgumentException} on nonsense; its messages name the field and never repeat free text. */
public final class Require {
    private Require() {}

    /**
     * {@return the text, if it says something}
     *
     * @param field the name of the field, for the message
     * @param text what the field holds
     */
    public static String text(String field, String text) {
        Objects.requireNonNull(text, field);
        if (text.isBlank()) {
            throw new IllegalArgumentException(field + " is blank: give it a value or leave it out");
        }
        return text;
    }

    /**
     * {@return the number, if it is large enough}
     *
     * @param field the name of the field, for the message
     * @param least the smallest number that makes sense
     * @param number what the field holds
     */
    public static int atLeast(String field, int least, int number) {
        if (number < least) {
            throw new IllegalArgumentException(field + " is " + number + ": it is " + least + " or more");
        }
        return number;
    }

    /**
     * {@return the amount, if it is not negative}
     *
     * @param field the name of the field, for the message
     * @param amount what the field holds
     */
    public static Money notNegative(String field, Money amount) {
        Objects.requireNonNull(amount, field);
        if (amount.isNegative()) {
            throw new IllegalArgumentException(field + " is negative (" + amount + ")");
        }
        return amount;
    }

    /**
     * Checks that every amount is in one currency.
     *
     * @param owner what the amounts belong to, for the message
     * @param amounts the amounts
     */
    public static void oneCurrency(String owner, Stream<Money> amounts) {
        List<String> currencies = amounts.map(Money::getCurrencyUnit)
                .map(CurrencyUnit::getCode)
                .distinct()
                .sorted()
                .toList();
        if (currencies.size() > 1) {
            throw new IllegalArgumentException(owner + " mixes the currencies " + String.join(" and ", currencies)
                    + ": convert its amounts to one of them");
        }
    }

    /**
     * {@return the period, if it holds at least one day}
     *
     * @param field the name of the field, for the message
     * @param period what the field holds
     */
    public static LocalDateRange atLeastADay(String field, LocalDateRange period) {
        Objects.requireNonNull(period, field);
        if (period.isEmpty()) {
            throw new IllegalArgumentException(field + " is empty (" + period + "): its last day is before its first");
        }
        return period;
    }
}

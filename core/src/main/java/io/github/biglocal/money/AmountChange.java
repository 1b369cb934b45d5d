package io.github.biglocal.money;

import io.github.biglocal.invariant.Require;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A change of an amount that was agreed, such as an award that was raised.
 *
 * <p>Immutable and thread-safe.
 *
 * @param date the day from which it is the amount
 * @param amount the whole amount from that day on, not the difference; never negative
 */
public record AmountChange(LocalDate date, Money amount) {
    /** Checks that the amount is not negative. */
    public AmountChange {
        Objects.requireNonNull(date, "date");
        Require.of(AmountChange.class).notNegative("amount", amount);
    }

    /**
     * {@return a change}
     *
     * @param date the day from which it is the amount
     * @param amount the whole amount from that day on; never negative
     */
    public static AmountChange of(LocalDate date, Money amount) {
        Objects.requireNonNull(date, "date");
        return new AmountChange(date, amount);
    }

    /**
     * {@return the last of some changes by a day, in whatever order they are listed; empty if there is none by then}
     *
     * @param date the day, itself included
     * @param changes the changes, no two of one day
     */
    public static Optional<AmountChange> lastBy(LocalDate date, Collection<AmountChange> changes) {
        Objects.requireNonNull(date, "date");
        return Objects.requireNonNull(changes, "changes").stream()
                .filter(change -> !change.date().isAfter(date))
                .max(Comparator.comparing(AmountChange::date));
    }
}

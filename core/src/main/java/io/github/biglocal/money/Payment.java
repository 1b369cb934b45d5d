package io.github.biglocal.money;

import io.github.biglocal.invariant.Require;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A payment made, or due, on a date.
 *
 * <p>Immutable and thread-safe.
 *
 * @param date the day
 * @param amount how much; never negative. The field that holds the payment says who is paid
 */
public record Payment(LocalDate date, Money amount) {
    /** Checks that the amount is not negative. */
    public Payment {
        Objects.requireNonNull(date, "date");
        Require.of(Payment.class).notNegative("amount", amount);
    }

    /**
     * {@return a payment}
     *
     * @param date the day
     * @param amount how much
     */
    public static Payment of(LocalDate date, Money amount) {
        Objects.requireNonNull(date, "date");
        return new Payment(date, amount);
    }

    /**
     * {@return the sum of some payments by a day; empty if there are none by then}
     *
     * @param date the day, itself included
     * @param payments the payments, in one currency
     */
    public static Optional<Money> totalBy(LocalDate date, Collection<Payment> payments) {
        Objects.requireNonNull(date, "date");
        return payments.isEmpty()
                ? Optional.empty()
                : payments.stream()
                        .filter(payment -> !payment.date().isAfter(date))
                        .map(Payment::amount)
                        .reduce(Money::plus);
    }

    /** {@return amount and date, {@code £1,250 on 1 June 2018}} */
    @Override
    public String toString() {
        return Text.money(amount) + " on " + Text.day(date);
    }
}

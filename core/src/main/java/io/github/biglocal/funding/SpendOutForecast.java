package io.github.biglocal.funding;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.Payment;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A forecast of when an area's money will run out, at a pace or as scheduled, and whether that is in time: all money
 * was to be spent before the end of March 2026, and better by September 2025.
 *
 * <p>Source: Local Trust, Spending out: getting the most out of Big Local now and in future, undated.
 *
 * <p>Immutable and thread-safe.
 *
 * @param asOf the day from which it looks ahead
 * @param remaining what is left on that day; never negative
 * @param payments what is spent from then on, in order of date, until the money has run out
 * @param runsOut the day on which the money runs out; empty if it never does
 */
public record SpendOutForecast(LocalDate asOf, Money remaining, List<Payment> payments, Optional<LocalDate> runsOut)
        implements Explained {
    /** The most months for which a pace is followed; no programme lasts longer. */
    private static final int MONTHS_AT_MOST = 1200;

    /** Checks the amount. */
    public SpendOutForecast {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(payments, "payments");
        Objects.requireNonNull(runsOut, "runsOut");
        Require.of(SpendOutForecast.class).notNegative("remaining", remaining);
        payments = List.copyOf(payments);
    }

    /**
     * {@return the forecast at a pace, the same amount each month, the first a month after the date} It looks a hundred
     * years ahead.
     *
     * @param asOf the day from which it looks ahead
     * @param remaining what is left on that day
     * @param perMonth what is spent in a month; never negative
     */
    public static SpendOutForecast atPace(LocalDate asOf, Money remaining, Money perMonth) {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(remaining, "remaining");
        Require.of(SpendOutForecast.class).notNegative("perMonth", perMonth);
        List<Payment> payments = new ArrayList<>();
        Money left = remaining;
        for (int month = 1; perMonth.isPositive() && left.isPositive() && month <= MONTHS_AT_MOST; month++) {
            Money spent = perMonth.isGreaterThan(left) ? left : perMonth;
            payments.add(Payment.of(Periods.monthsLater(asOf, month), spent));
            left = left.minus(spent);
        }
        return of(asOf, remaining, payments, left);
    }

    /**
     * {@return the forecast of payments that are scheduled} Those up to the day are passed over; the last is cut to what is
     * left.
     *
     * @param asOf the day from which it looks ahead
     * @param remaining what is left on that day
     * @param scheduled the payments, in any order
     */
    public static SpendOutForecast asScheduled(LocalDate asOf, Money remaining, Collection<Payment> scheduled) {
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(remaining, "remaining");
        List<Payment> payments = new ArrayList<>();
        Money left = remaining;
        for (Payment payment : scheduled.stream()
                .filter(each -> each.date().isAfter(asOf))
                .sorted(Comparator.comparing(Payment::date))
                .toList()) {
            if (left.isPositive()) {
                Money spent = payment.amount().isGreaterThan(left) ? left : payment.amount();
                payments.add(Payment.of(payment.date(), spent));
                left = left.minus(spent);
            }
        }
        return of(asOf, remaining, payments, left);
    }

    private static SpendOutForecast of(LocalDate asOf, Money remaining, List<Payment> payments, Money left) {
        Optional<LocalDate> last = payments.isEmpty()
                ? Optional.of(asOf)
                : Optional.of(payments.get(payments.size() - 1).date());
        return new SpendOutForecast(asOf, remaining, payments, last.filter(day -> !left.isPositive()));
    }

    /**
     * {@return what is left at the end of a day}
     *
     * @param date the day; before the forecast begins, all is left
     */
    public Money leftOn(LocalDate date) {
        Objects.requireNonNull(date, "date");
        return payments.stream()
                .filter(payment -> !payment.date().isAfter(date))
                .map(Payment::amount)
                .reduce(remaining, Money::minus);
    }

    /**
     * {@return whether the money has run out by a day}
     *
     * @param date the day
     */
    public boolean isSpentBy(LocalDate date) {
        Objects.requireNonNull(date, "date");
        return runsOut.filter(day -> !day.isAfter(date)).isPresent();
    }

    /** {@return how it was worked out, line by line} */
    @Override
    public List<String> explain() {
        return List.of(
                "As of " + Text.day(asOf) + ", " + left(remaining) + " is left and "
                        + Text.count(payments.size(), "payment is", "payments are") + " still to be made.",
                remaining.isZero()
                        ? "The money has run out."
                        : runsOut.map(day -> "The money runs out on " + Text.day(day) + ".")
                                .orElse("The money does not run out."),
                forecast(Guidance.SPENDING_ADVISED_TO_END)
                        + ", by when areas were advised to have spent their funding.",
                forecast(Guidance.PROGRAMME_ENDS) + ", the last day of the programme.");
    }

    private String forecast(LocalDate day) {
        Money left = leftOn(day);
        return (left.isZero() ? "No money" : Text.money(left)) + " is left on " + Text.day(day);
    }

    private static String left(Money amount) {
        return amount.isZero() ? "no money" : Text.money(amount);
    }

    /** {@return what is left, and when it runs out} */
    @Override
    public String toString() {
        return left(remaining) + " left as of " + Text.day(asOf) + (remaining.isZero() ? "" : ", " + end());
    }

    private String end() {
        return runsOut.map(day -> "runs out on " + Text.day(day)).orElse("does not run out");
    }
}

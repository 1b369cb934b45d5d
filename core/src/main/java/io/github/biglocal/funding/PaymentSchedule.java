package io.github.biglocal.funding;

import io.github.biglocal.entity.Edition;
import io.github.biglocal.entity.Explained;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Series;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.invariant.Amounts;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.Apportionment;
import io.github.biglocal.money.Payment;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * The dates on which instalments of plan money are due: every three months until July 2015, every six months from then,
 * counted from the first.
 *
 * <p>Months are counted from the day of the first payment, so a schedule begun on the last day of August has its
 * payments on the last day of February and of August, and does not drift to earlier days of the month. The interval is
 * that in force on the day of the payment before.
 *
 * <p>Immutable and thread-safe.
 *
 * @param payments the payments, in order; at least one
 * @param intervals the months between payments, when each interval applied
 */
public record PaymentSchedule(List<Payment> payments, Series<Edition<Integer>> intervals) implements Explained {
    /** The months from one payment to the next as published: three until July 2015, six from then. */
    public static final Series<Edition<Integer>> PUBLISHED_INTERVALS = Series.of(List.of(
            Edition.of(LocalDateRange.ofUnboundedStart(Guidance.FROM_JULY_2015.getStart()), 3, Guidance.CHANGES_2015),
            Edition.of(LocalDateRange.ofUnboundedEnd(Guidance.FROM_JULY_2015.getStart()), 6, Guidance.CHANGES_2015)));

    /** Checks that there is a payment. */
    public PaymentSchedule {
        Objects.requireNonNull(intervals, "intervals");
        Objects.requireNonNull(payments, "payments");
        payments = List.copyOf(payments);
        Require.of(PaymentSchedule.class)
                .notEmpty("payments", payments)
                .oneCurrency("payments", new Amounts().each(payments, Payment::amount));
    }

    /**
     * {@return the schedule of instalments that are given, at the published intervals}
     *
     * @param first the day of the first
     * @param instalments the amounts, in order; at least one
     */
    public static PaymentSchedule of(LocalDate first, List<Money> instalments) {
        Objects.requireNonNull(first, "first");
        return of(first, instalments, PUBLISHED_INTERVALS);
    }

    /**
     * {@return the schedule of instalments that are given}
     *
     * @param first the day of the first
     * @param instalments the amounts, in order; at least one
     * @param intervals the months between payments; one applies on each day on which a payment is followed by another
     * @throws InvalidValueException if none does
     */
    public static PaymentSchedule of(LocalDate first, List<Money> instalments, Series<Edition<Integer>> intervals) {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(intervals, "intervals");
        List<Payment> payments = new ArrayList<>();
        LocalDate date = first;
        long months = 0;
        for (Money instalment : instalments) {
            if (!payments.isEmpty()) {
                months += monthsFrom(date, intervals);
                date = Periods.monthsLater(first, months);
            }
            payments.add(Payment.of(date, instalment));
        }
        return new PaymentSchedule(payments, intervals);
    }

    /**
     * {@return the schedule of a sum in equal instalments, at the published intervals} Pennies that do not divide go
     * one each to the first payments, so the payments add up to the sum.
     *
     * @param first the day of the first
     * @param total the sum
     * @param count how many payments; at least 1
     */
    public static PaymentSchedule ofEqual(LocalDate first, Money total, int count) {
        Objects.requireNonNull(first, "first");
        return ofEqual(first, total, count, PUBLISHED_INTERVALS);
    }

    /**
     * {@return the schedule of a sum in equal instalments} Pennies that do not divide go one each to the first
     * payments, so the payments add up to the sum.
     *
     * @param first the day of the first
     * @param total the sum
     * @param count how many payments; at least 1
     * @param intervals the months between payments
     */
    public static PaymentSchedule ofEqual(LocalDate first, Money total, int count, Series<Edition<Integer>> intervals) {
        Objects.requireNonNull(first, "first");
        Require.of(PaymentSchedule.class).notNegative("total", total).atLeast("count", 1, count);
        return of(first, Apportionment.equally(total, count).parts(), intervals);
    }

    private static int monthsFrom(LocalDate date, Series<Edition<Integer>> intervals) {
        return intervals
                .on(date)
                .map(Edition::value)
                .orElseThrow(() -> new InvalidValueException(
                        PaymentSchedule.class,
                        "intervals",
                        "no payment interval applies on " + Text.day(date),
                        "Give an interval for that date."));
    }

    /** {@return the sum of the payments} */
    public Money total() {
        return Money.total(payments.stream().map(Payment::amount).toList());
    }

    /**
     * {@return what falls due up to a day}
     *
     * @param date the last day that counts
     */
    public Money dueBy(LocalDate date) {
        Objects.requireNonNull(date, "date");
        return Payment.totalBy(date, payments)
                .orElse(Money.zero(payments.get(0).amount().getCurrencyUnit()));
    }

    /** {@return how it was made, line by line} */
    @Override
    public List<String> explain() {
        List<String> lines = new ArrayList<>();
        intervals
                .entries()
                .forEach(interval -> lines.add("Every " + Text.count(interval.value(), "month") + " "
                        + Text.period(interval.period())
                        + interval.source().map(source -> " (" + source + ")").orElse("") + "."));
        payments.forEach(payment -> lines.add(Text.day(payment.date()) + ": " + Text.money(payment.amount()) + "."));
        lines.add("Total: " + Text.money(total()) + ".");
        return lines;
    }

    /** {@return how many payments there are, and their total} */
    @Override
    public String toString() {
        return Text.count(payments.size(), "payment") + ", " + Text.money(total()) + " in total";
    }
}

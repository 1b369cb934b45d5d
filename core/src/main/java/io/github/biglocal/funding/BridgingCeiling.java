package io.github.biglocal.funding;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.invariant.Amounts;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.Payment;
import io.github.biglocal.text.Text;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * The most that a bridging grant should be: the average six-month payment of the current plan.
 *
 * <p>Payments at other intervals are converted to six-month payments: the payments are added up and divided by the
 * number of six-month periods that have begun, and any fraction of a penny is dropped. Two quarterly payments of
 * £10,000 are one six-month payment of £20,000.
 *
 * <p>Source: Local Trust, Funding agreements for Big Local plans (programme guidance), about 2020.
 *
 * <p>Immutable and thread-safe.
 *
 * @param payments the payments of the current plan; at least one
 * @param sixMonthPeriods how many six-month periods they are spread over; at least 1
 */
public record BridgingCeiling(List<Payment> payments, int sixMonthPeriods) implements Explained {
    /** Checks that there is a payment and a period. */
    public BridgingCeiling {
        Objects.requireNonNull(payments, "payments");
        payments = List.copyOf(payments);
        Require.of(BridgingCeiling.class)
                .notEmpty("payments", payments)
                .oneCurrency("payments", new Amounts().each(payments, Payment::amount))
                .atLeast("sixMonthPeriods", 1, sixMonthPeriods);
    }

    /**
     * {@return the ceiling, with the six-month periods counted from the first payment to the last}
     *
     * @param payments the payments of the current plan; at least one
     */
    public static BridgingCeiling of(List<Payment> payments) {
        Objects.requireNonNull(payments, "payments");
        LocalDate first =
                payments.stream().map(Payment::date).min(LocalDate::compareTo).orElse(LocalDate.MIN);
        LocalDate last =
                payments.stream().map(Payment::date).max(LocalDate::compareTo).orElse(LocalDate.MIN);
        return of(payments, LocalDateRange.ofClosed(first, last));
    }

    /**
     * {@return the ceiling, with the six-month periods counted over the period of the plan}
     *
     * @param payments the payments of the current plan; at least one
     * @param period the period of the plan; neither end is open
     * @throws InvalidValueException if an end is open
     */
    public static BridgingCeiling of(List<Payment> payments, LocalDateRange period) {
        Objects.requireNonNull(payments, "payments");
        Require.of(BridgingCeiling.class).bounded("period", period);
        int periods = 1;
        while (!Periods.afterMonths(period.getStart(), 6L * periods).isAfter(period.getEndInclusive())) {
            periods++;
        }
        return new BridgingCeiling(payments, periods);
    }

    /** {@return the ceiling} */
    public Money amount() {
        return total().dividedBy(sixMonthPeriods, RoundingMode.DOWN);
    }

    private Money total() {
        return Money.total(payments.stream().map(Payment::amount).toList());
    }

    /** {@return how it was worked out, line by line} */
    @Override
    public List<String> explain() {
        return List.of(
                "The payments of the current plan total " + Text.money(total()) + ".",
                "They cover " + Text.count(sixMonthPeriods, "six-month period")
                        + ", so a bridging grant should be at most " + Text.money(amount()) + ".");
    }

    /** {@return the ceiling on one line} */
    @Override
    public String toString() {
        return "Bridging grant of at most " + Text.money(amount());
    }
}

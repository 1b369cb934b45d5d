package io.github.biglocal.match;

import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.ExactMoney;
import io.github.biglocal.money.Ratio;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Unpaid time given to a project, and the rate at which it is valued. Several people, or several days, are one entry or
 * several; their values are added exactly and rounded once, at the end.
 *
 * <p>Immutable and thread-safe.
 *
 * @param hours how many hours, all together; never negative
 * @param rate the rate at which they are valued
 */
public record VolunteerTime(Ratio hours, ValuationRate rate) {
    /** Checks that the hours are not negative. */
    public VolunteerTime {
        Objects.requireNonNull(rate, "rate");
        Require.of(VolunteerTime.class).atLeast("hours", Ratio.ZERO, hours);
    }

    /**
     * {@return the time of several people who gave the same}
     *
     * @param people how many people; 0 or more
     * @param hoursEach how many hours each of them gave
     * @param rate the rate for an hour
     */
    public static VolunteerTime of(int people, Ratio hoursEach, ValuationRate rate) {
        Objects.requireNonNull(rate, "rate");
        return new VolunteerTime(hoursEach.times(Ratio.of(people, 1)), rate);
    }

    /** {@return the value of the time, exact} */
    public ExactMoney value() {
        return rate.hourly().times(hours);
    }

    /**
     * {@return the value of several entries together, rounded at the end}
     *
     * @param entries the entries
     * @param currency the currency of every rate
     * @param rounding how to round what is left
     * @throws org.joda.money.CurrencyMismatchException if a rate is in another currency
     */
    public static Money total(List<VolunteerTime> entries, CurrencyUnit currency, RoundingMode rounding) {
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(rounding, "rounding");
        return ExactMoney.total(
                        currency, entries.stream().map(VolunteerTime::value).toList())
                .rounded(rounding);
    }

    /** {@return hours and rate, {@code 10 hours at £11.09 an hour}} */
    @Override
    public String toString() {
        return ValuationRate.hours(hours) + " at " + rate;
    }
}

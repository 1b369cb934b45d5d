package io.github.biglocal.match;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Dated;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.ExactMoney;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * The rate at which unpaid time is valued. Rates differ by funder, by skill and by year, so a value says its rate; a
 * table is a list of them, and {@link Dated#on} picks those in force.
 *
 * <p>Immutable and thread-safe.
 *
 * @param amount the value of a day or an hour; never negative
 * @param hours how many hours that is: 7 for a day of seven hours, 1 for an hour; more than 0
 * @param period when the rate is known to have applied
 * @param source where it was published, and for which work
 */
public record ValuationRate(Money amount, Ratio hours, LocalDateRange period, Citation source) implements Dated {
    private static final LocalDateRange HERITAGE =
            LocalDateRange.of(LocalDate.of(2011, 1, 1), LocalDate.of(2018, 1, 1));

    private static final String HERITAGE_TARIFF = "Heritage Lottery Fund, volunteer time rates, 2011 and 2017";

    /** Heritage Lottery Fund, unskilled work: £50 a day of seven hours. The years are those it is quoted in. */
    public static final ValuationRate HERITAGE_UNSKILLED = heritage(50, "unskilled");

    /** Heritage Lottery Fund, skilled work: £150 a day of seven hours. The years are those it is quoted in. */
    public static final ValuationRate HERITAGE_SKILLED = heritage(150, "skilled");

    /** Heritage Lottery Fund, professional work: £350 a day of seven hours. The years are those it is quoted in. */
    public static final ValuationRate HERITAGE_PROFESSIONAL = heritage(350, "professional");

    /** Community First neighbourhood match: £11.09 an hour. The fund ran from 2011 to March 2015. */
    public static final ValuationRate COMMUNITY_FIRST = perHour(
            Money.ofMinor(CurrencyUnit.GBP, 1109),
            LocalDateRange.of(LocalDate.of(2011, 1, 1), LocalDate.of(2015, 4, 1)),
            Citation.of("Community First, neighbourhood match fund, using volunteer time as match, 2013"));

    /** Checks the ranges. */
    public ValuationRate {
        Objects.requireNonNull(source, "source");
        Require.of(ValuationRate.class)
                .notNegative("amount", amount)
                .atLeastADay("period", period)
                .moreThan("hours", Ratio.ZERO, hours);
    }

    /**
     * {@return a rate by the hour}
     *
     * @param amount the value of an hour
     * @param period when the rate applied
     * @param source where it was published
     */
    public static ValuationRate perHour(Money amount, LocalDateRange period, Citation source) {
        Objects.requireNonNull(source, "source");
        return new ValuationRate(amount, Ratio.ONE, period, source);
    }

    /**
     * {@return a rate by the day}
     *
     * @param amount the value of a day
     * @param hours how many hours a day has
     * @param period when the rate applied
     * @param source where it was published
     */
    public static ValuationRate perDay(Money amount, int hours, LocalDateRange period, Citation source) {
        Objects.requireNonNull(source, "source");
        return new ValuationRate(amount, Ratio.of(hours, 1), period, source);
    }

    private static ValuationRate heritage(int pounds, String work) {
        return perDay(Money.ofMajor(CurrencyUnit.GBP, pounds), 7, HERITAGE, Citation.of(HERITAGE_TARIFF, work));
    }

    /** {@return the value of an hour, exact: £50 a day of seven hours is 50/7 of a pound} */
    public ExactMoney hourly() {
        return ExactMoney.of(amount).times(Ratio.ONE.dividedBy(hours));
    }

    /** {@return the rate, {@code £50 for 7 hours}} */
    @Override
    public String toString() {
        return Text.money(amount) + (hours.equals(Ratio.ONE) ? " an hour" : " for " + hours(hours));
    }

    static String hours(Ratio hours) {
        String number = !hours.isWhole()
                ? Text.decimal(hours.numerator(), hours.denominator())
                : hours.numerator().bitLength() < Long.SIZE
                        ? Text.number(hours.numerator().longValue())
                        : hours.toString();
        return number + (hours.equals(Ratio.ONE) ? " hour" : " hours");
    }
}

package io.github.biglocal.match;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Dated;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.ExactMoney;
import io.github.biglocal.money.Ratio;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

class VolunteerTimeTest {
    private static final Citation SOURCE = Citation.of("a survey of earnings");

    private static Money total(VolunteerTime... entries) {
        return VolunteerTime.total(List.of(entries), CurrencyUnit.GBP, RoundingMode.HALF_UP);
    }

    @ParameterizedTest
    @CsvSource({
        "HERITAGE_UNSKILLED, 7.142857",
        "HERITAGE_SKILLED, 21.428571",
        "HERITAGE_PROFESSIONAL, 50.00000",
        "COMMUNITY_FIRST, 11.09000"
    })
    void aDayOfSevenHoursGivesThePublishedHours(String rate, String hourly) throws ReflectiveOperationException {
        ValuationRate found = (ValuationRate) ValuationRate.class.getField(rate).get(null);
        int digits = hourly.length() - 1;

        assertThat(found.hourly().amount().toDecimal(new MathContext(digits, RoundingMode.HALF_UP)))
                .isEqualByComparingTo(hourly);
    }

    @Test
    void fiftyHoursOfCommunityFirstAreWorthWhatWasPublished() {
        assertThat(total(new VolunteerTime(Ratio.of(50, 1), ValuationRate.COMMUNITY_FIRST)))
                .isEqualTo(Money.parse("GBP 554.50"));
    }

    @Test
    void sixPeopleForAnHourAndAHalfAreNotWorthThePublishedSlip() {
        VolunteerTime time = VolunteerTime.of(6, Ratio.of(3, 2), ValuationRate.COMMUNITY_FIRST);

        assertThat(time.hours()).isEqualTo(Ratio.of(9, 1));
        assertThat(total(time)).isEqualTo(Money.parse("GBP 99.81")).isNotEqualTo(Money.parse("GBP 99.78"));
    }

    @Test
    void aDayIsWorthItsRateHoweverItIsCutUp() {
        VolunteerTime hour = new VolunteerTime(Ratio.ONE, ValuationRate.HERITAGE_SKILLED);

        assertThat(total(hour, hour, hour, hour, hour, hour, hour)).isEqualTo(Money.parse("GBP 150.00"));
        assertThat(total(hour)).isEqualTo(Money.parse("GBP 21.43"));
        assertThat(total()).isEqualTo(Money.parse("GBP 0"));
    }

    @Test
    void aRateOfTheCallersOwnIsAsGood() {
        ValuationRate earnings =
                ValuationRate.perDay(Money.parse("GBP 152"), 8, Periods.parse("2023-01-01/2023-12-31"), SOURCE);

        assertThat(total(VolunteerTime.of(12, Ratio.of(8, 1), earnings))).isEqualTo(Money.parse("GBP 1824.00"));
        assertThat(earnings).hasToString("£152 for 8 hours");
    }

    @ParameterizedTest
    @CsvSource({"2010-12-31, 0", "2011-01-01, 1", "2015-03-31, 1", "2015-04-01, 0"})
    void aTableIsAListOfRatesWithDates(LocalDate day, int inForce) {
        assertThat(Dated.on(day, List.of(ValuationRate.COMMUNITY_FIRST))).hasSize(inForce);
    }

    @Test
    void fourHundredOfTheLongestHoursStayWithinTheirDigits() {
        BigInteger longest = BigInteger.TEN.pow(Require.MOST_DIGITS);
        List<ExactMoney> values = IntStream.rangeClosed(1, 400)
                .mapToObj(each -> new Ratio(BigInteger.ONE, longest.subtract(BigInteger.valueOf(each))))
                .map(hours -> new VolunteerTime(hours, ValuationRate.HERITAGE_SKILLED).value())
                .toList();

        // One denominator after the other; the longest that a text may have are no reason to be slow.
        assertThat(ExactMoney.total(CurrencyUnit.GBP, values).amount().digits())
                .isLessThanOrEqualTo(400 * Require.MOST_DIGITS + 1);
        assertRefused(
                "VolunteerTime",
                "hours",
                () -> new VolunteerTime(new Ratio(BigInteger.ONE, longest), ValuationRate.HERITAGE_SKILLED));
    }

    @Test
    void nonsenseIsRefused() {
        assertRefused(
                "VolunteerTime", "hours", () -> new VolunteerTime(Ratio.of(-1, 2), ValuationRate.COMMUNITY_FIRST));
        assertRefused(
                "ValuationRate",
                "hours",
                () -> ValuationRate.perDay(Money.parse("GBP 50"), 0, LocalDateRange.ALL, SOURCE));
        assertRefused(
                "ValuationRate",
                "amount",
                () -> ValuationRate.perHour(Money.parse("GBP -1"), LocalDateRange.ALL, SOURCE));
    }

    @Test
    void hoursBeyondCountingAreStillPrinted() {
        BigInteger many = BigInteger.TEN.pow(30);
        ValuationRate rate = new ValuationRate(
                Money.parse("GBP 1"), new Ratio(many, BigInteger.ONE), LocalDateRange.ALL, Citation.of("a tariff"));

        assertThat(rate).hasToString("£1 for " + many + " hours");
    }
}

package io.github.biglocal.money;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.FinancialYear;
import io.github.biglocal.entity.Periods;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeflatorSeriesTest {
    /** The worked example does not name the year of 102.789; the years here are the caller's. */
    private static final DeflatorSeries SERIES = DeflatorSeries.ofFinancialYears(
            Map.of(
                    FinancialYear.of(2003),
                    new BigDecimal("102.789"),
                    FinancialYear.of(1998),
                    new BigDecimal("91.031"),
                    FinancialYear.of(1999),
                    new BigDecimal("93.046")),
            Citation.of("HM Treasury, GDP deflators, annex A"));

    private static Ratio factor(String from, String to) {
        return SERIES.factor(LocalDate.parse(from), LocalDate.parse(to)).orElseThrow();
    }

    @Test
    void theWorkedExampleOfTheTreasuryComesOut() {
        ExactMoney real = ExactMoney.of(Money.parse("GBP 7400000")).times(factor("1998-04-01", "2004-03-31"));

        assertThat(real.amount().toDecimal(new MathContext(11, RoundingMode.HALF_UP)))
                .isEqualByComparingTo("8355819.4461");
        assertThat(factor("1998-10-01", "1999-10-01").toDecimal(4, RoundingMode.HALF_UP))
                .isEqualByComparingTo("1.0221");
    }

    @Test
    void pricesRoseByThirteenPerCentWhereTheIndexRoseTo100() {
        DeflatorSeries series = DeflatorSeries.ofFinancialYears(
                Map.of(FinancialYear.of(2000), new BigDecimal("88.480"), FinancialYear.of(2005), new BigDecimal("100")),
                SERIES.source());

        assertThat(series.factor(LocalDate.of(2000, 4, 1), LocalDate.of(2005, 4, 1))
                        .orElseThrow()
                        .toDecimal(4, RoundingMode.HALF_UP))
                .isEqualByComparingTo("1.1302");
    }

    @ParameterizedTest
    @CsvSource({"1998-03-31,", "1998-04-01, 91.031", "1999-03-31, 91.031", "1999-04-01, 93.046", "2000-04-01,"})
    void aFinancialYearIsFromAprilToMarch(LocalDate day, BigDecimal index) {
        if (index == null) {
            assertThat(SERIES.on(day)).isEmpty();
            assertThat(SERIES.factor(day, LocalDate.of(1998, 4, 1))).isEmpty();
            assertThat(SERIES.factor(LocalDate.of(1998, 4, 1), day)).isEmpty();
        } else {
            assertThat(SERIES.on(day)).contains(index);
        }
    }

    @Test
    void aSeriesIsInTheOrderOfItsDaysWhateverOrderItIsGivenIn() {
        assertThat(SERIES.entries().entries())
                .extracting(entry -> entry.period().getStart().getYear())
                .containsExactly(1998, 1999, 2003);
        assertThat(SERIES).hasToString("HM Treasury, GDP deflators, annex A");
    }

    @Test
    void anIndexIsFoundInASeriesThatIsGivenBackwards() {
        DeflatorSeries series = DeflatorSeries.of(
                List.of(
                        new DeflatorSeries.Entry(Periods.parse("2012-01-01/2012-12-31"), new BigDecimal("3")),
                        new DeflatorSeries.Entry(Periods.parse("2011-01-01/2011-12-31"), new BigDecimal("2")),
                        new DeflatorSeries.Entry(Periods.parse("2010-01-01/2010-12-31"), new BigDecimal("1"))),
                SERIES.source());

        assertThat(series.entries().entries())
                .extracting(DeflatorSeries.Entry::index)
                .containsExactly(new BigDecimal("1"), new BigDecimal("2"), new BigDecimal("3"));
        for (int year = 2010; year < 2013; year++) {
            assertThat(series.on(LocalDate.of(year, 6, 30))).contains(new BigDecimal(year - 2009));
        }
    }

    @Test
    void twoIndicesDoNotApplyOnOneDay() {
        DeflatorSeries.Entry early = new DeflatorSeries.Entry(Periods.parse("2010-01-01/2010-12-31"), BigDecimal.ONE);
        DeflatorSeries.Entry late = new DeflatorSeries.Entry(Periods.parse("2010-12-31/.."), BigDecimal.TEN);

        assertRefused("Series", "entries", () -> DeflatorSeries.of(List.of(late, early), SERIES.source()));
    }

    @ParameterizedTest
    @CsvSource({"0", "-0.001"})
    void anIndexIsMoreThanNothing(BigDecimal index) {
        assertRefused("Entry", "index", () -> new DeflatorSeries.Entry(Periods.parse("2010-01-01/.."), index));
    }
}

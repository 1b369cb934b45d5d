package io.github.biglocal.funding;

import static io.github.biglocal.funding.Accounts.gbp;
import static io.github.biglocal.funding.Accounts.payment;
import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Periods;
import io.github.biglocal.guidance.Guidance;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bridging ceiling, the spend-out forecast and the position towards the close. */
class ForecastsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 8, 31);

    @Test
    void theCeilingOfABridgingGrantIsTheAverageSixMonthPayment() {
        BridgingCeiling ceiling = BridgingCeiling.of(List.of(
                payment("2018-04-01", "30000"), payment("2018-10-01", "20000"), payment("2019-04-01", "10000")));

        assertThat(ceiling.sixMonthPeriods()).isEqualTo(3);
        assertThat(ceiling.amount()).isEqualTo(gbp("20000"));
        assertThat(ceiling.explain())
                .containsExactly(
                        "The payments of the current plan total £60,000.",
                        "They cover 3 six-month periods, so a bridging grant should be at most £20,000.");
    }

    @Test
    void quarterlyPaymentsAreAddedUpToSixMonths() {
        assertThat(BridgingCeiling.of(List.of(
                                payment("2018-01-01", "10000"),
                                payment("2018-04-01", "10000"),
                                payment("2018-07-01", "10000"),
                                payment("2018-10-01", "10000")))
                        .amount())
                .isEqualTo(gbp("20000"));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-04-01/2018-04-01, 1",
        "2018-04-01/2018-09-30, 1",
        "2018-04-01/2018-10-01, 2",
        "2018-04-01/2019-03-31, 2",
        "2018-08-31/2019-02-28, 1",
        "2018-08-31/2019-03-01, 2"
    })
    void aSixMonthPeriodCountsOnceItHasBegun(String period, int periods) {
        assertThat(BridgingCeiling.of(List.of(payment("2018-04-01", "1")), Periods.parse(period))
                        .sixMonthPeriods())
                .isEqualTo(periods);
    }

    @Test
    void whatIsLeftOfAPennyIsDropped() {
        assertThat(new BridgingCeiling(List.of(payment("2018-04-01", "100")), 3).amount())
                .isEqualTo(gbp("33.33"));
    }

    @Test
    void thereIsNoCeilingWithoutPaymentsOrWithAnOpenPeriod() {
        assertRefused("BridgingCeiling", "payments", () -> new BridgingCeiling(List.of(), 1));
        assertRefused(
                "BridgingCeiling",
                "period",
                () -> BridgingCeiling.of(List.of(payment("2018-04-01", "1")), Periods.parse("2018-04-01/..")));
    }

    @ParameterizedTest
    @CsvSource({
        "13000, 1000, 2025-09-30",
        "13000.01, 1000, 2025-10-31",
        "19000, 1000, 2026-03-31",
        "19000.01, 1000, 2026-04-30",
        "0, 1000, 2024-08-31",
        "0, 0, 2024-08-31"
    })
    void atAPaceTheMoneyRunsOutInTheMonthInWhichTheLastPennyGoes(String remaining, String perMonth, LocalDate day) {
        SpendOutForecast forecast = SpendOutForecast.atPace(DAY, gbp(remaining), gbp(perMonth));

        assertThat(forecast.runsOut()).contains(day);
        assertThat(forecast.leftOn(day)).isEqualTo(gbp("0"));
        assertThat(forecast.isSpentBy(Guidance.SPENDING_ADVISED_TO_END))
                .isEqualTo(!day.isAfter(LocalDate.of(2025, 9, 30)));
        assertThat(forecast.isSpentBy(Guidance.PROGRAMME_ENDS)).isEqualTo(!day.isAfter(LocalDate.of(2026, 3, 31)));
    }

    @Test
    void withoutAPaceTheMoneyNeverRunsOut() {
        SpendOutForecast forecast = SpendOutForecast.atPace(DAY, gbp("1"), gbp("0"));

        assertThat(forecast.runsOut()).isEmpty();
        assertThat(forecast.isSpentBy(LocalDate.MAX)).isFalse();
        assertThat(forecast.explain()).contains("The money does not run out.");
    }

    @Test
    void asScheduledTheLastPaymentIsCutToWhatIsLeft() {
        SpendOutForecast forecast = SpendOutForecast.asScheduled(
                DAY,
                gbp("100"),
                List.of(
                        payment("2025-10-01", "60"),
                        payment("2024-08-31", "500"),
                        payment("2025-04-01", "60"),
                        payment("2026-04-01", "60")));

        assertThat(forecast.payments()).containsExactly(payment("2025-04-01", "60"), payment("2025-10-01", "40"));
        assertThat(forecast.runsOut()).contains(LocalDate.of(2025, 10, 1));
        assertThat(forecast.explain())
                .containsExactly(
                        "As of 31 August 2024, £100 is left and 2 payments are still to be made.",
                        "The money runs out on 1 October 2025.",
                        "£40 is left on 30 September 2025, by when areas were advised to have spent their funding.",
                        "No money is left on 31 March 2026, the last day of the programme.");
    }

    @Test
    void aScheduleThatIsTooSmallLeavesMoney() {
        SpendOutForecast forecast = SpendOutForecast.asScheduled(DAY, gbp("100"), List.of(payment("2025-04-01", "60")));

        assertThat(forecast.runsOut()).isEmpty();
        assertThat(forecast.leftOn(Guidance.PROGRAMME_ENDS)).isEqualTo(gbp("40"));
    }

    @ParameterizedTest
    @CsvSource({
        "150000.01, DELIVERY, 75000.01",
        "150000, DELIVERY, 75000",
        "149999.99, CLOSE_OUT_PHASE, 74999.99",
        "75000.01, CLOSE_OUT_PHASE, 0.01",
        "75000, MAY_CLOSE, 0",
        "0, MAY_CLOSE, 0"
    })
    void closeOutBeginsBelow150000AndTheAreaMayCloseAt75000(
            String remaining, CloseOutPosition.Stage stage, String toSpend) {
        CloseOutPosition position = CloseOutPosition.of(DAY, gbp(remaining));

        assertThat(position.stage()).isEqualTo(stage);
        assertThat(position.toSpendBeforeClosing()).isEqualTo(gbp(toSpend));
        assertThat(position.explain()).hasSize(3).allMatch(line -> line.endsWith("."));
    }
}

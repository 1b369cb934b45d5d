package io.github.biglocal.funding;

import static io.github.biglocal.funding.Accounts.agreement;
import static io.github.biglocal.funding.Accounts.drawdown;
import static io.github.biglocal.funding.Accounts.gbp;
import static io.github.biglocal.funding.Accounts.line;
import static io.github.biglocal.funding.Accounts.payment;
import static io.github.biglocal.funding.Accounts.report;
import static io.github.biglocal.funding.Accounts.returned;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Periods;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.plan.PlannedSpend;
import io.github.biglocal.rule.Records;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FundAccountsTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 31);
    private static final Allocation ALLOCATION = Allocation.builder()
            .id(AllocationId.of("al"))
            .area(Accounts.AREA)
            .initial(gbp("1000000"))
            .addUplifts(
                    Uplift.of(LocalDate.of(2017, 12, 31), gbp("105000")),
                    Uplift.of(LocalDate.of(2020, 12, 31), gbp("50000")))
            .build();

    @ParameterizedTest
    @CsvSource({"2017-12-30, 1000000", "2017-12-31, 1105000", "2020-12-30, 1105000", "2020-12-31, 1155000"})
    void theAllocationGrowsFromAMillionTo1155000(LocalDate date, String allocated) {
        AllocationPosition position = FundAccounts.asOf(date).position(ALLOCATION, List.of(), List.of(), List.of());

        assertThat(position.allocated()).isEqualTo(gbp(allocated));
        assertThat(position.undrawn()).isEqualTo(gbp(allocated));
    }

    @Test
    void whatIsAllocatedIsAddedUpInOneCurrencyAndNotKnownWithoutAnAllocationInIt() {
        Records records = Records.of(
                ALLOCATION,
                ALLOCATION.withId(AllocationId.of("b")).withUplifts(),
                ALLOCATION.withId(AllocationId.of("c")).withUplifts().withInitial(Money.parse("EUR 7")));
        FundAccounts accounts = FundAccounts.asOf(DAY);

        assertThat(accounts.allocated(records)).contains(gbp("2155000"));
        assertThat(accounts.inCurrency(CurrencyUnit.EUR).allocated(records)).contains(Money.parse("EUR 7"));
        assertThat(accounts.inCurrency(CurrencyUnit.USD).allocated(records)).isEmpty();
        assertThat(accounts.allocated(Records.NONE)).isEmpty();
    }

    @Test
    void theStatementOfRecordsIsThatOfAllAgreementsAmongThem() {
        FundingAgreement agreement = agreement("a", "GBP 1000");
        Drawdown drawdown = drawdown("a", "2020-01-01", "GBP 400");
        SpendReport report = report("a", "2020-01-01/2020-03-31", line("heading", "GBP 300"));
        FundAccounts accounts = FundAccounts.asOf(DAY);

        assertThat(accounts.statement(Records.of(ALLOCATION, agreement, drawdown, report)))
                .isEqualTo(accounts.statement(List.of(agreement), List.of(drawdown), List.of(report), List.of()));
    }

    @Test
    void whatRemainsOfAnAreaThatNeverReportedIsNotKnown() {
        AllocationPosition position = FundAccounts.asOf(DAY)
                .position(
                        ALLOCATION,
                        List.of(),
                        List.of(report("a", "2021-04-01/2021-09-30", line("later", "GBP 1"))),
                        List.of());

        assertThat(position.spent()).isEmpty();
        assertThat(position.remaining()).isEmpty();
        assertThat(position.explain()).endsWith("No spending is recorded, so what remains is not known.");
    }

    @Test
    void anAreaThatReportedThatItSpentNothingHasAllThatItWasAllocated() {
        AllocationPosition position = FundAccounts.asOf(DAY)
                .position(
                        ALLOCATION,
                        List.of(),
                        List.of(report("a", "2020-04-01/2020-09-30", line("Events", "GBP 0"))),
                        List.of());

        assertThat(position.spent()).contains(gbp("0"));
        assertThat(position.explain()).endsWith("Spent £0: £1,155,000 remains.");
    }

    @Test
    void whatIsNotKnownOfTheWholeIsNotKnownByPlanYear() {
        List<FundingAgreement> agreements = List.of(agreement("a", "GBP 500"), agreement("b", "GBP 500"));
        List<Drawdown> drawdowns = List.of(
                drawdown("a", "2020-04-01", "GBP 200").withPlanYear("Year 3"),
                drawdown("b", "2020-04-01", "GBP 200").withPlanYear("Year 3"));
        List<SpendReport> reports = List.of(
                report("a", "2020-04-01/2020-09-30", line("Park", "GBP 150")).withPlanYear("Year 3"));

        FundStatement whole = FundAccounts.asOf(DAY).statement(agreements, drawdowns, reports, List.of());
        FundStatement years = FundAccounts.asOf(DAY).statementByPlanYear(agreements, drawdowns, reports, List.of());

        assertThat(whole.spent()).isEmpty();
        assertThat(years.spent()).isEmpty();
        assertThat(years.accounts()).extracting(FundAccount::spent).contains(Optional.of(gbp("150")));
    }

    @Test
    void allentonsFirstFiveYearsLeave312652OfTheMillion() {
        // Two years of 148,181 and a plan of 539,167: 687,348 (Big Local Allenton, plan 2016 to 2019).
        AllocationPosition position = FundAccounts.asOf(LocalDate.of(2016, 4, 1))
                .position(
                        ALLOCATION,
                        List.of(
                                drawdown("a", "2014-04-01", "GBP 148181"),
                                drawdown("b", "2016-04-01", "GBP 539167"),
                                drawdown("c", "2019-04-01", "GBP 1")),
                        List.of(),
                        List.of());

        assertThat(position.drawn()).isEqualTo(gbp("687348"));
        assertThat(position.undrawn()).isEqualTo(gbp("312652"));
        assertThat(position.leftOut()).extracting(LeftOut::why).containsExactly(LeftOut.Why.LATER);
    }

    @Test
    void moneyReturnedIsThereToBeDrawnAgainAndMoneySpentIsNot() {
        AllocationPosition position = FundAccounts.asOf(DAY)
                .position(
                        ALLOCATION,
                        List.of(drawdown("a", "2016-04-01", "GBP 100000")),
                        List.of(report("a", "2016-04-01/2016-09-30", line("Events", "GBP 40000"))),
                        List.of(returned("a", "2017-01-01", "GBP 25000")));

        assertThat(position.undrawn()).isEqualTo(gbp("1080000"));
        assertThat(position.remaining()).contains(gbp("1115000"));
        assertThat(position.explain())
                .containsExactly(
                        "Allocated £1,155,000 as of 31 March 2021.",
                        "Drawn down £100,000, returned £25,000: £1,080,000 is still to be drawn down.",
                        "Spent £40,000: £1,115,000 remains.");
    }

    @Test
    void spendingIsToldByTheAreasOwnHeadingAndByNationalTheme() {
        SpendAnalysis spend = FundAccounts.asOf(DAY)
                .spend(List.of(
                        report(
                                "a",
                                "2020-04-01/2020-09-30",
                                new SpendLine("Worker", Optional.of(SpendTheme.DELIVERY_COSTS), gbp("32")),
                                new SpendLine("Office", Optional.of(SpendTheme.DELIVERY_COSTS), gbp("8")),
                                line("Fun day", "GBP 50")),
                        report(
                                "a",
                                "2020-10-01/2021-03-31",
                                new SpendLine("Worker", Optional.of(SpendTheme.of("NEW")), gbp("10"))),
                        report("a", "2021-04-01/2021-09-30", line("Worker", "GBP 99")),
                        report("e", "2020-04-01/2020-09-30", line("Worker", "EUR 99"))));

        assertThat(spend.byHeading()).isEqualTo(Map.of("Fun day", gbp("50"), "Office", gbp("8"), "Worker", gbp("42")));
        assertThat(spend.byTheme())
                .isEqualTo(Map.of(SpendTheme.DELIVERY_COSTS, gbp("40"), SpendTheme.of("NEW"), gbp("10")));
        assertThat(spend.withoutTheme()).isEqualTo(gbp("50"));
        assertThat(spend.total()).isEqualTo(gbp("100"));
        assertThat(spend.shareOf(SpendTheme.DELIVERY_COSTS)).contains(Ratio.ofPercent(40));
        assertThat(spend.shareOf(SpendTheme.SMALL_GRANTS)).contains(Ratio.ZERO);
        assertThat(spend.leftOut())
                .extracting(LeftOut::why)
                .containsExactly(LeftOut.Why.LATER, LeftOut.Why.OTHER_CURRENCY);
        assertThat(spend.explain())
                .contains("Theme delivery costs: £40.", "Without a theme: £50.", "Total: £100, as of 31 March 2021.");
    }

    @Test
    void ofNothingNoThemeHasAShare() {
        assertThat(FundAccounts.asOf(DAY).spend(List.of()).shareOf(SpendTheme.SMALL_GRANTS))
                .isEmpty();
    }

    @Test
    void aReportWithoutPeriodCountsFromTheDayItWasHandedIn() {
        SpendReport report =
                report("a", "2020-04-01/2020-09-30", line("h", "GBP 1")).withPeriod(Optional.empty());

        assertThat(FundAccounts.asOf(DAY)
                        .spend(List.of(report.withSubmitted(DAY)))
                        .total())
                .isEqualTo(gbp("1"));
        assertThat(FundAccounts.asOf(DAY)
                        .spend(List.of(report.withSubmitted(DAY.plusDays(1))))
                        .total())
                .isEqualTo(gbp("0"));
    }

    @Test
    void budgetIsComparedWithActualHeadingByHeading() {
        BudgetVariance variance = FundAccounts.asOf(DAY)
                .budgetVariance(
                        List.of(
                                new PlannedSpend("Events", gbp("100")),
                                new PlannedSpend("Youth", gbp("40")),
                                new PlannedSpend("Garden", gbp("10"))),
                        List.of(
                                report(
                                        "a",
                                        "2020-04-01/2020-09-30",
                                        line("Events", "GBP 60"),
                                        line("Youth", "GBP 45"),
                                        line("Hub", "GBP 5")),
                                report("a", "2020-10-01/2021-03-31", line("Events", "GBP 15"))));

        assertThat(variance.headings())
                .containsExactly(
                        new HeadingVariance("Events", gbp("100"), gbp("75")),
                        new HeadingVariance("Youth", gbp("40"), gbp("45")),
                        new HeadingVariance("Garden", gbp("10"), gbp("0")),
                        new HeadingVariance("Hub", gbp("0"), gbp("5")));
        assertThat(variance.headings())
                .extracting(HeadingVariance::variance)
                .containsExactly(gbp("25"), gbp("-5"), gbp("10"), gbp("-5"));
        assertThat(variance.variance()).isEqualTo(gbp("25"));
        assertThat(variance.explain())
                .contains(
                        "Events: budgeted £100, spent £75, £25 under budget.",
                        "Total: budgeted £150, spent £125, £25 under budget, as of 31 March 2021.");
    }

    private static PaymentVariance variance(String day) {
        FundingAgreement agreement = agreement("a", "GBP 300")
                .withSchedule(payment("2016-04-01", "100"), payment("2016-10-01", "100"), payment("2017-04-01", "100"));
        return FundAccounts.asOf(LocalDate.parse(day))
                .paymentVariance(
                        agreement,
                        List.of(
                                drawdown("a", "2016-04-01", "GBP 100"),
                                drawdown("a", "2016-11-15", "GBP 90"),
                                drawdown("b", "2016-04-01", "GBP 1")),
                        List.of(returned("a", "2017-02-01", "GBP 30")));
    }

    @ParameterizedTest
    @CsvSource({
        "2016-09-30, 0, 0, 0",
        "2016-10-01, 100, 0, 0",
        "2016-11-15, 10, 0, 0",
        "2017-02-01, 10, 0, 30",
        "2017-04-01, 110, 0, 30",
        "2019-03-31, 110, 0, 30",
        "2019-04-01, 0, 110, 30"
    })
    void varianceIsOfPaymentsDelayedPaymentsCancelledAndMoneyRepaid(
            String day, String delayed, String cancelled, String repaid) {
        PaymentVariance variance = variance(day);

        assertThat(variance.of(VarianceKind.DELAYED_PAYMENT)).isEqualTo(gbp(delayed));
        assertThat(variance.of(VarianceKind.CANCELLED_PAYMENT)).isEqualTo(gbp(cancelled));
        assertThat(variance.of(VarianceKind.REPAYMENT)).isEqualTo(gbp(repaid));
        assertThat(variance.total()).isEqualTo(gbp(delayed).plus(gbp(cancelled)).plus(gbp(repaid)));
    }

    @Test
    void severalPlanYearsAreOpenAtOnceAndOneCarriesAnother() {
        List<FundingAgreement> agreements = List.of(agreement("a", "GBP 500")
                .withCommitments(new Commitment("Park", gbp("60"), Periods.parse("2020-01-01/.."))));
        List<Drawdown> drawdowns = List.of(
                drawdown("a", "2020-04-01", "GBP 200").withPlanYear("Year 3"),
                drawdown("a", "2020-10-01", "GBP 100").withPlanYear("Year 4"),
                drawdown("a", "2020-11-01", "GBP 20"),
                drawdown("a", "2021-04-01", "GBP 1").withPlanYear("Year 5"));
        List<SpendReport> reports = List.of(
                report("a", "2020-04-01/2020-09-30", line("Park", "GBP 150")).withPlanYear("Year 3"),
                report("a", "2020-10-01/2021-03-31", line("Park", "GBP 130")).withPlanYear("Year 4"));
        List<FundingReturn> returns =
                List.of(returned("a", "2021-01-01", "GBP 5").withPlanYear("Year 3"));

        FundStatement whole = FundAccounts.asOf(DAY).statement(agreements, drawdowns, reports, returns);
        FundStatement years = FundAccounts.asOf(DAY).statementByPlanYear(agreements, drawdowns, reports, returns);

        assertThat(years.accounts())
                .extracting(FundAccount::label)
                .containsExactly("without a plan year", "Year 3", "Year 4", "Year 5");
        assertThat(years.accounts())
                .extracting(FundAccount::held)
                .containsExactly(
                        Optional.of(gbp("20")), Optional.of(gbp("45")), Optional.of(gbp("-30")), Optional.of(gbp("0")));
        assertThat(years.carried()).isEqualTo(gbp("30"));
        assertThat(whole.carried()).isEqualTo(gbp("0"));
        assertThat(years.held()).isEqualTo(whole.held()).contains(gbp("35"));
        assertThat(years.undrawn()).isEqualTo(whole.undrawn()).contains(gbp("180"));
        assertThat(years.uncommitted()).isEqualTo(whole.uncommitted()).contains(gbp("155"));
        assertThat(years.leftOut()).isEqualTo(whole.leftOut()).hasSize(1);
        assertThat(years.explain()).contains("Other accounts carry the £30 that is overspent.");
    }

    @Test
    void planYearsAreInTheOrderOfTheirNumbers() {
        List<Drawdown> drawdowns = List.of(
                drawdown("a", "2020-04-01", "GBP 1").withPlanYear("Year 10"),
                drawdown("a", "2016-04-01", "GBP 1").withPlanYear("Year 6"),
                drawdown("a", "2019-04-01", "GBP 1").withPlanYear("Year 9"));

        assertThat(FundAccounts.asOf(DAY)
                        .statementByPlanYear(List.of(agreement("a", "GBP 500")), drawdowns, List.of(), List.of())
                        .accounts())
                .extracting(FundAccount::label)
                .containsExactly("without a plan year", "Year 6", "Year 9", "Year 10");
    }

    @Test
    void theContributionIsThatOnTheDrawdownsLessThatOnTheReturns() {
        LtoContribution contribution = FundAccounts.asOf(DAY)
                .contribution(
                        List.of(drawdown("a", "2020-04-01", "GBP 55900"), drawdown("a", "2021-04-01", "GBP 1000")),
                        List.of(returned("a", "2021-03-31", "GBP 900")));

        assertThat(contribution.due()).isEqualTo(gbp("2795"));
        assertThat(contribution.dueBack()).isEqualTo(gbp("45"));
        assertThat(contribution.explain())
                .first()
                .asString()
                .startsWith("Contribution of 5 % of plan money drawn down, ");
    }

    @Test
    void paymentsMadeEarlyAreNoVariance() {
        PaymentVariance variance = FundAccounts.asOf(LocalDate.of(2016, 4, 1))
                .paymentVariance(
                        agreement("a", "GBP 100").withSchedule(payment("2016-05-01", "100")),
                        List.of(drawdown("a", "2016-04-01", "GBP 100")),
                        List.of());

        assertThat(variance.total()).isEqualTo(gbp("0"));
        assertThat(variance.explain()).contains("Agreement a: due £0, paid £100, as of 1 April 2016.");
    }
}

package io.github.biglocal.funding;

import static io.github.biglocal.funding.Accounts.agreement;
import static io.github.biglocal.funding.Accounts.drawdown;
import static io.github.biglocal.funding.Accounts.gbp;
import static io.github.biglocal.funding.Accounts.line;
import static io.github.biglocal.funding.Accounts.payment;
import static io.github.biglocal.funding.Accounts.report;
import static io.github.biglocal.funding.Accounts.returned;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Edition;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.entity.Series;
import io.github.biglocal.funding.ScheduleAddsUp.SumDiffers;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanChange;
import io.github.biglocal.plan.PlanChangeDecision;
import io.github.biglocal.plan.PlanChangeId;
import io.github.biglocal.plan.PlanChangeKind;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.plan.PlannedSpend;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Timeline;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeten.extra.LocalDateRange;

class AgreementRulesTest {
    private static final LocalDate DAY = LocalDate.of(2018, 6, 1);
    private static final FundingAgreement AGREEMENT = agreement("f", "GBP 300");

    private static <S extends Entity> Verdict on(String date, Rule<S> rule, S subject, Entity... records) {
        return rule.verdict(subject, RuleContext.on(LocalDate.parse(date), Records.of(records)));
    }

    private static Verdict verdict(Rule<FundingAgreement> rule, FundingAgreement agreement, Entity... records) {
        return on(DAY.toString(), rule, agreement, records);
    }

    private static FundingAgreement scheduled(String... days) {
        return AGREEMENT.withSchedule(
                Stream.of(days).map(day -> payment(day, "100")).toList());
    }

    @Test
    void anAgreementNamesWhatIsNotOnFileOrWasNotSent() {
        Verdict parts = verdict(
                AgreementRules.agreementHasThreeParts(),
                AGREEMENT.withParts(Set.of(AgreementPart.TERMS_AND_CONDITIONS)));
        Verdict copies =
                verdict(AgreementRules.agreementCopied(), AGREEMENT.withCopiedTo(Set.of(CopyHolder.PARTNERSHIP_CHAIR)));

        assertThat(parts.description())
                .isEqualTo("Breached: The agreement is missing its offer letter and its payment schedule. Add"
                        + " its offer letter and its payment schedule to the file.");
        assertThat(copies.description())
                .isEqualTo("Breached: The rep was not sent a copy of the agreement. Send a copy to the rep.");
    }

    @Test
    void theDatesOfAnAgreementAreNamed() {
        assertThat(verdict(
                                AgreementRules.agreementDatesInOrder(),
                                scheduled("2016-10-01", "2016-04-01").withSigned(LocalDate.of(2016, 2, 29)))
                        .description())
                .isEqualTo(
                        "Breached: The agreement was signed on 29 February 2016, before it was offered (1 March 2016)."
                                + " Correct whichever date is wrong."
                                + " The 2nd scheduled payment is due on 1 April 2016, before the 1st scheduled payment (1 October"
                                + " 2016). Correct whichever date is wrong.");
    }

    @Test
    void anAgreementFollowsTheEndorsementOfItsPlan() {
        Plan plan = Plan.builder()
                .id(PlanId.of("plan"))
                .area(Accounts.AREA)
                .endorsed(LocalDate.of(2016, 3, 2))
                .build();

        assertThat(verdict(AgreementRules.agreementFollowsEndorsement(), AGREEMENT, plan)
                        .description())
                .startsWith("Breached: The agreement was offered on 1 March 2016, before the plan was endorsed"
                        + " (2 March 2016).");
        assertThat(verdict(AgreementRules.agreementFollowsEndorsement(), AGREEMENT))
                .isEqualTo(Verdict.unknown(Missing.record(plan.id(), "the record of the plan, which is missing")));
        assertThat(verdict(
                        AgreementRules.agreementFollowsEndorsement(),
                        AGREEMENT.withOffered(Optional.empty()),
                        plan.withEndorsed(Optional.empty())))
                .isEqualTo(Verdict.unknown(
                        Missing.of(plan, "endorsed", "when the plan was endorsed"),
                        Missing.of(AGREEMENT, "offered", "when the agreement was offered")));
    }

    @Test
    void bothSidesOfTheScheduleComeToTheMoneyAgreed() {
        FundingAgreement whole =
                scheduled("2016-04-01", "2016-10-01", "2017-04-01").withBudget(new PlannedSpend("Events", gbp("300")));
        SumDiffers tooMuch = new SumDiffers(whole.reference(), ScheduleAddsUp.Side.PAYMENTS, gbp("300.01"), gbp("300"));

        assertThat(verdict(new ScheduleAddsUp(), whole)).isEqualTo(Verdict.satisfied());
        assertThat(verdict(
                        new ScheduleAddsUp(),
                        whole.withSchedule(payment("2016-04-01", "300.01"))
                                .withBudget(new PlannedSpend("Events", gbp("299.99")))))
                .isEqualTo(Verdict.breached(
                        tooMuch,
                        new SumDiffers(whole.reference(), ScheduleAddsUp.Side.HEADINGS, gbp("299.99"), gbp("300"))));
        assertThat(verdict(new ScheduleAddsUp(), whole.withBudget())).isEqualTo(Verdict.satisfied());
        assertThat(verdict(new ScheduleAddsUp(), whole.withSchedule())).isEqualTo(Verdict.satisfied());
        assertThat(verdict(new ScheduleAddsUp(), whole.withSchedule().withBudget()))
                .isEqualTo(Verdict.notApplicable("no payment schedule is recorded"));
        assertThat(tooMuch.problem()).isEqualTo("The payments by date total £300.01, not the £300 agreed.");
        assertThat(tooMuch.repair()).isEqualTo("Remove the extra £0.01, or correct the amount agreed.");
    }

    @ParameterizedTest
    @CsvSource({
        "2015-01-01, 2015-04-01, true",
        "2015-06-30, 2015-09-30, true",
        "2015-06-30, 2015-12-30, false",
        "2015-07-01, 2015-10-01, false",
        "2015-07-01, 2016-01-01, true",
        "2015-07-01, 2016-02-01, true",
        "2015-07-01, 2016-02-02, false",
        "2015-07-01, 2015-12-01, true",
        "2015-07-01, 2015-11-30, false"
    })
    void paymentsAreThreeThenSixMonthsApartGiveOrTakeAMonth(String first, String second, boolean satisfied) {
        Verdict verdict = verdict(PaymentsAtInterval.standard(), scheduled(first, second));

        assertThat(verdict instanceof Verdict.Satisfied).isEqualTo(satisfied);
        assertThat(verdict instanceof Verdict.Breached).isEqualTo(!satisfied);
    }

    private static Series<Edition<Integer>> every(int months, LocalDateRange period) {
        return Series.of(List.of(Edition.of(period, months, Citation.of("Terms"))));
    }

    @Test
    void theIntervalAndTheToleranceAreTheCallersToChange() {
        FundingAgreement quarterly = scheduled("2020-01-01", "2020-04-01");
        Series<Edition<Integer>> three = every(3, LocalDateRange.ALL);

        assertThat(verdict(PaymentsAtInterval.standard().every(three), quarterly))
                .isEqualTo(Verdict.satisfied());
        assertThat(verdict(PaymentsAtInterval.standard().every(three).within(0), scheduled("2020-01-01", "2020-04-02")))
                .isEqualTo(Verdict.breached(new PaymentsAtInterval.OffInterval(
                        AGREEMENT.reference(), LocalDate.of(2020, 1, 1), LocalDate.of(2020, 4, 2), 3)));
        assertThat(verdict(PaymentsAtInterval.standard().every(every(3, Periods.parse("2030-01-01/.."))), quarterly))
                .isEqualTo(Verdict.satisfied());
    }

    @Test
    void theIntervalAndTheToleranceAreParameters() {
        FundingAgreement quarterly = scheduled("2020-01-01", "2020-04-01");
        PaymentsAtInterval rule = PaymentsAtInterval.standard();

        assertThat(verdict(rule, quarterly).description())
                .isEqualTo("Breached: The payment on 1 April 2020 follows the one on 1 January 2020, but"
                        + " payments are made every 6 months. Move the payment to 1 July 2020, or correct"
                        + " the dates.");
        assertThat(verdict(rule.with("tolerance", 91), quarterly)).isEqualTo(Verdict.satisfied());
        assertThat(verdict(rule.with("tolerance", 90), quarterly)).isInstanceOf(Verdict.Breached.class);
        assertThat(verdict(rule.with("interval", every(3, LocalDateRange.ALL)), quarterly))
                .isEqualTo(Verdict.satisfied());
    }

    @ParameterizedTest
    @CsvSource({"2026-03-30, true", "2026-03-31, true", "2026-04-01, false"})
    void anAgreementAndItsPaymentsEndWithTheProgramme(String last, boolean satisfied) {
        FundingAgreement ending = AGREEMENT.withPeriod(Periods.parse("2016-04-01/" + last));

        assertThat(on("2020-06-01", new AgreementEndsWithProgramme(), ending) instanceof Verdict.Satisfied)
                .isEqualTo(satisfied);
        assertThat(
                        on("2020-06-01", new AgreementEndsWithProgramme(), AGREEMENT.withSchedule(payment(last, "1")))
                                instanceof Verdict.Satisfied)
                .isEqualTo(satisfied);
    }

    @Test
    void anAgreementWithAnOpenEndIsJudgedByItsPaymentsOnly() {
        FundingAgreement open = AGREEMENT.withPeriod(Periods.parse("2016-04-01/.."));
        Rule<FundingAgreement> rule = new AgreementEndsWithProgramme();

        assertThat(on("2020-06-01", rule, open)).isEqualTo(Verdict.unknown(open, "period", "when the agreement ends"));
        assertThat(on("2020-06-01", rule, open.withSchedule(payment("2026-04-01", "1")))
                        .description())
                .isEqualTo("Breached: The last scheduled payment is due on 1 April 2026, after the programme ends"
                        + " (31 March 2026). Correct the date if it is wrong, or agree an earlier one.");
    }

    private static Verdict retrospective(String offered, String period, String drawn) {
        return on(
                "2021-01-01",
                new NoRetrospectiveFunding(),
                AGREEMENT.withOffered(LocalDate.parse(offered)).withPeriod(Periods.parse(period)),
                drawdown("f", drawn, "GBP 1"));
    }

    @Test
    void nothingFromBeforeTheOfferIsFunded() {
        assertThat(retrospective("2020-03-01", "2020-03-01/2021-03-31", "2020-03-01"))
                .isEqualTo(Verdict.satisfied());
        assertThat(retrospective("2020-03-01", "2020-02-29/2021-03-31", "2020-02-28")
                        .description())
                .isEqualTo(
                        "Breached: The agreement starts on 29 February 2020, before it was offered"
                                + " (1 March 2020). Correct whichever date is wrong. The first drawdown was made on 28"
                                + " February 2020, before the agreement was offered (1 March 2020). Correct whichever date is wrong.");
        assertThat(retrospective("2019-12-31", "2019-01-01/2021-03-31", "2019-01-01"))
                .isEqualTo(Verdict.notApplicable("the agreement was offered before the guidance of about 2020"));
    }

    @Test
    void whatIsNotKnownOfAnOfferIsNamedWithTheLeastThatSettlesIt() {
        NoRetrospectiveFunding rule = new NoRetrospectiveFunding();
        FundingAgreement bare = AGREEMENT.withOffered(Optional.empty()).withPeriod(Optional.empty());
        Missing offered = Missing.of(bare, "offered", "when the agreement was offered");
        Missing firstDay = Missing.of(bare, "period", "when the agreement starts");

        assertThat(on("2021-01-01", rule, bare)).isEqualTo(Verdict.unknown(List.of(offered, firstDay), 2));
        assertThat(on("2021-01-01", rule, bare, drawdown("f", "2020-04-01", "GBP 1")))
                .isEqualTo(Verdict.unknown(List.of(offered, firstDay), 1));
        assertThat(on("2021-01-01", rule, bare.withOffered(LocalDate.of(2020, 3, 1))))
                .isEqualTo(Verdict.unknown(firstDay));
    }

    @Test
    void whatIsInAnotherCurrencyIsNamed() {
        SpendReport euros = report("f", "2016-04-01/2016-09-30", line("h", "EUR 1"));

        assertThat(verdict(
                        new AccountInOneCurrency(),
                        AGREEMENT,
                        drawdown("f", "2016-04-01", "GBP 1"),
                        euros,
                        returned("f", "2016-05-01", "GBP 1")))
                .isEqualTo(Verdict.breached(new AccountInOneCurrency.OtherCurrency(
                        euros.reference(), "lines", CurrencyUnit.EUR, CurrencyUnit.GBP)));
    }

    private static final Drawdown FIRST = drawdown("f", "2016-04-01", "GBP 100");

    private static Verdict reported(String date, Entity... reports) {
        List<Entity> records = new ArrayList<>(List.of(reports));
        records.add(FIRST);
        return SpendReportedEverySixMonths.standard()
                .verdict(AGREEMENT, RuleContext.on(LocalDate.parse(date), Records.of(records)));
    }

    private static Verdict overdue(String from, String to) {
        return Verdict.breached(new SpendReportedEverySixMonths.Overdue(
                AGREEMENT.reference(), LocalDate.parse(from), LocalDate.parse(to)));
    }

    @Test
    void aReportIsOverdueAMonthAfterItsSixMonths() {
        SpendReport asked = report("f", "2016-04-01/2016-09-30").withDue(LocalDate.of(2016, 10, 15));

        assertThat(reported("2016-10-31", asked)).isEqualTo(Verdict.satisfied());
        assertThat(reported("2016-11-01", asked)).isEqualTo(overdue("2016-04-01", "2016-09-30"));
    }

    @Test
    void whereNoReportIsOnRecordWhetherAnyWasMadeIsNotKnown() {
        Missing drawdowns = Missing.records(AGREEMENT, Drawdown.class, "whether any money was drawn down");
        Missing reports = Missing.records(AGREEMENT, SpendReport.class, "whether spending was reported");

        assertThat(reported("2018-11-01")).isEqualTo(Verdict.unknown(reports));
        assertThat(verdict(SpendReportedEverySixMonths.standard(), AGREEMENT))
                .isEqualTo(Verdict.unknown(drawdowns, reports));
        assertThat(reported("2016-03-31")).isEqualTo(Verdict.notApplicable("no money has been drawn down yet"));
    }

    @Test
    void aReportMissingBetweenTwoIsNamedAndOneBeforeTheFirstIsNot() {
        SpendReport second = report("f", "2016-10-01/2017-03-31", line("h", "GBP 1"));
        SpendReport third = report("f", "2017-04-01/2017-09-30", line("h", "GBP 1"));
        SpendReport fourth = report("f", "2017-10-01/2018-03-31", line("h", "GBP 1"));

        assertThat(reported("2018-04-30", fourth, third, second)).isEqualTo(Verdict.satisfied());
        assertThat(reported("2018-04-30", fourth, second)).isEqualTo(overdue("2017-04-01", "2017-09-30"));
        assertThat(reported("2018-04-30", fourth.withPeriod(Periods.parse("2017-09-30/2018-03-29")), second))
                .isEqualTo(Verdict.satisfied());
    }

    @ParameterizedTest
    @CsvSource({"99.99, 0, true", "100, 0, false", "60, 39.99, true", "60, 40, false"})
    void onceAllThatWasDrawnIsSpentOrReturnedNothingIsOverdue(String spent, String back, boolean overdue) {
        SpendReport report = report("f", "2016-04-01/2016-09-30", line("h", "GBP " + spent));

        assertThat(reported("2018-06-01", report, returned("f", "2016-09-30", "GBP " + back)))
                .isEqualTo(overdue ? overdue("2016-10-01", "2017-03-31") : Verdict.satisfied());
    }

    @Test
    void itsTimelineAgreesWithEachDay() {
        LocalDateRange days = Periods.parse("2016-03-01/2018-12-31");
        Records records = Records.of(
                FIRST,
                report("f", "2016-04-01/2016-09-30", line("h", "GBP 1")),
                report("f", "2016-10-01/2017-03-31", line("h", "GBP 1")).withSubmitted(LocalDate.of(2017, 6, 20)),
                report("f", "2017-10-01/2018-03-31", line("h", "GBP 1")),
                returned("f", "2018-10-20", "GBP 97"));
        Rule<FundingAgreement> rule = SpendReportedEverySixMonths.standard();
        Timeline timeline = Timeline.of(rule, AGREEMENT, records, days);

        assertThat(days.stream())
                .allSatisfy(day ->
                        assertThat(timeline.on(day)).isEqualTo(rule.verdict(AGREEMENT, RuleContext.on(day, records))));
        assertThat(timeline.intervals()).hasSize(5);
    }

    @Test
    void eachReportGivesAnotherSixMonths() {
        SpendReport report = report("f", "2016-04-01/2016-09-30", line("h", "GBP 1"));

        assertThat(reported("2017-04-30", report)).isEqualTo(Verdict.satisfied());
        assertThat(reported("2017-05-01", report)).isEqualTo(overdue("2016-10-01", "2017-03-31"));
        assertThat(reported("2016-11-15", report.withSubmitted(LocalDate.of(2016, 11, 16))))
                .isEqualTo(overdue("2016-04-01", "2016-09-30"));
    }

    @Test
    void onceTheWholePeriodIsReportedNothingIsOverdue() {
        SpendReport last = report("f", "2018-10-01/2019-03-31", line("h", "GBP 1"));

        assertThat(reported("2025-01-01", last)).isEqualTo(Verdict.satisfied());
        assertThat(reported("2019-04-15", report("f", "2018-10-01/2019-03-15", line("h", "GBP 1"))))
                .isEqualTo(Verdict.satisfied());
        assertThat(reported("2019-05-01", report("f", "2018-10-01/2019-03-15", line("h", "GBP 1"))))
                .isEqualTo(overdue("2019-03-16", "2019-03-31"));
    }

    @Test
    void aReportCoversSixMonthsAtMost() {
        SpendReport six = report("f", "2016-04-01/2016-09-30", line("h", "GBP 1"));
        SpendReport more = report("f", "2016-04-01/2016-10-01", line("h", "GBP 1"));

        assertThat(reported("2016-10-15", six)).isEqualTo(Verdict.satisfied());
        assertThat(reported("2016-10-15", more))
                .isEqualTo(Verdict.breached(new SpendReportedEverySixMonths.TooLong(
                        more.reference(), more.period().orElseThrow(), 6)));
    }

    /** Six months from 31 August last to the end of February, as a term of office or a plan year would. */
    @Test
    void sixMonthsFromTheEndOfAMonthAreNoDayShort() {
        SpendReport six = report("f", "2018-08-31/2019-02-28", line("h", "GBP 1"));
        SpendReport more = report("f", "2018-08-31/2019-03-01", line("h", "GBP 1"));

        assertThat(reported("2019-03-15", six)).isEqualTo(Verdict.satisfied());
        assertThat(reported("2019-03-15", more))
                .isEqualTo(Verdict.breached(new SpendReportedEverySixMonths.TooLong(
                        more.reference(), more.period().orElseThrow(), 6)));
    }

    @Test
    void aReportWithoutPeriodStandsInTheWayOfAVerdict() {
        SpendReport undated = report("f", "2016-04-01/2016-09-30", line("h", "GBP 1"))
                .withPeriod(Optional.empty())
                .withSubmitted(LocalDate.of(2016, 10, 1));

        Verdict unknown = Verdict.unknown(undated, "period", "the first and last days that the report covers");

        assertThat(reported("2017-10-31", undated)).isEqualTo(unknown);
        assertThat(reported("2016-10-02", undated)).isEqualTo(unknown);
        assertThat(reported("2017-10-31", undated.withSubmitted(Optional.empty())))
                .isEqualTo(unknown);
        assertThat(reported("2016-09-30", undated)).isEqualTo(Verdict.satisfied());
        assertThat(reported("2017-10-31", undated, report("f", "2016-10-01/2017-09-30", line("h", "GBP 1"))))
                .isInstanceOf(Verdict.Breached.class);
    }

    private static final PlanChange VIREMENT = PlanChange.builder()
            .id(PlanChangeId.of("v"))
            .area(Accounts.AREA)
            .plan(PlanId.of("plan"))
            .kind(PlanChangeKind.VIREMENT)
            .decision(PlanChangeDecision.AGREED)
            .decided(LocalDate.of(2016, 9, 30))
            .fromHeading("Events")
            .toHeading("Garden")
            .amount(gbp("300"))
            .build();

    @Test
    void virementsFitTheBudget() {
        FundingAgreement budgeted = AGREEMENT.withBudget(new PlannedSpend("Events", gbp("300")));

        assertThat(verdict(new VirementsFitBudget(), budgeted, VIREMENT)).isEqualTo(Verdict.satisfied());
        assertThat(verdict(new VirementsFitBudget(), budgeted, VIREMENT.withAmount(gbp("300.01"))))
                .isEqualTo(Verdict.breached(
                        new VirementsFitBudget.DoesNotFit(VIREMENT.reference(), LeftOut.Why.NOT_ENOUGH)));
        assertThat(verdict(new VirementsFitBudget(), budgeted, VIREMENT.withFromHeading("Youth")))
                .isEqualTo(Verdict.breached(
                        new VirementsFitBudget.DoesNotFit(VIREMENT.reference(), LeftOut.Why.HEADING_NOT_KNOWN)));
        assertThat(verdict(new VirementsFitBudget(), budgeted, VIREMENT.withAmount(Optional.empty())))
                .isEqualTo(Verdict.notApplicable("not all virements for the agreement's plan are fully recorded"));
        assertThat(verdict(new VirementsFitBudget(), budgeted, VIREMENT.withPlan(PlanId.of("other"))))
                .isEqualTo(Verdict.notApplicable("no agreed virement is on record for the agreement's plan"));
    }

    @Test
    void theBudgetsOfSeveralAgreementsForOnePlanAreTakenTogether() {
        FundingAgreement first = AGREEMENT.withBudget(new PlannedSpend("Events", gbp("300")));
        FundingAgreement second = agreement("g", "GBP 50").withBudget(new PlannedSpend("Youth", gbp("50")));
        PlanChange virement = VIREMENT.withFromHeading("Youth").withAmount(gbp("50"));

        assertThat(verdict(new VirementsFitBudget(), first, first, second, virement))
                .isEqualTo(Verdict.satisfied());
        assertThat(verdict(new VirementsFitBudget(), first, first, virement)).isInstanceOf(Verdict.Breached.class);
        assertThat(verdict(new VirementsFitBudget(), first, first, second.withBudget(), virement))
                .isEqualTo(Verdict.notApplicable("the headings of the agreed budget are not recorded"));
    }

    @Test
    void aVirementThatMayHavePutMoneyUnderTheHeadingLeavesNoContradiction() {
        FundingAgreement budgeted = AGREEMENT.withBudget(new PlannedSpend("Events", gbp("300")));
        PlanChange tooMuch = VIREMENT.withAmount(gbp("300.01"));
        PlanChange other = VIREMENT.withId(PlanChangeId.of("w")).withDecision(Optional.empty());

        assertThat(verdict(new VirementsFitBudget(), budgeted, tooMuch, other))
                .isEqualTo(Verdict.notApplicable("not all virements for the agreement's plan are fully recorded"));
        assertThat(verdict(new VirementsFitBudget(), budgeted, tooMuch, other.withDecision(PlanChangeDecision.REFUSED)))
                .isInstanceOf(Verdict.Breached.class);
    }

    @Test
    void aNewProjectNeedsAHeadingAgreedByTheEndOfThePeriod() {
        FundingAgreement budgeted = AGREEMENT.withBudget(new PlannedSpend("Events", gbp("300")));
        SpendReport report = report("f", "2016-04-01/2016-09-30", line("Events", "GBP 5"), line("Garden", "GBP 7"));
        SpendUnderBudgetHeadings rule = new SpendUnderBudgetHeadings();

        assertThat(on("2018-06-01", rule, report, budgeted, VIREMENT)).isEqualTo(Verdict.satisfied());
        assertThat(on("2016-09-29", rule, report, budgeted, VIREMENT))
                .isEqualTo(Verdict.notApplicable("the report covers a period that ends after the date asked about"));
        for (PlanChange change : List.of(
                VIREMENT.withDecided(LocalDate.of(2016, 10, 1)), VIREMENT.withDecision(PlanChangeDecision.REFUSED))) {
            assertThat(on("2018-06-01", rule, report, budgeted, change))
                    .isEqualTo(Verdict.breached(
                            new SpendUnderBudgetHeadings.OutsideBudget(report.reference(), 1, gbp("7"))));
        }
        assertThat(new SpendUnderBudgetHeadings.OutsideBudget(report.reference(), 2, gbp("7")).problem())
                .isEqualTo("The report has 2 lines (£7) under headings that are not in the agreed budget.");
    }

    @Test
    void aVirementThatMayHaveAddedTheHeadingLeavesTheAnswerOpen() {
        FundingAgreement budgeted = AGREEMENT.withBudget(new PlannedSpend("Events", gbp("300")));
        SpendReport report = report("f", "2016-04-01/2016-09-30", line("Garden", "GBP 7"));
        SpendUnderBudgetHeadings rule = new SpendUnderBudgetHeadings();
        PlanChange open = VIREMENT.withDecision(Optional.empty()).withToHeading(Optional.empty());
        Missing toHeading = Missing.of(open, "toHeading", "which heading the virement moves money to");
        Missing decision = Missing.of(open, "decision", "whether the virement was agreed");

        assertThat(on("2018-06-01", rule, report, budgeted, open))
                .isEqualTo(Verdict.unknown(List.of(toHeading, decision), 1));
        assertThat(on("2018-06-01", rule, report, budgeted, open.withToHeading("Youth")))
                .isInstanceOf(Verdict.Breached.class);
        assertThat(on("2018-06-01", rule, report, budgeted, open.withDecided(LocalDate.of(2016, 10, 1))))
                .isInstanceOf(Verdict.Breached.class);
        assertThat(on("2018-06-01", rule, report, AGREEMENT))
                .isEqualTo(Verdict.unknown(AGREEMENT, "budget", "the headings of the agreed budget"));
        assertThat(on("2018-06-01", rule, report.withPeriod(Optional.empty()), budgeted))
                .isEqualTo(Verdict.unknown(report, "submitted", "the last day that the report covers"));
    }
}

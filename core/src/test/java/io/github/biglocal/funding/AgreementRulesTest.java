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
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.plan.PlanChange;
import io.github.biglocal.plan.PlanChangeDecision;
import io.github.biglocal.plan.PlanChangeId;
import io.github.biglocal.plan.PlanChangeKind;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.plan.PlannedSpend;
import io.github.biglocal.rule.ListedRecords;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Timeline;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
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
        return rule.verdict(subject, RuleContext.on(LocalDate.parse(date), ListedRecords.of(records)));
    }

    private static Verdict verdict(Rule<FundingAgreement> rule, FundingAgreement agreement, Entity... records) {
        return on(DAY.toString(), rule, agreement, records);
    }

    private static FundingAgreement scheduled(String... days) {
        return AGREEMENT.withSchedule(
                Stream.of(days).map(day -> payment(day, "100")).toList());
    }

    @Test
    void eachPartThatIsMissingIsNamed() {
        for (AgreementPart missing : AgreementPart.values()) {
            assertThat(verdict(
                            new AgreementHasThreeParts(),
                            AGREEMENT.withParts(EnumSet.complementOf(EnumSet.of(missing)))))
                    .isEqualTo(Verdict.breached(new AgreementHasThreeParts.MissingParts(Set.of(missing))));
        }
        assertThat(new AgreementHasThreeParts.MissingParts(
                                EnumSet.of(AgreementPart.PAYMENT_SCHEDULE, AgreementPart.OFFER_LETTER))
                        .repair())
                .isEqualTo("Add its offer letter and its payment schedule.");
    }

    @Test
    void eachHolderWithoutACopyIsNamed() {
        for (CopyHolder missing : CopyHolder.values()) {
            assertThat(verdict(
                            new AgreementCopied(), AGREEMENT.withCopiedTo(EnumSet.complementOf(EnumSet.of(missing)))))
                    .isEqualTo(Verdict.breached(new AgreementCopied.NoCopy(missing)));
        }
    }

    @Test
    void bothSidesOfTheScheduleComeToTheMoneyAgreed() {
        FundingAgreement whole =
                scheduled("2016-04-01", "2016-10-01", "2017-04-01").withBudget(new PlannedSpend("Events", gbp("300")));

        assertThat(verdict(new ScheduleAddsUp(), whole)).isEqualTo(Verdict.satisfied());
        assertThat(verdict(
                        new ScheduleAddsUp(),
                        whole.withSchedule(payment("2016-04-01", "300.01"))
                                .withBudget(new PlannedSpend("Events", gbp("299.99")))))
                .isEqualTo(Verdict.breached(
                        new ScheduleAddsUp.OtherSum(ScheduleAddsUp.Side.PAYMENTS, gbp("300.01"), gbp("300")),
                        new ScheduleAddsUp.OtherSum(ScheduleAddsUp.Side.HEADINGS, gbp("299.99"), gbp("300"))));
        assertThat(verdict(new ScheduleAddsUp(), whole.withBudget()))
                .isEqualTo(Verdict.unknown("the amount by activity or theme"));
        assertThat(verdict(new ScheduleAddsUp(), whole.withSchedule()))
                .isEqualTo(Verdict.unknown("the payments by date"));
        assertThat(new ScheduleAddsUp.OtherSum(ScheduleAddsUp.Side.PAYMENTS, gbp("300.01"), gbp("300")).repair())
                .isEqualTo("Take off GBP 0.01.");
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

    @Test
    void theIntervalAndTheToleranceAreTheCallersToChange() {
        FundingAgreement quarterly = scheduled("2020-01-01", "2020-04-01");
        PaymentInterval three = new PaymentInterval(LocalDateRange.ALL, 3, Citation.of("Terms"));

        assertThat(verdict(PaymentsAtInterval.standard().every(List.of(three)), quarterly))
                .isEqualTo(Verdict.satisfied());
        assertThat(verdict(
                        PaymentsAtInterval.standard().every(List.of(three)).within(0),
                        scheduled("2020-01-01", "2020-04-02")))
                .isEqualTo(Verdict.breached(
                        new PaymentsAtInterval.OffInterval(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 4, 2), 3)));
        assertThat(verdict(
                        PaymentsAtInterval.standard()
                                .every(List.of(new PaymentInterval(Periods.parse("2030-01-01/.."), 3, three.source()))),
                        quarterly))
                .isEqualTo(Verdict.satisfied());
    }

    @ParameterizedTest
    @CsvSource({"2016-02-29, false", "2016-03-01, true", "2016-03-02, true"})
    void theSignatureFollowsTheOffer(String signed, boolean satisfied) {
        assertThat(
                        verdict(new AgreementDatesInOrder(), AGREEMENT.withSigned(LocalDate.parse(signed)))
                                instanceof Verdict.Satisfied)
                .isEqualTo(satisfied);
    }

    @Test
    void paymentsAreInOrder() {
        assertThat(verdict(new AgreementDatesInOrder(), scheduled("2016-10-01", "2016-04-01")))
                .isEqualTo(Verdict.breached(new AgreementDatesInOrder.OutOfOrder(
                        AgreementDatesInOrder.What.PAYMENT, LocalDate.of(2016, 10, 1), LocalDate.of(2016, 4, 1))));
        assertThat(verdict(new AgreementDatesInOrder(), scheduled("2016-04-01", "2016-04-01")))
                .isEqualTo(Verdict.satisfied());
    }

    @ParameterizedTest
    @CsvSource({"2026-03-30, true", "2026-03-31, true", "2026-04-01, false"})
    void anAgreementAndItsPaymentsEndWithTheProgramme(String last, boolean satisfied) {
        FundingAgreement ending = AGREEMENT.withPeriod(Periods.parse("2016-04-01/" + last));

        assertThat(verdict(new AgreementEndsWithProgramme(), ending) instanceof Verdict.Satisfied)
                .isEqualTo(satisfied);
        assertThat(
                        verdict(new AgreementEndsWithProgramme(), AGREEMENT.withSchedule(payment(last, "1")))
                                instanceof Verdict.Satisfied)
                .isEqualTo(satisfied);
    }

    @Test
    void anAgreementWithAnOpenEndCannotBeJudged() {
        assertThat(verdict(new AgreementEndsWithProgramme(), AGREEMENT.withPeriod(Periods.parse("2016-04-01/.."))))
                .isEqualTo(Verdict.unknown("the last day it covers"));
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
                .isEqualTo("Breached: The agreement covers the time from 2020-02-29, before the offer of 2020-03-01."
                        + " Fund nothing from before 2020-03-01, or correct one of the two days."
                        + " Money was paid on 2020-02-28, before the offer of 2020-03-01."
                        + " Fund nothing from before 2020-03-01, or correct one of the two days.");
        assertThat(retrospective("2019-12-31", "2019-01-01/2021-03-31", "2019-01-01"))
                .isEqualTo(Verdict.notApplicable("it was offered before the guidance"));
    }

    @ParameterizedTest
    @CsvSource({"299.99, true", "300, true", "300.01, false"})
    void drawdownsComeToNoMoreThanTheAgreement(String second, boolean satisfied) {
        Verdict verdict = verdict(
                new DrawdownsWithinAgreement(),
                AGREEMENT.withAmount(gbp("400")),
                drawdown("f", "2016-04-01", "GBP 100"),
                drawdown("f", "2018-06-01", "GBP " + second),
                drawdown("f", "2018-06-02", "GBP 1000"),
                drawdown("other", "2018-06-01", "GBP 1000"));

        assertThat(verdict instanceof Verdict.Satisfied).isEqualTo(satisfied);
        assertThat(verdict instanceof Verdict.Breached).isEqualTo(!satisfied);
    }

    @Test
    void moneyReturnedDoesNotMakeRoom() {
        assertThat(verdict(
                        new DrawdownsWithinAgreement(),
                        AGREEMENT,
                        drawdown("f", "2016-04-01", "GBP 300"),
                        returned("f", "2016-05-01", "GBP 100"),
                        drawdown("f", "2016-06-01", "GBP 100")))
                .isEqualTo(Verdict.breached(new DrawdownsWithinAgreement.Overdrawn(gbp("400"), gbp("300"))));
        assertThat(new DrawdownsWithinAgreement.Overdrawn(gbp("400"), gbp("300")).problem())
                .isEqualTo("The drawdowns come to GBP 400.00, GBP 100.00 more than agreed.");
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
                .isEqualTo(Verdict.breached(
                        new AccountInOneCurrency.OtherCurrency(euros.reference(), CurrencyUnit.EUR, CurrencyUnit.GBP)));
    }

    private static final Drawdown FIRST = drawdown("f", "2016-04-01", "GBP 100");

    private static Verdict reported(String date, Entity... reports) {
        List<Entity> records = new ArrayList<>(List.of(reports));
        records.add(FIRST);
        return SpendReportedEverySixMonths.standard()
                .verdict(
                        AGREEMENT,
                        RuleContext.on(LocalDate.parse(date), ListedRecords.of(records.toArray(Entity[]::new))));
    }

    private static Verdict overdue(String from, String to) {
        return Verdict.breached(new SpendReportedEverySixMonths.Overdue(LocalDate.parse(from), LocalDate.parse(to)));
    }

    @Test
    void aReportIsOverdueAMonthAfterItsSixMonths() {
        SpendReport asked = report("f", "2016-04-01/2016-09-30").withDue(LocalDate.of(2016, 10, 15));

        assertThat(reported("2016-10-31", asked)).isEqualTo(Verdict.satisfied());
        assertThat(reported("2016-11-01", asked)).isEqualTo(overdue("2016-04-01", "2016-09-30"));
    }

    @Test
    void whereNoReportIsOnRecordWhetherAnyWasMadeIsNotKnown() {
        assertThat(reported("2018-11-01"))
                .isEqualTo(Verdict.unknown("whether spending was reported: no report is on record"));
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
        Records records = ListedRecords.of(
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
                .isEqualTo(Verdict.breached(new SpendReportedEverySixMonths.TooLong(more.reference(), 6)));
    }

    @Test
    void aReportWithoutPeriodStandsInTheWayOfAVerdict() {
        SpendReport undated = report("f", "2016-04-01/2016-09-30", line("h", "GBP 1"))
                .withPeriod(Optional.empty())
                .withSubmitted(LocalDate.of(2016, 10, 1));

        assertThat(reported("2017-10-31", undated)).isEqualTo(Verdict.unknown("the period that a report covers"));
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
                .isInstanceOf(Verdict.Unknown.class);
        assertThat(verdict(new VirementsFitBudget(), budgeted, VIREMENT.withPlan(PlanId.of("other"))))
                .isInstanceOf(Verdict.NotApplicable.class);
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
                .isInstanceOf(Verdict.Unknown.class);
    }

    @Test
    void aNewProjectNeedsAHeadingAgreedByTheEndOfThePeriod() {
        FundingAgreement budgeted = AGREEMENT.withBudget(new PlannedSpend("Events", gbp("300")));
        SpendReport report = report("f", "2016-04-01/2016-09-30", line("Events", "GBP 5"), line("Garden", "GBP 7"));
        SpendUnderBudgetHeadings rule = new SpendUnderBudgetHeadings();

        assertThat(on("2018-06-01", rule, report, budgeted, VIREMENT)).isEqualTo(Verdict.satisfied());
        for (PlanChange change : List.of(
                VIREMENT.withDecided(LocalDate.of(2016, 10, 1)), VIREMENT.withDecision(PlanChangeDecision.REFUSED))) {
            assertThat(on("2018-06-01", rule, report, budgeted, change))
                    .isEqualTo(Verdict.breached(new SpendUnderBudgetHeadings.OutsideBudget(1, gbp("7"))));
        }
        assertThat(new SpendUnderBudgetHeadings.OutsideBudget(2, gbp("7")).problem())
                .isEqualTo("GBP 7.00 was spent under headings that the agreed budget does not have, in 2 lines of the"
                        + " report.");
    }
}

package io.github.biglocal.catalogue;

import static io.github.biglocal.catalogue.RuleSample.Kind.BREACHED;
import static io.github.biglocal.catalogue.RuleSample.Kind.NOT_APPLICABLE;
import static io.github.biglocal.catalogue.RuleSample.Kind.SATISFIED;
import static io.github.biglocal.catalogue.RuleSample.Kind.UNKNOWN;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Periods;
import io.github.biglocal.funding.AccountInOneCurrency;
import io.github.biglocal.funding.AgreementCopied;
import io.github.biglocal.funding.AgreementDatesInOrder;
import io.github.biglocal.funding.AgreementEndsWithProgramme;
import io.github.biglocal.funding.AgreementHasThreeParts;
import io.github.biglocal.funding.AgreementPart;
import io.github.biglocal.funding.Allocation;
import io.github.biglocal.funding.AllocationHasUplifts;
import io.github.biglocal.funding.AllocationId;
import io.github.biglocal.funding.AllocationMinimum;
import io.github.biglocal.funding.BridgingGrantWithinAveragePayment;
import io.github.biglocal.funding.CloseOut;
import io.github.biglocal.funding.CloseOutComplete;
import io.github.biglocal.funding.CloseOutDatesInOrder;
import io.github.biglocal.funding.CloseOutId;
import io.github.biglocal.funding.CloseOutPhaseBegun;
import io.github.biglocal.funding.CloseOutRequirement;
import io.github.biglocal.funding.CloseOutStep;
import io.github.biglocal.funding.ClosesWithLittleLeft;
import io.github.biglocal.funding.CopyHolder;
import io.github.biglocal.funding.Drawdown;
import io.github.biglocal.funding.DrawdownId;
import io.github.biglocal.funding.DrawdownOnEndorsedPlan;
import io.github.biglocal.funding.DrawdownToLtoInPost;
import io.github.biglocal.funding.DrawdownUnderSignedAgreement;
import io.github.biglocal.funding.DrawdownsWithinAgreement;
import io.github.biglocal.funding.FundingAgreement;
import io.github.biglocal.funding.FundingAgreementId;
import io.github.biglocal.funding.FundingReturn;
import io.github.biglocal.funding.FundingReturnId;
import io.github.biglocal.funding.LtoContributionPaid;
import io.github.biglocal.funding.LtoContributionReturned;
import io.github.biglocal.funding.NoRetrospectiveFunding;
import io.github.biglocal.funding.PaymentsAtInterval;
import io.github.biglocal.funding.RecordsKeptSevenYears;
import io.github.biglocal.funding.ScheduleAddsUp;
import io.github.biglocal.funding.SpendLine;
import io.github.biglocal.funding.SpendReport;
import io.github.biglocal.funding.SpendReportId;
import io.github.biglocal.funding.SpendReportOnTime;
import io.github.biglocal.funding.SpendReportedEverySixMonths;
import io.github.biglocal.funding.SpendUnderBudgetHeadings;
import io.github.biglocal.funding.SpentByAdvisedDay;
import io.github.biglocal.funding.SpentByProgrammeEnd;
import io.github.biglocal.funding.Uplift;
import io.github.biglocal.funding.VirementsFitBudget;
import io.github.biglocal.money.Payment;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.partnership.LtoAppointment;
import io.github.biglocal.partnership.LtoAppointmentId;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanChange;
import io.github.biglocal.plan.PlanChangeDecision;
import io.github.biglocal.plan.PlanChangeId;
import io.github.biglocal.plan.PlanChangeKind;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.plan.PlannedSpend;
import io.github.biglocal.rule.ListedRecords;
import io.github.biglocal.rule.RuleContext;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Samples of the rules about changes to plans, and about money from the allocation to the close. */
final class FundingSamples {
    private static final LocalDate DAY = LocalDate.of(2021, 2, 28);
    private static final LocalDate CLOSING_DAY = LocalDate.of(2024, 6, 1);
    private static final LocalDate AFTER_THE_PROGRAMME = LocalDate.of(2026, 4, 1);
    private static final String FREE_TEXT = RuleSamples.FREE_TEXT;
    private static final AreaId AREA_ID = AreaId.of("rastrick");
    private static final Area AREA = Area.builder().id(AREA_ID).name(FREE_TEXT).build();
    private static final OrganisationId LTO = OrganisationId.of("o");

    private static final Allocation ALLOCATION = Allocation.builder()
            .id(AllocationId.of("al"))
            .area(AREA_ID)
            .initial(gbp("1000000"))
            .addUplifts(
                    Uplift.of(LocalDate.of(2017, 12, 31), gbp("105000")),
                    Uplift.of(LocalDate.of(2020, 12, 31), gbp("50000")))
            .build();

    private static final FundingAgreement AGREEMENT = FundingAgreement.builder()
            .id(FundingAgreementId.of("f"))
            .area(AREA_ID)
            .lto(LTO)
            .plan(PlanId.of("p"))
            .amount(gbp("100000"))
            .offered(LocalDate.of(2020, 3, 1))
            .period(Periods.parse("2020-04-01/2022-03-31"))
            .build();

    private static final Drawdown DRAWDOWN = Drawdown.builder()
            .id(DrawdownId.of("d"))
            .agreement(AGREEMENT.id())
            .date(LocalDate.of(2020, 4, 1))
            .planMoney(gbp("50000"))
            .planYear(FREE_TEXT)
            .build();

    private static final SpendReport REPORT = SpendReport.builder()
            .id(SpendReportId.of("s"))
            .agreement(AGREEMENT.id())
            .period(Periods.parse("2020-04-01/2020-09-30"))
            .submitted(LocalDate.of(2020, 10, 20))
            .addLine(SpendLine.of(FREE_TEXT, gbp("20000")))
            .build();

    private static final FundingReturn RETURN = FundingReturn.builder()
            .id(FundingReturnId.of("r"))
            .agreement(AGREEMENT.id())
            .date(LocalDate.of(2020, 11, 1))
            .amount(gbp("1000"))
            .build();

    private static final PlanChange CHANGE = PlanChange.builder()
            .id(PlanChangeId.of("c"))
            .area(AREA_ID)
            .plan(PlanId.of("p"))
            .kind(PlanChangeKind.BRIDGING_GRANT)
            .requested(LocalDate.of(2020, 6, 1))
            .build();

    private static final CloseOut CLOSE_OUT = CloseOut.builder()
            .id(CloseOutId.of("x"))
            .area(AREA_ID)
            .closed(LocalDate.of(2024, 5, 1))
            .build();

    private FundingSamples() {}

    static List<RuleSample<?>> all() {
        return List.of(
                allocationMinimum(),
                allocationHasUplifts(),
                agreementHasThreeParts(),
                agreementCopied(),
                scheduleAddsUp(),
                paymentsAtInterval(),
                agreementDatesInOrder(),
                agreementEndsWithProgramme(),
                noRetrospectiveFunding(),
                drawdownsWithinAgreement(),
                drawdownOnEndorsedPlan(),
                drawdownUnderSignedAgreement(),
                drawdownToLtoInPost(),
                ltoContributionPaid(),
                ltoContributionReturned(),
                accountInOneCurrency(),
                spendReportedEverySixMonths(),
                spendReportOnTime(),
                spendUnderBudgetHeadings(),
                virementsFitBudget(),
                bridgingGrantWithinAveragePayment(),
                spentByAdvisedDay(),
                spentByProgrammeEnd(),
                closeOutPhaseBegun(),
                closesWithLittleLeft(),
                closeOutComplete(),
                recordsKeptSevenYears(),
                closeOutDatesInOrder());
    }

    private static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }

    private static RuleContext among(Entity... records) {
        return RuleContext.on(DAY, ListedRecords.of(records));
    }

    private static RuleContext closing(Entity... records) {
        return RuleContext.on(CLOSING_DAY, ListedRecords.of(records));
    }

    private static RuleSample<?> allocationMinimum() {
        return RuleSample.of(AllocationMinimum.standard())
                .with(SATISFIED, ALLOCATION, among())
                .with(BREACHED, ALLOCATION.withInitial(gbp("999999.99")), among())
                .with(NOT_APPLICABLE, ALLOCATION, RuleContext.on(AFTER_THE_PROGRAMME))
                .with(UNKNOWN, ALLOCATION.withUplifts().withInitial(Money.parse("EUR 2000000")), among());
    }

    private static RuleSample<?> allocationHasUplifts() {
        return RuleSample.of(AllocationHasUplifts.standard())
                .with(SATISFIED, ALLOCATION, among())
                .with(BREACHED, ALLOCATION.withUplifts(), among())
                .with(NOT_APPLICABLE, ALLOCATION, RuleContext.on(LocalDate.of(2016, 12, 31)))
                .with(UNKNOWN, ALLOCATION.withUplifts().withInitial(Money.parse("EUR 2000000")), among());
    }

    private static RuleSample<?> agreementHasThreeParts() {
        return RuleSample.of(new AgreementHasThreeParts())
                .with(SATISFIED, AGREEMENT.withParts(EnumSet.allOf(AgreementPart.class)), among())
                .with(BREACHED, AGREEMENT.withParts(EnumSet.of(AgreementPart.OFFER_LETTER)), among())
                .with(NOT_APPLICABLE, AGREEMENT.withOffered(DAY.plusDays(1)), among())
                .with(UNKNOWN, AGREEMENT, among());
    }

    private static RuleSample<?> agreementCopied() {
        return RuleSample.of(new AgreementCopied())
                .with(SATISFIED, AGREEMENT.withCopiedTo(EnumSet.allOf(CopyHolder.class)), among())
                .with(BREACHED, AGREEMENT.withCopiedTo(EnumSet.of(CopyHolder.REP)), among())
                .with(NOT_APPLICABLE, AGREEMENT.withOffered(DAY.plusDays(1)), among())
                .with(UNKNOWN, AGREEMENT, among());
    }

    private static FundingAgreement scheduled(String... days) {
        return AGREEMENT.withSchedule(Stream.of(days)
                .map(day -> Payment.of(LocalDate.parse(day), gbp("50000")))
                .toList());
    }

    private static RuleSample<?> scheduleAddsUp() {
        FundingAgreement scheduled = scheduled("2020-04-01", "2020-10-01");
        return RuleSample.of(new ScheduleAddsUp())
                .with(SATISFIED, scheduled.withBudget(new PlannedSpend(FREE_TEXT, gbp("100000"))), among())
                .with(BREACHED, scheduled("2020-04-01"), among())
                .with(NOT_APPLICABLE, AGREEMENT.withOffered(DAY.plusDays(1)), among())
                .with(UNKNOWN, scheduled, among());
    }

    private static RuleSample<?> paymentsAtInterval() {
        return RuleSample.of(PaymentsAtInterval.standard())
                .with(SATISFIED, scheduled("2020-04-01", "2020-10-01"), among())
                .with(BREACHED, scheduled("2020-04-01", "2020-07-01"), among())
                .with(NOT_APPLICABLE, scheduled("2020-04-01"), among())
                .with(UNKNOWN, AGREEMENT, among());
    }

    private static RuleSample<?> agreementDatesInOrder() {
        return RuleSample.of(new AgreementDatesInOrder())
                .with(SATISFIED, AGREEMENT.withSigned(LocalDate.of(2020, 3, 1)), among())
                .with(BREACHED, AGREEMENT.withSigned(LocalDate.of(2020, 2, 29)), among())
                .with(NOT_APPLICABLE, AGREEMENT, among())
                .with(UNKNOWN, AGREEMENT.withSigned(DAY).withOffered(Optional.empty()), among());
    }

    private static RuleSample<?> agreementEndsWithProgramme() {
        return RuleSample.of(new AgreementEndsWithProgramme())
                .with(SATISFIED, AGREEMENT, among())
                .with(BREACHED, AGREEMENT.withPeriod(Periods.parse("2024-04-01/2026-04-01")), among())
                .with(NOT_APPLICABLE, AGREEMENT.withOffered(DAY.plusDays(1)), among())
                .with(UNKNOWN, AGREEMENT.withPeriod(Optional.empty()), among());
    }

    private static RuleSample<?> noRetrospectiveFunding() {
        return RuleSample.of(new NoRetrospectiveFunding())
                .with(SATISFIED, AGREEMENT, among(DRAWDOWN))
                .with(BREACHED, AGREEMENT, among(DRAWDOWN.withDate(LocalDate.of(2020, 2, 29))))
                .with(NOT_APPLICABLE, AGREEMENT.withOffered(LocalDate.of(2019, 12, 31)), among())
                .with(UNKNOWN, AGREEMENT.withOffered(Optional.empty()), among());
    }

    private static RuleSample<?> drawdownsWithinAgreement() {
        return RuleSample.of(new DrawdownsWithinAgreement())
                .with(SATISFIED, AGREEMENT, among(DRAWDOWN))
                .with(BREACHED, AGREEMENT, among(DRAWDOWN.withPlanMoney(gbp("100000.01"))))
                .with(NOT_APPLICABLE, AGREEMENT, among())
                .with(UNKNOWN, AGREEMENT, among(DRAWDOWN.withPlanMoney(Money.parse("EUR 1"))));
    }

    private static RuleSample<?> drawdownOnEndorsedPlan() {
        Plan plan = Plan.builder()
                .id(PlanId.of("p"))
                .area(AREA_ID)
                .title(FREE_TEXT)
                .endorsed(LocalDate.of(2020, 2, 1))
                .build();
        return RuleSample.of(new DrawdownOnEndorsedPlan())
                .with(SATISFIED, DRAWDOWN, among(AGREEMENT, plan))
                .with(BREACHED, DRAWDOWN, among(AGREEMENT, plan.withEndorsed(LocalDate.of(2020, 4, 2))))
                .with(NOT_APPLICABLE, DRAWDOWN, among(AGREEMENT.withPlanChange(CHANGE.id()), CHANGE))
                .with(UNKNOWN, DRAWDOWN, among(AGREEMENT));
    }

    private static RuleSample<?> drawdownUnderSignedAgreement() {
        return RuleSample.of(new DrawdownUnderSignedAgreement())
                .with(SATISFIED, DRAWDOWN, among(AGREEMENT.withSigned(DRAWDOWN.date())))
                .with(
                        BREACHED,
                        DRAWDOWN,
                        among(AGREEMENT.withSigned(DRAWDOWN.date().plusDays(1))))
                .with(NOT_APPLICABLE, DRAWDOWN.withDate(DAY.plusDays(1)), among(AGREEMENT))
                .with(UNKNOWN, DRAWDOWN, among(AGREEMENT));
    }

    private static RuleSample<?> drawdownToLtoInPost() {
        LtoAppointment appointment = LtoAppointment.builder()
                .id(LtoAppointmentId.of("a"))
                .area(AREA_ID)
                .organisation(LTO)
                .build();
        return RuleSample.of(new DrawdownToLtoInPost())
                .with(SATISFIED, DRAWDOWN, among(AGREEMENT, appointment.withPeriod(Periods.parse("2014-01-01/.."))))
                .with(
                        BREACHED,
                        DRAWDOWN,
                        among(AGREEMENT, appointment.withPeriod(Periods.parse("2014-01-01/2019-12-31"))))
                .with(NOT_APPLICABLE, DRAWDOWN.withDate(LocalDate.of(2015, 6, 30)), among(AGREEMENT))
                .with(UNKNOWN, DRAWDOWN, among(AGREEMENT, appointment));
    }

    private static RuleSample<?> ltoContributionPaid() {
        return RuleSample.of(LtoContributionPaid.standard())
                .with(SATISFIED, DRAWDOWN.withLtoContribution(gbp("2500")), among())
                .with(BREACHED, DRAWDOWN.withLtoContribution(gbp("2400")), among())
                .with(NOT_APPLICABLE, DRAWDOWN.withDate(LocalDate.of(2015, 6, 30)), among())
                .with(UNKNOWN, DRAWDOWN, among());
    }

    private static RuleSample<?> ltoContributionReturned() {
        return RuleSample.of(LtoContributionReturned.standard())
                .with(SATISFIED, RETURN.withContribution(gbp("50")), among())
                .with(BREACHED, RETURN.withContribution(gbp("0")), among())
                .with(NOT_APPLICABLE, RETURN.withDate(DAY.plusDays(1)), among())
                .with(UNKNOWN, RETURN, among());
    }

    private static RuleSample<?> accountInOneCurrency() {
        return RuleSample.of(new AccountInOneCurrency())
                .with(SATISFIED, AGREEMENT, among(DRAWDOWN, REPORT, RETURN))
                .with(BREACHED, AGREEMENT, among(DRAWDOWN, RETURN.withAmount(Money.parse("EUR 1000"))))
                .with(NOT_APPLICABLE, AGREEMENT, among())
                .never(UNKNOWN, "every amount has its currency");
    }

    private static RuleSample<?> spendReportedEverySixMonths() {
        return RuleSample.of(SpendReportedEverySixMonths.standard())
                .with(SATISFIED, AGREEMENT, among(DRAWDOWN, REPORT))
                .with(BREACHED, AGREEMENT, among(DRAWDOWN, REPORT.withSubmitted(DAY.plusDays(1))))
                .with(NOT_APPLICABLE, AGREEMENT.withOffered(DAY.plusDays(1)), among())
                .with(UNKNOWN, AGREEMENT, among());
    }

    private static RuleSample<?> spendReportOnTime() {
        return RuleSample.of(new SpendReportOnTime())
                .with(SATISFIED, REPORT.withDue(LocalDate.of(2020, 10, 20)), among())
                .with(BREACHED, REPORT.withDue(LocalDate.of(2020, 10, 19)), among())
                .with(NOT_APPLICABLE, REPORT, among())
                .with(UNKNOWN, REPORT.withDue(LocalDate.of(2020, 10, 19)).withSubmitted(Optional.empty()), among());
    }

    private static RuleSample<?> spendUnderBudgetHeadings() {
        return RuleSample.of(new SpendUnderBudgetHeadings())
                .with(SATISFIED, REPORT, among(AGREEMENT.withBudget(new PlannedSpend(FREE_TEXT, gbp("100000")))))
                .with(BREACHED, REPORT, among(AGREEMENT.withBudget(new PlannedSpend("Events", gbp("100000")))))
                .with(NOT_APPLICABLE, REPORT.withLines(), among(AGREEMENT))
                .with(UNKNOWN, REPORT, among(AGREEMENT));
    }

    private static RuleSample<?> virementsFitBudget() {
        FundingAgreement budgeted = AGREEMENT.withBudget(new PlannedSpend(FREE_TEXT, gbp("100000")));
        PlanChange virement = CHANGE.withKind(PlanChangeKind.VIREMENT)
                .withDecision(PlanChangeDecision.AGREED)
                .withDecided(LocalDate.of(2020, 8, 1))
                .withFromHeading(FREE_TEXT)
                .withToHeading("Events")
                .withAmount(gbp("100000"));
        return RuleSample.of(new VirementsFitBudget())
                .with(SATISFIED, budgeted, among(virement))
                .with(BREACHED, budgeted, among(virement.withAmount(gbp("100000.01"))))
                .with(NOT_APPLICABLE, budgeted, among(virement.withDecision(PlanChangeDecision.REFUSED)))
                .with(UNKNOWN, AGREEMENT, among(virement));
    }

    private static RuleSample<?> bridgingGrantWithinAveragePayment() {
        FundingAgreement scheduled = scheduled("2020-04-01", "2020-10-01");
        return RuleSample.of(new BridgingGrantWithinAveragePayment())
                .with(SATISFIED, CHANGE.withAmount(gbp("50000")), among(scheduled))
                .with(BREACHED, CHANGE.withAmount(gbp("50000.01")), among(scheduled))
                .with(NOT_APPLICABLE, CHANGE.withKind(PlanChangeKind.EXTENSION), among(scheduled))
                .with(UNKNOWN, CHANGE.withAmount(gbp("50000")), among(AGREEMENT));
    }

    private static RuleSample<?> spentByAdvisedDay() {
        return RuleSample.of(new SpentByAdvisedDay())
                .with(SATISFIED, REPORT, among())
                .with(
                        BREACHED,
                        REPORT.withPeriod(Periods.parse("2025-10-01/2026-03-31")),
                        RuleContext.on(AFTER_THE_PROGRAMME))
                .with(NOT_APPLICABLE, REPORT.withLines(), among())
                .with(UNKNOWN, REPORT.withPeriod(Optional.empty()), among());
    }

    private static RuleSample<?> spentByProgrammeEnd() {
        return RuleSample.of(new SpentByProgrammeEnd())
                .with(SATISFIED, REPORT, among())
                .with(
                        BREACHED,
                        REPORT.withPeriod(Periods.parse("2026-04-01/2026-04-30")),
                        RuleContext.on(AFTER_THE_PROGRAMME))
                .with(NOT_APPLICABLE, REPORT.withLines(), among())
                .with(UNKNOWN, REPORT.withPeriod(Optional.empty()), among());
    }

    private static RuleSample<?> closeOutPhaseBegun() {
        SpendReport much = REPORT.withLines(SpendLine.of(FREE_TEXT, gbp("1005000.01")));
        CloseOut begun = CLOSE_OUT.withPhaseBegun(CLOSING_DAY).withClosed(Optional.empty());
        return RuleSample.of(CloseOutPhaseBegun.standard())
                .with(SATISFIED, AREA, closing(ALLOCATION, AGREEMENT, much, begun))
                .with(
                        BREACHED,
                        AREA,
                        closing(ALLOCATION, AGREEMENT, much, begun.withPhaseBegun(CLOSING_DAY.plusDays(1))))
                .with(NOT_APPLICABLE, AREA, closing(ALLOCATION, AGREEMENT, REPORT))
                .with(UNKNOWN, AREA, closing(ALLOCATION, AGREEMENT));
    }

    private static RuleSample<?> closesWithLittleLeft() {
        return RuleSample.of(ClosesWithLittleLeft.standard())
                .with(SATISFIED, CLOSE_OUT.withRemaining(gbp("75000")), closing())
                .with(BREACHED, CLOSE_OUT.withRemaining(gbp("75000.01")), closing())
                .with(NOT_APPLICABLE, CLOSE_OUT.withClosed(CLOSING_DAY.plusDays(1)), closing())
                .with(UNKNOWN, CLOSE_OUT, closing());
    }

    private static CloseOut steps(CloseOutStep.Status status) {
        return CLOSE_OUT.withSteps(Stream.of(CloseOutRequirement.values())
                .map(requirement -> new CloseOutStep(requirement, status, Optional.empty()))
                .toList());
    }

    private static RuleSample<?> closeOutComplete() {
        return RuleSample.of(new CloseOutComplete())
                .with(SATISFIED, steps(CloseOutStep.Status.DONE), closing())
                .with(BREACHED, steps(CloseOutStep.Status.OUTSTANDING), closing())
                .with(NOT_APPLICABLE, CLOSE_OUT.withClosed(Optional.empty()), closing())
                .with(UNKNOWN, CLOSE_OUT, closing());
    }

    private static RuleSample<?> recordsKeptSevenYears() {
        return RuleSample.of(RecordsKeptSevenYears.standard())
                .with(SATISFIED, CLOSE_OUT.withRecordsKeptUntil(LocalDate.of(2031, 5, 1)), closing())
                .with(BREACHED, CLOSE_OUT.withRecordsKeptUntil(LocalDate.of(2031, 4, 30)), closing())
                .with(NOT_APPLICABLE, CLOSE_OUT.withClosed(LocalDate.of(2023, 9, 30)), closing())
                .with(UNKNOWN, CLOSE_OUT, closing());
    }

    private static RuleSample<?> closeOutDatesInOrder() {
        return RuleSample.of(new CloseOutDatesInOrder())
                .with(SATISFIED, CLOSE_OUT.withPhaseBegun(LocalDate.of(2024, 5, 1)), closing())
                .with(BREACHED, CLOSE_OUT.withPhaseBegun(LocalDate.of(2024, 5, 2)), closing())
                .with(NOT_APPLICABLE, CLOSE_OUT.withClosed(Optional.empty()), closing())
                .with(UNKNOWN, CLOSE_OUT, closing());
    }
}

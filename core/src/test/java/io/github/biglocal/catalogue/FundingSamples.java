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
import io.github.biglocal.funding.AgreementEndsWithProgramme;
import io.github.biglocal.funding.AgreementPart;
import io.github.biglocal.funding.AgreementRules;
import io.github.biglocal.funding.Allocation;
import io.github.biglocal.funding.AllocationHasUplifts;
import io.github.biglocal.funding.AllocationId;
import io.github.biglocal.funding.BridgingGrantWithNoMoneyLeft;
import io.github.biglocal.funding.CloseOut;
import io.github.biglocal.funding.CloseOutComplete;
import io.github.biglocal.funding.CloseOutId;
import io.github.biglocal.funding.CloseOutPhaseBegun;
import io.github.biglocal.funding.CloseOutRequirement;
import io.github.biglocal.funding.CloseOutRules;
import io.github.biglocal.funding.CloseOutStep;
import io.github.biglocal.funding.CopyHolder;
import io.github.biglocal.funding.Drawdown;
import io.github.biglocal.funding.DrawdownId;
import io.github.biglocal.funding.DrawdownRules;
import io.github.biglocal.funding.DrawdownToLtoInPost;
import io.github.biglocal.funding.FundingAgreement;
import io.github.biglocal.funding.FundingAgreementId;
import io.github.biglocal.funding.FundingReturn;
import io.github.biglocal.funding.FundingReturnId;
import io.github.biglocal.funding.FundingRules;
import io.github.biglocal.funding.LtoContributionPaid;
import io.github.biglocal.funding.LtoContributionReturned;
import io.github.biglocal.funding.NoRetrospectiveFunding;
import io.github.biglocal.funding.OfferWithinActionPlan;
import io.github.biglocal.funding.PaymentsAtInterval;
import io.github.biglocal.funding.RecordsKeptSevenYears;
import io.github.biglocal.funding.ScheduleAddsUp;
import io.github.biglocal.funding.SpendLine;
import io.github.biglocal.funding.SpendReport;
import io.github.biglocal.funding.SpendReportId;
import io.github.biglocal.funding.SpendReportedEverySixMonths;
import io.github.biglocal.funding.SpendUnderBudgetHeadings;
import io.github.biglocal.funding.SpentByAdvisedDay;
import io.github.biglocal.funding.SpentByProgrammeEnd;
import io.github.biglocal.funding.StatedAccount;
import io.github.biglocal.funding.StatedAccountAddsUp;
import io.github.biglocal.funding.StatedAccountId;
import io.github.biglocal.funding.Uplift;
import io.github.biglocal.funding.VirementsFitBudget;
import io.github.biglocal.lto.LtoAppointment;
import io.github.biglocal.lto.LtoAppointmentId;
import io.github.biglocal.money.Payment;
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.plan.Action;
import io.github.biglocal.plan.ActionId;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanChange;
import io.github.biglocal.plan.PlanChangeDecision;
import io.github.biglocal.plan.PlanChangeId;
import io.github.biglocal.plan.PlanChangeKind;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.plan.PlannedSpend;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.RuleContext;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
                allocationNotExceeded(),
                allocationMinimum(),
                allocationHasUplifts(),
                agreementFollowsEndorsement(),
                offerWithinActionPlan(),
                agreementHasThreeParts(),
                agreementCopied(),
                scheduleAddsUp(),
                paymentsAtInterval(),
                agreementDatesInOrder(),
                agreementEndsWithProgramme(),
                noRetrospectiveFunding(),
                accountInOneCurrency(),
                bridgingGrantWithinAveragePayment(),
                bridgingGrantWithNoMoneyLeft(),
                drawdownsWithinAgreement(),
                drawdownOnEndorsedPlan(),
                drawdownUnderSignedAgreement(),
                drawdownToLtoInPost(),
                ltoContributionPaid(),
                ltoContributionReturned(),
                spendReportedEverySixMonths(),
                spendReportOnTime(),
                spendUnderBudgetHeadings(),
                virementsFitBudget(),
                statedAccountAddsUp(),
                spentByAdvisedDay(),
                spentByProgrammeEnd(),
                closeOutPhaseBegun(),
                closesWithLittleLeft(),
                closedByProgrammeEnd(),
                closeOutComplete(),
                recordsKeptSevenYears(),
                closeOutDatesInOrder());
    }

    private static Money gbp(String amount) {
        return Money.parse("GBP " + amount);
    }

    private static RuleContext among(Entity... records) {
        return RuleContext.on(DAY, Records.of(records));
    }

    private static RuleContext closing(Entity... records) {
        return RuleContext.on(CLOSING_DAY, Records.of(records));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static RuleContext on(String day, Entity... records) {
        return RuleContext.on(day(day), Records.of(records));
    }

    private static FundingAgreement offered(String id, String amount, String day) {
        return AGREEMENT
                .withId(FundingAgreementId.of(id))
                .withAmount(gbp(amount))
                .withOffered(day(day));
    }

    private static RuleSample<?> allocationNotExceeded() {
        FundingAgreement most = offered("f", "1155000", "2018-01-01");
        FundingAgreement over = offered("f", "1155000.01", "2010-01-01").withPeriod(Optional.empty());
        FundingAgreement first = offered("f", "700000", "2016-01-01");
        FundingAgreement second = offered("g", "555000", "2020-01-01");
        FundingReturn back = RETURN.withAmount(gbp("100000"));
        Drawdown most600000 = DRAWDOWN.withDate(day("2016-04-01")).withPlanMoney(gbp("600000"));
        return RuleSample.of(FundingRules.allocationNotExceeded())
                .with(SATISFIED, AREA, among(ALLOCATION, AGREEMENT))
                .with(BREACHED, AREA, among(ALLOCATION, most, offered("g", "0.01", "2021-02-28")))
                .with(NOT_APPLICABLE, AREA, among(ALLOCATION))
                .never(UNKNOWN, "agreements without an offer date are not counted")
                .at("as much as the allocation", SATISFIED, AREA, among(ALLOCATION, most))
                .at("the day before the uplift of 2020", BREACHED, AREA, on("2020-12-30", ALLOCATION, most))
                .at("the day of the uplift of 2020", SATISFIED, AREA, on("2020-12-31", ALLOCATION, most))
                .at("offered on the day", BREACHED, AREA, among(ALLOCATION, offered("f", "2000000", "2021-02-28")))
                .at("offered the day after", SATISFIED, AREA, among(ALLOCATION, offered("f", "2000000", "2021-03-01")))
                .at(
                        "without a day of offer",
                        SATISFIED,
                        AREA,
                        among(ALLOCATION, most.withAmount(gbp("2000000")).withOffered(Optional.empty())))
                .at(
                        "in another currency",
                        SATISFIED,
                        AREA,
                        among(ALLOCATION, most.withAmount(Money.parse("EUR 2000000"))))
                .at("agreed again after a return", SATISFIED, AREA, among(ALLOCATION, first, second, back))
                .at(
                        "agreed before a return",
                        BREACHED,
                        AREA,
                        among(ALLOCATION, first, second, back.withDate(DAY.plusDays(1))))
                .at(
                        "never drawn under an agreement that ended the day before",
                        SATISFIED,
                        AREA,
                        among(ALLOCATION, first.withPeriod(Periods.parse("2016-01-01/2021-02-27")), second, most600000))
                .at(
                        "not drawn yet under an agreement that ends on the day",
                        BREACHED,
                        AREA,
                        among(ALLOCATION, first.withPeriod(Periods.parse("2016-01-01/2021-02-28")), second, most600000))
                .at("no allocation", NOT_APPLICABLE, AREA, among(most))
                .at(
                        "two allocations",
                        NOT_APPLICABLE,
                        AREA,
                        among(most, ALLOCATION, ALLOCATION.withId(AllocationId.of("other"))))
                .at("the last day of the programme", BREACHED, AREA, on("2026-03-31", ALLOCATION, over))
                .at("the day after the programme", NOT_APPLICABLE, AREA, on("2026-04-01", ALLOCATION, over));
    }

    private static RuleSample<?> allocationMinimum() {
        Allocation least = ALLOCATION.withInitial(gbp("1000000"));
        return RuleSample.of(FundingRules.allocationMinimum())
                .with(SATISFIED, ALLOCATION, among())
                .with(BREACHED, ALLOCATION.withInitial(gbp("999999.99")), among())
                .with(NOT_APPLICABLE, ALLOCATION, RuleContext.on(AFTER_THE_PROGRAMME))
                .with(UNKNOWN, ALLOCATION.withUplifts().withInitial(Money.parse("EUR 2000000")), among())
                .at("£1,000,000", SATISFIED, least, among())
                .at("a penny more", SATISFIED, least.withInitial(gbp("1000000.01")), among())
                .at("before the first areas were announced", NOT_APPLICABLE, least, on("2010-07-26"));
    }

    private static RuleSample<?> allocationHasUplifts() {
        return RuleSample.of(AllocationHasUplifts.standard())
                .with(SATISFIED, ALLOCATION, among())
                .with(BREACHED, ALLOCATION.withUplifts(), among())
                .with(NOT_APPLICABLE, ALLOCATION, on("2016-12-31"))
                .never(UNKNOWN, "an allocation without uplifts means that none was added")
                .at(
                        "in another currency",
                        NOT_APPLICABLE,
                        ALLOCATION.withUplifts().withInitial(Money.parse("EUR 2000000")),
                        among());
    }

    private static Plan endorsed(String day) {
        return Plan.builder()
                .id(PlanId.of("p"))
                .area(AREA_ID)
                .title(FREE_TEXT)
                .endorsed(day(day))
                .build();
    }

    private static RuleSample<?> agreementFollowsEndorsement() {
        FundingAgreement more = AGREEMENT.withPlanChange(CHANGE.id());
        Plan late = endorsed("2020-03-02");
        return RuleSample.of(AgreementRules.agreementFollowsEndorsement())
                .with(SATISFIED, AGREEMENT, among(endorsed("2020-02-29")))
                .with(BREACHED, AGREEMENT, among(late))
                .with(NOT_APPLICABLE, AGREEMENT.withOffered(DAY.plusDays(1)), among(late))
                .with(UNKNOWN, AGREEMENT, among(late.withEndorsed(Optional.empty())))
                .at("endorsed on the day of the offer", SATISFIED, AGREEMENT, among(endorsed("2020-03-01")))
                .at("offered before July 2015", NOT_APPLICABLE, AGREEMENT.withOffered(day("2015-06-30")), among(late))
                .at("offered in July 2015", BREACHED, AGREEMENT.withOffered(day("2015-07-01")), among(late))
                .at("no day of offer", UNKNOWN, AGREEMENT.withOffered(Optional.empty()), among(late))
                .at("no plan recorded", UNKNOWN, AGREEMENT.withPlan(Optional.empty()), among(late))
                .at("the plan is not on record", UNKNOWN, AGREEMENT, among())
                .at(
                        "the proposal was decided on the day of the offer",
                        SATISFIED,
                        more,
                        among(late, CHANGE.withDecided(day("2020-03-01"))))
                .at(
                        "the proposal was decided the day after the offer",
                        BREACHED,
                        more,
                        among(endorsed("2020-02-29"), CHANGE.withDecided(day("2020-03-02"))))
                .at("no day of decision", UNKNOWN, more, among(endorsed("2020-02-29"), CHANGE));
    }

    private static RuleSample<?> offerWithinActionPlan() {
        Action action = Action.builder()
                .id(ActionId.of("a"))
                .title(FREE_TEXT)
                .cost(gbp("60000"))
                .build();
        Action other = action.withId(ActionId.of("b")).withCost(gbp("40000"));
        Plan plan = endorsed("2020-02-29").withActions(action, other);
        FundingAgreement more = offered("g", "0.01", "2021-02-28");
        FundingAgreement undated = more.withOffered(Optional.empty());
        Plan uncosted = plan.withActions(action, other.withCost(Optional.empty()));
        return RuleSample.of(new OfferWithinActionPlan())
                .with(SATISFIED, plan, among(AGREEMENT))
                .with(BREACHED, plan, among(AGREEMENT, more))
                .with(NOT_APPLICABLE, plan.withActions(), among(AGREEMENT))
                .with(UNKNOWN, uncosted, among(AGREEMENT))
                .at("less is offered", SATISFIED, plan, among(AGREEMENT.withAmount(gbp("99999.99"))))
                .at("an action that may cost anything", SATISFIED, uncosted, among(AGREEMENT.withAmount(gbp("60000"))))
                .at("offered the day after", SATISFIED, plan, among(AGREEMENT, more.withOffered(DAY.plusDays(1))))
                .at("not known whether offered yet", UNKNOWN, plan, among(AGREEMENT, undated))
                .at("not known whether offered yet, and enough", SATISFIED, plan, among(undated))
                .at("in another currency", UNKNOWN, plan, among(AGREEMENT.withAmount(Money.parse("EUR 1"))))
                .at("additional funding", SATISFIED, plan, among(AGREEMENT, more.withPlanChange(CHANGE.id())))
                .at("for another plan", SATISFIED, plan, among(AGREEMENT, more.withPlan(PlanId.of("q"))))
                .at("no agreement", NOT_APPLICABLE, plan, among())
                .at(
                        "a plan of August 2019",
                        NOT_APPLICABLE,
                        plan.withSubmitted(day("2019-08-31")),
                        among(AGREEMENT, more))
                .at("a plan of September 2019", BREACHED, plan.withSubmitted(day("2019-09-01")), among(AGREEMENT, more))
                .at(
                        "a plan of a later day",
                        NOT_APPLICABLE,
                        plan.withSubmitted(DAY.plusDays(1)),
                        among(AGREEMENT, more))
                .at("a plan without any day", UNKNOWN, plan.withEndorsed(Optional.empty()), among(AGREEMENT, more));
    }

    private static RuleSample<?> agreementHasThreeParts() {
        return RuleSample.of(AgreementRules.agreementHasThreeParts())
                .with(SATISFIED, AGREEMENT.withParts(EnumSet.allOf(AgreementPart.class)), among())
                .with(BREACHED, AGREEMENT.withParts(EnumSet.of(AgreementPart.OFFER_LETTER)), among())
                .with(NOT_APPLICABLE, AGREEMENT.withOffered(DAY.plusDays(1)), among())
                .with(UNKNOWN, AGREEMENT, among())
                .at("one part less", BREACHED, AGREEMENT.withParts(without(AgreementPart.OFFER_LETTER)), among())
                .at(
                        "without terms",
                        BREACHED,
                        AGREEMENT.withParts(without(AgreementPart.TERMS_AND_CONDITIONS)),
                        among())
                .at("without schedule", BREACHED, AGREEMENT.withParts(without(AgreementPart.PAYMENT_SCHEDULE)), among())
                .at("before the guidance", NOT_APPLICABLE, AGREEMENT, on("2015-06-30"));
    }

    private static EnumSet<AgreementPart> without(AgreementPart part) {
        return EnumSet.complementOf(EnumSet.of(part));
    }

    private static RuleSample<?> agreementCopied() {
        FundingAgreement toChair = AGREEMENT.withCopiedTo(EnumSet.of(CopyHolder.PARTNERSHIP_CHAIR));
        FundingAgreement toRep = AGREEMENT.withCopiedTo(EnumSet.of(CopyHolder.REP));
        return RuleSample.of(AgreementRules.agreementCopied())
                .with(SATISFIED, AGREEMENT.withCopiedTo(EnumSet.allOf(CopyHolder.class)), among())
                .with(BREACHED, toRep, among())
                .with(NOT_APPLICABLE, AGREEMENT.withOffered(DAY.plusDays(1)), among())
                .with(UNKNOWN, AGREEMENT, among())
                .at("no copy to the rep on the last day of reps", BREACHED, toChair, on("2021-12-31"))
                .at("no copy to the rep the day after", SATISFIED, toChair, on("2022-01-01"))
                .at("no copy to the chair after the reps", BREACHED, toRep, on("2026-03-31"))
                .at("after the programme", NOT_APPLICABLE, toRep, on("2026-04-01"));
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
                .with(NOT_APPLICABLE, AGREEMENT, among())
                .never(UNKNOWN, "only what is recorded is compared");
    }

    private static RuleSample<?> paymentsAtInterval() {
        return RuleSample.of(PaymentsAtInterval.standard())
                .with(SATISFIED, scheduled("2020-04-01", "2020-10-01"), among())
                .with(BREACHED, scheduled("2020-04-01", "2020-07-01"), among())
                .with(NOT_APPLICABLE, scheduled("2020-04-01"), among())
                .with(UNKNOWN, AGREEMENT, among());
    }

    private static RuleSample<?> agreementDatesInOrder() {
        return RuleSample.of(AgreementRules.agreementDatesInOrder())
                .with(SATISFIED, AGREEMENT.withSigned(day("2020-03-01")), among())
                .with(BREACHED, scheduled("2020-10-01", "2020-04-01").withSigned(day("2020-02-29")), among())
                .with(NOT_APPLICABLE, AGREEMENT, among())
                .never(UNKNOWN, "only the dates on record are compared")
                .at("signed the day before the offer", BREACHED, AGREEMENT.withSigned(day("2020-02-29")), among())
                .at("signed the day after the offer", SATISFIED, AGREEMENT.withSigned(day("2020-03-02")), among())
                .at("payments on one day", SATISFIED, scheduled("2020-04-01", "2020-04-01"), among())
                .at("payments out of order", BREACHED, scheduled("2020-04-02", "2020-04-01"), among())
                .at(
                        "signed, with no day of offer",
                        NOT_APPLICABLE,
                        AGREEMENT.withSigned(DAY).withOffered(Optional.empty()),
                        among());
    }

    private static RuleSample<?> agreementEndsWithProgramme() {
        return RuleSample.of(new AgreementEndsWithProgramme())
                .with(SATISFIED, AGREEMENT, among())
                .with(BREACHED, AGREEMENT.withPeriod(Periods.parse("2024-04-01/2026-04-01")), among())
                .with(NOT_APPLICABLE, AGREEMENT.withOffered(DAY.plusDays(1)), among())
                .with(UNKNOWN, AGREEMENT.withPeriod(Optional.empty()), among())
                .at("the day before the guidance", NOT_APPLICABLE, AGREEMENT, on("2019-08-31"));
    }

    private static RuleSample<?> noRetrospectiveFunding() {
        return RuleSample.of(new NoRetrospectiveFunding())
                .with(SATISFIED, AGREEMENT, among(DRAWDOWN))
                .with(BREACHED, AGREEMENT, among(DRAWDOWN.withDate(day("2020-02-29"))))
                .with(NOT_APPLICABLE, AGREEMENT.withOffered(day("2019-12-31")), among())
                .with(UNKNOWN, AGREEMENT.withOffered(Optional.empty()), among());
    }

    private static RuleSample<?> drawdownsWithinAgreement() {
        Drawdown second = DRAWDOWN.withId(DrawdownId.of("e"));
        return RuleSample.of(DrawdownRules.drawdownsWithinAgreement())
                .with(SATISFIED, AGREEMENT, among(DRAWDOWN))
                .with(BREACHED, AGREEMENT, among(DRAWDOWN.withPlanMoney(gbp("100000.01"))))
                .with(NOT_APPLICABLE, AGREEMENT, among())
                .never(UNKNOWN, "amounts in other currencies are checked by another rule")
                .at("as much as agreed", SATISFIED, AGREEMENT, among(DRAWDOWN, second))
                .at("a penny more", BREACHED, AGREEMENT, among(DRAWDOWN, second.withPlanMoney(gbp("50000.01"))))
                .at(
                        "drawn the day after",
                        SATISFIED,
                        AGREEMENT,
                        among(DRAWDOWN, second.withPlanMoney(gbp("50000.01")).withDate(DAY.plusDays(1))))
                .at(
                        "under another agreement",
                        SATISFIED,
                        AGREEMENT,
                        among(DRAWDOWN, second.withPlanMoney(gbp("99999")).withAgreement(FundingAgreementId.of("g"))))
                .at(
                        "money that was returned does not make room",
                        BREACHED,
                        AGREEMENT,
                        among(DRAWDOWN, second.withPlanMoney(gbp("50000.01")), RETURN))
                .at(
                        "in another currency",
                        NOT_APPLICABLE,
                        AGREEMENT,
                        among(DRAWDOWN.withPlanMoney(Money.parse("EUR 1"))));
    }

    private static RuleSample<?> drawdownOnEndorsedPlan() {
        Plan late = endorsed("2020-04-02");
        FundingAgreement more = AGREEMENT.withPlanChange(CHANGE.id());
        RuleSample<Drawdown> sample = RuleSample.of(DrawdownRules.drawdownOnEndorsedPlan())
                .with(SATISFIED, DRAWDOWN, among(AGREEMENT, endorsed("2020-02-01")))
                .with(BREACHED, DRAWDOWN, among(AGREEMENT, late))
                .with(NOT_APPLICABLE, DRAWDOWN, among(more, CHANGE))
                .with(UNKNOWN, DRAWDOWN, among(AGREEMENT))
                .at("endorsed on the day", SATISFIED, DRAWDOWN, among(AGREEMENT, endorsed("2020-04-01")))
                .at(
                        "drawn before July 2015",
                        NOT_APPLICABLE,
                        DRAWDOWN.withDate(day("2015-06-30")),
                        among(AGREEMENT, late))
                .at("drawn in July 2015", BREACHED, DRAWDOWN.withDate(day("2015-07-01")), among(AGREEMENT, late))
                .at("drawn the day after", NOT_APPLICABLE, DRAWDOWN.withDate(DAY.plusDays(1)), among(AGREEMENT, late))
                .at("the agreement is not on record", UNKNOWN, DRAWDOWN, among(late))
                .at("no plan recorded", UNKNOWN, DRAWDOWN, among(AGREEMENT.withPlan(Optional.empty()), late))
                .at("no day of endorsement", UNKNOWN, DRAWDOWN, among(AGREEMENT, late.withEndorsed(Optional.empty())))
                .at("the change is not on record", UNKNOWN, DRAWDOWN, among(more, late));
        Stream.of(PlanChangeKind.values())
                .forEach(kind -> sample.at(
                        "for a change of kind " + kind,
                        Set.of(
                                                PlanChangeKind.ADDITIONAL_FUNDING,
                                                PlanChangeKind.BRIDGING_GRANT,
                                                PlanChangeKind.CHANGE_OF_LTO)
                                        .contains(kind)
                                ? NOT_APPLICABLE
                                : BREACHED,
                        DRAWDOWN,
                        among(more, CHANGE.withKind(kind), late)));
        return sample;
    }

    private static RuleSample<?> drawdownUnderSignedAgreement() {
        FundingAgreement late = AGREEMENT.withSigned(DRAWDOWN.date().plusDays(1));
        return RuleSample.of(DrawdownRules.drawdownUnderSignedAgreement())
                .with(SATISFIED, DRAWDOWN, among(AGREEMENT.withSigned(DRAWDOWN.date())))
                .with(BREACHED, DRAWDOWN, among(late))
                .with(NOT_APPLICABLE, DRAWDOWN.withDate(DAY.plusDays(1)), among(AGREEMENT))
                .with(UNKNOWN, DRAWDOWN, among(AGREEMENT))
                .at("drawn before July 2015", NOT_APPLICABLE, DRAWDOWN.withDate(day("2015-06-30")), among(late))
                .at("drawn in July 2015", BREACHED, DRAWDOWN.withDate(day("2015-07-01")), among(late))
                .at("the agreement is not on record", UNKNOWN, DRAWDOWN, among());
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
                .with(SATISFIED, RETURN.withContribution(gbp("50")), among(DRAWDOWN))
                .with(BREACHED, RETURN.withContribution(gbp("0")), among(DRAWDOWN))
                .with(NOT_APPLICABLE, RETURN.withDate(DAY.plusDays(1)), among(DRAWDOWN))
                .with(UNKNOWN, RETURN, among(DRAWDOWN));
    }

    private static RuleSample<?> accountInOneCurrency() {
        return RuleSample.of(new AccountInOneCurrency())
                .with(SATISFIED, AGREEMENT, among(DRAWDOWN, REPORT, RETURN))
                .with(BREACHED, AGREEMENT, among(DRAWDOWN, RETURN.withAmount(Money.parse("EUR 1000"))))
                .with(NOT_APPLICABLE, AGREEMENT, among())
                .never(UNKNOWN, "every amount has a currency");
    }

    private static RuleSample<?> spendReportedEverySixMonths() {
        return RuleSample.of(SpendReportedEverySixMonths.standard())
                .with(SATISFIED, AGREEMENT, among(DRAWDOWN, REPORT))
                .with(BREACHED, AGREEMENT, among(DRAWDOWN, REPORT.withSubmitted(DAY.plusDays(1))))
                .with(NOT_APPLICABLE, AGREEMENT.withOffered(DAY.plusDays(1)), among())
                .with(UNKNOWN, AGREEMENT, among());
    }

    private static RuleSample<?> spendReportOnTime() {
        SpendReport due = REPORT.withDue(day("2020-10-20"));
        return RuleSample.of(FundingRules.spendReportOnTime())
                .with(SATISFIED, due, among())
                .with(BREACHED, REPORT.withDue(day("2020-10-19")), among())
                .with(NOT_APPLICABLE, REPORT, among())
                .with(UNKNOWN, due.withSubmitted(Optional.empty()), among())
                .at("submitted the day before", SATISFIED, due.withDue(day("2020-10-21")), among())
                .at("on the day on which it is due", NOT_APPLICABLE, due, on("2020-10-20"))
                .at("the day after", SATISFIED, due, on("2020-10-21"))
                .at("still to be submitted", BREACHED, due.withSubmitted(DAY.plusDays(1)), on("2020-10-21"))
                .at(
                        "no lines and no day",
                        UNKNOWN,
                        due.withSubmitted(Optional.empty()).withLines(),
                        among())
                .at("before the guidance", NOT_APPLICABLE, due.withDue(day("2015-06-01")), on("2015-06-30"));
    }

    private static RuleSample<?> spendUnderBudgetHeadings() {
        return RuleSample.of(new SpendUnderBudgetHeadings())
                .with(SATISFIED, REPORT, among(AGREEMENT.withBudget(new PlannedSpend(FREE_TEXT, gbp("100000")))))
                .with(BREACHED, REPORT, among(AGREEMENT.withBudget(new PlannedSpend("Events", gbp("100000")))))
                .with(NOT_APPLICABLE, REPORT.withLines(), among(AGREEMENT))
                .with(UNKNOWN, REPORT, among(AGREEMENT));
    }

    /** Rastrick Big Local, minutes of 19 October 2017. */
    private static RuleSample<?> statedAccountAddsUp() {
        StatedAccount rastrick = StatedAccount.builder()
                .id(StatedAccountId.of("minutes"))
                .area(AREA_ID)
                .date(day("2017-10-19"))
                .planYear(FREE_TEXT)
                .spent(gbp("23911"))
                .held(gbp("27489"))
                .undrawn(gbp("55900"))
                .committed(gbp("65000"))
                .uncommitted(gbp("18389"))
                .build();
        StatedAccount alike = rastrick.withHeld(gbp("100"))
                .withUndrawn(gbp("100"))
                .withCommitted(gbp("100"))
                .withUncommitted(gbp("100"));
        return RuleSample.of(new StatedAccountAddsUp())
                .with(SATISFIED, rastrick, among())
                .with(BREACHED, rastrick.withUncommitted(gbp("18390")), among())
                .with(NOT_APPLICABLE, rastrick.withUncommitted(Optional.empty()), among())
                .with(UNKNOWN, alike.withHeld(Optional.empty()), among())
                .at("a penny less", BREACHED, rastrick.withUncommitted(gbp("18388.99")), among())
                .at("before the day of the statement", NOT_APPLICABLE, rastrick.withDate(DAY.plusDays(1)), among())
                .at(
                        "what is still to be drawn down is not stated",
                        UNKNOWN,
                        alike.withUndrawn(Optional.empty()),
                        among())
                .at("what is committed is not stated", UNKNOWN, alike.withCommitted(Optional.empty()), among())
                .at(
                        "no commitment can leave more than there is",
                        BREACHED,
                        alike.withCommitted(Optional.empty()).withUncommitted(gbp("200.01")),
                        among())
                .at(
                        "all that there is",
                        UNKNOWN,
                        alike.withCommitted(Optional.empty()).withUncommitted(gbp("200")),
                        among())
                .at(
                        "a shortfall",
                        SATISFIED,
                        rastrick.withCommitted(gbp("90000")).withUncommitted(gbp("-6611")),
                        among())
                .at(
                        "an overspent account",
                        BREACHED,
                        rastrick.withHeld(gbp("-60000"))
                                .withCommitted(Optional.empty())
                                .withUncommitted(gbp("0")),
                        among());
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
                .never(UNKNOWN, "only what is recorded is compared");
    }

    private static RuleSample<?> bridgingGrantWithinAveragePayment() {
        FundingAgreement scheduled = scheduled("2020-04-01", "2020-10-01");
        Plan year = endorsed("2020-02-01").withPeriod(Periods.parse("2020-04-01/2021-03-31"));
        PlanChange bridging = CHANGE.withAmount(gbp("50000"));
        FundingAgreement bridge = scheduled.withId(FundingAgreementId.of("b")).withPlanChange(CHANGE.id());
        return RuleSample.of(AgreementRules.bridgingGrantWithinAveragePayment())
                .with(SATISFIED, bridging, among(scheduled, year))
                .with(BREACHED, CHANGE.withAmount(gbp("50000.01")), among(scheduled, year))
                .with(NOT_APPLICABLE, CHANGE.withKind(PlanChangeKind.EXTENSION), among(scheduled, year))
                .with(UNKNOWN, bridging, among(AGREEMENT, year))
                .at("a penny less", SATISFIED, bridging.withAmount(gbp("49999.99")), among(scheduled, year))
                .at(
                        "over a plan of eighteen months and a day, four periods begun",
                        BREACHED,
                        bridging.withAmount(gbp("25000.01")),
                        among(scheduled, year.withPeriod(Periods.parse("2020-04-01/2021-10-01"))))
                .at(
                        "over a plan of eighteen months and a day, the average",
                        SATISFIED,
                        bridging.withAmount(gbp("25000")),
                        among(scheduled, year.withPeriod(Periods.parse("2020-04-01/2021-10-01"))))
                .at(
                        "the bridging grant is no payment of the plan",
                        BREACHED,
                        bridging.withAmount(gbp("50000.01")),
                        among(scheduled, year, bridge))
                .at("only the bridging grant is agreed", UNKNOWN, bridging, among(year, bridge))
                .at(
                        "the period of the plan is not recorded",
                        UNKNOWN,
                        bridging,
                        among(scheduled, endorsed("2020-02-01")))
                .at(
                        "the plan has no last day",
                        UNKNOWN,
                        bridging,
                        among(scheduled, year.withPeriod(Periods.parse("2020-04-01/.."))))
                .at(
                        "one schedule is not recorded, which can only raise the average",
                        SATISFIED,
                        bridging,
                        among(scheduled, AGREEMENT.withId(FundingAgreementId.of("g")), year))
                .at(
                        "one schedule is not recorded, and a penny more",
                        UNKNOWN,
                        bridging.withAmount(gbp("50000.01")),
                        among(scheduled, AGREEMENT.withId(FundingAgreementId.of("g")), year))
                .at("no plan", UNKNOWN, bridging.withPlan(Optional.empty()), among(scheduled, year))
                .at("no amount", UNKNOWN, CHANGE, among(scheduled, year))
                .at("in another currency", UNKNOWN, bridging.withAmount(Money.parse("EUR 1")), among(scheduled, year))
                .at("no day of request", UNKNOWN, bridging.withRequested(Optional.empty()), among(scheduled, year))
                .at(
                        "requested in 2019",
                        NOT_APPLICABLE,
                        bridging.withRequested(day("2019-12-31")),
                        among(scheduled, year))
                .at(
                        "requested the day after",
                        NOT_APPLICABLE,
                        bridging.withRequested(DAY.plusDays(1)),
                        among(scheduled, year));
    }

    private static RuleSample<?> bridgingGrantWithNoMoneyLeft() {
        Drawdown all = DRAWDOWN.withPlanMoney(gbp("100000"));
        SpendReport spent = REPORT.withPeriod(Periods.parse("2020-04-01/2020-05-31"))
                .withLines(SpendLine.of(FREE_TEXT, gbp("100000")));
        SpendReport more = REPORT.withPeriod(Periods.parse("2020-06-02/2020-11-30"));
        return RuleSample.of(new BridgingGrantWithNoMoneyLeft())
                .with(SATISFIED, CHANGE, among(AGREEMENT, all, spent))
                .with(BREACHED, CHANGE, among(AGREEMENT, DRAWDOWN))
                .with(NOT_APPLICABLE, CHANGE.withKind(PlanChangeKind.EXTENSION), among(AGREEMENT, DRAWDOWN))
                .with(UNKNOWN, CHANGE, among(AGREEMENT, all))
                .at(
                        "a penny still to be drawn",
                        BREACHED,
                        CHANGE,
                        among(AGREEMENT, DRAWDOWN.withPlanMoney(gbp("99999.99")), spent))
                .at(
                        "a penny not reported as spent",
                        UNKNOWN,
                        CHANGE,
                        among(AGREEMENT, all, spent.withLines(SpendLine.of(FREE_TEXT, gbp("99999.99")))))
                .at(
                        "a penny returned by the day",
                        SATISFIED,
                        CHANGE,
                        among(
                                AGREEMENT,
                                all,
                                spent.withLines(SpendLine.of(FREE_TEXT, gbp("99999.99"))),
                                RETURN.withDate(day("2020-06-01")).withAmount(gbp("0.01"))))
                .at(
                        "a penny returned the day after",
                        BREACHED,
                        CHANGE,
                        among(
                                AGREEMENT,
                                all,
                                spent.withLines(SpendLine.of(FREE_TEXT, gbp("99999.99"))),
                                RETURN.withDate(day("2020-06-02")).withAmount(gbp("0.01"))))
                .at("spent from the day after", BREACHED, CHANGE, among(AGREEMENT, all, more))
                .at(
                        "spent from the day of the request",
                        UNKNOWN,
                        CHANGE,
                        among(AGREEMENT, all, more.withPeriod(Periods.parse("2020-06-01/2020-11-30"))))
                .at("no drawdown on record", UNKNOWN, CHANGE, among(AGREEMENT, spent))
                .at("no agreement for the plan", UNKNOWN, CHANGE, among(all, spent))
                .at("no plan", UNKNOWN, CHANGE.withPlan(Optional.empty()), among(AGREEMENT, DRAWDOWN))
                .at("no day of request", UNKNOWN, CHANGE.withRequested(Optional.empty()), among(AGREEMENT, DRAWDOWN))
                .at(
                        "requested in 2019",
                        NOT_APPLICABLE,
                        CHANGE.withRequested(day("2019-12-31")),
                        among(AGREEMENT, DRAWDOWN))
                .at(
                        "in another currency",
                        NOT_APPLICABLE,
                        CHANGE,
                        among(AGREEMENT, DRAWDOWN.withPlanMoney(Money.parse("EUR 1"))));
    }

    private static RuleSample<?> spentByAdvisedDay() {
        SpendReport late = REPORT.withPeriod(Periods.parse("2025-10-01/2026-03-31"));
        return RuleSample.of(SpentByAdvisedDay.standard())
                .with(SATISFIED, REPORT, closing())
                .with(BREACHED, late, RuleContext.on(AFTER_THE_PROGRAMME))
                .with(NOT_APPLICABLE, REPORT.withLines(), closing())
                .with(UNKNOWN, REPORT.withPeriod(Optional.empty()), closing())
                .at("before the close-out questions", NOT_APPLICABLE, REPORT, on("2023-09-30"));
    }

    private static RuleSample<?> spentByProgrammeEnd() {
        SpendReport late = REPORT.withPeriod(Periods.parse("2026-04-01/2026-04-30"));
        return RuleSample.of(SpentByProgrammeEnd.standard())
                .with(SATISFIED, REPORT, among())
                .with(BREACHED, late, RuleContext.on(AFTER_THE_PROGRAMME))
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
        CloseOut more = CLOSE_OUT.withRemaining(gbp("75000.01"));
        return RuleSample.of(CloseOutRules.closesWithLittleLeft())
                .with(SATISFIED, CLOSE_OUT.withRemaining(gbp("75000")), closing())
                .with(BREACHED, more, closing())
                .with(NOT_APPLICABLE, CLOSE_OUT.withClosed(CLOSING_DAY.plusDays(1)), closing())
                .with(UNKNOWN, CLOSE_OUT, closing())
                .at("a penny less", SATISFIED, CLOSE_OUT.withRemaining(gbp("74999.99")), closing())
                .at("closed on the day", BREACHED, more.withClosed(CLOSING_DAY), closing())
                .at("closed before the guidance", NOT_APPLICABLE, more.withClosed(day("2023-09-30")), closing())
                .at("closed on its first day", BREACHED, more.withClosed(day("2023-10-01")), closing());
    }

    private static RuleSample<?> closedByProgrammeEnd() {
        RuleContext afterwards = RuleContext.on(AFTER_THE_PROGRAMME);
        return RuleSample.of(CloseOutRules.closedByProgrammeEnd())
                .with(SATISFIED, CLOSE_OUT, afterwards)
                .with(BREACHED, CLOSE_OUT.withClosed(day("2026-04-01")), afterwards)
                .with(NOT_APPLICABLE, CLOSE_OUT, on("2026-03-31"))
                .with(UNKNOWN, CLOSE_OUT.withClosed(Optional.empty()), afterwards)
                .at("on the last day", SATISFIED, CLOSE_OUT.withClosed(day("2026-03-31")), afterwards)
                .at(
                        "still open while the programme runs",
                        NOT_APPLICABLE,
                        CLOSE_OUT.withClosed(Optional.empty()),
                        closing())
                .at("before the close-out questions", NOT_APPLICABLE, CLOSE_OUT, on("2023-09-30"));
    }

    private static CloseOut steps(CloseOutStep.Status status) {
        return CLOSE_OUT.withSteps(Stream.of(CloseOutRequirement.values())
                .map(requirement -> new CloseOutStep(requirement, status, CLOSE_OUT.closed()))
                .toList());
    }

    private static RuleSample<?> closeOutComplete() {
        return RuleSample.of(new CloseOutComplete())
                .with(SATISFIED, steps(CloseOutStep.Status.DONE), closing())
                .with(BREACHED, steps(CloseOutStep.Status.OUTSTANDING).withRemaining(gbp("0")), closing())
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
        return RuleSample.of(CloseOutRules.closeOutDatesInOrder())
                .with(SATISFIED, CLOSE_OUT.withPhaseBegun(day("2024-05-01")), closing())
                .with(BREACHED, CLOSE_OUT.withPhaseBegun(day("2024-05-02")), closing())
                .with(NOT_APPLICABLE, CLOSE_OUT.withClosed(Optional.empty()), closing())
                .never(UNKNOWN, "only the dates on record are compared")
                .at("the day before", SATISFIED, CLOSE_OUT.withPhaseBegun(day("2024-04-30")), closing())
                .at("no day on which the phase began", NOT_APPLICABLE, CLOSE_OUT, closing());
    }
}

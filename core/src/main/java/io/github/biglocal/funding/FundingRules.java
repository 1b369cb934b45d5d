package io.github.biglocal.funding;

import io.github.biglocal.area.Area;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Fact;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.NotLater;
import io.github.biglocal.rule.Parameter;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.WithinLimit;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The rules about allocations, funding agreements, what is drawn, spent and returned, and close-out. Those about
 * agreements, drawdowns and close-outs are in {@link AgreementRules}, {@link DrawdownRules} and {@link CloseOutRules};
 * {@link #all()} has them too.
 */
public final class FundingRules {
    /** The id of {@link #allocationMinimum()}. */
    public static final RuleId ALLOCATION_MINIMUM = RuleId.of("allocation-minimum");

    /** The id of {@link #allocationNotExceeded()}. */
    public static final RuleId ALLOCATION_NOT_EXCEEDED = RuleId.of("allocation-not-exceeded");

    /** The id of {@link #spendReportOnTime()}. */
    public static final RuleId SPEND_REPORT_ON_TIME = RuleId.of("spend-report-on-time");

    /** What {@link #allocationMinimum()} can be set to. */
    public static final Parameter<Money> MINIMUM = Parameter.money(
            "minimum", "the smallest initial allocation of an area", Money.of(CurrencyUnit.GBP, 1_000_000));

    private FundingRules() {}

    /** {@return one of each, as published} */
    public static List<Rule<?>> all() {
        return Stream.of(
                        List.<Rule<?>>of(
                                allocationNotExceeded(),
                                allocationMinimum(),
                                AllocationHasUplifts.standard(),
                                new ReviewBeforeNextDrawdown(),
                                CostedVisionCoversAllocation.standard()),
                        AgreementRules.all(),
                        DrawdownRules.all(),
                        List.<Rule<?>>of(
                                SpendReportedEverySixMonths.standard(),
                                spendReportOnTime(),
                                new SpendUnderBudgetHeadings(),
                                new VirementsFitBudget(),
                                new StatedAccountAddsUp(),
                                SpentByAdvisedDay.standard(),
                                SpentByProgrammeEnd.standard()),
                        CloseOutRules.all())
                .flatMap(List::stream)
                .toList();
    }

    /** {@return the rule that an area is allocated at least £1,000,000} */
    public static Rule<Allocation> allocationMinimum() {
        return WithinLimit.of(
                        Allocation.class,
                        RuleInfo.of("funding", ALLOCATION_MINIMUM, RuleKind.REQUIREMENT)
                                .title("The allocation is at least £1,000,000")
                                .rationale("Every area was promised at least £1,000,000 when it was announced.")
                                .source(Guidance.ALLOCATIONS)
                                .rows("M1")
                                .guidance(Guidance.WHOLE_PROGRAMME)
                                .basis("The lottery fund announced at least £1,000,000 for every area (press release of"
                                        + " 10 December 2012; the release of July 2010 says the same).")
                                .build())
                .amount(
                        "the initial allocation",
                        "initial",
                        (allocation, context) -> Fact.recorded(allocation.initial()))
                .atLeast("the minimum promised to every area", MINIMUM)
                .repair("Correct the initial allocation, which was at least {limit} for every area.")
                .build();
    }

    /**
     * {@return the rule that the funding agreements of an area add up to no more than its allocation on the date}
     *
     * <p>What is paid alongside the allocation, such as the 5 % to the LTO, does not count. Plan money that is returned
     * is available to the area again, as is money never drawn down under an agreement that is over.
     */
    public static Rule<Area> allocationNotExceeded() {
        return WithinLimit.of(
                        Area.class,
                        RuleInfo.of("funding", ALLOCATION_NOT_EXCEEDED, RuleKind.RECORDS)
                                .title("The funding agreements do not exceed the allocation")
                                .rationale("Every area has a known allocation, so agreements for more mean that an"
                                        + " agreement is recorded wrongly or an uplift is missing.")
                                .sources(Guidance.UPLIFTS, Guidance.CONSISTENCY)
                                .rows("M4", "D10")
                                .guidance(Guidance.WHOLE_PROGRAMME)
                                .basis("The library's own check: agreements and allocation contradict each other. The"
                                        + " amounts of the allocation are published.")
                                .ownReading(
                                        "Plan money that was returned, or was not drawn down by the end of its agreement,"
                                                + " is available again")
                                .ownReading("agreements without an offer date are not counted")
                                .build())
                .unless(
                        "the area has no funding agreement on record",
                        (area, context) -> context.find(FundingAgreement.BY_AREA, area.id())
                                .isEmpty())
                .unless(
                        "the area does not have exactly one allocation on record",
                        (area, context) -> allocation(area, context).isMissing())
                .amount(
                        "the funding offered and not returned",
                        FundingAgreement.class.getSimpleName(),
                        (area, context) -> allocation(area, context)
                                .then(found -> Fact.recorded(
                                        offered(area, found.initial().getCurrencyUnit(), context))))
                .atMost(
                        "the allocation",
                        (area, context) ->
                                allocation(area, context).then(found -> Fact.recorded(found.amountOn(context.asOf()))))
                .problem(
                        "The funding offered and not returned ({amount}) is {difference} more than the allocation ({limit}).")
                .repair(
                        "Correct the agreements or the allocation, or record the uplift that covers the extra {difference}.")
                .build();
    }

    /** The allocation of an area; what is missing if none is on record, or several are. */
    static Fact<Allocation> allocation(Area area, RuleContext context) {
        List<Allocation> found = context.find(Allocation.BY_AREA, area.id());
        return found.size() == 1
                ? Fact.recorded(found.get(0))
                : Fact.missing(Missing.records(
                        area,
                        Allocation.class,
                        found.isEmpty()
                                ? "how much the area was allocated"
                                : "which of the area's allocations on record is right"));
    }

    private static Money offered(Area area, CurrencyUnit currency, RuleContext context) {
        Money none = Money.zero(currency);
        Money offered = none.plus(context.find(FundingAgreement.BY_AREA, area.id()).stream()
                .filter(agreement -> agreement
                        .offered()
                        .filter(day -> !day.isAfter(context.asOf()))
                        .isPresent())
                .filter(agreement -> agreement.amount().getCurrencyUnit().equals(currency))
                .map(agreement -> taken(agreement, context))
                .toList());
        // More may have been returned than was offered; then none of it is in use.
        return offered.isNegative() ? none : offered;
    }

    /** What an agreement takes of the allocation: the money agreed, less what is available to the area again. */
    private static Money taken(FundingAgreement agreement, RuleContext context) {
        FundStatement statement = FundAccounts.asOf(context.asOf())
                .inCurrency(agreement.amount().getCurrencyUnit())
                .statement(
                        List.of(agreement),
                        context.find(Drawdown.BY_AGREEMENT, agreement.id()),
                        List.of(),
                        context.find(FundingReturn.BY_AGREEMENT, agreement.id()));
        Money kept = agreement.amount().minus(statement.leastReturned());
        boolean over = agreement
                .period()
                .filter(period -> period.isBefore(context.asOf()))
                .isPresent();
        return over
                ? statement.undrawn().filter(Money::isPositive).map(kept::minus).orElse(kept)
                : kept;
    }

    /** {@return the rule that a spend report is submitted by the due date recorded for it; asked once it is due} */
    public static Rule<SpendReport> spendReportOnTime() {
        return NotLater.of(
                        SpendReport.class,
                        RuleInfo.of("funding", SPEND_REPORT_ON_TIME, RuleKind.LOCAL_TERMS)
                                .title("The spend report was submitted by its due date")
                                .rationale(
                                        "Until the report arrives, Local Trust does not know how the money has been spent.")
                                .source(Guidance.FUNDING_AGREEMENTS)
                                .rows("M8")
                                .guidance(Guidance.FROM_JULY_2015)
                                .basis("The due date is the one recorded for the report; the guidance of July 2015 does"
                                        + " not set one.")
                                .build())
                .unless(
                        "no due date is recorded",
                        (report, context) -> report.due().isEmpty())
                .unless(
                        "the report is not due yet",
                        (report, context) -> report.due()
                                .filter(day -> !context.asOf().isAfter(day))
                                .isPresent())
                .first("the report", "was submitted", "submitted", SpendReport::submitted)
                .then("the report", "is due", "due", SpendReport::due)
                .problem("The report was due by {later day} but was submitted on {earlier day}.")
                .repair("Correct whichever date is wrong, or record why the report was late.")
                .build();
    }
}

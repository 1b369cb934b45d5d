package io.github.biglocal.funding;

import io.github.biglocal.area.Area;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * The close-out phase begins when less than £150,000 of an area's money is left: of its allocation, less what is reported to
 * be spent.
 */
public final class CloseOutPhaseBegun extends Rule<Area> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("close-out-phase-begun");

    private final Money below;

    private CloseOutPhaseBegun(Money below, Citation source, LocalDateRange guidance) {
        super(
                RuleInfo.of("funding", ID, RuleKind.GUIDANCE)
                        .title("The close-out phase has begun where less than £150,000 is left")
                        .rationale(
                                "Starting to close while there is still money lets the area choose what remains afterwards.")
                        .sources(source)
                        .rows("M18")
                        .guidance(guidance)
                        .basis(
                                "Local Trust's guidance of 2023-24 says that a partnership enters the close-out phase below £150,000.")
                        .ownReading("What is left is allocation less reported spending")
                        .ownReading("applied from 1 October 2023 (the approach is a little older)")
                        .build() /*PARAMS List.of("when less than " + below + " is left")*/,
                Area.class);
        this.below = below;
    }

    /** {@return the rule as published: less than £150,000} */
    public static CloseOutPhaseBegun standard() {
        return new CloseOutPhaseBegun(
                CloseOutPosition.PHASE_BELOW, Guidance.CLOSE_OUT_SUPPORT, Guidance.FROM_OCTOBER_2023);
    }

    /**
     * {@return the rule with another threshold for all time, such as for another programme}
     *
     * @param amount the phase begins when less than this is left
     * @param source where that is published
     */
    public static CloseOutPhaseBegun below(Money amount, Citation source) {
        return new CloseOutPhaseBegun(amount, source, LocalDateRange.ALL);
    }

    @Override
    protected Verdict judge(Area area, RuleContext context) {
        LocalDate asOf = context.asOf();
        List<Allocation> allocations = context.find(Allocation.BY_AREA, area.id());
        if (allocations.size() != 1) {
            return Verdict.unknown("the area's allocation: " + allocations.size() + " are recorded, not one");
        }
        if (!allocations.get(0).initial().isSameCurrency(below)) {
            return Verdict.unknown("the worth in " + below.getCurrencyUnit() + " of an allocation in "
                    + allocations.get(0).initial().getCurrencyUnit());
        }
        List<SpendReport> reports = new ArrayList<>();
        boolean unreported = false;
        for (FundingAgreement agreement : context.find(FundingAgreement.BY_AREA, area.id())) {
            List<SpendReport> own = context.find(SpendReport.BY_AGREEMENT, agreement.id());
            reports.addAll(own);
            unreported |= own.isEmpty()
                    && context.find(Drawdown.BY_AGREEMENT, agreement.id()).stream()
                            .anyMatch(each -> !each.date().isAfter(asOf));
        }
        if (reports.isEmpty()) {
            return Verdict.unknown("what was spent: no spend report is on record");
        }
        AllocationPosition position =
                FundAccounts.asOf(asOf).position(allocations.get(0), List.of(), reports, List.of());
        if (!position.remaining().isLessThan(below)) {
            // What is left out could only make it less.
            if (unreported) {
                return Verdict.unknown("what was spent: of some agreements no spend report is on record");
            }
            return position.leftOut().stream().allMatch(each -> each.why() == LeftOut.Why.LATER)
                    ? Verdict.notApplicable(position.remaining() + " is left")
                    : Verdict.unknown("what was spent: some reports cannot be counted");
        }
        List<CloseOut> closeOuts = context.find(CloseOut.BY_AREA, area.id());
        if (closeOuts.isEmpty()) {
            return Verdict.unknown("whether the close-out phase has begun: none is recorded");
        }
        if (closeOuts.stream()
                .flatMap(each -> Stream.concat(each.phaseBegun().stream(), each.closed().stream()))
                .anyMatch(day -> !day.isAfter(asOf))) {
            return Verdict.satisfied();
        }
        return closeOuts.stream().allMatch(each -> each.phaseBegun().isPresent())
                ? Verdict.breached(new NotBegun(position.remaining(), below))
                : Verdict.unknown("the day the close-out phase began");
    }

    /**
     * The phase has not begun.
     *
     * @param remaining what is left
     * @param below the phase begins when less than this is left
     */
    public record NotBegun(Money remaining, Money below) implements Finding {
        @Override
        public String problem() {
            return "The close-out phase has not begun, with " + remaining + " left, less than " + below + ".";
        }

        @Override
        public String repair() {
            return "Begin the close-out phase.";
        }
    }
}

package io.github.biglocal.funding;

import io.github.biglocal.area.Area;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Fact;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Parameter;
import io.github.biglocal.rule.Parameters;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * The close-out phase begins when less than £150,000 of an area's money is left: its allocation, less its reported
 * spending.
 */
public final class CloseOutPhaseBegun extends Rule<Area> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("close-out-phase-begun");

    /** The amount below which the phase begins. */
    public static final Parameter<Money> BELOW = Parameter.money(
            "below", "the amount left below which the close-out phase begins", CloseOutPosition.PHASE_BELOW);

    private final Money below;

    private CloseOutPhaseBegun(RuleInfo info, Parameters parameters) {
        super(info, Area.class, parameters);
        this.below = parameters.get(BELOW);
    }

    private static RuleInfo info(Citation source, LocalDateRange guidance) {
        return RuleInfo.of("funding", ID, RuleKind.GUIDANCE)
                .title("The close-out phase has begun if less than £150,000 is left")
                .rationale("Starting to close out while money is left gives the area time to decide what it"
                        + " leaves behind.")
                .source(source)
                .rows("M18")
                .guidance(guidance)
                .basis(
                        "Local Trust's guidance of 2023-24 says that a partnership enters the close-out phase when it has less than"
                                + " £150,000 left.")
                .ownReading("What is left is the allocation less the spending reported")
                .ownReading("applied from 1 October 2023 (the approach is a little older)")
                .build();
    }

    /** {@return the rule as published: less than £150,000} */
    public static CloseOutPhaseBegun standard() {
        return new CloseOutPhaseBegun(
                info(Guidance.CLOSE_OUT_SUPPORT, Guidance.FROM_OCTOBER_2023), Parameters.of(BELOW));
    }

    /**
     * {@return the rule with another threshold for all time, as for another programme}
     *
     * @param amount the phase begins when less than this is left; never negative
     * @param source where that is published
     */
    public static CloseOutPhaseBegun below(Money amount, Citation source) {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(source, "source");
        return new CloseOutPhaseBegun(
                info(source, LocalDateRange.ALL), Parameters.of(BELOW).with(BELOW, amount));
    }

    @Override
    protected Rule<Area> with(Parameters changed) {
        return new CloseOutPhaseBegun(info(), changed);
    }

    @Override
    protected Verdict judge(Area area, RuleContext context) {
        Fact<Allocation> allocation = FundingRules.allocation(area, context);
        if (allocation.isMissing()) {
            return allocation.unknown();
        }
        if (!allocation.get().initial().isSameCurrency(below)) {
            return Verdict.unknown(
                    allocation.get(),
                    "initial",
                    "how much the allocation is in " + Text.currency(below.getCurrencyUnit())
                            + " (it is recorded in another currency)");
        }
        List<FundingAgreement> agreements = context.find(FundingAgreement.BY_AREA, area.id());
        List<SpendReport> reports = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        for (FundingAgreement agreement : agreements) {
            List<SpendReport> own = context.find(SpendReport.BY_AGREEMENT, agreement.id());
            reports.addAll(own);
            if (own.isEmpty() && isPaid(agreement, context)) {
                missing.add(Missing.records(agreement, SpendReport.class, "what was spent under the agreement"));
            }
        }
        if (agreements.isEmpty()) {
            missing.add(
                    Missing.records(area, FundingAgreement.class, "what was agreed with the area, and what was spent"));
        }
        AllocationPosition position =
                FundAccounts.asOf(context.asOf()).position(allocation.get(), List.of(), reports, List.of());
        reports.forEach(report -> notCounted(report, position).ifPresent(missing::add));
        if (position.mostRemaining().isLessThan(below)) {
            // What is not known could only make it less.
            return begun(area, position, context);
        }
        if (missing.isEmpty()) {
            return Verdict.notApplicable(Text.money(position.mostRemaining())
                    + " is left, and the close-out phase begins below " + Text.money(below));
        }
        if (begun(area, position, context) instanceof Verdict.Unknown unknown) {
            missing.addAll(unknown.missing());
            return Verdict.unknown(missing, 1 + unknown.settledBy());
        }
        return Verdict.unknown(missing, 1);
    }

    /** Whether money was paid under an agreement by the day, so some of it may be spent. */
    private static boolean isPaid(FundingAgreement agreement, RuleContext context) {
        List<Drawdown> drawdowns = context.find(Drawdown.BY_AGREEMENT, agreement.id());
        return drawdowns.isEmpty()
                ? !agreement.isOfferedAfter(context.asOf())
                : drawdowns.stream().anyMatch(each -> !each.date().isAfter(context.asOf()));
    }

    private Optional<Missing> notCounted(SpendReport report, AllocationPosition position) {
        return position.leftOut().stream()
                .filter(each -> each.record().equals(report.reference()))
                .filter(each -> each.why() != LeftOut.Why.LATER)
                .findFirst()
                .map(each -> each.why() == LeftOut.Why.DATE_NOT_KNOWN
                        ? Missing.of(report, "submitted", "the last day that the report covers")
                        : Missing.of(
                                report,
                                "lines",
                                "what was spent in " + Text.currency(below.getCurrencyUnit())
                                        + " (it is recorded in another currency)"));
    }

    /** What the rule says where less than the threshold is left. */
    private Verdict begun(Area area, AllocationPosition position, RuleContext context) {
        List<CloseOut> closeOuts = context.find(CloseOut.BY_AREA, area.id());
        if (closeOuts.isEmpty()) {
            return Verdict.unknown(Missing.records(area, CloseOut.class, "whether the close-out phase has begun"));
        }
        if (closeOuts.stream()
                .flatMap(each -> Stream.concat(each.phaseBegun().stream(), each.closed().stream()))
                .anyMatch(day -> !day.isAfter(context.asOf()))) {
            return Verdict.satisfied();
        }
        List<Missing> dates = closeOuts.stream()
                .filter(each -> each.phaseBegun().isEmpty())
                .map(each -> Missing.of(each, "phaseBegun", "when the close-out phase began"))
                .toList();
        return dates.isEmpty()
                ? Verdict.breached(new NotBegun(position.mostRemaining(), below))
                : Verdict.unknown(dates, 1);
    }

    /**
     * The phase has not begun.
     *
     * @param remaining what is left
     * @param below the phase begins when less than this is left
     */
    public record NotBegun(Money remaining, Money below) implements Finding {
        public NotBegun {
            Objects.requireNonNull(below, "below");
            Objects.requireNonNull(remaining, "remaining");
        }

        @Override
        public String problem() {
            String left = remaining.isNegative()
                    ? "The area has spent " + Text.money(remaining.negated()) + " more than its allocation"
                    : remaining.isZero()
                            ? "No money is left"
                            : "Less than " + Text.money(below) + " is left (" + Text.money(remaining) + ")";
            return left + ", but the close-out phase has not begun.";
        }

        @Override
        public String repair() {
            return "Begin the close-out phase, or correct the spending recorded.";
        }
    }
}

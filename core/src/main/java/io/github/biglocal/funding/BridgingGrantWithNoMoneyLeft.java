package io.github.biglocal.funding;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.plan.PlanChange;
import io.github.biglocal.plan.PlanChangeKind;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A bridging grant is requested only when no money of the current plan is left: if some is, an extension is requested
 * instead.
 *
 * <p>Money is left that was still to be drawn down on the day of the request, or that was drawn down by then and spent
 * or returned afterwards. No money is left once all that was agreed has been spent or returned.
 */
public final class BridgingGrantWithNoMoneyLeft extends Rule<PlanChange> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("bridging-grant-with-no-money-left");

    /** Makes the rule. */
    public BridgingGrantWithNoMoneyLeft() {
        super(
                RuleInfo.of("funding", ID, RuleKind.GUIDANCE)
                        .title("A bridging grant is requested only when no money is left")
                        .rationale("If money is left, an extension lets the area spend it, and no further grant is"
                                + " needed.")
                        .source(Guidance.FUNDING_2020)
                        .rows("M12")
                        .guidance(Guidance.FROM_2020)
                        .basis(
                                "Local Trust's funding guidance of about 2020 says that an area with money left should request an extension instead.")
                        .ownReading("Money counts as left if it was still to be drawn down on the date of the"
                                + " request, or was spent or returned after it")
                        .ownReading("the guidance is taken to apply from 1 January 2020")
                        .build(),
                PlanChange.class);
    }

    static boolean isBridging(PlanChange change) {
        return change.kind() == PlanChangeKind.BRIDGING_GRANT;
    }

    static boolean isLater(PlanChange change, RuleContext context) {
        return change.requested().filter(day -> day.isAfter(context.asOf())).isPresent();
    }

    static boolean isBeforeGuidance(PlanChange change) {
        return change.requested()
                .filter(day -> day.isBefore(Guidance.FROM_2020.getStart()))
                .isPresent();
    }

    @Override
    public boolean mayAskFurther() {
        return true;
    }

    @Override
    protected Verdict judge(PlanChange change, RuleContext context) {
        if (!isBridging(change)) {
            return Verdict.notApplicable("the request is not for a bridging grant");
        }
        if (isLater(change, context)) {
            return Verdict.notApplicable("the request was made after the date asked about");
        }
        if (isBeforeGuidance(change)) {
            return Verdict.notApplicable("the request was made before the guidance of about 2020");
        }
        List<Missing> missing = new ArrayList<>();
        if (change.requested().isEmpty()) {
            missing.add(Missing.of(change, "requested", "when the bridging grant was requested"));
        }
        if (change.plan().isEmpty()) {
            missing.add(Missing.of(change, "plan", "which plan is current"));
        }
        if (!missing.isEmpty()) {
            return Verdict.unknown(missing, missing.size());
        }
        PlanId plan = change.plan().orElseThrow();
        LocalDate requested = change.requested().orElseThrow();
        List<FundingAgreement> agreements = FundingAgreement.forPlanItself(plan, change.area(), context).stream()
                .filter(agreement -> !agreement.isOfferedAfter(requested))
                .toList();
        return agreements.isEmpty()
                ? Verdict.unknown(new Missing(
                        plan.reference(),
                        FundingAgreement.class.getSimpleName(),
                        "what funding was agreed for the current plan, and what was paid"))
                : judge(change, requested, agreements, context);
    }

    private static Verdict judge(
            PlanChange change, LocalDate requested, List<FundingAgreement> agreements, RuleContext context) {
        List<Drawdown> drawdowns = new ArrayList<>();
        List<SpendReport> reports = new ArrayList<>();
        List<FundingReturn> returns = new ArrayList<>();
        List<Missing> undrawn = new ArrayList<>();
        List<Missing> unreported = new ArrayList<>();
        for (FundingAgreement agreement : agreements) {
            if (!drawdowns.addAll(context.find(Drawdown.BY_AGREEMENT, agreement.id()))) {
                undrawn.add(Missing.records(agreement, Drawdown.class, "what was drawn down under the agreement"));
            }
            reports.addAll(context.find(SpendReport.BY_AGREEMENT, agreement.id()));
            returns.addAll(context.find(FundingReturn.BY_AGREEMENT, agreement.id()));
            unreported.add(Missing.records(
                    agreement, SpendReport.class, "what was spent by the time the bridging grant was requested"));
        }
        CurrencyUnit currency = agreements.get(0).amount().getCurrencyUnit();
        FundStatement then =
                FundAccounts.asOf(requested).inCurrency(currency).statement(agreements, drawdowns, reports, returns);
        FundStatement now = FundAccounts.asOf(context.asOf())
                .inCurrency(currency)
                .statement(agreements, drawdowns, begunAfter(requested, reports), returns);
        if (Stream.concat(then.leftOut().stream(), now.leftOut().stream())
                .anyMatch(each -> each.why() == LeftOut.Why.OTHER_CURRENCY)) {
            return Verdict.notApplicable("the records of the current plan are in several currencies");
        }
        Money afterwards = now.leastSpent().plus(now.leastReturned()).minus(then.leastReturned());
        if (afterwards.isPositive()) {
            return Verdict.breached(new MoneyLeft(change.reference(), afterwards));
        }
        Money toDraw = then.undrawn().orElseThrow();
        if (undrawn.isEmpty() && toDraw.isPositive()) {
            return Verdict.breached(new MoneyLeft(change.reference(), toDraw));
        }
        if (undrawn.isEmpty() && !then.mostHeld().plus(toDraw).isPositive()) {
            return Verdict.satisfied();
        }
        List<Missing> missing =
                Stream.concat(undrawn.stream(), unreported.stream()).toList();
        return Verdict.unknown(missing, Math.max(1, undrawn.size()));
    }

    private static List<SpendReport> begunAfter(LocalDate requested, List<SpendReport> reports) {
        return reports.stream()
                .filter(report -> report.period()
                        .filter(period -> period.isAfter(requested))
                        .isPresent())
                .toList();
    }

    /**
     * Money of the current plan was left.
     *
     * @param change the bridging grant
     * @param left at least how much
     */
    public record MoneyLeft(Reference change, Money left) implements Finding {
        public MoneyLeft {
            Objects.requireNonNull(change, "change");
            Objects.requireNonNull(left, "left");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("kind");
        }

        @Override
        public String problem() {
            return "At least " + Text.money(left)
                    + " of the current plan's funding was still to be drawn down or spent when the bridging grant was"
                    + " requested.";
        }

        @Override
        public String repair() {
            return "Request an extension instead, or correct the drawdowns and spending recorded.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.set(change, "kind", PlanChangeKind.EXTENSION));
        }
    }
}

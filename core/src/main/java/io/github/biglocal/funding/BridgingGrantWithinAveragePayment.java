package io.github.biglocal.funding;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.money.Payment;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanChange;
import io.github.biglocal.plan.PlanChangeKind;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Index;
import io.github.biglocal.rule.Margin;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/** A bridging grant is no more than the average six-month payment of the current plan, see {@link BridgingCeiling}. */
public final class BridgingGrantWithinAveragePayment extends Rule<PlanChange> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("bridging-grant-within-average-payment");

    private static final Index<PlanId, Plan> PLANS = Index.of(Plan.class, Plan::id);

    /** Makes the rule. */
    public BridgingGrantWithinAveragePayment() {
        super(
                RuleInfo.of("funding", ID, RuleKind.GUIDANCE)
                        .title("A bridging grant is no more than the average six-month payment")
                        .rationale(
                                "A bridging grant only continues existing work until the next plan; larger amounts need a new, assessed plan.")
                        .sources(Guidance.FUNDING_2020)
                        .rows("M12")
                        .guidance(Guidance.FROM_2020)
                        .basis(
                                "Local Trust's funding guidance of about 2020 would not expect more than the average six-month payment of the current plan.")
                        .ownReading(
                                "Payments at other intervals are averaged over the six-month periods begun, pence dropped")
                        .ownReading("the guidance is taken to apply from 1 January 2020")
                        .build(),
                PlanChange.class);
    }

    @Override
    protected Verdict judge(PlanChange change, RuleContext context) {
        if (change.kind() != PlanChangeKind.BRIDGING_GRANT) {
            return Verdict.notApplicable("it is no bridging grant");
        }
        if (change.requested().filter(day -> day.isAfter(context.asOf())).isPresent()) {
            return Verdict.notApplicable("it is asked for later");
        }
        Optional<LocalDate> asked = change.requested().or(change::decided);
        if (asked.isEmpty()) {
            return Verdict.unknown("the day it was asked for");
        }
        if (!info().guidance().contains(asked.get())) {
            return Verdict.notApplicable("it was asked for before the guidance");
        }
        if (change.amount().isEmpty()) {
            return Verdict.unknown("how much is asked for");
        }
        if (change.plan().isEmpty()) {
            return Verdict.unknown("the current plan");
        }
        Money amount = change.amount().get();
        List<Payment> payments = context.find(FundingAgreement.BY_AREA, change.area()).stream()
                .filter(agreement -> agreement.plan().equals(change.plan())
                        && agreement.planChange().isEmpty())
                .flatMap(agreement -> agreement.schedule().stream())
                .toList();
        if (payments.isEmpty()) {
            return Verdict.unknown("the payment schedule of the current plan");
        }
        if (payments.stream().anyMatch(payment -> !payment.amount().isSameCurrency(amount))) {
            return Verdict.unknown("the payments of the current plan in " + amount.getCurrencyUnit());
        }
        BridgingCeiling ceiling = context.find(PLANS, change.plan().get()).stream()
                .flatMap(plan -> plan.period().stream())
                .filter(period -> !period.isUnboundedStart() && !period.isUnboundedEnd())
                .findFirst()
                .map(period -> BridgingCeiling.of(payments, period))
                .orElseGet(() -> BridgingCeiling.of(payments));
        return amount.isGreaterThan(ceiling.amount())
                ? Verdict.breached(new OverCeiling(amount, ceiling.amount()))
                : Verdict.satisfied(new UnderCeiling(amount, ceiling.amount()));
    }

    /**
     * The bridging grant is too much.
     *
     * @param amount the bridging grant
     * @param ceiling the average six-month payment
     */
    public record OverCeiling(Money amount, Money ceiling) implements Finding {
        @Override
        public String problem() {
            return "The bridging grant of " + amount + " is " + amount.minus(ceiling)
                    + " more than the average six-month payment of " + ceiling + ".";
        }

        @Override
        public String repair() {
            return "Ask for " + amount.minus(ceiling) + " less, or for a new plan.";
        }
    }

    /**
     * The bridging grant is not too much.
     *
     * @param amount the bridging grant
     * @param ceiling the average six-month payment
     */
    public record UnderCeiling(Money amount, Money ceiling) implements Margin {
        @Override
        public String description() {
            return "The bridging grant is " + amount + "; it may be " + ceiling + ".";
        }
    }
}

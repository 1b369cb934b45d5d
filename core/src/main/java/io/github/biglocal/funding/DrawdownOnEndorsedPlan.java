package io.github.biglocal.funding;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.PlanChange;
import io.github.biglocal.plan.PlanChangeKind;
import io.github.biglocal.plan.PlanId;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Index;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Money is drawn down on a plan that was endorsed before. Additional and bridging funding and a change of the locally
 * trusted organisation need no plan of their own.
 */
public final class DrawdownOnEndorsedPlan extends Rule<Drawdown> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("drawdown-on-endorsed-plan");

    private static final Index<PlanId, Plan> PLANS = Index.of(Plan.class, Plan::id);

    private static final Set<PlanChangeKind> WITHOUT_NEW_PLAN =
            EnumSet.of(PlanChangeKind.ADDITIONAL_FUNDING, PlanChangeKind.BRIDGING_GRANT, PlanChangeKind.CHANGE_OF_LTO);

    /** Makes the rule. */
    public DrawdownOnEndorsedPlan() {
        super(
                RuleInfo.of("funding", ID, RuleKind.REQUIREMENT)
                        .title("Money is drawn down under an endorsed plan")
                        .rationale("An area needs an endorsed plan to draw down its allocation.")
                        .sources(Guidance.PLAN_2015, Guidance.PLAN_2019)
                        .rows("L1", "L3")
                        .guidance(Guidance.FROM_JULY_2015)
                        .basis(
                                "Local Trust's guidance of July 2015 says that a plan is needed to draw on the funds, and that agreements follow its endorsement.")
                        .ownReading(
                                "Additional and bridging funding and a change of LTO are taken to need no plan of their own (the guidance says no new plan)")
                        .standsInFor(RuleId.of("plan-in-force"))
                        .build(),
                Drawdown.class);
    }

    @Override
    protected Verdict judge(Drawdown drawdown, RuleContext context) {
        if (drawdown.date().isAfter(context.asOf())) {
            return Verdict.notApplicable("it is paid later");
        }
        if (!info().guidance().contains(drawdown.date())) {
            return Verdict.notApplicable("it was paid before the guidance");
        }
        List<FundingAgreement> agreements = context.find(FundingAgreement.BY_ID, drawdown.agreement());
        if (agreements.size() != 1) {
            return Verdict.unknown(
                    "the agreement " + drawdown.agreement() + ": " + agreements.size() + " are recorded");
        }
        FundingAgreement agreement = agreements.get(0);
        if (agreement.planChange().isPresent()) {
            List<PlanChange> changes =
                    context.find(PlanChange.BY_ID, agreement.planChange().get());
            if (changes.size() != 1) {
                return Verdict.unknown(
                        "the change " + agreement.planChange().get() + ": " + changes.size() + " are recorded");
            }
            if (WITHOUT_NEW_PLAN.contains(changes.get(0).kind())) {
                return Verdict.notApplicable("it needs no plan of its own");
            }
        }
        if (agreement.plan().isEmpty()) {
            return Verdict.unknown("the plan that the agreement pays for");
        }
        List<Plan> plans = context.find(PLANS, agreement.plan().get());
        if (plans.size() != 1) {
            return Verdict.unknown("the plan " + agreement.plan().get() + ": " + plans.size() + " are recorded");
        }
        Optional<LocalDate> endorsed = plans.get(0).endorsed();
        if (endorsed.isEmpty()) {
            return Verdict.unknown("the day on which the plan was endorsed");
        }
        return endorsed.get().isAfter(drawdown.date())
                ? Verdict.breached(new DrawnBeforeEndorsement(drawdown.date(), endorsed.get()))
                : Verdict.satisfied();
    }

    /**
     * Money was drawn before the plan was endorsed.
     *
     * @param drawn the day of the drawdown
     * @param endorsed the day of the endorsement
     */
    public record DrawnBeforeEndorsement(LocalDate drawn, LocalDate endorsed) implements Finding {
        @Override
        public String problem() {
            return "The money was drawn on " + drawn + "; the plan was endorsed only on " + endorsed + ".";
        }

        @Override
        public String repair() {
            return "Have the plan endorsed first, or correct one of the two days.";
        }
    }
}

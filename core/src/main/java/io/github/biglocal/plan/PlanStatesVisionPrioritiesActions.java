package io.github.biglocal.plan;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.util.Optional;

/**
 * A plan from July 2015 or later states a vision, priorities and actions. What form that has is the area's choice; the
 * three parts of a plan from September 2019 are another question, {@link PlanHasThreeParts}. A vision or priorities that
 * are not recorded leave it open; a plan that is recorded without actions has none.
 */
public final class PlanStatesVisionPrioritiesActions extends Rule<Plan> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("plan-states-vision-priorities-actions");

    /** Makes the rule. */
    public PlanStatesVisionPrioritiesActions() {
        super(
                RuleInfo.of("plan", ID, RuleKind.GUIDANCE)
                        .title("The plan states a vision, priorities and actions")
                        .rationale(
                                "A plan can take any form, but it should say what the area wants to achieve, its priorities, and what it will do.")
                        .sources(Guidance.PLAN_2015)
                        .rows("L1")
                        .guidance(Guidance.FROM_JULY_2015)
                        .basis(
                                "Local Trust's guidance of July 2015 says that a plan captures vision, priorities and actions, in any format.")
                        .ownReading("A plan recorded without actions is read as having none")
                        .build(),
                Plan.class);
    }

    @Override
    protected Verdict judge(Plan plan, RuleContext context) {
        Optional<Verdict> notUnder = plan.notUnder(info().guidance(), context.asOf());
        if (notUnder.isPresent()) {
            return notUnder.get();
        }
        if (plan.vision().isEmpty()) {
            return Verdict.unknown("whether the plan states a vision: none is recorded");
        }
        if (plan.priorities().isEmpty()) {
            return Verdict.unknown("whether the plan states priorities: none is recorded");
        }
        return plan.actions().isEmpty() ? Verdict.breached(new NoActions()) : Verdict.satisfied();
    }

    /** The plan states where the area wants to be, and not what will be done. */
    public record NoActions() implements Finding {
        @Override
        public String problem() {
            return "The plan states a vision and priorities, and no actions.";
        }

        @Override
        public String repair() {
            return "Add the actions of the plan.";
        }
    }
}

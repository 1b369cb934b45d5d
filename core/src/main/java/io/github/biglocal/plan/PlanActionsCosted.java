package io.github.biglocal.plan;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every action of a plan from September 2019 or later has its cost: the action plan holds the detailed budget. */
public final class PlanActionsCosted extends Rule<Plan> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("plan-actions-costed");

    /** Makes the rule. */
    public PlanActionsCosted() {
        super(
                RuleInfo.of("plan", ID, RuleKind.GUIDANCE)
                        .title("Every action in the plan is costed")
                        .rationale(
                                "Local Trust makes its next funding offer and payment schedule from the action plan's detailed budget.")
                        .sources(Guidance.PLAN_2019)
                        .rows("L2")
                        .guidance(Guidance.FROM_SEPTEMBER_2019)
                        .basis(
                                "Local Trust's guidance of September 2019 says that the action plan has a detailed budget.")
                        .ownReading(
                                "That every single action has a cost is the library's own reading of a detailed budget")
                        .build(),
                Plan.class);
    }

    @Override
    protected Verdict judge(Plan plan, RuleContext context) {
        Optional<Verdict> notUnder = plan.notUnder(info().guidance(), context.asOf());
        if (notUnder.isPresent()) {
            return notUnder.get();
        }
        if (plan.actions().isEmpty()) {
            return Verdict.unknown("the plan's actions");
        }
        List<ActionId> uncosted = plan.actions().stream()
                .filter(action -> action.cost().isEmpty())
                .map(Action::id)
                .toList();
        if (uncosted.size() == plan.actions().size()) {
            return Verdict.unknown("the costs of the plan's actions: none is recorded");
        }
        return uncosted.isEmpty()
                ? Verdict.satisfied()
                : Verdict.breached(new Uncosted(uncosted, plan.actions().size()));
    }

    /**
     * Some actions have no cost.
     *
     * @param actions which; at least one
     * @param of how many actions the plan has
     */
    public record Uncosted(List<ActionId> actions, int of) implements Finding {
        /**
         * Copies the list.
         *
         * @param actions which; at least one
         * @param of how many actions the plan has
         */
        public Uncosted {
            actions = List.copyOf(actions);
        }

        @Override
        public String problem() {
            return "Of the plan's " + of + " actions, these have no cost: "
                    + actions.stream().map(ActionId::value).collect(Collectors.joining(", ")) + ".";
        }

        @Override
        public String repair() {
            return "Give the cost of each of them, nothing if it costs nothing.";
        }
    }
}

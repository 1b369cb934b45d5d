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

/** Every priority of a plan from July 2015 or later serves at least one of the programme's outcomes. */
public final class PlanLinksToOutcomes extends Rule<Plan> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("plan-links-to-outcomes");

    /** Makes the rule. */
    public PlanLinksToOutcomes() {
        super(
                RuleInfo.of("plan", ID, RuleKind.GUIDANCE)
                        .title("The plan relates to the four outcomes")
                        .rationale("A plan should explain how the area will achieve Big Local's four outcomes.")
                        .sources(Guidance.PLAN_2015)
                        .rows("L1")
                        .guidance(Guidance.FROM_JULY_2015)
                        .basis(
                                "Local Trust's guidance of July 2015 says that the plan should explain how the area will achieve the four outcomes; the links that show it are the library's device.")
                        .ownReading("Reading the explanation from links of priorities to outcomes is the library's own")
                        .build(),
                Plan.class);
    }

    @Override
    protected Verdict judge(Plan plan, RuleContext context) {
        Optional<Verdict> notUnder = plan.notUnder(info().guidance(), context.asOf());
        if (notUnder.isPresent()) {
            return notUnder.get();
        }
        if (plan.priorities().isEmpty()) {
            return Verdict.unknown("the plan's priorities");
        }
        List<PriorityId> unlinked = plan.priorities().stream()
                .filter(priority -> priority.outcomes().isEmpty())
                .map(Priority::id)
                .toList();
        if (unlinked.size() == plan.priorities().size()) {
            return Verdict.unknown("which outcomes the plan's priorities serve: none is recorded");
        }
        return unlinked.isEmpty()
                ? Verdict.satisfied()
                : Verdict.breached(new Unlinked(unlinked, plan.priorities().size()));
    }

    /**
     * Priorities serve no outcome.
     *
     * @param priorities which; at least one
     * @param of how many priorities the plan has
     */
    public record Unlinked(List<PriorityId> priorities, int of) implements Finding {
        /**
         * Copies the list.
         *
         * @param priorities which; at least one
         * @param of how many priorities the plan has
         */
        public Unlinked {
            priorities = List.copyOf(priorities);
        }

        @Override
        public String problem() {
            return "Of the plan's " + of + " priorities, these serve no outcome: "
                    + priorities.stream().map(PriorityId::value).collect(Collectors.joining(", ")) + ".";
        }

        @Override
        public String repair() {
            return "Name an outcome that each of them serves.";
        }
    }
}

package io.github.biglocal.evidence;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.Priority;
import io.github.biglocal.plan.PriorityId;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Every priority of a plan is delivered by at least one activity. (Check GT02, of priorities.) */
public final class PriorityHasAnActivity extends Rule<Plan> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("priority-has-an-activity");

    /** Makes the rule. */
    public PriorityHasAnActivity() {
        super(
                RuleInfo.of("evidence", ID, RuleKind.PRACTICE)
                        .title("Every priority in the plan has an activity")
                        .rationale("A priority without an activity will not be delivered.")
                        .sources(Guidance.GOLDEN_THREAD)
                        .rows("GT02")
                        .basis("Evaluation practice, after the research of 2016.")
                        .build(),
                Plan.class);
    }

    @Override
    protected Verdict judge(Plan plan, RuleContext context) {
        if (plan.dated().filter(day -> day.isAfter(context.asOf())).isPresent()) {
            return Verdict.notApplicable("the plan is of a later day");
        }
        if (plan.priorities().isEmpty()) {
            return Verdict.unknown("the plan's priorities");
        }
        List<Activity> activities = context.find(Activity.BY_AREA, plan.area()).stream()
                .filter(activity -> !activity.isAfter(context.asOf()))
                .toList();
        if (activities.isEmpty()) {
            return Verdict.unknown("the area's activities: none is recorded by the day");
        }
        if (!ThreadRecords.areLinked(plan.area(), context)) {
            return Verdict.unknown("which priorities the area's activities deliver: none is linked to any");
        }
        Set<PriorityId> delivered = activities.stream()
                .filter(activity -> activity.plan().equals(Optional.of(plan.id())))
                .flatMap(activity -> activity.priorities().stream())
                .collect(Collectors.toSet());
        List<PriorityId> idle = plan.priorities().stream()
                .map(Priority::id)
                .filter(id -> !delivered.contains(id))
                .distinct()
                .toList();
        return idle.isEmpty()
                ? Verdict.satisfied()
                : Verdict.breached(new IdlePriorities(idle, plan.priorities().size()));
    }

    /**
     * No activity delivers some priorities.
     *
     * @param priorities which; at least one
     * @param of how many priorities the plan has
     */
    public record IdlePriorities(List<PriorityId> priorities, int of) implements Finding {
        /**
         * Copies the list.
         *
         * @param priorities which; at least one
         * @param of how many priorities the plan has
         */
        public IdlePriorities {
            priorities = List.copyOf(priorities);
        }

        @Override
        public String problem() {
            return "Of the plan's " + of + (of == 1 ? " priority" : " priorities") + ", no activity delivers: "
                    + priorities.stream().map(PriorityId::value).collect(Collectors.joining(", ")) + ".";
        }

        @Override
        public String repair() {
            return "Record an activity for each of them, or plan one.";
        }
    }
}

package io.github.biglocal.evidence;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.Priority;
import io.github.biglocal.plan.PriorityId;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Missing;
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
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every priority of a plan is delivered by at least one activity. The answer is not known while an activity of the area
 * that may belong to the plan names no priority.
 */
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
            return Verdict.notApplicable("the plan is dated after the date asked about");
        }
        if (plan.priorities().isEmpty()) {
            return Verdict.unknown(plan, "priorities", "which priorities the plan sets");
        }
        List<Activity> activities = context.find(Activity.BY_AREA, plan.area()).stream()
                .filter(activity -> !activity.isAfter(context.asOf()))
                .toList();
        if (activities.isEmpty()) {
            return Verdict.unknown(new Missing(
                    plan.area().reference(), Activity.class.getSimpleName(), "which activities the area had"));
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
        if (idle.isEmpty()) {
            return Verdict.satisfied();
        }
        if (idle.stream().anyMatch(id -> activities.stream().noneMatch(activity -> mayDeliver(activity, plan, id)))) {
            return Verdict.breached(new IdlePriorities(idle, plan.priorities().size()));
        }
        List<OpenWay> open = activities.stream()
                .map(activity -> missing(activity, plan, idle))
                .filter(way -> !way.isEmpty())
                .toList();
        return OpenWay.unknown(open, 1);
    }

    /** Whether an activity delivers a priority of the plan, as far as is recorded. */
    private static boolean mayDeliver(Activity activity, Plan plan, PriorityId priority) {
        return activity.plan().filter(named -> !named.equals(plan.id())).isEmpty()
                && (activity.priorities().isEmpty() || activity.priorities().contains(priority));
    }

    /** What is missing to know whether an activity delivers an idle priority of the plan. */
    private static OpenWay missing(Activity activity, Plan plan, List<PriorityId> idle) {
        List<Missing> missing = new ArrayList<>();
        boolean mayDeliver = activity.priorities().isEmpty()
                || activity.priorities().stream().anyMatch(idle::contains);
        if (activity.plan().isEmpty() && mayDeliver) {
            missing.add(Missing.of(activity, "plan", "which plan the activity belongs to"));
        }
        if (activity.priorities().isEmpty()
                && activity.plan().filter(named -> !named.equals(plan.id())).isEmpty()) {
            missing.add(Missing.of(activity, "priorities", "which priorities of its plan the activity delivers"));
        }
        return new OpenWay(missing, missing.size());
    }

    /**
     * No activity delivers some priorities.
     *
     * @param priorities which; at least one
     * @param of how many priorities the plan has
     */
    public record IdlePriorities(List<PriorityId> priorities, int of) implements Finding {
        /** Copies the list. */
        public IdlePriorities {
            Objects.requireNonNull(priorities, "priorities");
            priorities = List.copyOf(priorities);
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("priorities");
        }

        @Override
        public String problem() {
            String named =
                    " (" + Text.list(priorities.stream().map(PriorityId::value).toList()) + ").";
            if (of == 1) {
                return "The plan's only priority has no activity" + named;
            }
            if (priorities.size() == of) {
                return (of == 2 ? "Neither" : "None") + " of the plan's " + Text.count(of, "priority")
                        + " has an activity" + named;
            }
            return Text.number(priorities.size()) + " of the plan's " + Text.count(of, "priority")
                    + (priorities.size() == 1 ? " has" : " have") + " no activity" + named;
        }

        @Override
        public String repair() {
            return "Record an activity for " + (priorities.size() == 1 ? "it" : "each of them") + ", or plan one.";
        }
    }
}

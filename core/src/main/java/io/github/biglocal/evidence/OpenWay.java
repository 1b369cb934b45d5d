package io.github.biglocal.evidence;

import io.github.biglocal.area.Area;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.plan.Priority;
import io.github.biglocal.plan.PriorityId;
import io.github.biglocal.rule.Fact;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is not recorded about the links of an activity that reaches no outcome. It cannot be said to lead nowhere before
 * that is known.
 *
 * @param missing the facts; empty if all the links are on record
 * @param least the fewest of them that have to be found out before the activity may be seen to reach an outcome; 0 if
 *     none is missing
 */
record OpenWay(List<Missing> missing, int least) {
    OpenWay {
        missing = List.copyOf(missing);
    }

    /** Returns what is missing for an activity that reaches no outcome in a thread. */
    static OpenWay of(Activity activity, GoldenThreadResult thread, RuleContext context) {
        List<Missing> impacts = lostImpacts(activity, thread);
        List<Missing> priorities = priorities(activity, context);
        // Which priority it delivers, and one fact about the plan if there is any; or one of those about its
        // priorities.
        int least = Math.min(activity.priorities().isEmpty() ? 2 : 1, priorities.size());
        List<Missing> all = new ArrayList<>(priorities);
        all.addAll(impacts);
        return new OpenWay(all, impacts.isEmpty() ? least : 1);
    }

    /**
     * Returns what is missing to know which outcomes the priorities serve that an activity delivers.
     */
    private static List<Missing> priorities(Activity activity, RuleContext context) {
        List<Missing> missing = new ArrayList<>();
        if (plan(activity, context) instanceof Fact.Recorded<Plan> plan) {
            missing.addAll(ofPlan(plan.value(), activity.priorities()));
        } else {
            missing.add(((Fact.NotRecorded<Plan>) plan(activity, context)).missing());
        }
        if (activity.priorities().isEmpty()) {
            missing.add(Missing.of(activity, "priorities", "which priorities of its plan the activity delivers"));
        }
        return missing;
    }

    /**
     * Returns what a plan does not say of some of its priorities, or of all. Where it links one of its priorities to an
     * outcome, those without serve none; where it links none, the links are not recorded.
     */
    private static List<Missing> ofPlan(Plan plan, List<PriorityId> priorities) {
        if (priorities.isEmpty() && plan.priorities().isEmpty()) {
            return List.of(Missing.of(plan, "priorities", "which priorities the plan sets"));
        }
        List<Missing> missing = new ArrayList<>(unlisted(priorities, plan));
        if (plan.priorities().stream().allMatch(priority -> priority.outcomes().isEmpty())) {
            plan.priorities().stream()
                    .filter(priority -> priorities.isEmpty() || priorities.contains(priority.id()))
                    .forEach(priority ->
                            missing.add(Missing.of(priority, "outcomes", "which outcomes the priority serves")));
        }
        return missing;
    }

    static Fact<Plan> plan(Activity activity, RuleContext context) {
        return Fact.of(activity, "plan", "which plan the activity belongs to", activity.plan())
                .then(context::one);
    }

    private static List<Missing> unlisted(List<PriorityId> priorities, Plan plan) {
        Set<PriorityId> its = plan.priorities().stream().map(Priority::id).collect(Collectors.toSet());
        return priorities.stream()
                .filter(id -> !its.contains(id))
                .map(id -> new Missing(
                        Reference.to(Priority.class, id), "id", "the record of the priority, which is missing"))
                .toList();
    }

    private static List<Missing> lostImpacts(Activity activity, GoldenThreadResult thread) {
        List<GoldenThreadResult.Dangling> lost = thread.dangling().stream()
                .filter(dangling -> dangling.link().kind() == LinkKind.LEADS_TO)
                .toList();
        if (lost.isEmpty()) {
            return List.of();
        }
        Set<Reference> after = thread.after(activity.reference());
        return lost.stream()
                .filter(dangling -> after.contains(dangling.link().from()))
                .map(dangling -> new Missing(dangling.missing(), "id", "the record of the impact, which is missing"))
                .toList();
    }

    /** Returns what is missing for each activity that reaches no outcome, where anything is. */
    static List<OpenWay> all(Area area, GoldenThreadResult thread, RuleContext context) {
        return ThreadRecords.counted(area, thread, context).stream()
                .filter(activity -> thread.part(activity.id())
                        .filter(part -> part.outcomes().isEmpty())
                        .isPresent())
                .map(activity -> of(activity, thread, context))
                .filter(way -> !way.isEmpty())
                .toList();
    }

    /**
     * Returns the verdict that it is not known before some of these ways are.
     *
     * @param ways the ways; at least one
     * @param number the fewest of them that have to be known
     */
    static Verdict unknown(List<OpenWay> ways, int number) {
        List<Missing> missing =
                ways.stream().flatMap(way -> way.missing().stream()).distinct().toList();
        int least =
                ways.stream().mapToInt(OpenWay::least).sorted().limit(number).sum();
        // A fact that is missing for several ways is found out once.
        return Verdict.unknown(missing, Math.min(least, missing.size()));
    }

    boolean isEmpty() {
        return missing.isEmpty();
    }
}

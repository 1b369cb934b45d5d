package io.github.biglocal.evidence;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;

/** An activity is linked to an outcome, by a priority, by an impact, or at least straight. (Check GT01.) */
public final class ActivityReachesAnOutcome extends Rule<Activity> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("activity-reaches-an-outcome");

    /** Makes the rule. */
    public ActivityReachesAnOutcome() {
        super(
                RuleInfo.of("evidence", ID, RuleKind.PRACTICE)
                        .title("Every activity links to an outcome")
                        .rationale(
                                "An activity may bring benefit without being the benefit the area wants; the link shows what it contributes to.")
                        .sources(Guidance.GOLDEN_THREAD)
                        .rows("GT01")
                        .basis(
                                "Evaluation practice: the research of 2016 asks areas to keep the golden thread between activities and vision; links to outcomes are the library's device.")
                        .ownReading("What counts as a path is the library's own")
                        .standsInFor(RuleId.of("spend-reaches-an-outcome"))
                        .build(),
                Activity.class);
    }

    @Override
    protected Verdict judge(Activity activity, RuleContext context) {
        if (activity.isAfter(context.asOf())) {
            return Verdict.notApplicable("the activity is of a later day");
        }
        GoldenThreadResult thread = GoldenThread.asOf(context.asOf()).of(ThreadRecords.around(activity, context));
        if (thread.parts().stream().anyMatch(part -> !part.outcomes().isEmpty())) {
            return Verdict.satisfied();
        }
        // The lost plan may have the priority that serves an outcome.
        if (thread.dangling().stream()
                .anyMatch(dangling -> dangling.missing().kind().equals("Plan"))) {
            return Verdict.unknown("the plan that the activity names, which is not there");
        }
        Orphan orphan = new Orphan(activity.priorities().size(), count(thread, "Output"), count(thread, "Impact"));
        return orphan.priorities() + orphan.impacts() == 0
                ? Verdict.unknown("what the activity is for: neither a priority nor an impact of it is recorded")
                : Verdict.breached(orphan);
    }

    private static int count(GoldenThreadResult thread, String kind) {
        return (int) thread.links().stream()
                .filter(link -> link.kind() == LinkKind.PRODUCES
                        || link.kind() == LinkKind.RESULTS_IN
                        || link.kind() == LinkKind.LEADS_TO)
                .map(Link::to)
                .filter(reference -> reference.kind().equals(kind))
                .distinct()
                .count();
    }

    /**
     * No path leads from the activity to an outcome.
     *
     * @param priorities how many priorities it names, none of which serves an outcome
     * @param outputs how many outputs it has
     * @param impacts how many impacts it has, straight, through outputs, or through others of them, none of which claims an outcome
     */
    public record Orphan(int priorities, int outputs, int impacts) implements Finding {
        @Override
        public String problem() {
            return "No path leads from the activity to an outcome (priorities it names: " + priorities + ", outputs: "
                    + outputs + ", impacts: " + impacts + ").";
        }

        @Override
        public String repair() {
            return "Name a priority of its plan that serves an outcome, or an impact of it that claims one.";
        }
    }
}

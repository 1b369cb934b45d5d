package io.github.biglocal.evidence;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.Optional;
import java.util.Set;

/**
 * An activity is linked to an outcome: by a priority, by an impact, or directly. An activity that names no priority of
 * its plan may still reach an outcome, so the answer is not known.
 */
public final class ActivityReachesAnOutcome extends Rule<Activity> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("activity-reaches-an-outcome");

    /** Makes the rule. */
    public ActivityReachesAnOutcome() {
        super(
                RuleInfo.of("evidence", ID, RuleKind.PRACTICE)
                        .title("Every activity links to an outcome")
                        .rationale("An activity is a means to an end; the link shows which outcome it contributes to.")
                        .sources(Guidance.GOLDEN_THREAD)
                        .rows("GT01")
                        .basis(
                                "Evaluation practice: the research of 2016 asks areas to keep the golden thread between activities and vision; doing so through links to outcomes is the library's own approach.")
                        .ownReading("What counts as a link between an activity and an outcome")
                        .standsInFor(RuleId.of("spend-reaches-an-outcome"))
                        .build(),
                Activity.class);
    }

    @Override
    protected Verdict judge(Activity activity, RuleContext context) {
        if (activity.isAfter(context.asOf())) {
            return Verdict.notApplicable("the activity begins after the date asked about");
        }
        GoldenThreadResult thread = GoldenThread.around(activity, context);
        if (thread.part(activity.id())
                .filter(part -> !part.outcomes().isEmpty())
                .isPresent()) {
            return Verdict.satisfied();
        }
        OpenWay open = OpenWay.of(activity, thread, context);
        if (!open.isEmpty()) {
            return Verdict.unknown(open.missing(), open.least());
        }
        Set<Reference> after = thread.after(activity.reference());
        return Verdict.breached(
                new Orphan(activity.priorities().size(), count(after, Output.class), count(after, Impact.class)));
    }

    private static int count(Set<Reference> records, Class<? extends Entity> kind) {
        return (int) records.stream()
                .filter(record -> record.kind().equals(kind.getSimpleName()))
                .count();
    }

    /**
     * No path leads from the activity to an outcome.
     *
     * @param priorities how many priorities it names, none of which serves an outcome
     * @param outputs how many outputs it has
     * @param impacts how many impacts it has, directly, through outputs, or through others of them, none of which claims an outcome
     */
    public record Orphan(int priorities, int outputs, int impacts) implements Finding {
        @Override
        public Optional<String> aboutField() {
            return Optional.of("priorities");
        }

        @Override
        public String problem() {
            return "The activity does not lead to any outcome: "
                    + switch (priorities) {
                        case 0 -> "it names no priorities, and has ";
                        case 1 -> "the 1 priority it names serves no outcome, and it has ";
                        default ->
                            (priorities == 2 ? "neither" : "none") + " of the " + Text.count(priorities, "priority")
                                    + " it names serves an outcome, and it has ";
                    }
                    + (outputs == 0 && impacts == 0
                            ? "no outputs or impacts"
                            : Text.count(outputs, "output") + " and " + Text.count(impacts, "impact"))
                    + ".";
        }

        @Override
        public String repair() {
            return "Link the activity to a priority of its plan that serves an outcome, or link one"
                    + " of its impacts to an outcome.";
        }
    }
}

package io.github.biglocal.evidence;

import io.github.biglocal.area.Area;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.outcome.Outcome;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Margin;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The activities of an area are not all linked to the same single outcome. */
public final class ActivitiesServeSeveralOutcomes extends Rule<Area> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("activities-serve-several-outcomes");

    /** One activity has to reach some outcome; only two can all reach the same. */
    private static final int LEAST = 2;

    /** Makes the rule. */
    public ActivitiesServeSeveralOutcomes() {
        super(
                RuleInfo.of("evidence", ID, RuleKind.PRACTICE)
                        .title("The area's activities serve several outcomes")
                        .rationale(
                                "Areas find the four outcomes hard to separate; if all activities are linked to one, progress on the others is not recorded.")
                        .sources(Guidance.FOUR_OUTCOMES)
                        .rows("GT10")
                        .basis(
                                "Evaluation practice: Our Bigger Story 2015-16 found the other outcomes subsumed into \"a better place to live\".")
                        .ownReading("Applied once two activities lead to an outcome")
                        .build(),
                Area.class);
    }

    @Override
    protected Verdict judge(Area area, RuleContext context) {
        GoldenThreadResult thread = context.derive(GoldenThread.OF_AREA, area);
        if (thread.parts().isEmpty()) {
            return Verdict.unknown(Missing.records(area, Activity.class, "which activities the area had"));
        }
        List<Set<Outcome>> linked = thread.parts().stream()
                .map(GoldenThreadResult.Part::reached)
                .filter(outcomes -> !outcomes.isEmpty())
                .toList();
        Set<Outcome> all = EnumSet.noneOf(Outcome.class);
        linked.forEach(all::addAll);
        if (linked.size() >= LEAST && all.size() > 1) {
            return Verdict.satisfied(new Spread(all.size(), linked.size()));
        }
        List<OpenWay> open = OpenWay.all(area, thread, context);
        if (linked.size() + open.size() < LEAST) {
            return Verdict.notApplicable("fewer than two of the area's activities lead to an outcome");
        }
        return open.isEmpty()
                ? Verdict.breached(new OneOutcome(all.iterator().next(), linked.size()))
                : OpenWay.unknown(open, Math.max(1, LEAST - linked.size()));
    }

    /**
     * All activities are linked to one outcome.
     *
     * @param outcome which
     * @param activities how many activities; 2 or more
     */
    public record OneOutcome(Outcome outcome, int activities) implements Finding {
        public OneOutcome {
            Objects.requireNonNull(outcome, "outcome");
        }

        @Override
        public String problem() {
            return (activities == LEAST ? "Both" : "All " + Text.number(activities))
                    + " of the area's activities that lead to an outcome lead to the same one: " + Text.words(outcome)
                    + ".";
        }

        @Override
        public String repair() {
            return "Consider what else each activity changes, and link it to that outcome too.";
        }
    }

    /**
     * The activities are spread over several outcomes.
     *
     * @param outcomes how many
     * @param activities how many activities reach one
     */
    public record Spread(int outcomes, int activities) implements Margin {
        @Override
        public String description() {
            return "Between them, the area's " + Text.count(activities, "activity")
                    + " with a link to an outcome lead to " + Text.count(outcomes, "outcome") + ".";
        }
    }
}

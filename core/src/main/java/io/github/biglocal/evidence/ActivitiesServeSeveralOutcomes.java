package io.github.biglocal.evidence;

import io.github.biglocal.area.Area;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.outcome.Outcome;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Margin;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Not all activities of an area are linked to one and the same outcome. (Check GT10.) */
public final class ActivitiesServeSeveralOutcomes extends Rule<Area> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("activities-serve-several-outcomes");

    /** Makes the rule. */
    public ActivitiesServeSeveralOutcomes() {
        super(
                RuleInfo.of("evidence", ID, RuleKind.PRACTICE)
                        .title("The area's activities serve several outcomes")
                        .rationale(
                                "Areas find the four outcomes hard to keep apart; if all activities are linked to one, progress on the others is not recorded.")
                        .sources(Guidance.FOUR_OUTCOMES)
                        .rows("GT10")
                        .basis(
                                "Evaluation practice: Our Bigger Story 2015-16 found the other outcomes subsumed into a better place to live.")
                        .ownReading("Asked from two activities that reach an outcome")
                        .build(),
                Area.class);
    }

    @Override
    protected Verdict judge(Area area, RuleContext context) {
        GoldenThreadResult thread = GoldenThread.asOf(context.asOf()).of(ThreadRecords.around(area, context));
        if (thread.parts().isEmpty()) {
            return Verdict.unknown("the area's activities: none is recorded by the day");
        }
        List<Set<Outcome>> linked = thread.parts().stream()
                .map(GoldenThreadResult.Part::reached)
                .filter(outcomes -> !outcomes.isEmpty())
                .toList();
        if (linked.size() < 2) {
            return Verdict.notApplicable("fewer than two activities of the area reach an outcome");
        }
        Set<Outcome> all = EnumSet.noneOf(Outcome.class);
        linked.forEach(all::addAll);
        return all.size() > 1
                ? Verdict.satisfied(new Spread(all.size(), linked.size()))
                : Verdict.breached(new OneOutcome(all.iterator().next(), linked.size()));
    }

    /**
     * All activities are linked to one outcome.
     *
     * @param outcome which
     * @param activities how many activities; 2 or more
     */
    public record OneOutcome(Outcome outcome, int activities) implements Finding {
        @Override
        public String problem() {
            return "All " + activities + " activities of the area that reach an outcome reach the same one, outcome "
                    + outcome.number()
                    + (outcome == Outcome.BETTER_PLACE_TO_LIVE
                            ? ", into which the other three are easily subsumed."
                            : ".");
        }

        @Override
        public String repair() {
            return "Ask of each activity what else it changes, and link it to that.";
        }
    }

    /**
     * The activities are spread over several outcomes.
     *
     * @param outcomes over how many
     * @param activities how many activities reach one
     */
    public record Spread(int outcomes, int activities) implements Margin {
        @Override
        public String description() {
            return "The " + activities + " activities that reach an outcome reach " + outcomes
                    + " outcomes among them.";
        }
    }
}

package io.github.biglocal.evidence;

import io.github.biglocal.area.Area;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.outcome.Outcome;
import io.github.biglocal.rule.Finding;
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

/**
 * Every one of the four outcomes is reached by at least one activity of the area. The answer is not known while an
 * activity that reaches none names no priority either.
 */
public final class OutcomeHasAnActivity extends Rule<Area> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("outcome-has-an-activity");

    /** Makes the rule. */
    public OutcomeHasAnActivity() {
        super(
                RuleInfo.of("evidence", ID, RuleKind.PRACTICE)
                        .title("Every outcome has an activity that leads to it")
                        .rationale("If no activity leads to an outcome, the records cannot show progress towards it.")
                        .sources(Guidance.GOLDEN_THREAD)
                        .rows("GT02")
                        .basis(
                                "The library's own approach; the guidance of July 2015 asks the plan, not each outcome, to explain how the four outcomes will be achieved.")
                        .ownReading("Each of the four outcomes needs at least one activity")
                        .standsInFor(RuleId.of("activities-serve-several-outcomes"))
                        .build(),
                Area.class);
    }

    @Override
    protected Verdict judge(Area area, RuleContext context) {
        GoldenThreadResult thread = context.derive(GoldenThread.OF_AREA, area);
        if (thread.parts().isEmpty()) {
            return Verdict.unknown(Missing.records(area, Activity.class, "which activities the area had"));
        }
        Set<Outcome> missed = EnumSet.allOf(Outcome.class);
        thread.parts().forEach(part -> missed.removeAll(part.reached()));
        if (missed.isEmpty()) {
            return Verdict.satisfied();
        }
        List<OpenWay> open = OpenWay.all(area, thread, context);
        return open.isEmpty()
                ? Verdict.breached(
                        new MissedOutcomes(List.copyOf(missed), thread.parts().size()))
                : OpenWay.unknown(open, 1);
    }

    /**
     * No activity of the area reaches some outcomes.
     *
     * @param outcomes which, by number; at least one
     * @param activities how many activities the area has
     */
    public record MissedOutcomes(List<Outcome> outcomes, int activities) implements Finding {
        /** Copies the list. */
        public MissedOutcomes {
            Objects.requireNonNull(outcomes, "outcomes");
            outcomes = List.copyOf(outcomes);
        }

        @Override
        public String problem() {
            return (activities == 1
                            ? "The area's only activity does not lead"
                            : (activities == 2 ? "Neither" : "None") + " of the area's "
                                    + Text.count(activities, "activity") + " leads")
                    + " to " + Text.listOr(outcomes.stream().map(Text::words).toList()) + ".";
        }

        @Override
        public String repair() {
            return "Link an activity to " + (outcomes.size() == 1 ? "this outcome" : "each of these outcomes")
                    + ", through a priority or an impact, or plan a new activity.";
        }
    }
}

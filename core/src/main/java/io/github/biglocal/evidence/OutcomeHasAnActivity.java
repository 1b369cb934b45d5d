package io.github.biglocal.evidence;

import io.github.biglocal.area.Area;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.outcome.Outcome;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every one of the four outcomes is reached by at least one activity of the area. (Check GT02, of outcomes.) */
public final class OutcomeHasAnActivity extends Rule<Area> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("outcome-has-an-activity");

    /** Makes the rule. */
    public OutcomeHasAnActivity() {
        super(
                RuleInfo.of("evidence", ID, RuleKind.PRACTICE)
                        .title("Every outcome has an activity that leads to it")
                        .rationale("If no activity leads to an outcome, the records cannot show progress towards it.")
                        .sources(Guidance.PLAN_2015, Guidance.FOUR_OUTCOMES, Guidance.GOLDEN_THREAD)
                        .rows("GT02")
                        .basis(
                                "The library's own device; the guidance of July 2015 asks the plan, not each outcome, to explain how the four outcomes will be achieved.")
                        .ownReading("One activity for each of the four outcomes")
                        .standsInFor(RuleId.of("activities-serve-several-outcomes"))
                        .build(),
                Area.class);
    }

    @Override
    protected Verdict judge(Area area, RuleContext context) {
        GoldenThreadResult thread = GoldenThread.asOf(context.asOf()).of(ThreadRecords.around(area, context));
        if (thread.parts().isEmpty()) {
            return Verdict.unknown("the area's activities: none is recorded by the day");
        }
        if (!ThreadRecords.areLinked(area.id(), context)) {
            return Verdict.unknown(
                    "what the area's activities are for: none is linked to a priority, impact or outcome");
        }
        Set<Outcome> missed = EnumSet.allOf(Outcome.class);
        thread.parts().forEach(part -> missed.removeAll(part.reached()));
        return missed.isEmpty()
                ? Verdict.satisfied()
                : Verdict.breached(
                        new MissedOutcomes(List.copyOf(missed), thread.parts().size()));
    }

    /**
     * No activity of the area reaches some outcomes.
     *
     * @param outcomes which, by number; at least one
     * @param activities how many activities the area has
     */
    public record MissedOutcomes(List<Outcome> outcomes, int activities) implements Finding {
        /**
         * Copies the list.
         *
         * @param outcomes which, by number; at least one
         * @param activities how many activities the area has
         */
        public MissedOutcomes {
            outcomes = List.copyOf(outcomes);
        }

        @Override
        public String problem() {
            return "Counting " + activities + (activities == 1 ? " activity" : " activities")
                    + " of the area, no path leads to these outcomes, by number: "
                    + outcomes.stream()
                            .map(outcome -> String.valueOf(outcome.number()))
                            .collect(Collectors.joining(", "))
                    + ".";
        }

        @Override
        public String repair() {
            return "Link an activity to each of them, by a priority or an impact, or plan one.";
        }
    }
}

package io.github.biglocal.area;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;

/** An area takes no step of the pathway before it is announced. */
public final class PathwayAfterAnnouncement extends Rule<Area> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("pathway-after-announcement");

    /** Makes the rule. */
    public PathwayAfterAnnouncement() {
        super(
                RuleInfo.of("area", ID, RuleKind.RECORDS)
                        .title("The pathway steps begin after the area was announced")
                        .rationale("There was no Big Local in the area before it was announced.")
                        .sources(Guidance.PATHWAY)
                        .rows("D9")
                        .basis("The library's own check: the dates contradict each other.")
                        .standsInFor(RuleId.of("dates-within-programme"))
                        .build(),
                Area.class);
    }

    @Override
    protected Verdict judge(Area area, RuleContext context) {
        List<PathwayPeriod> begun = area.pathway().stream()
                .filter(step -> !step.period().isUnboundedStart())
                .toList();
        if (begun.isEmpty()) {
            return Verdict.notApplicable("no step of the pathway has a first day on record");
        }
        if (area.announced().isEmpty()) {
            return Verdict.unknown("the day on which the area was announced");
        }
        LocalDate announced = area.announced().get();
        return Verdict.of(begun.stream()
                .filter(step -> step.period().getStart().isBefore(announced))
                .map(step -> new TooEarly(step.step(), step.period().getStart(), announced))
                .toList());
    }

    /**
     * A step begins before the announcement.
     *
     * @param step the step
     * @param began the day it began
     * @param announced the day of the announcement
     */
    public record TooEarly(PathwayStep step, LocalDate began, LocalDate announced) implements Finding {
        @Override
        public String problem() {
            return "Step " + step.number() + " of the pathway begins on " + began
                    + ", before the area was announced on " + announced + ".";
        }

        @Override
        public String repair() {
            return "Correct one of the two dates.";
        }
    }
}

package io.github.biglocal.area;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.threeten.extra.LocalDateRange;

/** An area takes no step of the pathway before it is announced. */
public final class PathwayAfterAnnouncement extends Rule<Area> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("pathway-after-announcement");

    /** Makes the rule. */
    public PathwayAfterAnnouncement() {
        super(
                new RuleInfo(
                        ID,
                        Severity.ERROR,
                        "The area's steps on the pathway begin after it was announced",
                        "Before the announcement nobody knew that there would be a Big Local there.",
                        List.of(Guidance.PATHWAY),
                        LocalDateRange.ALL),
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

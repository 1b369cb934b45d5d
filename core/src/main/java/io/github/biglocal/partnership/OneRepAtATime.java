package io.github.biglocal.partnership;

import io.github.biglocal.area.Area;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.util.List;

/** An area has no more than one rep on a day. Its finding is a {@link SeveralAtOnce}. */
public final class OneRepAtATime extends Rule<Area> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("one-rep-at-a-time");

    /** Makes the rule. */
    public OneRepAtATime() {
        super(
                new RuleInfo(
                        ID,
                        Severity.WARNING,
                        "The area has no more than one rep at a time",
                        "An area has one rep at a time; two on the same day mean that an end was not recorded, or a"
                                + " handover lasted.",
                        List.of(Guidance.SUPPORT),
                        Guidance.REPS),
                Area.class);
    }

    @Override
    protected Verdict judge(Area area, RuleContext context) {
        return SeveralAtOnce.judge(
                SeveralAtOnce.Post.REP,
                context.asOf(),
                context.find(RepAssignment.BY_AREA, area.id()).stream()
                        .map(RepAssignment::period)
                        .toList());
    }
}

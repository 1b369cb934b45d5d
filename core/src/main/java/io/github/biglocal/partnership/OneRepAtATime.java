package io.github.biglocal.partnership;

import io.github.biglocal.area.Area;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;

/** An area has no more than one rep on a day. Its finding is a {@link SeveralAtOnce}. */
public final class OneRepAtATime extends Rule<Area> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("one-rep-at-a-time");

    /** Makes the rule. */
    public OneRepAtATime() {
        super(
                RuleInfo.of("partnership", ID, RuleKind.RECORDS)
                        .severity(Severity.WARNING)
                        .title("The area has no more than one rep at a time")
                        .rationale(
                                "An area has one rep at a time; if two are recorded on the same day, an end date is missing, or a handover overlapped.")
                        .sources(Guidance.SUPPORT)
                        .rows("D4")
                        .guidance(Guidance.REPS)
                        .basis("The library's own check: two reps at once usually means that an end date is missing.")
                        .ownReading("Any overlap counts, even of one day, a handover too")
                        .build(),
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

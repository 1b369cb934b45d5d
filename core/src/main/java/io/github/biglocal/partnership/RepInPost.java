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

/** An area has a rep in post. Its finding is a {@link VacantPost}. */
public final class RepInPost extends Rule<Area> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("rep-in-post");

    /** Makes the rule. */
    public RepInPost() {
        super(
                new RuleInfo(
                        ID,
                        Severity.WARNING,
                        "The area has a rep",
                        "Every area has somebody to support and challenge it who is not part of the delivery.",
                        List.of(Guidance.SUPPORT),
                        Guidance.REPS),
                Area.class);
    }

    @Override
    protected Verdict judge(Area area, RuleContext context) {
        return VacantPost.judge(
                VacantPost.Post.REP,
                area,
                context.asOf(),
                context.find(RepAssignment.BY_AREA, area.id()).stream()
                        .map(RepAssignment::period)
                        .toList());
    }
}

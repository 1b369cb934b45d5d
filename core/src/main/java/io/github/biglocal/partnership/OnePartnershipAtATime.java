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

/** An area has no more than one partnership on a day. Its finding is a {@link SeveralAtOnce}. */
public final class OnePartnershipAtATime extends Rule<Area> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("one-partnership-at-a-time");

    /** Makes the rule. */
    public OnePartnershipAtATime() {
        super(
                new RuleInfo(
                        ID,
                        Severity.ERROR,
                        "The area has no more than one partnership at a time",
                        "One partnership decides in an area; what two recorded at once decide cannot be told apart.",
                        List.of(Guidance.PARTNERSHIPS),
                        Guidance.WHOLE_PROGRAMME),
                Area.class);
    }

    @Override
    protected Verdict judge(Area area, RuleContext context) {
        return SeveralAtOnce.judge(
                SeveralAtOnce.Post.PARTNERSHIP,
                context.asOf(),
                context.find(Partnership.BY_AREA, area.id()).stream()
                        .map(Partnership::period)
                        .toList());
    }
}

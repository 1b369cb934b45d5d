package io.github.biglocal.partnership;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.util.List;

/** A partnership has no more than one chair on a day. Its finding is a {@link SeveralAtOnce}. */
public final class OneChairAtATime extends Rule<Partnership> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("one-chair-at-a-time");

    /** Makes the rule. */
    public OneChairAtATime() {
        super(
                new RuleInfo(
                        ID,
                        Severity.WARNING,
                        "The partnership has no more than one chair at a time",
                        "One person chairs and signs for the partnership, whoever stands in; two on the same day mean"
                                + " that an end was not recorded, or that they share the office.",
                        List.of(Guidance.WHOS_INVOLVED),
                        Guidance.FROM_JULY_2015),
                Partnership.class);
    }

    @Override
    protected Verdict judge(Partnership partnership, RuleContext context) {
        if (partnership.members().isEmpty()) {
            return Verdict.unknown("the partnership's members");
        }
        int chairs = (int) partnership.members().stream()
                .filter(member -> member.officesOn(context.asOf()).contains(Office.CHAIR))
                .count();
        return SeveralAtOnce.judge(SeveralAtOnce.Post.CHAIR, chairs, 0);
    }
}

package io.github.biglocal.partnership;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;

/** A partnership has no more than one chair on a day. Its finding is a {@link SeveralAtOnce}. */
public final class OneChairAtATime extends Rule<Partnership> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("one-chair-at-a-time");

    /** Makes the rule. */
    public OneChairAtATime() {
        super(
                RuleInfo.of("partnership", ID, RuleKind.RECORDS)
                        .severity(Severity.WARNING)
                        .title("The partnership has no more than one chair at a time")
                        .rationale(
                                "If two chairs are recorded on the same day, an end date is missing, or they share the office.")
                        .sources(Guidance.WHOS_INVOLVED)
                        .rows("P11")
                        .guidance(Guidance.FROM_JULY_2015)
                        .basis("The library's own check: two chairs at once usually means that an end date is missing.")
                        .ownReading("Any overlap counts")
                        .ownReading("joint chairs are reported too")
                        .build(),
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

package io.github.biglocal.funding;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.util.List;
import org.threeten.extra.LocalDateRange;

/** All money is spent by the end of the programme, March 2026. Its finding is a {@link SpentAfter}. */
public final class SpentByProgrammeEnd extends Rule<SpendReport> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("spent-by-programme-end");

    /** Makes the rule. */
    public SpentByProgrammeEnd() {
        super(
                new RuleInfo(
                        ID,
                        Severity.ERROR,
                        "Money is spent by the end of the programme",
                        "The trust that holds the endowment closes after the programme; unspent money could not be carried beyond it.",
                        List.of(Guidance.SPENDING_OUT),
                        LocalDateRange.ofUnboundedEnd(Guidance.WHOLE_PROGRAMME.getStart())),
                SpendReport.class);
    }

    @Override
    protected Verdict judge(SpendReport report, RuleContext context) {
        return SpentAfter.judge(report, Guidance.PROGRAMME_ENDS, context.asOf());
    }
}

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

/** Spending is over by September 2025, as was recommended. Its finding is a {@link SpentAfter}. */
public final class SpentByAdvisedDay extends Rule<SpendReport> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("spent-by-advised-day");

    /** Makes the rule. */
    public SpentByAdvisedDay() {
        super(
                new RuleInfo(
                        ID,
                        Severity.INFO,
                        "Money is spent by the day that was recommended",
                        "Half a year is left for the last reports and the close.",
                        List.of(Guidance.SPENDING_OUT),
                        LocalDateRange.ofUnboundedEnd(Guidance.WHOLE_PROGRAMME.getStart())),
                SpendReport.class);
    }

    @Override
    protected Verdict judge(SpendReport report, RuleContext context) {
        return SpentAfter.judge(report, Guidance.SPENDING_ADVISED_TO_END, context.asOf());
    }
}

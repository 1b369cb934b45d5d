package io.github.biglocal.funding;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import org.threeten.extra.LocalDateRange;

/** Spending is over by September 2025, as was recommended. Its finding is a {@link SpentAfter}. */
public final class SpentByAdvisedDay extends Rule<SpendReport> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("spent-by-advised-day");

    /** Makes the rule. */
    public SpentByAdvisedDay() {
        super(
                RuleInfo.of("funding", ID, RuleKind.GUIDANCE)
                        .severity(Severity.INFO)
                        .title("Spending finished by September 2025 as recommended")
                        .rationale("Finishing by then leaves six months for delays, underspend and closing the grant.")
                        .sources(Guidance.SPENDING_OUT)
                        .rows("M17")
                        .guidance(LocalDateRange.ofUnboundedEnd(Guidance.WHOLE_PROGRAMME.getStart()))
                        .basis("Local Trust's close-out questions recommend finishing spending by September 2025.")
                        .ownReading("September 2025 is read as 30 September 2025")
                        .build(),
                SpendReport.class);
    }

    @Override
    protected Verdict judge(SpendReport report, RuleContext context) {
        return SpentAfter.judge(report, Guidance.SPENDING_ADVISED_TO_END, context.asOf());
    }
}

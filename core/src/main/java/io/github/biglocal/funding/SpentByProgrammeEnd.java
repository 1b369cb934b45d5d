package io.github.biglocal.funding;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import org.threeten.extra.LocalDateRange;

/** All money is spent by the end of the programme, March 2026. Its finding is a {@link SpentAfter}. */
public final class SpentByProgrammeEnd extends Rule<SpendReport> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("spent-by-programme-end");

    /** Makes the rule. */
    public SpentByProgrammeEnd() {
        super(
                RuleInfo.of("funding", ID, RuleKind.REQUIREMENT)
                        .title("All money is spent by the end of the programme")
                        .rationale(
                                "Unspent money cannot be carried beyond the programme; the trust that holds the endowment then closes.")
                        .sources(Guidance.SPENDING_OUT)
                        .rows("M17")
                        .guidance(LocalDateRange.ofUnboundedEnd(Guidance.WHOLE_PROGRAMME.getStart()))
                        .basis(
                                "Local Trust's article on spending out says that the money must be spent by March 2026; its close-out questions say before March 2026.")
                        .ownReading("March 2026 is read as 31 March 2026, the later of the two readings")
                        .standsInFor(RuleId.of("spent-by-advised-day"), RuleId.of("dates-within-programme"))
                        .build(),
                SpendReport.class);
    }

    @Override
    protected Verdict judge(SpendReport report, RuleContext context) {
        return SpentAfter.judge(report, Guidance.PROGRAMME_ENDS, context.asOf());
    }
}

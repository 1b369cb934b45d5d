package io.github.biglocal.funding;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Parameter;
import io.github.biglocal.rule.Parameters;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import java.time.LocalDate;
import org.threeten.extra.LocalDateRange;

/** Spending is finished by September 2025, as Local Trust recommended. Its finding is a {@link SpentAfter}. */
public final class SpentByAdvisedDay extends SpentBy {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("spent-by-advised-day");

    /** The last day for spending. */
    public static final Parameter<LocalDate> LAST_DAY = lastDay(Guidance.SPENDING_ADVISED_TO_END);

    private SpentByAdvisedDay(RuleInfo info, Parameters parameters) {
        super(info, parameters, LAST_DAY);
    }

    /** {@return the rule as published} */
    public static SpentByAdvisedDay standard() {
        return new SpentByAdvisedDay(
                RuleInfo.of("funding", ID, RuleKind.GUIDANCE)
                        .severity(Severity.INFO)
                        .title("Spending finished by September 2025, as recommended")
                        .rationale("Finishing by then leaves six months for delays, underspend and closing the grant.")
                        .source(Guidance.CLOSE_OUT_QUESTIONS)
                        .rows("M17")
                        .guidance(LocalDateRange.ofUnboundedEnd(Guidance.FROM_OCTOBER_2023.getStart()))
                        .basis("Local Trust's close-out FAQs recommend finishing spending by September 2025, for"
                                + " plans that finish near March 2026.")
                        .ownReading("September 2025 is read as 30 September 2025")
                        .ownReading("applied from 1 October 2023")
                        .build(),
                Parameters.of(LAST_DAY));
    }

    @Override
    protected Rule<SpendReport> with(Parameters changed) {
        return new SpentByAdvisedDay(info(), changed);
    }
}

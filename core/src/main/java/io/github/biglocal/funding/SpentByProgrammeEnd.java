package io.github.biglocal.funding;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Parameter;
import io.github.biglocal.rule.Parameters;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import java.time.LocalDate;
import org.threeten.extra.LocalDateRange;

/** All money is spent by the end of the programme, March 2026. Its finding is a {@link SpentAfter}. */
public final class SpentByProgrammeEnd extends SpentBy {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("spent-by-programme-end");

    /** The last day for spending. */
    public static final Parameter<LocalDate> LAST_DAY = lastDay(Guidance.PROGRAMME_ENDS);

    private SpentByProgrammeEnd(RuleInfo info, Parameters parameters) {
        super(info, parameters, LAST_DAY);
    }

    /** {@return the rule as published} */
    public static SpentByProgrammeEnd standard() {
        return new SpentByProgrammeEnd(
                RuleInfo.of("funding", ID, RuleKind.REQUIREMENT)
                        .title("All money is spent by the end of the programme")
                        .rationale("Unspent money cannot be carried beyond the end of the programme, when the trust"
                                + " that holds the endowment closes.")
                        .sources(Guidance.SPENDING_OUT, Guidance.CLOSE_OUT_QUESTIONS)
                        .rows("M17")
                        .guidance(LocalDateRange.ofUnboundedEnd(Guidance.WHOLE_PROGRAMME.getStart()))
                        .basis("Local Trust's article on spending out says that the money must be spent by March 2026;"
                                + " its close-out FAQs say before March 2026.")
                        .ownReading("March 2026 is read as 31 March 2026, the later of the two readings")
                        .standsInFor(SpentByAdvisedDay.ID, RuleId.of("dates-within-programme"))
                        .build(),
                Parameters.of(LAST_DAY));
    }

    @Override
    protected Rule<SpendReport> with(Parameters changed) {
        return new SpentByProgrammeEnd(info(), changed);
    }
}

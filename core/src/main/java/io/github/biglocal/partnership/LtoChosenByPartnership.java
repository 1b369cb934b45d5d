package io.github.biglocal.partnership;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.util.List;

/**
 * A partnership chose its locally trusted organisation, on the day it was appointed or before; asked of appointments from
 * July 2015 on. Its finding is a {@link LateStep}.
 */
public final class LtoChosenByPartnership extends Rule<LtoAppointment> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("lto-chosen-by-partnership");

    /** Makes the rule. */
    public LtoChosenByPartnership() {
        super(
                new RuleInfo(
                        ID,
                        Severity.ERROR,
                        "The partnership chose the locally trusted organisation",
                        "The partnership chooses its locally trusted organisation; one chosen for it has somebody"
                                + " else to answer to.",
                        List.of(Guidance.WHOS_INVOLVED),
                        Guidance.FROM_JULY_2015),
                LtoAppointment.class);
    }

    @Override
    protected Verdict judge(LtoAppointment ltoAppointment, RuleContext context) {
        return LateStep.judge(
                LateStep.Step.CHOICE, ltoAppointment, context.asOf(), ltoAppointment.chosen(), info().guidance());
    }
}

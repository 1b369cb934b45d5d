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
 * A locally trusted organisation passed due diligence, on the day it was appointed or before; asked of appointments from
 * July 2015 on. Its finding is a {@link LateStep}.
 */
public final class LtoPassedDueDiligence extends Rule<LtoAppointment> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("lto-passed-due-diligence");

    /** Makes the rule. */
    public LtoPassedDueDiligence() {
        super(
                new RuleInfo(
                        ID,
                        Severity.ERROR,
                        "The locally trusted organisation passed due diligence before it was appointed",
                        "It will hold public money: that it is constituted, experienced and keeps accurate records is"
                                + " looked at first.",
                        List.of(Guidance.LOCALLY_TRUSTED_ORGANISATIONS),
                        Guidance.FROM_JULY_2015),
                LtoAppointment.class);
    }

    @Override
    protected Verdict judge(LtoAppointment ltoAppointment, RuleContext context) {
        return LateStep.judge(
                LateStep.Step.DUE_DILIGENCE,
                ltoAppointment,
                context.asOf(),
                ltoAppointment.dueDiligencePassed(),
                info().guidance());
    }
}

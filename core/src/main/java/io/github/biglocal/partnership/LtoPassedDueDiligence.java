package io.github.biglocal.partnership;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;

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
                RuleInfo.of("partnership", ID, RuleKind.REQUIREMENT)
                        .title("The locally trusted organisation passed due diligence")
                        .rationale(
                                "The LTO holds public money, so Local Trust checks that it is experienced, constituted and keeps accurate records.")
                        .sources(Guidance.LOCALLY_TRUSTED_ORGANISATIONS)
                        .rows("T2")
                        .guidance(Guidance.FROM_JULY_2015)
                        .basis(
                                "Local Trust's guidance of July 2015 says that an LTO must be able to pass its due diligence checks.")
                        .ownReading("Appointments before 1 July 2015 are not asked")
                        .build(),
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

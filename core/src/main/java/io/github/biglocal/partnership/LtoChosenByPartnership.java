package io.github.biglocal.partnership;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;

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
                RuleInfo.of("partnership", ID, RuleKind.REQUIREMENT)
                        .title("The partnership chose its locally trusted organisation")
                        .rationale(
                                "An LTO chosen by someone else would be accountable to them, not to the partnership.")
                        .sources(Guidance.WHOS_INVOLVED)
                        .rows("T1")
                        .guidance(Guidance.FROM_JULY_2015)
                        .basis("Local Trust's guidance of July 2015 says that partnerships choose their LTO.")
                        .ownReading("That the choice is made by the day of the appointment (the source gives no time)")
                        .ownReading("appointments before 1 July 2015 are not asked")
                        .build(),
                LtoAppointment.class);
    }

    @Override
    protected Verdict judge(LtoAppointment ltoAppointment, RuleContext context) {
        return LateStep.judge(
                LateStep.Step.CHOICE, ltoAppointment, context.asOf(), ltoAppointment.chosen(), info().guidance());
    }
}

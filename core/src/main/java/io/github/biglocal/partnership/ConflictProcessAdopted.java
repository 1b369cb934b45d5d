package io.github.biglocal.partnership;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;

/** A partnership has adopted a process for conflicts of interest. Its finding is a {@link NotYetAdopted}. */
public final class ConflictProcessAdopted extends Rule<Partnership> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("conflict-process-adopted");

    /** Makes the rule. */
    public ConflictProcessAdopted() {
        super(
                RuleInfo.of("partnership", ID, RuleKind.REQUIREMENT)
                        .title("The partnership has a process for conflicts of interest")
                        .rationale(
                                "Conflicts of interest will occur; the partnership must have a process to identify them and manage them openly and fairly.")
                        .sources(Guidance.CONFLICTS_OF_INTEREST)
                        .rows("P8")
                        .guidance(Guidance.FROM_JULY_2015)
                        .basis("Local Trust's guidance of July 2015 expects every partnership to have a process.")
                        .build(),
                Partnership.class);
    }

    @Override
    protected Verdict judge(Partnership partnership, RuleContext context) {
        return NotYetAdopted.judge(
                NotYetAdopted.Document.CONFLICT_PROCESS,
                partnership,
                context.asOf(),
                partnership.conflictProcessAdopted());
    }
}

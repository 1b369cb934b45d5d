package io.github.biglocal.partnership;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.util.List;

/** A partnership has adopted a process for conflicts of interest. Its finding is a {@link NotYetAdopted}. */
public final class ConflictProcessAdopted extends Rule<Partnership> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("conflict-process-adopted");

    /** Makes the rule. */
    public ConflictProcessAdopted() {
        super(
                new RuleInfo(
                        ID,
                        Severity.ERROR,
                        "The partnership has a process for conflicts of interest",
                        "Conflicts of interest are expected among neighbours; what is asked for is a way to find"
                                + " them, and to deal with them openly and fairly.",
                        List.of(Guidance.CONFLICTS_OF_INTEREST),
                        Guidance.FROM_JULY_2015),
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

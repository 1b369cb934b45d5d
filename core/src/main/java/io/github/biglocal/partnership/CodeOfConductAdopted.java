package io.github.biglocal.partnership;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.util.List;

/** A partnership has adopted its own code of conduct. Its finding is a {@link NotYetAdopted}. */
public final class CodeOfConductAdopted extends Rule<Partnership> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("code-of-conduct-adopted");

    /** Makes the rule. */
    public CodeOfConductAdopted() {
        super(
                new RuleInfo(
                        ID,
                        Severity.ERROR,
                        "The partnership has adopted a code of conduct",
                        "A partnership agrees for itself how its members behave towards each other and everybody"
                                + " else, without excluding anybody, and what happens if they do not.",
                        List.of(Guidance.CODE_OF_CONDUCT),
                        Guidance.FROM_2019),
                Partnership.class);
    }

    @Override
    protected Verdict judge(Partnership partnership, RuleContext context) {
        return NotYetAdopted.judge(
                NotYetAdopted.Document.CODE_OF_CONDUCT,
                partnership,
                context.asOf(),
                partnership.codeOfConductAdopted());
    }
}

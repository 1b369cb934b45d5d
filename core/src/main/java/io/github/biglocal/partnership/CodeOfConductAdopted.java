package io.github.biglocal.partnership;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;

/** A partnership has adopted its own code of conduct. Its finding is a {@link NotYetAdopted}. */
public final class CodeOfConductAdopted extends Rule<Partnership> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("code-of-conduct-adopted");

    /** Makes the rule. */
    public CodeOfConductAdopted() {
        super(
                RuleInfo.of("partnership", ID, RuleKind.GUIDANCE)
                        .title("The partnership has adopted a code of conduct")
                        .rationale(
                                "A code of conduct says how members agree to behave and what happens if somebody does not.")
                        .sources(Guidance.CODE_OF_CONDUCT)
                        .rows("P7")
                        .guidance(Guidance.FROM_2019)
                        .basis(
                                "Local Trust's undated guidance says that a partnership should agree and adopt a code of conduct; only what it may not say is put as a must.")
                        .ownReading("The undated page is taken to apply from 1 January 2019")
                        .build(),
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

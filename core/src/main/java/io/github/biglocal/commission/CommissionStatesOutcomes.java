package io.github.biglocal.commission;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;

/** A commission says which outcomes are sought from it. */
public final class CommissionStatesOutcomes extends Rule<Commission> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("commission-states-outcomes");

    /** Makes the rule. */
    public CommissionStatesOutcomes() {
        super(
                RuleInfo.of("commission", ID, RuleKind.PRACTICE)
                        .title("The commission states the outcomes sought")
                        .rationale(
                                "Partnerships found it helps to be clear with a provider about what they want to change.")
                        .sources(Guidance.GRANTS_AND_COMMISSIONS)
                        .rows("D15")
                        .guidance(Guidance.WHOLE_PROGRAMME)
                        .basis(
                                "Evaluation practice: members in the report of 2020, box 1, learned to be clearer about what they wanted; no text asks for it.")
                        .build(),
                Commission.class);
    }

    @Override
    protected Verdict judge(Commission commission, RuleContext context) {
        if (!commission.outcomesSought().isEmpty()) {
            return Verdict.satisfied();
        }
        return commission.specification().isEmpty()
                ? Verdict.unknown("the commission's specification")
                : Verdict.breached(new NoOutcomes());
    }

    /** The specification states no outcome. */
    public record NoOutcomes() implements Finding {
        @Override
        public String problem() {
            return "The specification states none of the programme's outcomes.";
        }

        @Override
        public String repair() {
            return "Name at least one outcome that is sought from it.";
        }
    }
}

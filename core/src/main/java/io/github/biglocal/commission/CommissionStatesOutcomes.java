package io.github.biglocal.commission;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.util.List;

/** A commission says which outcomes are sought from it. */
public final class CommissionStatesOutcomes extends Rule<Commission> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("commission-states-outcomes");

    /** Makes the rule. */
    public CommissionStatesOutcomes() {
        super(
                new RuleInfo(
                        ID,
                        Severity.WARNING,
                        "A commission states the outcomes sought",
                        "Partnerships found that a provider goes on with its usual service unless the outcomes sought"
                                + " are clear to both sides.",
                        List.of(Guidance.GRANTS_AND_COMMISSIONS),
                        Guidance.WHOLE_PROGRAMME),
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

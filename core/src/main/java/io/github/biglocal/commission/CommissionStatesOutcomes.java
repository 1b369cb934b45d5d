package io.github.biglocal.commission;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A commission states the outcomes it is meant to achieve. */
public final class CommissionStatesOutcomes extends Rule<Commission> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("commission-states-outcomes");

    /** Makes the rule. */
    public CommissionStatesOutcomes() {
        super(
                RuleInfo.of("commission", ID, RuleKind.PRACTICE)
                        .title("The commission states the outcomes it seeks")
                        .rationale(
                                "Partnerships found it helps to be clear with a provider about what they want to change.")
                        .sources(Guidance.GRANTS_AND_COMMISSIONS)
                        .rows("D15")
                        .guidance(Guidance.WHOLE_PROGRAMME)
                        .basis("Evaluation practice: members quoted in the report of 2020, box 1, learned to be"
                                + " clearer about what they wanted; no published text requires it.")
                        .build(),
                Commission.class);
    }

    @Override
    protected Verdict judge(Commission commission, RuleContext context) {
        if (!commission.outcomesSought().isEmpty()
                || !commission.otherOutcomesSought().isEmpty()) {
            return Verdict.satisfied();
        }
        return commission.specification().isEmpty()
                ? Verdict.notApplicable("it is not recorded what the provider is to do")
                : Verdict.breached(new NoOutcomes(commission.reference()));
    }

    /**
     * The commission has a specification and states no outcome.
     *
     * @param record the commission
     */
    public record NoOutcomes(Reference record) implements Finding {
        public NoOutcomes {
            Objects.requireNonNull(record, "record");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("outcomesSought");
        }

        @Override
        public String problem() {
            return "The commission does not state which outcomes it seeks.";
        }

        @Override
        public String repair() {
            return "Record at least one outcome that it seeks.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.record(record, "outcomesSought"));
        }
    }
}

package io.github.biglocal.commission;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;

/** Where the provider was chosen directly, there is one tenderer at most. */
public final class CommissionDirectHasOneTenderer extends Rule<Commission> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("commission-direct-has-one-tenderer");

    /** Makes the rule. */
    public CommissionDirectHasOneTenderer() {
        super(
                RuleInfo.of("commission", ID, RuleKind.RECORDS)
                        .title("A directly awarded contract has at most one tenderer")
                        .rationale("If several took part, there was a competition and the method is recorded wrongly.")
                        .sources(Guidance.CONTRACTING_COHERENCE, Guidance.CONTRACTING_STANDARD)
                        .rows("C8")
                        .basis(
                                "A data check of the Open Contracting Partnership's Pelican tool; the record contradicts itself.")
                        .build(),
                Commission.class);
    }

    @Override
    protected Verdict judge(Commission commission, RuleContext context) {
        int tenderers = Math.max(
                commission.numberOfTenderers().orElse(0), commission.tenderers().size());
        boolean recorded = commission.numberOfTenderers().isPresent() || tenderers > 0;
        if (commission.method().isEmpty()) {
            return recorded
                    ? Verdict.unknown("how the provider was chosen")
                    : Verdict.notApplicable("no tenderer is on record");
        }
        if (commission.method().get() != ProcurementMethod.DIRECT) {
            return Verdict.notApplicable("the provider was not chosen directly");
        }
        if (!recorded) {
            return Verdict.unknown("the number of tenderers");
        }
        return tenderers > 1 ? Verdict.breached(new Competition(tenderers)) : Verdict.satisfied();
    }

    /**
     * Several took part.
     *
     * @param tenderers how many are counted or named, whichever is more; at least 2
     */
    public record Competition(int tenderers) implements Finding {
        @Override
        public String problem() {
            return "The provider was chosen directly, and there are " + tenderers + " tenderers.";
        }

        @Override
        public String repair() {
            return "Record the method as " + ProcurementMethod.LIMITED + ", or leave one tenderer.";
        }
    }
}

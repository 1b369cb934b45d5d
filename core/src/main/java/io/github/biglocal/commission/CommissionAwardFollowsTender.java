package io.github.biglocal.commission;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;

/** There is an award or a contract only where the tender is complete. */
public final class CommissionAwardFollowsTender extends Rule<Commission> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("commission-award-follows-tender");

    /** Makes the rule. */
    public CommissionAwardFollowsTender() {
        super(
                RuleInfo.of("commission", ID, RuleKind.RECORDS)
                        .title("An award or contract is recorded only where the tender is complete")
                        .rationale(
                                "A provider recorded while the tender is open, or after it was cancelled, was not chosen by that tender.")
                        .sources(Guidance.CONTRACTING_COHERENCE, Guidance.CONTRACTING_STANDARD)
                        .rows("C4")
                        .basis(
                                "A data check of the Open Contracting Partnership's Pelican tool; the record contradicts itself.")
                        .build(),
                Commission.class);
    }

    @Override
    protected Verdict judge(Commission commission, RuleContext context) {
        if (!commission.hasTender()) {
            return Verdict.notApplicable("no tender is on record");
        }
        if (!commission.hasAward() && !commission.hasContract()) {
            return Verdict.notApplicable("no award and no contract is on record");
        }
        if (commission.tenderStatus().isEmpty()) {
            return Verdict.unknown("how far the tender has come");
        }
        TenderStatus status = commission.tenderStatus().get();
        return status == TenderStatus.COMPLETE ? Verdict.satisfied() : Verdict.breached(new TenderNotComplete(status));
    }

    /**
     * There is an award or a contract and the tender is not complete.
     *
     * @param status how far the tender has come
     */
    public record TenderNotComplete(TenderStatus status) implements Finding {
        @Override
        public String problem() {
            return "There is an award or a contract, and the tender is " + status + ".";
        }

        @Override
        public String repair() {
            return "Record the tender as " + TenderStatus.COMPLETE + ", or take the award and the contract out.";
        }
    }
}

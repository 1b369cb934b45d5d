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

/** An award is made, or a contract signed, only when the tender is complete. */
public final class CommissionAwardFollowsTender extends Rule<Commission> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("commission-award-follows-tender");

    /** Makes the rule. */
    public CommissionAwardFollowsTender() {
        super(
                RuleInfo.of("commission", ID, RuleKind.RECORDS)
                        .title("An award or contract is recorded only where the tender is complete")
                        .rationale(
                                "A provider recorded while the tender is open, or after it was cancelled, was not chosen through that tender.")
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
            return Verdict.notApplicable("neither an award nor a contract is on record");
        }
        if (commission.tenderStatus().isEmpty()) {
            return Verdict.unknown(commission, "tenderStatus", "the status of the tender");
        }
        TenderStatus status = commission.tenderStatus().get();
        return status == TenderStatus.COMPLETE
                ? Verdict.satisfied()
                : Verdict.breached(new TenderNotComplete(commission.reference(), status, followed(commission)));
    }

    private static Followed followed(Commission commission) {
        if (!commission.hasContract()) {
            return Followed.AWARD;
        }
        return commission.hasAward() ? Followed.AWARD_AND_CONTRACT : Followed.CONTRACT;
    }

    /** What is recorded although the tender is not complete. */
    public enum Followed {
        /** An award. */
        AWARD("An award is", "the award"),
        /** A contract. */
        CONTRACT("A contract is", "the contract"),
        /** Both. */
        AWARD_AND_CONTRACT("An award and a contract are", "the award and the contract");

        private final String clause;
        private final String noun;

        Followed(String clause, String noun) {
            this.clause = clause;
            this.noun = noun;
        }
    }

    /**
     * There is an award or a contract and the tender is not complete.
     *
     * @param record the commission
     * @param status the status of the tender
     * @param followed what is recorded all the same
     */
    public record TenderNotComplete(Reference record, TenderStatus status, Followed followed) implements Finding {
        public TenderNotComplete {
            Objects.requireNonNull(followed, "followed");
            Objects.requireNonNull(record, "record");
            Objects.requireNonNull(status, "status");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("tenderStatus");
        }

        @Override
        public String problem() {
            return followed.clause
                    + " recorded, but the tender "
                    + switch (status) {
                        case PLANNING, PLANNED -> "is only planned";
                        case ACTIVE -> "is still open";
                        case CANCELLED -> "was cancelled";
                        case UNSUCCESSFUL -> "ended without a provider being chosen";
                        case WITHDRAWN -> "was withdrawn";
                        case COMPLETE -> "is complete";
                    }
                    + ".";
        }

        @Override
        public String repair() {
            return "Record the tender as complete if a provider was chosen, or remove " + followed.noun + ".";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.set(record, "tenderStatus", TenderStatus.COMPLETE));
        }
    }
}

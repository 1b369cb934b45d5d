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

/** There is a contract only where the award is active: not where it is pending, was cancelled or was unsuccessful. */
public final class CommissionContractFollowsAward extends Rule<Commission> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("commission-contract-follows-award");

    /** Makes the rule. */
    public CommissionContractFollowsAward() {
        super(
                RuleInfo.of("commission", ID, RuleKind.RECORDS)
                        .title("A contract is recorded only where an award was made")
                        .rationale("A contract follows an award; an award that is only proposed, or was cancelled,"
                                + " has no contract.")
                        .sources(Guidance.CONTRACTING_COHERENCE, Guidance.CONTRACTING_STANDARD)
                        .rows("C3")
                        .basis(
                                "A data check of the Open Contracting Partnership's Pelican tool; the record contradicts itself.")
                        .build(),
                Commission.class);
    }

    @Override
    protected Verdict judge(Commission commission, RuleContext context) {
        if (!commission.hasAward()) {
            return Verdict.notApplicable("no award is on record");
        }
        if (!commission.hasContract()) {
            return Verdict.notApplicable("no contract is on record");
        }
        if (commission.awardStatus().isEmpty()) {
            return Verdict.unknown(commission, "awardStatus", "the status of the award");
        }
        AwardStatus status = commission.awardStatus().get();
        return status == AwardStatus.ACTIVE
                ? Verdict.satisfied()
                : Verdict.breached(new NoAward(commission.reference(), status));
    }

    /**
     * There is a contract and the award is not active.
     *
     * @param record the commission
     * @param status the status of the award
     */
    public record NoAward(Reference record, AwardStatus status) implements Finding {
        public NoAward {
            Objects.requireNonNull(record, "record");
            Objects.requireNonNull(status, "status");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("awardStatus");
        }

        @Override
        public String problem() {
            return "A contract is recorded, but "
                    + switch (status) {
                        case PENDING -> "its award is still pending";
                        case CANCELLED -> "its award was cancelled";
                        case UNSUCCESSFUL -> "no award was made";
                        case ACTIVE -> "its award is active";
                    }
                    + ".";
        }

        @Override
        public String repair() {
            return "Record the award as made if it was, or remove the contract.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.set(record, "awardStatus", AwardStatus.ACTIVE));
        }
    }
}

package io.github.biglocal.commission;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.money.Payment;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.util.Optional;
import org.joda.money.Money;

/** Nothing is paid while the contract is pending, or when it was cancelled. */
public final class CommissionPaidUnderContract extends Rule<Commission> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("commission-paid-under-contract");

    /** Makes the rule. */
    public CommissionPaidUnderContract() {
        super(
                RuleInfo.of("commission", ID, RuleKind.RECORDS)
                        .title("No payment is recorded under a pending or cancelled contract")
                        .rationale("A payment needs a contract in force.")
                        .sources(Guidance.CONTRACTING_COHERENCE, Guidance.CONTRACTING_STANDARD)
                        .rows("C2")
                        .basis(
                                "A data check of the Open Contracting Partnership's Pelican tool; the record contradicts itself.")
                        .build(),
                Commission.class);
    }

    @Override
    protected Verdict judge(Commission commission, RuleContext context) {
        Optional<Money> paid = Payment.totalBy(context.asOf(), commission.payments());
        if (paid.filter(Money::isPositive).isEmpty()) {
            return Verdict.notApplicable("nothing is paid on record");
        }
        if (commission.contractStatus().isEmpty()) {
            return commission.hasContract()
                    ? Verdict.unknown("how far the contract has come")
                    : Verdict.notApplicable("no contract is on record");
        }
        return switch (commission.contractStatus().get()) {
            case PENDING, CANCELLED ->
                Verdict.breached(
                        new PaidWithoutContract(commission.contractStatus().get(), paid.get()));
            case ACTIVE, TERMINATED -> Verdict.satisfied();
        };
    }

    /**
     * Something is paid under a contract that is not in force.
     *
     * @param status how far the contract has come
     * @param paid what was paid
     */
    public record PaidWithoutContract(ContractStatus status, Money paid) implements Finding {
        @Override
        public String problem() {
            return "The contract is " + status + ", and " + paid + " was paid under it.";
        }

        @Override
        public String repair() {
            return "Correct the status of the contract, or the payments.";
        }
    }
}

package io.github.biglocal.commission;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.money.Payment;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/** No payment is made while the contract is pending or after it was cancelled. */
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
            return Verdict.notApplicable("no money had been paid by the date asked about");
        }
        if (commission.contractStatus().isEmpty()) {
            return commission.hasContract()
                    ? Verdict.unknown(commission, "contractStatus", "the status of the contract")
                    : Verdict.notApplicable("no contract is on record");
        }
        return switch (commission.contractStatus().get()) {
            case PENDING, CANCELLED ->
                Verdict.breached(new PaidWithoutContract(
                        commission.reference(), commission.contractStatus().get(), paid.get()));
            case ACTIVE, TERMINATED -> Verdict.satisfied();
        };
    }

    /**
     * Money is paid under a contract that is not in force.
     *
     * @param record the commission
     * @param status the status of the contract
     * @param paid what was paid
     */
    public record PaidWithoutContract(Reference record, ContractStatus status, Money paid) implements Finding {
        public PaidWithoutContract {
            Objects.requireNonNull(paid, "paid");
            Objects.requireNonNull(record, "record");
            Objects.requireNonNull(status, "status");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("contractStatus");
        }

        @Override
        public String problem() {
            return (status == ContractStatus.CANCELLED
                            ? "The contract was cancelled before it was signed"
                            : "The contract has not been signed")
                    + ", but " + Text.money(paid) + " was paid under it.";
        }

        @Override
        public String repair() {
            return "Correct the status of the contract, or the payments.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(record, "contractStatus"), Repair.correct(record, "payments"));
        }
    }
}

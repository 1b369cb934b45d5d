package io.github.biglocal.commission;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.money.Payment;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Margin;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.util.Optional;
import org.joda.money.Money;

/** The payments for a commission come to no more than the value of its contract. */
public final class CommissionPaymentsWithinValue extends Rule<Commission> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("commission-payments-within-value");

    /** Makes the rule. */
    public CommissionPaymentsWithinValue() {
        super(
                RuleInfo.of("commission", ID, RuleKind.RECORDS)
                        .title("Payments come to no more than the contract's value")
                        .rationale(
                                "Payments beyond the contract's value were not agreed, or the contract was changed and the record was not.")
                        .sources(Guidance.CONTRACTING_COHERENCE, Guidance.CONTRACTING_STANDARD)
                        .rows("C6")
                        .basis(
                                "A data check of the Open Contracting Partnership's Pelican tool; payments contradict the contract.")
                        .build(),
                Commission.class);
    }

    @Override
    protected Verdict judge(Commission commission, RuleContext context) {
        Optional<Money> paid = Payment.totalBy(context.asOf(), commission.payments());
        if (paid.isEmpty()) {
            return Verdict.notApplicable("nothing is paid on record");
        }
        if (commission.value().isEmpty()) {
            return Verdict.unknown("the value of the contract");
        }
        Money value = commission.value().get();
        return paid.get().isGreaterThan(value)
                ? Verdict.breached(new Overpaid(paid.get(), value))
                : Verdict.satisfied(new StillToPay(paid.get(), value));
    }

    /**
     * More is paid than the contract is worth.
     *
     * @param paid what was paid
     * @param value the value of the contract
     */
    public record Overpaid(Money paid, Money value) implements Finding {
        /** {@return by how much} */
        public Money excess() {
            return paid.minus(value);
        }

        @Override
        public String problem() {
            return "The payments come to " + paid + ", " + excess() + " more than the contract of " + value + ".";
        }

        @Override
        public String repair() {
            return "Claim " + excess() + " back, or record the larger contract.";
        }
    }

    /**
     * No more is paid than the contract is worth.
     *
     * @param paid what was paid
     * @param value the value of the contract
     */
    public record StillToPay(Money paid, Money value) implements Margin {
        @Override
        public String description() {
            return "The payments come to " + paid + "; " + value.minus(paid) + " of the contract is left.";
        }
    }
}

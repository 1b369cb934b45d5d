package io.github.biglocal.grant;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * What is paid back and given up of a loan is no more than what was lent. Interest is not modelled: a repayment that
 * holds some is recorded without it.
 */
public final class LoanNotOverRepaid extends Rule<Loan> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("loan-not-over-repaid");

    /** Makes the rule. */
    public LoanNotOverRepaid() {
        super(
                RuleInfo.of("grant", ID, RuleKind.RECORDS)
                        .title("No more of a loan is repaid or written off than was lent")
                        .rationale("More than was lent cannot have come back, unless interest was included.")
                        .sources(Guidance.LOANS)
                        .rows("M22")
                        .basis("The library's own check: repayments contradict the loan.")
                        .ownReading("Interest is not part of a repayment")
                        .build(),
                Loan.class);
    }

    @Override
    protected Verdict judge(Loan loan, RuleContext context) {
        LocalDate asOf = context.asOf();
        Optional<Money> repaid = Payment.totalBy(asOf, loan.repayments());
        Optional<Money> writtenOff = Payment.totalBy(asOf, loan.writtenOff());
        List<Money> back =
                Stream.of(repaid, writtenOff).flatMap(Optional::stream).toList();
        if (back.isEmpty()) {
            return Verdict.notApplicable("nothing is paid back or given up on record");
        }
        Optional<Money> lent = loan.amountLent().or(() -> Payment.totalBy(asOf, loan.payments()));
        if (lent.isEmpty()) {
            return Verdict.unknown("the amount lent");
        }
        Money none = Money.zero(lent.get().getCurrencyUnit());
        return Money.total(back).isGreaterThan(lent.get())
                ? Verdict.breached(new MoreThanLent(lent.get(), repaid.orElse(none), writtenOff.orElse(none)))
                : Verdict.satisfied(new StillOwed(lent.get().minus(Money.total(back))));
    }

    /**
     * More is paid back and given up than was lent.
     *
     * @param lent the amount lent
     * @param repaid what was paid back
     * @param writtenOff what was given up
     */
    public record MoreThanLent(Money lent, Money repaid, Money writtenOff) implements Finding {
        /** {@return by how much} */
        public Money excess() {
            return repaid.plus(writtenOff).minus(lent);
        }

        @Override
        public String problem() {
            return "Of " + lent + " lent, " + repaid + " is paid back and " + writtenOff + " given up: " + excess()
                    + " too much.";
        }

        @Override
        public String repair() {
            return "Leave interest out of the repayments, or take " + excess() + " off the amounts.";
        }
    }

    /**
     * No more came back than was lent.
     *
     * @param owed what is still owed
     */
    public record StillOwed(Money owed) implements Margin {
        @Override
        public String description() {
            return "The borrower still owes " + owed + ".";
        }
    }
}

package io.github.biglocal.commission;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.joda.money.Money;

/**
 * Nothing is paid for a commission after the day it ended, but for the last invoice. The thirty days for that are the
 * library's choice; they are those after which a debt is late where nothing else was agreed.
 */
public final class CommissionNotPaidAfterEnd extends Rule<Commission> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("commission-not-paid-after-end");

    private static final int DAYS_FOR_LAST_INVOICE = 30;

    private final int days;

    private CommissionNotPaidAfterEnd(int days) {
        super(
                RuleInfo.of("commission", ID, RuleKind.PRACTICE)
                        .title("No payment is made long after the commission ended")
                        .rationale("A payment long after the end is a late invoice, an overpayment, or a wrong date.")
                        .sources(
                                Guidance.CONTRACTING_COHERENCE,
                                Guidance.GRANTS_AND_COMMISSIONS,
                                Citation.of("Late Payment of Commercial Debts (Interest) Act 1998", "section 4(5)"))
                        .rows("D10")
                        .basis(
                                "The library's own check: a payment after the end may be a late invoice, or a wrong date.")
                        .ownReading("30 days for the last invoice")
                        .build() /*PARAMS List.of("days allowed after the end: " + days)*/,
                Commission.class);
        this.days = days;
    }

    /** {@return the rule that allows thirty days for the last invoice} */
    public static CommissionNotPaidAfterEnd standard() {
        return new CommissionNotPaidAfterEnd(DAYS_FOR_LAST_INVOICE);
    }

    /**
     * {@return the rule with another time for the last invoice}
     *
     * @param daysAfter how many days after the end a payment may still be made; 0 or more
     */
    public CommissionNotPaidAfterEnd allowing(int daysAfter) {
        return new CommissionNotPaidAfterEnd(Require.atLeast("daysAfter", 0, daysAfter));
    }

    @Override
    protected Verdict judge(Commission commission, RuleContext context) {
        if (commission.ended().isEmpty()) {
            return commission.ending().isPresent()
                    ? Verdict.unknown("the day on which the commission ended")
                    : Verdict.notApplicable("no end is on record");
        }
        LocalDate ended = commission.ended().get();
        if (ended.isAfter(context.asOf())) {
            return Verdict.notApplicable("the commission ends later");
        }
        return Verdict.of(commission.payments().stream()
                .filter(payment -> payment.amount().isPositive())
                .filter(payment -> payment.date().isAfter(ended.plusDays(days))
                        && !payment.date().isAfter(context.asOf()))
                .map(payment -> new PaidAfterEnd(payment.date(), payment.amount(), ended))
                .toList());
    }

    /**
     * Something is paid after the end.
     *
     * @param paid the day of the payment
     * @param amount how much
     * @param ended the day the commission ended
     */
    public record PaidAfterEnd(LocalDate paid, Money amount, LocalDate ended) implements Finding {
        /** {@return how many days after the end it is paid; at least 1} */
        public long daysAfter() {
            return ChronoUnit.DAYS.between(ended, paid);
        }

        @Override
        public String problem() {
            return "A payment of " + amount + " was made on " + paid + ", " + daysAfter()
                    + (daysAfter() == 1 ? " day" : " days") + " after the commission ended.";
        }

        @Override
        public String repair() {
            return "Check what it was for, and correct its day or that of the end.";
        }
    }
}

package io.github.biglocal.funding;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.money.Payment;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A funding agreement is signed on or after the day it is offered, and its payments are in order of date. */
public final class AgreementDatesInOrder extends Rule<FundingAgreement> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("agreement-dates-in-order");

    /** Makes the rule. */
    public AgreementDatesInOrder() {
        super(
                RuleInfo.of("funding", ID, RuleKind.RECORDS)
                        .title("The dates of a funding agreement are in order")
                        .rationale("A signature before the offer, or payments out of order, mean that a date is wrong.")
                        .sources(Guidance.FUNDING_AGREEMENTS)
                        .rows("D9")
                        .basis("The library's own check: the dates contradict each other.")
                        .build(),
                FundingAgreement.class);
    }

    @Override
    protected Verdict judge(FundingAgreement agreement, RuleContext context) {
        List<OutOfOrder> findings = new ArrayList<>();
        if (agreement.signed().isPresent() && agreement.offered().isPresent()) {
            check(What.SIGNATURE, agreement.offered().get(), agreement.signed().get(), findings);
        }
        List<Payment> schedule = agreement.schedule();
        for (int i = 1; i < schedule.size(); i++) {
            check(What.PAYMENT, schedule.get(i - 1).date(), schedule.get(i).date(), findings);
        }
        if (!findings.isEmpty()) {
            return Verdict.of(findings);
        }
        if (agreement.signed().isPresent() && agreement.offered().isEmpty()) {
            return Verdict.unknown("the day it was offered");
        }
        return agreement.signed().isEmpty() && schedule.size() < 2
                ? Verdict.notApplicable("it has no days to compare")
                : Verdict.satisfied();
    }

    private static void check(What what, LocalDate first, LocalDate second, List<OutOfOrder> findings) {
        if (second.isBefore(first)) {
            findings.add(new OutOfOrder(what, first, second));
        }
    }

    /** What may be out of order. */
    public enum What {
        /** The signature, which follows the offer. */
        SIGNATURE,
        /** A payment, which follows the one before. */
        PAYMENT
    }

    /**
     * A day is before the one that it follows.
     *
     * @param what what it is the day of
     * @param first the day that comes first
     * @param second the day that follows, and is earlier
     */
    public record OutOfOrder(What what, LocalDate first, LocalDate second) implements Finding {
        @Override
        public String problem() {
            return what == What.SIGNATURE
                    ? "The signature is dated " + second + ", before the offer of " + first + "."
                    : "A payment on " + second + " stands after the one on " + first + ".";
        }

        @Override
        public String repair() {
            return "Correct one of the two days.";
        }
    }
}

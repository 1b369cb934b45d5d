package io.github.biglocal.commission;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Parameter;
import io.github.biglocal.rule.Parameters;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * No payment is made for a commission more than thirty days after it ended. The thirty days allowed for the last
 * invoice are the library's choice; it is the time after which a debt is late in law where no other date was agreed.
 */
public final class CommissionNotPaidAfterEnd extends Rule<Commission> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("commission-not-paid-after-end");

    /** How many days after the end of the commission a payment may still be made. */
    public static final Parameter<Integer> DAYS_AFTER = Parameter.wholeNumber(
            "days-after", "how long after the commission ends the last invoice may be paid", "day", 0, 30);

    private final int daysAfter;

    private CommissionNotPaidAfterEnd(Parameters parameters) {
        super(
                RuleInfo.of("commission", ID, RuleKind.PRACTICE)
                        .title("No payment is made long after the commission ended")
                        .rationale(
                                "A payment long after the end may be a late invoice, an overpayment or a wrong date.")
                        .sources(Citation.of("Late Payment of Commercial Debts (Interest) Act 1998", "section 4(5)")
                                .withNote("The 30 days come from the Act, which does not set such a rule."))
                        .rows("D10")
                        .basis(
                                "The library's own check; no published text requires it. The 30 days are those the Act sets for paying an invoice.")
                        .ownReading("30 days are allowed for the last invoice")
                        .build(),
                Commission.class,
                parameters);
        this.daysAfter = parameters.get(DAYS_AFTER);
    }

    /** {@return the rule that allows thirty days for the last invoice} */
    public static CommissionNotPaidAfterEnd standard() {
        return new CommissionNotPaidAfterEnd(Parameters.of(DAYS_AFTER));
    }

    /**
     * {@return the rule with another time for the last invoice}
     *
     * @param days how many days after the end a payment may still be made; 0 or more
     */
    public CommissionNotPaidAfterEnd allowing(int days) {
        return with(parameters().with(DAYS_AFTER, days));
    }

    @Override
    protected CommissionNotPaidAfterEnd with(Parameters changed) {
        return new CommissionNotPaidAfterEnd(changed);
    }

    @Override
    protected Verdict judge(Commission commission, RuleContext context) {
        if (commission.ended().isEmpty()) {
            return commission.ending().isPresent()
                    ? Verdict.unknown(commission, "ended", "when the commission ended")
                    : Verdict.notApplicable("the commission is not on record as ended");
        }
        LocalDate ended = commission.ended().get();
        if (ended.isAfter(context.asOf())) {
            return Verdict.notApplicable("the commission ends after the date asked about");
        }
        LocalDate lastDay = ended.plusDays(daysAfter);
        List<PaidAfterEnd> findings = new ArrayList<>();
        for (int place = 0; place < commission.payments().size(); place++) {
            LocalDate paid = commission.payments().get(place).date();
            Money amount = commission.payments().get(place).amount();
            if (amount.isPositive() && paid.isAfter(lastDay) && !paid.isAfter(context.asOf())) {
                findings.add(new PaidAfterEnd(commission.reference(), place, paid, amount, ended, daysAfter));
            }
        }
        return Verdict.of(findings);
    }

    /**
     * Money is paid after the end.
     *
     * @param record the commission
     * @param position which of the payments, counted from 0
     * @param paid the day of the payment
     * @param amount how much
     * @param ended the day the commission ended
     * @param daysAllowed how many days after it a payment is allowed
     */
    public record PaidAfterEnd(
            Reference record, int position, LocalDate paid, Money amount, LocalDate ended, int daysAllowed)
            implements Finding {
        public PaidAfterEnd {
            Objects.requireNonNull(amount, "amount");
            Objects.requireNonNull(ended, "ended");
            Objects.requireNonNull(paid, "paid");
            Objects.requireNonNull(record, "record");
        }

        /** {@return how many days after the end it is paid; at least 1} */
        public long daysAfter() {
            return ChronoUnit.DAYS.between(ended, paid);
        }

        private String field() {
            return "payments/" + position + "/date";
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of(field());
        }

        @Override
        public String problem() {
            return "A payment of " + Text.money(amount) + " was made on " + Text.day(paid) + ", "
                    + Text.count(daysAfter(), "day") + " after the commission ended; up to "
                    + Text.count(daysAllowed, "day is", "days are") + " allowed.";
        }

        @Override
        public String repair() {
            return "Check what the payment was for; correct its date or the date the commission ended if either is wrong.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(record, field()), Repair.correct(record, "ended"));
        }
    }
}

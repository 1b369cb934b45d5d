package io.github.biglocal.grant;

import io.github.biglocal.entity.Citation;
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

/** No more of a grant is paid than is awarded, what was given back taken off; and no more comes back than was paid. */
public final class GrantPaymentsWithinAward extends Rule<Grant> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("grant-payments-within-award");

    /** Makes the rule. */
    public GrantPaymentsWithinAward() {
        super(
                RuleInfo.of("grant", ID, RuleKind.RECORDS)
                        .title("Payments come to no more than the award")
                        .rationale("More than the award needs another decision, or is a recording error.")
                        .sources(Citation.of("360Giving Data Standard 1.4, amounts awarded and disbursed"))
                        .rows("D10")
                        .basis("The library's own check: payments contradict the award.")
                        .build(),
                Grant.class);
    }

    @Override
    protected Verdict judge(Grant grant, RuleContext context) {
        Optional<Money> paid = grant.netPaidBy(context.asOf());
        if (paid.isEmpty()) {
            return Verdict.notApplicable("nothing is paid on record");
        }
        if (grant.payments().isEmpty()) {
            return Verdict.unknown("what was paid: only what was given back is recorded");
        }
        if (paid.get().isNegative()) {
            return Verdict.breached(new MoreReturnedThanPaid(paid.get().negated()));
        }
        if (grant.amountAwarded().isEmpty()) {
            return Verdict.unknown("the amount awarded");
        }
        Money awarded = grant.amountAwarded().get();
        return paid.get().isGreaterThan(awarded)
                ? Verdict.breached(new Overpaid(paid.get(), awarded))
                : Verdict.satisfied(new StillToPay(paid.get(), awarded));
    }

    /**
     * More is paid than is awarded.
     *
     * @param paid what was paid, less what was given back
     * @param awarded the amount awarded
     */
    public record Overpaid(Money paid, Money awarded) implements Finding {
        /** {@return by how much} */
        public Money excess() {
            return paid.minus(awarded);
        }

        @Override
        public String problem() {
            return "The payments come to " + paid + ", " + excess() + " more than the award of " + awarded + ".";
        }

        @Override
        public String repair() {
            return "Have " + excess() + " given back, or record the larger award.";
        }
    }

    /**
     * More came back than was paid.
     *
     * @param excess by how much
     */
    public record MoreReturnedThanPaid(Money excess) implements Finding {
        @Override
        public String problem() {
            return "The recipient gave back " + excess + " more than was paid.";
        }

        @Override
        public String repair() {
            return "Record the payments that are missing, or correct what was given back.";
        }
    }

    /**
     * No more is paid than is awarded.
     *
     * @param paid what was paid, less what was given back
     * @param awarded the amount awarded
     */
    public record StillToPay(Money paid, Money awarded) implements Margin {
        @Override
        public String description() {
            return "The payments come to " + paid + "; " + awarded.minus(paid) + " of the award is left.";
        }
    }
}

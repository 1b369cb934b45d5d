package io.github.biglocal.grant;

import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.money.AmountChange;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Margin;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/** Payments of a grant, less what was returned, are no more than the award; and no more is returned than was paid. */
public final class GrantPaymentsWithinAward extends Rule<Grant> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("grant-payments-within-award");

    /** Makes the rule. */
    public GrantPaymentsWithinAward() {
        super(
                RuleInfo.of("grant", ID, RuleKind.RECORDS)
                        .title("Payments do not exceed the award")
                        .rationale("Paying more than the award needs another decision; otherwise it is a recording"
                                + " error.")
                        .sources(
                                Citation.of("360Giving Data Standard 1.4, amounts awarded and disbursed"),
                                Guidance.CONSISTENCY)
                        .rows("D10")
                        .basis(
                                "The library's own check: payments contradict the award. The standard says what the fields"
                                        + " mean.")
                        .build(),
                Grant.class);
    }

    @Override
    protected Verdict judge(Grant grant, RuleContext context) {
        Optional<Money> paid = grant.payments().isEmpty() ? Optional.empty() : grant.netPaidBy(context.asOf());
        if (paid.isEmpty()) {
            return Verdict.notApplicable("no payment is recorded");
        }
        if (paid.get().isNegative()) {
            return Verdict.breached(
                    new MoreReturnedThanPaid(grant.reference(), paid.get().negated()));
        }
        Optional<Money> award = grant.awardOn(context.asOf());
        if (award.isEmpty()) {
            return Verdict.notApplicable("the amount awarded is not recorded, so there is nothing to compare");
        }
        Money awarded = award.get();
        if (grant.isWithdrawnBy(context.asOf()) && paid.get().isPositive()) {
            return Verdict.breached(new KeptAfterWithdrawal(
                    grant.reference(), paid.get(), grant.withdrawn().orElseThrow()));
        }
        return paid.get().isGreaterThan(awarded)
                ? Verdict.breached(new Overpaid(
                        grant.reference(),
                        paid.get(),
                        awarded,
                        AmountChange.lastBy(context.asOf(), grant.amountChanges())
                                .map(AmountChange::date)))
                : Verdict.satisfied(new StillToPay(paid.get(), awarded));
    }

    /**
     * More is paid than is awarded.
     *
     * @param grant the grant
     * @param paid what was paid, less what was returned
     * @param awarded the amount awarded, after changes
     * @param changed the day the award was last changed; empty if it is as it was first
     */
    public record Overpaid(Reference grant, Money paid, Money awarded, Optional<LocalDate> changed) implements Finding {
        public Overpaid {
            Objects.requireNonNull(awarded, "awarded");
            Objects.requireNonNull(changed, "changed");
            Objects.requireNonNull(grant, "grant");
            Objects.requireNonNull(paid, "paid");
        }

        /** {@return by how much} */
        public Money excess() {
            return paid.minus(awarded);
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("payments");
        }

        @Override
        public String problem() {
            return "The payments total " + Text.money(paid) + ", " + Text.money(excess()) + " more than the award of "
                    + Text.money(awarded)
                    + changed.map(day -> " as changed on " + Text.day(day)).orElse("") + ".";
        }

        @Override
        public String repair() {
            return "Have " + Text.money(excess()) + " returned, or record the increase in the award.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(
                    changed.isPresent()
                            ? Repair.correct(grant, "amountChanges")
                            : Repair.set(grant, "amountAwarded", paid),
                    Repair.correct(grant, "payments"));
        }
    }

    /**
     * The award was withdrawn, but money that was paid was not all returned.
     *
     * @param grant the grant
     * @param kept what was paid, less what was returned; more than £0
     * @param withdrawn the day the award was withdrawn
     */
    public record KeptAfterWithdrawal(Reference grant, Money kept, LocalDate withdrawn) implements Finding {
        public KeptAfterWithdrawal {
            Objects.requireNonNull(grant, "grant");
            Objects.requireNonNull(kept, "kept");
            Objects.requireNonNull(withdrawn, "withdrawn");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("withdrawn");
        }

        @Override
        public String problem() {
            return "The award was withdrawn on " + Text.day(withdrawn) + ", but " + Text.money(kept)
                    + " that was paid has not been returned.";
        }

        @Override
        public String repair() {
            return "Have " + Text.money(kept) + " returned, or record that the award was reduced to what was paid.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(grant, "returned"), Repair.correct(grant, "withdrawn"));
        }
    }

    /**
     * More was returned than was paid.
     *
     * @param grant the grant
     * @param excess by how much
     */
    public record MoreReturnedThanPaid(Reference grant, Money excess) implements Finding {
        public MoreReturnedThanPaid {
            Objects.requireNonNull(excess, "excess");
            Objects.requireNonNull(grant, "grant");
        }

        @Override
        public Optional<String> aboutField() {
            return Optional.of("returned");
        }

        @Override
        public String problem() {
            return "The recipient returned " + Text.money(excess) + " more than was paid.";
        }

        @Override
        public String repair() {
            return "Record the payments that are missing, or correct what was returned.";
        }

        @Override
        public List<Repair> repairs() {
            return List.of(Repair.correct(grant, "payments"), Repair.correct(grant, "returned"));
        }
    }

    /**
     * No more is paid than is awarded.
     *
     * @param paid what was paid, less what was returned
     * @param awarded the amount awarded
     */
    public record StillToPay(Money paid, Money awarded) implements Margin {
        public StillToPay {
            Objects.requireNonNull(awarded, "awarded");
            Objects.requireNonNull(paid, "paid");
        }

        @Override
        public String description() {
            if (paid.isZero()) {
                return "No money has been paid, or all of it has been returned; the award is " + Text.money(awarded)
                        + ".";
            }
            return paid.isEqual(awarded)
                    ? "The payments total " + Text.money(paid) + ", the whole award."
                    : "The payments total " + Text.money(paid) + "; " + Text.money(awarded.minus(paid))
                            + " of the award is left to pay.";
        }
    }
}

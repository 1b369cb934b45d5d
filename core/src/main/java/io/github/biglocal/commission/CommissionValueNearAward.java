package io.github.biglocal.commission;

import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import io.github.biglocal.rule.RuleKind;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import org.joda.money.Money;

/** The value of a contract is within 50 to 150 per cent of the award. */
public final class CommissionValueNearAward extends Rule<Commission> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("commission-value-near-award");

    private final Tolerance tolerance;

    private CommissionValueNearAward(Tolerance tolerance) {
        super(
                RuleInfo.of("commission", ID, RuleKind.RECORDS)
                        .severity(Severity.WARNING)
                        .title("The contract's value is close to the award")
                        .rationale(
                                "A contract value far from the award usually means a mistyped amount or another contract.")
                        .sources(Guidance.CONTRACTING_COHERENCE)
                        .rows("C7")
                        .basis("A data check of the Open Contracting Partnership's Pelican tool asks for 50 to 150 %.")
                        .build() /*PARAMS List.of(tolerance + " of the award")*/,
                Commission.class);
        this.tolerance = tolerance;
    }

    /** {@return the rule as published: from 50 to 150 per cent, both included} */
    public static CommissionValueNearAward standard() {
        return new CommissionValueNearAward(Tolerance.HALF_AS_MUCH_AGAIN);
    }

    /**
     * {@return the rule with other limits, both included}
     *
     * @param least the least share of the award; nothing or more
     * @param most the largest share of the award; at least the least
     */
    public CommissionValueNearAward between(Ratio least, Ratio most) {
        return new CommissionValueNearAward(new Tolerance(least, most));
    }

    @Override
    protected Verdict judge(Commission commission, RuleContext context) {
        if (commission.awardValue().filter(Money::isPositive).isEmpty()) {
            return Verdict.notApplicable("no award of more than nothing is on record");
        }
        if (commission.value().isEmpty()) {
            return Verdict.unknown("the value of the contract");
        }
        Money value = commission.value().get();
        Money award = commission.awardValue().get();
        return tolerance.holds(value, award)
                ? Verdict.satisfied()
                : Verdict.breached(new FarFromAward(value, award, tolerance.leastOf(award), tolerance.mostOf(award)));
    }

    /**
     * The value of the contract is too far from the award.
     *
     * @param value the value of the contract
     * @param award the award
     * @param least the least that would do
     * @param most the most that would do
     */
    public record FarFromAward(Money value, Money award, Money least, Money most) implements Finding {
        @Override
        public String problem() {
            return "The value of the contract is " + value + ", "
                    + (value.isLessThan(least)
                            ? least.minus(value) + " less than the least"
                            : value.minus(most) + " more than the most")
                    + " to expect of an award of " + award + ".";
        }

        @Override
        public String repair() {
            return "Check both amounts: from " + least + " to " + most + " would do.";
        }
    }
}

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

/** The budget of a commission is within 50 to 150 per cent of the value of its tender. */
public final class CommissionBudgetNearTender extends Rule<Commission> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("commission-budget-near-tender");

    private final Tolerance tolerance;

    private CommissionBudgetNearTender(Tolerance tolerance) {
        super(
                RuleInfo.of("commission", ID, RuleKind.RECORDS)
                        .severity(Severity.WARNING)
                        .title("The commission's budget is close to its tender value")
                        .rationale("A budget far from the tender value usually means a mistyped amount.")
                        .sources(Guidance.CONTRACTING_COHERENCE)
                        .rows("C7")
                        .basis("A data check of the Open Contracting Partnership's Pelican tool asks for 50 to 150 %.")
                        .build() /*PARAMS List.of(tolerance + " of the tender")*/,
                Commission.class);
        this.tolerance = tolerance;
    }

    /** {@return the rule as published: from 50 to 150 per cent, both included} */
    public static CommissionBudgetNearTender standard() {
        return new CommissionBudgetNearTender(Tolerance.HALF_AS_MUCH_AGAIN);
    }

    /**
     * {@return the rule with other limits, both included}
     *
     * @param least the least share of the tender; nothing or more
     * @param most the largest share of the tender; at least the least
     */
    public CommissionBudgetNearTender between(Ratio least, Ratio most) {
        return new CommissionBudgetNearTender(new Tolerance(least, most));
    }

    @Override
    protected Verdict judge(Commission commission, RuleContext context) {
        if (commission.tenderValue().filter(Money::isPositive).isEmpty()) {
            return Verdict.notApplicable("no tender value of more than nothing is on record");
        }
        if (commission.budget().isEmpty()) {
            return Verdict.unknown("the budget");
        }
        Money budget = commission.budget().get();
        Money tender = commission.tenderValue().get();
        return tolerance.holds(budget, tender)
                ? Verdict.satisfied()
                : Verdict.breached(
                        new FarFromTender(budget, tender, tolerance.leastOf(tender), tolerance.mostOf(tender)));
    }

    /**
     * The budget is too far from the tender.
     *
     * @param budget the budget
     * @param tender the tender
     * @param least the least that would do
     * @param most the most that would do
     */
    public record FarFromTender(Money budget, Money tender, Money least, Money most) implements Finding {
        @Override
        public String problem() {
            return "The budget is " + budget + ", "
                    + (budget.isLessThan(least)
                            ? least.minus(budget) + " less than the least"
                            : budget.minus(most) + " more than the most")
                    + " to expect of a tender of " + tender + ".";
        }

        @Override
        public String repair() {
            return "Check both amounts: from " + least + " to " + most + " would do.";
        }
    }
}

package io.github.biglocal.funding;

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
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** An area is allocated at least a million pounds. */
public final class AllocationMinimum extends Rule<Allocation> {
    /** The rule's id. */
    public static final RuleId ID = RuleId.of("allocation-minimum");

    private static final Money PUBLISHED_MINIMUM = Money.of(CurrencyUnit.GBP, 1_000_000);

    private final Money minimum;

    private AllocationMinimum(Money minimum, Citation source, LocalDateRange guidance) {
        super(
                RuleInfo.of("funding", ID, RuleKind.REQUIREMENT)
                        .title("The allocation is at least £1,000,000")
                        .rationale("Every area was promised at least £1,000,000 when it was announced.")
                        .sources(source)
                        .rows("M1")
                        .guidance(guidance)
                        .basis(
                                "The lottery fund announced at least £1,000,000 for every area (press release of 10 December 2012; the release of July 2010 says the same).")
                        .build() /*PARAMS List.of("at least " + minimum)*/,
                Allocation.class);
        this.minimum = Require.notNegative("minimum", minimum);
    }

    /** {@return the rule as published: a million pounds} */
    public static AllocationMinimum standard() {
        return new AllocationMinimum(PUBLISHED_MINIMUM, Guidance.ALLOCATIONS, Guidance.WHOLE_PROGRAMME);
    }

    /**
     * {@return the rule with another minimum for all time, such as for another programme}
     *
     * @param minimum the least sum; not negative
     * @param source where that is published
     */
    public static AllocationMinimum requiring(Money minimum, Citation source) {
        return new AllocationMinimum(minimum, source, LocalDateRange.ALL);
    }

    @Override
    protected Verdict judge(Allocation allocation, RuleContext context) {
        Money initial = allocation.initial();
        if (!initial.isSameCurrency(minimum)) {
            return Verdict.unknown(
                    "the worth in " + minimum.getCurrencyUnit() + " of a sum in " + initial.getCurrencyUnit());
        }
        return initial.isLessThan(minimum) ? Verdict.breached(new BelowMinimum(initial, minimum)) : Verdict.satisfied();
    }

    /**
     * Less is allocated than was announced.
     *
     * @param allocated what is allocated
     * @param minimum the least sum
     */
    public record BelowMinimum(Money allocated, Money minimum) implements Finding {
        @Override
        public String problem() {
            return "The allocation of " + allocated + " is " + minimum.minus(allocated) + " less than " + minimum + ".";
        }

        @Override
        public String repair() {
            return "Record what was first set aside, " + minimum + " or more.";
        }
    }
}

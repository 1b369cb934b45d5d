package io.github.biglocal.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Gathers deals towards their leverage. Deals may be added and accumulators merged in any order and grouping: the
 * result is the same. Not safe for use by several threads at once; give each its own and merge.
 */
public final class LeverageAccumulator {
    private final ZeroGrantPolicy zeroGrants;
    private final CurrencyUnit currency;
    private final List<LeverageResult.Part> counted = new ArrayList<>();
    private final List<LeverageResult.LeftOut> leftOut = new ArrayList<>();

    LeverageAccumulator(ZeroGrantPolicy zeroGrants, CurrencyUnit currency) {
        this.zeroGrants = zeroGrants;
        this.currency = currency;
    }

    /**
     * Adds a deal.
     *
     * @param deal the deal
     * @throws org.joda.money.CurrencyMismatchException if the deal has a line in another currency
     * @throws IllegalArgumentException if the policy is to fail on a deal without programme money, and this is one
     */
    public void add(Deal deal) {
        Money nothing = Money.zero(currency);
        // Adding to a zero of the wanted currency is what refuses any other.
        Money match = nothing.plus(deal.match().orElse(nothing));
        if (deal.programmeMoney().isEmpty()) {
            leftOut.add(new LeverageResult.LeftOut(deal.id(), match, LeverageResult.Why.PROGRAMME_MONEY_NOT_KNOWN));
            return;
        }
        Money programmeMoney = nothing.plus(deal.programmeMoney().get());
        if (programmeMoney.isZero() && zeroGrants == ZeroGrantPolicy.FAIL) {
            throw new IllegalArgumentException("deal " + deal.id() + " has no programme money: leave it out, or choose"
                    + " another policy for such deals");
        }
        if (programmeMoney.isZero() && zeroGrants == ZeroGrantPolicy.EXCLUDE_AND_REPORT_INFLUENCED) {
            leftOut.add(new LeverageResult.LeftOut(deal.id(), match, LeverageResult.Why.INFLUENCED));
        } else {
            counted.add(new LeverageResult.Part(deal.id(), programmeMoney, match));
        }
    }

    /**
     * {@return this accumulator, with what another has gathered}
     *
     * @param other the other, of the same calculator
     */
    public LeverageAccumulator merge(LeverageAccumulator other) {
        counted.addAll(other.counted);
        leftOut.addAll(other.leftOut);
        return this;
    }

    /**
     * {@return the leverage of the deals gathered so far}
     *
     * @throws IllegalArgumentException if a deal was added twice
     */
    public LeverageResult result() {
        List<LeverageResult.Part> parts = counted.stream()
                .sorted(Comparator.comparing(part -> part.deal().value()))
                .toList();
        List<LeverageResult.LeftOut> rest = leftOut.stream()
                .sorted(Comparator.comparing(deal -> deal.deal().value()))
                .toList();
        Set<DealId> seen = new HashSet<>();
        parts.forEach(part -> requireNew(part.deal(), seen));
        rest.forEach(deal -> requireNew(deal.deal(), seen));
        return new LeverageResult(zeroGrants, currency, parts, rest);
    }

    private static void requireNew(DealId deal, Set<DealId> seen) {
        if (!seen.add(deal)) {
            throw new IllegalArgumentException("deal " + deal + " is given twice: count it once");
        }
    }
}

package io.github.biglocal.money;

import io.github.biglocal.entity.Calculated;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How unevenly a sum is spread over its parts, exact. Each measure is of the shares y<sub>i</sub> / &Sigma;y.
 *
 * <p>Source: the Herfindahl index and the Gini coefficient as in the R package ineq, 2014, whose published example is a
 * test of this one.
 *
 * <p>Immutable and thread-safe.
 *
 * @param parts how many amounts the sum is made of; at least 1
 * @param largestShare the share of the largest, CR1; more than 0, at most 1
 * @param herfindahl the sum of the squares of the shares, the Herfindahl-Hirschman index; from 1/parts to 1
 * @param gini the Gini coefficient; 0 if all amounts are the same, below 1
 */
public record Concentration(int parts, Ratio largestShare, Ratio herfindahl, Ratio gini) implements Calculated {
    public Concentration {
        Objects.requireNonNull(gini, "gini");
        Objects.requireNonNull(herfindahl, "herfindahl");
        Objects.requireNonNull(largestShare, "largestShare");
    }

    /**
     * {@return how a sum is spread; empty if the amounts add up to zero}
     *
     * @param amounts what it is made of; none is negative
     * @throws InvalidValueException if an amount is negative
     */
    public static Optional<Concentration> of(List<Ratio> amounts) {
        List<Ratio> sorted = amounts.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return Optional.empty();
        }
        if (sorted.get(0).compareTo(Ratio.ZERO) < 0) {
            throw new InvalidValueException(
                    Concentration.class, "amounts", "an amount is negative", "Give zero or more.");
        }
        Ratio sum = Ratio.sum(sorted);
        if (sum.equals(Ratio.ZERO)) {
            return Optional.empty();
        }
        int n = sorted.size();
        List<Ratio> ranked = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            ranked.add(sorted.get(i).times(Ratio.of(i + 1L, 1)));
        }
        Ratio squares = Ratio.sum(sorted.stream().map(each -> each.times(each)).toList());
        Ratio gini = Ratio.of(2, 1)
                .times(Ratio.sum(ranked))
                .dividedBy(sum)
                .minus(Ratio.of(n + 1L, 1))
                .dividedBy(Ratio.of(n, 1));
        return Optional.of(
                new Concentration(n, sorted.get(n - 1).dividedBy(sum), squares.dividedBy(sum.times(sum)), gini));
    }

    /** {@return how many equal amounts would be as concentrated: 1 over the Herfindahl index} */
    public Ratio effectiveNumber() {
        return Ratio.ONE.dividedBy(herfindahl);
    }

    /** {@return the Gini coefficient times n/(n-1), which reaches 1; empty of a single amount} */
    public Optional<Ratio> correctedGini() {
        return parts == 1 ? Optional.empty() : Optional.of(gini.times(Ratio.of(parts, parts - 1L)));
    }

    /** {@return how many parts there are, the share of the largest, and both indices to two decimals} */
    @Override
    public String toString() {
        return Text.count(parts, "part") + ", the largest " + largestShare.toPercentText() + "; Herfindahl index "
                + Text.decimal(herfindahl.numerator(), herfindahl.denominator()) + ", Gini coefficient "
                + Text.decimal(gini.numerator(), gini.denominator());
    }
}

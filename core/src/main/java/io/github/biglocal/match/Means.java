package io.github.biglocal.match;

import io.github.biglocal.money.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/** The middles of some ratios, in ascending order. Empty where there is none. */
record Means(List<Ratio> ratios) {
    Optional<Ratio> mean() {
        return ratios.isEmpty()
                ? Optional.empty()
                : Optional.of(Ratio.sum(ratios).dividedBy(count()));
    }

    Optional<Ratio> median() {
        int size = ratios.size();
        return size == 0
                ? Optional.empty()
                : Optional.of(
                        ratios.get((size - 1) / 2).plus(ratios.get(size / 2)).dividedBy(Ratio.of(2, 1)));
    }

    /** The harmonic mean: the number of ratios over the sum of their inverses; none if a ratio is nothing. */
    Optional<Ratio> harmonicMean() {
        return ratios.isEmpty() || hasNothing()
                ? Optional.empty()
                : Optional.of(count().dividedBy(Ratio.sum(
                        ratios.stream().map(Ratio.ONE::dividedBy).toList())));
    }

    /** The geometric mean: the root of the product, its digits all right; none if a ratio is nothing. */
    Optional<BigDecimal> geometricMean(MathContext context) {
        if (context.getPrecision() == 0) {
            throw new IllegalArgumentException("a root has digits without end: say how many are wanted");
        }
        if (ratios.isEmpty() || hasNothing()) {
            return Optional.empty();
        }
        return Optional.of(root(product(ratios), ratios.size(), context));
    }

    /** By halves, so that large numbers meet only at the end. */
    private static Ratio product(List<Ratio> factors) {
        if (factors.size() == 1) {
            return factors.get(0);
        }
        int half = factors.size() / 2;
        return product(factors.subList(0, half)).times(product(factors.subList(half, factors.size())));
    }

    private static BigDecimal root(Ratio product, int degree, MathContext context) {
        // The root of product * 10^(degree * scale), cut off to a whole number, with more digits than are asked for.
        int digits = context.getPrecision() + 2;
        int magnitude = (product.numerator().bitLength() - product.denominator().bitLength()) * 3 / (10 * degree);
        int scale = digits - magnitude + 1;
        BigInteger shift = BigInteger.TEN.pow(Math.multiplyExact(degree, Math.abs(scale)));
        BigInteger above = scale > 0 ? product.numerator().multiply(shift) : product.numerator();
        BigInteger below =
                scale > 0 ? product.denominator() : product.denominator().multiply(shift);
        BigInteger target = above.divide(below);
        BigInteger root = BigInteger.ZERO;
        for (int bit = target.bitLength() / degree + 1; bit >= 0; bit--) {
            BigInteger next = root.setBit(bit);
            if (next.pow(degree).compareTo(target) <= 0) {
                root = next;
            }
        }
        boolean exact = root.pow(degree).multiply(below).equals(above);
        // Where digits were cut off, one more that is not nothing keeps the rounding honest.
        BigInteger sticky = root.multiply(BigInteger.TEN).add(exact ? BigInteger.ZERO : BigInteger.ONE);
        return new BigDecimal(sticky, scale + 1).round(context);
    }

    private boolean hasNothing() {
        return ratios.get(0).compareTo(Ratio.ZERO) <= 0;
    }

    private Ratio count() {
        return Ratio.of(ratios.size(), 1);
    }
}

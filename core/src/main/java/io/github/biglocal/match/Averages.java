package io.github.biglocal.match;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The averages of some ratios, given in ascending order, and how far the ratios spread. Empty where there is none. */
record Averages(List<Ratio> ratios) {
    /** How many more digits are carried than are asked for. */
    private static final int SPARE_DIGITS = 20;

    Optional<Ratio> mean() {
        return ratios.isEmpty()
                ? Optional.empty()
                : Optional.of(Ratio.sum(ratios).dividedBy(count()));
    }

    /** The mean to some digits, all of them right. */
    Optional<BigDecimal> mean(MathContext digits) {
        MathContext working = working(digits);
        return ratios.isEmpty()
                ? Optional.empty()
                : Optional.of(rounded(nearMean(working), digits, () -> mean().orElseThrow()));
    }

    /** The decimals are added without rounding, so the error is at most that of one of them. */
    private BigDecimal nearMean(MathContext working) {
        return ratios.stream()
                .map(ratio -> ratio.toDecimal(working))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(ratios.size()), working);
    }

    /**
     * Rounds a number that is near enough to an exact one. Only where it is too near to a number at which the rounding turns
     * is the exact one worked out, whose digits may be as many as there are ratios.
     */
    private static BigDecimal rounded(BigDecimal near, MathContext digits, Supplier<Ratio> exact) {
        BigDecimal doubt = near.scaleByPowerOfTen(-digits.getPrecision() - SPARE_DIGITS / 2);
        BigDecimal rounded = near.subtract(doubt).round(digits);
        return rounded.compareTo(near.add(doubt).round(digits)) == 0
                ? rounded
                : exact.get().toDecimal(digits);
    }

    Optional<Ratio> median() {
        int size = ratios.size();
        return size == 0
                ? Optional.empty()
                : Optional.of(
                        ratios.get((size - 1) / 2).plus(ratios.get(size / 2)).dividedBy(Ratio.of(2, 1)));
    }

    /**
     * A median with the bound of its ratios: it may be the true one where one of them, of which the true one is more or
     * less, is not in the middle.
     */
    static LeverageRatio.Defined middle(Ratio median, Bound bound) {
        return new LeverageRatio.Defined(
                median,
                switch (bound) {
                    case MORE_THAN -> Bound.AT_LEAST;
                    case LESS_THAN -> Bound.AT_MOST;
                    default -> bound;
                });
    }

    /** The harmonic mean: the number of ratios over the sum of their inverses; none if a ratio is zero. */
    Optional<Ratio> harmonicMean() {
        return ratios.isEmpty() || hasNothing()
                ? Optional.empty()
                : Optional.of(count().dividedBy(Ratio.sum(
                        ratios.stream().map(Ratio.ONE::dividedBy).toList())));
    }

    /** The harmonic mean to some digits, all of them right. */
    Optional<BigDecimal> harmonicMean(MathContext digits) {
        MathContext working = working(digits);
        if (ratios.isEmpty() || hasNothing()) {
            return Optional.empty();
        }
        BigDecimal inverses =
                new Averages(ratios.stream().map(Ratio.ONE::dividedBy).toList()).nearMean(working);
        return Optional.of(rounded(
                BigDecimal.ONE.divide(inverses, working),
                digits,
                () -> harmonicMean().orElseThrow()));
    }

    /** The geometric mean: the root of the product, its digits all right; none if a ratio is zero. */
    Optional<BigDecimal> geometricMean(MathContext digits) {
        working(digits);
        if (ratios.isEmpty() || hasNothing()) {
            return Optional.empty();
        }
        return Optional.of(root(digits));
    }

    /** The sample standard deviation, the number less one as divisor; none of fewer than two. */
    Optional<BigDecimal> standardDeviation(MathContext digits) {
        MathContext working = working(digits);
        if (ratios.size() < 2) {
            return Optional.empty();
        }
        BigDecimal mean = nearMean(working);
        BigDecimal squares = BigDecimal.ZERO;
        for (Ratio ratio : ratios) {
            BigDecimal distance = ratio.toDecimal(working).subtract(mean);
            squares = squares.add(distance.multiply(distance), working);
        }
        return Optional.of(
                squares.divide(BigDecimal.valueOf(ratios.size() - 1L), working).sqrt(digits));
    }

    private static MathContext working(MathContext digits) {
        if (digits.getPrecision() == 0) {
            throw new InvalidValueException(
                    LeverageResult.class,
                    "digits",
                    "digits is unlimited, but an average may have digits without end",
                    "Give a precision, such as MathContext.DECIMAL64.");
        }
        return new MathContext(digits.getPrecision() + SPARE_DIGITS, RoundingMode.HALF_EVEN);
    }

    /**
     * Rounds a root that is near enough. Only where it is too near to a number at which the rounding turns are the long
     * exact products multiplied out; that number has at most one digit more than is asked for.
     */
    private BigDecimal root(MathContext digits) {
        BigDecimal near = nearRoot(working(digits));
        BigDecimal doubt = near.scaleByPowerOfTen(-digits.getPrecision() - SPARE_DIGITS / 2);
        BigDecimal rounded = near.subtract(doubt).round(digits);
        if (rounded.compareTo(near.add(doubt).round(digits)) == 0) {
            return rounded;
        }
        BigDecimal turn = near.round(new MathContext(digits.getPrecision() + 1, RoundingMode.HALF_EVEN));
        BigDecimal power = turn.pow(ratios.size()).multiply(new BigDecimal(product(ratios, Ratio::denominator)));
        int side = new BigDecimal(product(ratios, Ratio::numerator)).compareTo(power);
        return turn.add(doubt.multiply(BigDecimal.valueOf(side))).round(digits);
    }

    /** The root between the least and the largest ratio, by halving what lies between. */
    private BigDecimal nearRoot(MathContext working) {
        BigDecimal product = BigDecimal.ONE;
        for (Ratio ratio : ratios) {
            product = product.multiply(ratio.toDecimal(working), working);
        }
        BigDecimal low = ratios.get(0).toDecimal(working);
        BigDecimal high = ratios.get(ratios.size() - 1).toDecimal(working);
        while (true) {
            BigDecimal middle = low.add(high).divide(BigDecimal.valueOf(2), working);
            if (middle.compareTo(low) <= 0 || middle.compareTo(high) >= 0) {
                return low;
            }
            if (middle.pow(ratios.size(), working).compareTo(product) <= 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
    }

    /** By halves, so large numbers meet only at the end. */
    private static BigInteger product(List<Ratio> ratios, Function<Ratio, BigInteger> part) {
        if (ratios.size() == 1) {
            return part.apply(ratios.get(0));
        }
        int half = ratios.size() / 2;
        return product(ratios.subList(0, half), part).multiply(product(ratios.subList(half, ratios.size()), part));
    }

    private boolean hasNothing() {
        return ratios.get(0).compareTo(Ratio.ZERO) <= 0;
    }

    private Ratio count() {
        return Ratio.of(ratios.size(), 1);
    }
}

package io.github.biglocal.money;

import io.github.biglocal.entity.Bound;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * The numbers that a {@link PrintedNumber} can stand for, exact. Immutable and thread-safe; equal if they hold the same
 * numbers.
 */
public final class NumberBounds {
    private final Optional<Ratio> least;
    private final Optional<Ratio> most;
    private final boolean leastIsOne;
    private final boolean mostIsOne;

    private NumberBounds(Optional<Ratio> least, boolean leastIsOne, Optional<Ratio> most, boolean mostIsOne) {
        this.least = least;
        this.leastIsOne = leastIsOne || least.isEmpty();
        this.most = most;
        this.mostIsOne = mostIsOne || most.isEmpty();
    }

    /** Those that a number stands for after a word; without one it is rounded half up to its last place. */
    static NumberBounds of(Bound bound, BigDecimal number) {
        Ratio exact = Ratio.of(number);
        if (bound.isExact()) {
            Ratio half =
                    Ratio.of(BigDecimal.ONE.scaleByPowerOfTen(-number.scale())).dividedBy(Ratio.of(2, 1));
            return new NumberBounds(Optional.of(exact.minus(half)), true, Optional.of(exact.plus(half)), false);
        }
        Ratio reach = Ratio.of(bound.reach(number));
        return of(bound, exact, exact.minus(reach), exact.plus(reach));
    }

    /** Those that a number stands for after a word, which may say that it is near. */
    static NumberBounds of(Bound bound, Ratio number, Ratio below, Ratio above) {
        return new NumberBounds(
                bound.lowerLimit(number, below),
                !(bound.isFromBelow() && bound.excludesNumber()),
                bound.upperLimit(number, above),
                !(bound.isFromAbove() && bound.excludesNumber()));
    }

    /** Every number from one to another, themselves included. */
    static NumberBounds between(Ratio least, Ratio most) {
        return new NumberBounds(Optional.of(least), true, Optional.of(most), true);
    }

    /** Every number that is from the least of one up to the most of another. */
    static NumberBounds from(NumberBounds lower, NumberBounds upper) {
        return new NumberBounds(lower.least, lower.leastIsOne, upper.most, upper.mostIsOne);
    }

    /** Each of them divided by a number that is more than zero. */
    NumberBounds dividedBy(Ratio divisor) {
        return new NumberBounds(
                least.map(limit -> limit.dividedBy(divisor)),
                leastIsOne,
                most.map(limit -> limit.dividedBy(divisor)),
                mostIsOne);
    }

    /** {@return the limit below, which is one of them unless it is that of "over"; empty if there is none} */
    public Optional<Ratio> least() {
        return least;
    }

    /** {@return the limit above, which is one of them unless it is that of "under" or of a rounded number; empty if there is none} */
    public Optional<Ratio> most() {
        return most;
    }

    /**
     * {@return whether a number is one of them}
     *
     * @param number the number
     */
    public boolean admits(Ratio number) {
        Objects.requireNonNull(number, "number");
        return isWithinLeast(number) && isWithinMost(number);
    }

    private boolean isWithinLeast(Ratio number) {
        return least.filter(limit -> number.compareTo(limit) < (leastIsOne ? 0 : 1))
                .isEmpty();
    }

    private boolean isWithinMost(Ratio number) {
        return most.filter(limit -> number.compareTo(limit) > (mostIsOne ? 0 : -1))
                .isEmpty();
    }

    /**
     * {@return whether a number between two limits, themselves included, is one of them}
     *
     * @param from the lower limit; empty if there is none
     * @param to the upper limit, not below the lower; empty if there is none
     */
    public boolean admitsSomeOf(Optional<Ratio> from, Optional<Ratio> to) {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        boolean beginsInTime = from.map(this::isWithinMost).orElse(true);
        boolean endsLateEnough = to.map(this::isWithinLeast).orElse(true);
        return beginsInTime && endsLateEnough;
    }

    /**
     * {@return whether every number between two limits, themselves included, is one of them}
     *
     * @param from the lower limit; empty if there is none
     * @param to the upper limit, not below the lower; empty if there is none
     */
    public boolean admitsAllOf(Optional<Ratio> from, Optional<Ratio> to) {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        return from.map(this::admits).orElse(least.isEmpty())
                && to.map(this::admits).orElse(most.isEmpty());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NumberBounds bounds
                && least.equals(bounds.least)
                && most.equals(bounds.most)
                && leastIsOne == bounds.leastIsOne
                && mostIsOne == bounds.mostIsOne;
    }

    @Override
    public int hashCode() {
        return Objects.hash(least, most);
    }

    /** {@return the limits, as fractions: {@code from 2027/200 to below 2029/200}} */
    @Override
    public String toString() {
        String lower =
                least.map(limit -> (leastIsOne ? "from " : "above ") + limit).orElse("");
        String upper =
                most.map(limit -> (mostIsOne ? "to " : "to below ") + limit).orElse("");
        return lower.isEmpty() && upper.isEmpty() ? "any number" : (lower + " " + upper).strip();
    }
}

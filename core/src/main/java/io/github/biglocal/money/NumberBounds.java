package io.github.biglocal.money;

import java.util.Objects;
import java.util.Optional;

/**
 * The numbers that a {@link PrintedNumber} can stand for, exact. Immutable and thread-safe; equal if they hold the same
 * numbers.
 */
public final class NumberBounds {
    private final Optional<Ratio> least;
    private final Optional<Ratio> most;
    private final boolean reached;

    NumberBounds(Optional<Ratio> least, Optional<Ratio> most, boolean reached) {
        this.least = least;
        this.most = most;
        this.reached = reached;
    }

    /** Every number from one to another, themselves included. */
    static NumberBounds between(Ratio least, Ratio most) {
        return new NumberBounds(Optional.of(least), Optional.of(most), true);
    }

    /** Every number from one up to, but not including, another: what is rounded half up. */
    static NumberBounds below(Ratio least, Ratio limit) {
        return new NumberBounds(Optional.of(least), Optional.of(limit), false);
    }

    static NumberBounds atLeast(Ratio least) {
        return new NumberBounds(Optional.of(least), Optional.empty(), true);
    }

    static NumberBounds atMost(Ratio most) {
        return new NumberBounds(Optional.empty(), Optional.of(most), true);
    }

    /** Every number that is from the least of one up to the most of another. */
    static NumberBounds from(NumberBounds lower, NumberBounds upper) {
        return new NumberBounds(lower.least, upper.most, upper.reached);
    }

    /** {@return the least of them; empty if there is no limit} */
    public Optional<Ratio> least() {
        return least;
    }

    /** {@return the limit above, which is one of them unless they are those of a rounded number; empty if there is none} */
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
        return least.filter(limit -> number.compareTo(limit) < 0).isEmpty() && isWithinMost(number);
    }

    private boolean isWithinMost(Ratio number) {
        return most.filter(limit -> number.compareTo(limit) > (reached ? 0 : -1))
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
        boolean endsLateEnough =
                to.flatMap(end -> least.map(limit -> end.compareTo(limit) >= 0)).orElse(true);
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
                && (reached == bounds.reached || most.isEmpty());
    }

    @Override
    public int hashCode() {
        return Objects.hash(least, most);
    }

    /** {@return the limits, as fractions: {@code from 2027/200 to below 2029/200}} */
    @Override
    public String toString() {
        String lower = least.map(limit -> "from " + limit).orElse("");
        String upper =
                most.map(limit -> (reached ? "to " : "to below ") + limit).orElse("");
        return lower.isEmpty() && upper.isEmpty() ? "any number" : (lower + " " + upper).strip();
    }
}

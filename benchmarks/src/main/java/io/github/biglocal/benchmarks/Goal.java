package io.github.biglocal.benchmarks;

/**
 * What a comparison should come to.
 *
 * @param of what the ratio is of
 * @param limit the ratio
 */
public record Goal(Of of, double limit) {
    /** What a ratio is of, and on which side of the limit it should be. */
    public enum Of {
        /** The peer's cost divided by the library's, which is to be at least the limit: 2 is twice as fast. */
        SPEED,
        /** The library's cost divided by the peer's, which is to be at most the limit: 2 is twice as dear. */
        COST
    }

    /** No goal: the speed is shown as it is. */
    public static final Goal NONE = speedAtLeast(0);

    /**
     * {@return the goal of a speed}
     *
     * @param limit the least speed of the library, where the peer's is 1
     */
    public static Goal speedAtLeast(double limit) {
        return new Goal(Of.SPEED, limit);
    }

    /**
     * {@return the goal of a cost}
     *
     * @param limit the greatest cost of the library, where the peer's is 1
     */
    public static Goal costAtMost(double limit) {
        return new Goal(Of.COST, limit);
    }

    /**
     * {@return the ratio of two costs}
     *
     * @param subject what the library takes
     * @param peer what its peer takes
     */
    public double ratio(double subject, double peer) {
        return of == Of.SPEED ? peer / subject : subject / peer;
    }

    /**
     * {@return whether a ratio reaches it}
     *
     * @param ratio the ratio
     */
    public boolean isReachedBy(double ratio) {
        return of == Of.SPEED ? ratio >= limit : ratio <= limit;
    }

    /** {@return the goal, with its direction} */
    @Override
    public String toString() {
        return limit == 0 ? "speed" : (of == Of.SPEED ? "speed ≥ " : "cost ≤ ") + Spread.text(limit);
    }
}

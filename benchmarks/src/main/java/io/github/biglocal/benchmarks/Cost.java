package io.github.biglocal.benchmarks;

/**
 * What one thing costs: a verdict, a record.
 *
 * @param amount nanoseconds of processor time, or bytes where those are what is compared
 * @param wall nanoseconds by the clock on the wall; 0 if no time is measured
 * @param allocated bytes that were allocated; 0 if that is not measured
 */
public record Cost(double amount, double wall, double allocated) {
    /**
     * {@return a cost of which only the amount is measured}
     *
     * @param amount the amount
     */
    public static Cost of(double amount) {
        return new Cost(amount, 0, 0);
    }

    /**
     * {@return what one thing costs, where this is what several cost together}
     *
     * @param things how many
     */
    public Cost each(long things) {
        return new Cost(amount / things, wall / things, allocated / things);
    }
}

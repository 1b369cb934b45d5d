package io.github.biglocal.programme;

/**
 * A way to work out what a published figure measures from the records. Pure: the same question has the same answer.
 *
 * <p>An implementation is safe for use by many threads.
 */
@FunctionalInterface
public interface FigureCalculator {
    /**
     * {@return what the records show} Where records are missing that the number depends on, the limits it is between; what
     * is not recorded counts as nothing only if the question says that the records of that kind are complete.
     *
     * @param question the figure, the day, what it covers, and the records
     */
    ComputedFigure compute(FigureQuestion question);
}

package io.github.biglocal.invariant;

/**
 * A number that is exact however many digits that takes. What is read or given is held to {@link Require#MOST_DIGITS}; what is
 * worked out of it may have more.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public interface ExactNumber {
    /** {@return how many digits it is written with; of a fraction, those of the longer of its two numbers} At least 1. */
    int digits();
}

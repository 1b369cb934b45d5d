package io.github.biglocal.testkit;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.assertj.core.api.AbstractComparableAssert;

/** Assertions about an exact fraction. For one thread. */
public class RatioAssert extends AbstractComparableAssert<RatioAssert, Ratio> {
    /**
     * Makes the assertion.
     *
     * @param actual what it is about
     */
    public RatioAssert(Ratio actual) {
        super(Objects.requireNonNull(actual, "actual"), RatioAssert.class);
    }

    /**
     * {@return this, if it is exactly a fraction}
     *
     * @param fraction a fraction such as {@code 91543/9031}, or a whole number
     * @throws InvalidValueException if the text is neither
     */
    public RatioAssert isExactly(String fraction) {
        Objects.requireNonNull(fraction, "fraction");
        return require(actual.equals(Ratio.parse(fraction)), fraction);
    }

    /**
     * {@return this, if it is exactly so many per cent}
     *
     * @param percent the whole number of per cent
     */
    public RatioAssert isPercent(int percent) {
        return require(actual.equals(Ratio.ofPercent(percent)), percent + " %");
    }

    /**
     * {@return this, if it is a number once rounded half up}
     *
     * @param decimal the number, such as {@code 10.14}; it is rounded to as many decimal places
     */
    public RatioAssert roundsTo(String decimal) {
        BigDecimal wanted = new BigDecimal(Objects.requireNonNull(decimal, "decimal"));
        return require(
                actual.toDecimal(wanted.scale(), RoundingMode.HALF_UP).compareTo(wanted) == 0, "about " + decimal);
    }

    private RatioAssert require(boolean holds, String what) {
        if (!holds) {
            throw failure(
                    "%s",
                    Wording.expected(
                            "the ratio to be " + what, "it is " + actual + " (" + actual.toPercentText() + ")."));
        }
        return this;
    }

    /** {@return what it is about} */
    @Override
    public String toString() {
        return "assertion about " + actual;
    }
}

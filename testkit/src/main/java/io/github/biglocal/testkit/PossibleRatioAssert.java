package io.github.biglocal.testkit;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.PossibleRatio;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.text.Text;
import java.util.Objects;

/** Assertions about a ratio of a result, such as one of leverage: a number, or the reason why there is none. For one thread. */
public class PossibleRatioAssert extends DomainAssert<PossibleRatioAssert, PossibleRatio> {
    /**
     * Makes the assertion.
     *
     * @param actual what it is about
     */
    public PossibleRatioAssert(PossibleRatio actual) {
        super(actual, PossibleRatioAssert.class);
    }

    /**
     * {@return this, if it is exactly a fraction, of exact amounts}
     *
     * @param fraction a fraction such as {@code 91543/9031}, or a whole number
     * @throws InvalidValueException if the text is neither
     */
    public PossibleRatioAssert isExactly(String fraction) {
        return is(Bound.EXACT, fraction);
    }

    /**
     * {@return this, if it is a fraction with a bound, such as at least so much}
     *
     * @param bound how it compares with the true ratio
     * @param fraction a fraction such as {@code 91543/9031}, or a whole number
     * @throws InvalidValueException if the text is neither
     */
    public PossibleRatioAssert is(Bound bound, String fraction) {
        Objects.requireNonNull(bound, "bound");
        Ratio wanted = Ratio.parse(Objects.requireNonNull(fraction, "fraction"));
        return require(
                actual.toRatio().filter(wanted::equals).isPresent() && actual.bound() == bound,
                Wording.expected("the ratio to be " + bound.text() + fraction, "it is " + actual + "."));
    }

    /**
     * {@return this, if there is no ratio, for a reason}
     *
     * @param why the reason
     */
    public PossibleRatioAssert isUndefined(Enum<?> why) {
        Objects.requireNonNull(why, "why");
        return require(
                actual.whyUndefined().isPresent()
                        && actual.whyUndefined().orElseThrow().equals(why),
                Wording.expected("the ratio to be undefined (" + Text.words(why) + ")", "it is " + actual + "."));
    }
}

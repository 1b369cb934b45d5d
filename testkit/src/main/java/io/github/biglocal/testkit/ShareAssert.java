package io.github.biglocal.testkit;

import io.github.biglocal.money.Ratio;
import io.github.biglocal.money.Share;
import java.util.Objects;

/** Assertions about how many of how many. For one thread. */
public class ShareAssert extends DomainAssert<ShareAssert, Share> {
    /**
     * Makes the assertion.
     *
     * @param actual what it is about
     */
    public ShareAssert(Share actual) {
        super(actual, ShareAssert.class);
    }

    /**
     * {@return this, if it is so many of so many}
     *
     * @param part how many are counted
     * @param whole out of how many
     */
    public ShareAssert is(int part, int whole) {
        Share wanted = Share.of(part, whole);
        return require(actual.equals(wanted), Wording.expected("the share to be " + wanted, "it is " + actual + "."));
    }

    /**
     * {@return this, if it is at least a minimum, in whole numbers}
     *
     * @param minimum the least share, from 0 to 1
     */
    public ShareAssert isAtLeast(Ratio minimum) {
        Objects.requireNonNull(minimum, "minimum");
        return require(
                actual.isAtLeast(minimum),
                Wording.expected(
                        "the share to be at least " + minimum.inPercent(), "it is " + actual.against(minimum) + "."));
    }

    /**
     * {@return this, if it is less than a limit, in whole numbers}
     *
     * @param limit the limit, from 0 to 1
     */
    public ShareAssert isLessThan(Ratio limit) {
        Objects.requireNonNull(limit, "limit");
        return require(
                actual.whole() > 0 && !actual.isAtLeast(limit),
                Wording.expected(
                        "the share to be less than " + limit.inPercent(), "it is " + actual.against(limit) + "."));
    }
}

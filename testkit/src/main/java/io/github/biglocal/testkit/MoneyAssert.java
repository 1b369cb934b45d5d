package io.github.biglocal.testkit;

import io.github.biglocal.text.Text;
import java.util.Objects;
import org.assertj.core.api.AbstractComparableAssert;
import org.joda.money.Money;

/** Assertions about an amount of money. For one thread. */
public class MoneyAssert extends AbstractComparableAssert<MoneyAssert, Money> {
    /**
     * Makes the assertion.
     *
     * @param actual what it is about
     */
    public MoneyAssert(Money actual) {
        super(Objects.requireNonNull(actual, "actual"), MoneyAssert.class);
    }

    /**
     * {@return this, if it is so many pounds}
     *
     * @param amount the pounds, such as {@code 147805.00}, {@code 147,805} or {@code -0.50}
     */
    public MoneyAssert isPounds(String amount) {
        return require(Shorthand.pounds(amount));
    }

    /**
     * {@return this, if it is so many whole pounds}
     *
     * @param amount the pounds
     */
    public MoneyAssert isPounds(long amount) {
        return require(Shorthand.pounds(amount));
    }

    /** {@return this, if it is zero, in any currency} */
    public MoneyAssert isZero() {
        return require(actual.isZero(), "to be zero");
    }

    /** {@return this, if it is more than zero} */
    public MoneyAssert isPositive() {
        return require(actual.isPositive(), "to be more than zero");
    }

    /** {@return this, if it is less than zero} */
    public MoneyAssert isNegative() {
        return require(actual.isNegative(), "to be less than zero");
    }

    private MoneyAssert require(Money wanted) {
        return require(actual.equals(wanted), "to be " + Text.money(wanted));
    }

    private MoneyAssert require(boolean holds, String what) {
        if (!holds) {
            throw failure("%s", Wording.expected("the amount " + what, "it is " + Text.money(actual) + "."));
        }
        return this;
    }

    /** {@return what it is about} */
    @Override
    public String toString() {
        return "assertion about " + actual;
    }
}

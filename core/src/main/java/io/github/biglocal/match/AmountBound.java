package io.github.biglocal.match;

import java.util.Objects;
import org.joda.money.Money;

/**
 * How an amount or ratio that was stated compares with the true one. "Over £2 million" is at least £2 million, and is
 * kept so.
 */
public enum AmountBound {
    /** It is the amount. */
    EXACT(""),
    /** The true one is that or more. */
    AT_LEAST("at least "),
    /** The true one is that or less. */
    AT_MOST("at most "),
    /** The true one may be more or less: a rounded amount, or a sum of amounts bounded in opposite directions. */
    ABOUT("about ");

    private final String text;

    AmountBound(String text) {
        this.text = text;
    }

    /** {@return what is written before the amount, with a space after it; empty if it is exact} */
    public String text() {
        return text;
    }

    /**
     * {@return how the sum of two amounts compares with the true one} The same in any order and grouping.
     *
     * @param other the bound of the other
     */
    public AmountBound and(AmountBound other) {
        Objects.requireNonNull(other, "other");
        if (this == EXACT || this == other) {
            return other;
        }
        return other == EXACT ? this : ABOUT;
    }

    /** Whether an amount stated like this may truly be another. */
    boolean admits(Money told, Money other) {
        return switch (this) {
            case EXACT -> other.isEqual(told);
            case AT_LEAST -> !other.isLessThan(told);
            case AT_MOST -> !other.isGreaterThan(told);
            case ABOUT -> true;
        };
    }

    /** {@return how an amount divided by this one compares with the true one} */
    public AmountBound inverse() {
        return switch (this) {
            case AT_LEAST -> AT_MOST;
            case AT_MOST -> AT_LEAST;
            case EXACT, ABOUT -> this;
        };
    }
}

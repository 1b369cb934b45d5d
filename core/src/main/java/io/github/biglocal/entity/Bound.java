package io.github.biglocal.entity;

import io.github.biglocal.invariant.InvalidValueException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;

/**
 * How a number that a source states compares with the true one: "over 30" is more than 30, "some nine" is about nine. Counts,
 * amounts of money, ratios and printed numbers all have this bound, and here is what each means:
 *
 * <table>
 * <caption>What each bound admits</caption>
 * <tr><th>bound</th><th>words of sources</th><th>the true one is</th><th>example</th></tr>
 * <tr><td>{@link #EXACT}</td><td>none</td><td>the number</td><td>147</td></tr>
 * <tr><td>{@link #AT_LEAST}</td><td>at least, no fewer than, upwards of, 30+</td><td>the number or more</td><td>at least 30: 30
 * or more</td></tr>
 * <tr><td>{@link #MORE_THAN}</td><td>over, more than</td><td>more than the number</td><td>over 30: 31 or more</td></tr>
 * <tr><td>{@link #JUST_OVER}</td><td>just over</td><td>more, by at most half of the last digit that is not zero</td><td>just
 * over 30: 31 to 35</td></tr>
 * <tr><td>{@link #AT_MOST}</td><td>at most, up to, no more than</td><td>the number or less</td><td>up to 30: 0 to 30</td></tr>
 * <tr><td>{@link #LESS_THAN}</td><td>under, below, less than, fewer than</td><td>less than the number</td><td>fewer than 30: 0
 * to 29</td></tr>
 * <tr><td>{@link #JUST_UNDER}</td><td>nearly, almost, just under</td><td>less, by at most half of the last digit that is not
 * zero</td><td>nearly 400: 350 to 399</td></tr>
 * <tr><td>{@link #ABOUT}</td><td>about, around, some, circa</td><td>up to one of the last digit that is not zero away, on either
 * side, and no more than half of the number</td><td>about 9: 8 to 10; about 400: 300 to 500; about 100: 50 to 150</td></tr>
 * <tr><td>{@link #MORE_OR_LESS}</td><td>none: of a sum</td><td>more or less; how near is not known</td><td>at least 30 and at
 * most 9: more or less 39</td></tr>
 * </table>
 *
 * <p>How far <i>about</i>, <i>nearly</i> and <i>just over</i> reach is the library's own reading: sources do not say.
 */
public enum Bound {
    /** It is the number. */
    EXACT("exactly", Limit.NUMBER, Limit.NUMBER),
    /** The number or more: "at least 30", "30 or more". */
    AT_LEAST("at least", Limit.NUMBER, Limit.NONE),
    /** More than the number, which is ruled out: "over 30". */
    MORE_THAN("more than", Limit.NUMBER, Limit.NONE),
    /** More than the number, and not by much: "just over 30". */
    JUST_OVER("just over", Limit.NUMBER, Limit.NEAR),
    /** The number or less: "at most 30", "up to 30". */
    AT_MOST("at most", Limit.NONE, Limit.NUMBER),
    /** Less than the number, which is ruled out: "under 30", "fewer than 30". */
    LESS_THAN("less than", Limit.NONE, Limit.NUMBER),
    /** Less than the number, and not by much: "nearly 400". */
    JUST_UNDER("just under", Limit.NEAR, Limit.NUMBER),
    /** Near the number, more or less: "some nine". */
    ABOUT("about", Limit.NEAR, Limit.NEAR),
    /** More or less than the number, and how near is not known: a sum of numbers bounded in opposite directions. */
    MORE_OR_LESS("more or less", Limit.NONE, Limit.NONE);

    private enum Limit {
        NONE,
        NUMBER,
        NEAR;

        <T> Optional<T> of(T number, T near) {
            return this == NONE ? Optional.empty() : Optional.of(this == NUMBER ? number : near);
        }
    }

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final String spelling;
    private final Limit lower;
    private final Limit upper;

    Bound(String spelling, Limit lower, Limit upper) {
        this.spelling = spelling;
        this.lower = lower;
        this.upper = upper;
    }

    /** {@return how it is written in data, alone or before a number: {@code more than}} */
    public String spelling() {
        return spelling;
    }

    /** {@return what is written before the number in a sentence, with a space after it; empty if it is exact} */
    public String text() {
        return switch (this) {
            case EXACT -> "";
            case MORE_OR_LESS -> ABOUT.text();
            default -> spelling + " ";
        };
    }

    /** {@return whether it is the number} */
    public boolean isExact() {
        return this == EXACT;
    }

    /** {@return whether the number itself is not the true one: of "over 30" it is not 30} */
    public boolean excludesNumber() {
        return switch (this) {
            case MORE_THAN, JUST_OVER, LESS_THAN, JUST_UNDER -> true;
            default -> false;
        };
    }

    /** {@return whether the true one is the number or more, or more than it, and the bound is not exact} */
    public boolean isFromBelow() {
        return this != EXACT && lower == Limit.NUMBER;
    }

    /** {@return whether the true one is the number or less, or less than it, and the bound is not exact} */
    public boolean isFromAbove() {
        return this != EXACT && upper == Limit.NUMBER;
    }

    /**
     * {@return the lower limit of the true one; empty if there is none} Whether the limit may be reached says
     * {@link #excludesNumber}; a near one may.
     *
     * @param <T> the type of the number
     * @param number the number stated
     * @param near how far below it the words of nearness reach
     */
    public <T> Optional<T> lowerLimit(T number, T near) {
        return lower.of(Objects.requireNonNull(number, "number"), Objects.requireNonNull(near, "near"));
    }

    /**
     * {@return the upper limit of the true one; empty if there is none} Whether the limit may be reached says
     * {@link #excludesNumber}; a near one may.
     *
     * @param <T> the type of the number
     * @param number the number stated
     * @param near how far above it the words of nearness reach
     */
    public <T> Optional<T> upperLimit(T number, T near) {
        return upper.of(Objects.requireNonNull(number, "number"), Objects.requireNonNull(near, "near"));
    }

    /**
     * {@return how far from a number the true one may be, if it is near it; zero if the bound does not say that it is near}
     * One of the last digit that is not zero for <i>about</i>, half of that for <i>just under</i> and <i>just over</i>; never
     * more than half of the number, unless that is zero.
     *
     * @param number the number stated, with its decimal places
     */
    public BigDecimal reach(BigDecimal number) {
        Objects.requireNonNull(number, "number");
        if (lower != Limit.NEAR && upper != Limit.NEAR) {
            return BigDecimal.ZERO;
        }
        int scale = number.signum() == 0
                ? number.scale()
                : number.stripTrailingZeros().scale();
        BigDecimal digit = BigDecimal.ONE.scaleByPowerOfTen(-scale);
        BigDecimal reach = this == ABOUT ? digit : digit.multiply(HALF);
        return number.signum() == 0 ? reach : reach.min(number.abs().multiply(HALF));
    }

    /**
     * {@return the least that the true one can be, where it is a whole number of some unit and not negative} A reach that is
     * not whole units is rounded up, nearly 9 people is 8; half a unit of <i>about</i> is rounded down, about 1 person is 1.
     *
     * @param number the number stated; 0 or more
     * @param unit what is not divided, such as 1 person or 0.01 pounds; more than 0
     */
    public BigDecimal least(BigDecimal number, BigDecimal unit) {
        checked(number, unit);
        BigDecimal least = lowerLimit(
                        isFromBelow() && excludesNumber() ? number.add(unit) : number,
                        whole(
                                number.subtract(reach(number)),
                                unit,
                                this == ABOUT ? RoundingMode.HALF_UP : RoundingMode.FLOOR))
                .orElse(BigDecimal.ZERO);
        return least.max(BigDecimal.ZERO);
    }

    /**
     * {@return the most that the true one can be, where it is a whole number of some unit; empty if there is no limit} A
     * reach that is not whole units is rounded up, just over 9 people is 10; half a unit of <i>about</i> is rounded down, about
     * 1 person is 1.
     *
     * @param number the number stated; 0 or more
     * @param unit what is not divided, such as 1 person or 0.01 pounds; more than 0
     */
    public Optional<BigDecimal> most(BigDecimal number, BigDecimal unit) {
        checked(number, unit);
        return upperLimit(
                isFromAbove() && excludesNumber() ? number.subtract(unit) : number,
                whole(number.add(reach(number)), unit, this == ABOUT ? RoundingMode.HALF_DOWN : RoundingMode.CEILING));
    }

    private static void checked(BigDecimal number, BigDecimal unit) {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(unit, "unit");
        if (unit.signum() <= 0) {
            throw new InvalidValueException(
                    Bound.class, "unit", "the unit is not more than zero", "Give a unit above zero.");
        }
    }

    private static BigDecimal whole(BigDecimal number, BigDecimal unit, RoundingMode rounding) {
        return number.divide(unit, 0, rounding).multiply(unit);
    }

    /**
     * {@return how the sum of two numbers compares with the true one} The same in any order and grouping. Added to anything,
     * even to nothing, a number that is near is only known to be more or less: how near depends on its own digits, not on
     * those of the sum.
     *
     * @param other the bound of the other
     */
    public Bound and(Bound other) {
        Objects.requireNonNull(other, "other");
        Bound one = withoutNearness();
        Bound two = other.withoutNearness();
        if (one == two || two == EXACT) {
            return one;
        }
        if (one == EXACT) {
            return two;
        }
        if (one.isFromBelow() && two.isFromBelow()) {
            return MORE_THAN;
        }
        return one.isFromAbove() && two.isFromAbove() ? LESS_THAN : MORE_OR_LESS;
    }

    /**
     * {@return what is left of it once the number is worked with} How near a number is depends on its own digits, which a
     * sum, a product, a quotient or the same ratio stated in another way does not have.
     */
    public Bound withoutNearness() {
        return switch (this) {
            case JUST_OVER -> MORE_THAN;
            case JUST_UNDER -> LESS_THAN;
            case ABOUT -> MORE_OR_LESS;
            default -> this;
        };
    }

    /**
     * {@return how nought, bounded so, compares with the true one once it is multiplied or divided by a number above zero,
     * whatever the bound of that number} Nothing is less than nothing, and a multiple of nothing is nothing.
     */
    public Bound ofNothing() {
        return switch (this) {
            case EXACT, AT_MOST, LESS_THAN, JUST_UNDER -> EXACT;
            case MORE_THAN, JUST_OVER -> MORE_THAN;
            case AT_LEAST, ABOUT, MORE_OR_LESS -> AT_LEAST;
        };
    }

    /**
     * {@return how a number above zero divided by this one compares with the true one} Of nought say {@link #ofNothing} instead.
     */
    public Bound inverse() {
        return switch (this) {
            case EXACT -> EXACT;
            case AT_LEAST -> AT_MOST;
            case AT_MOST -> AT_LEAST;
            case MORE_THAN, JUST_OVER -> LESS_THAN;
            case LESS_THAN, JUST_UNDER -> MORE_THAN;
            case ABOUT, MORE_OR_LESS -> MORE_OR_LESS;
        };
    }
}

package io.github.biglocal.money;

import io.github.biglocal.invariant.ExactNumber;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.text.Text;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.Money;

/**
 * An exact fraction, in lowest terms, with a positive denominator: 51/100, 91543/9031. Two ratios are equal when
 * their values are.
 *
 * <p>Immutable and thread-safe.
 *
 * @param numerator the number above the line; carries the sign
 * @param denominator the number below the line; at least 1
 */
public record Ratio(BigInteger numerator, BigInteger denominator) implements ExactNumber, Comparable<Ratio> {
    /** Zero: 0/1. */
    public static final Ratio ZERO = Ratio.of(0, 1);

    /** The whole: 1/1. */
    public static final Ratio ONE = Ratio.of(1, 1);

    private static final int PENCE = 100;
    private static final BigInteger HUNDRED = BigInteger.valueOf(PENCE);

    /** So that one more does not go beyond the numbers of the processor. */
    private static final long MOST_PENCE = Long.MAX_VALUE / 2;

    private static final Pattern FORM = Pattern.compile("(-?\\d{1,40})(?:/(\\d{1,40}))?");

    /**
     * Reduces the fraction.
     *
     * @throws InvalidValueException if the denominator is 0
     */
    public Ratio {
        Objects.requireNonNull(numerator, "numerator");
        Objects.requireNonNull(denominator, "denominator");
        if (denominator.signum() == 0) {
            throw new InvalidValueException(Ratio.class, "denominator", "denominator is 0", "Give another number.");
        }
        BigInteger divisor = commonDivisor(numerator, denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        if (!divisor.equals(BigInteger.ONE)) {
            numerator = numerator.divide(divisor);
            denominator = denominator.divide(divisor);
        }
    }

    /** Amounts are numbers that a processor divides by itself, and there are many. */
    private static BigInteger commonDivisor(BigInteger one, BigInteger other) {
        if (one.bitLength() >= Long.SIZE - 1 || other.bitLength() >= Long.SIZE - 1) {
            return one.gcd(other);
        }
        long greater = Math.abs(one.longValue());
        long smaller = Math.abs(other.longValue());
        while (smaller != 0) {
            long rest = greater % smaller;
            greater = smaller;
            smaller = rest;
        }
        return BigInteger.valueOf(greater);
    }

    /**
     * {@return the fraction of two whole numbers}
     *
     * @param numerator the number above the line
     * @param denominator the number below the line
     * @throws InvalidValueException if the denominator is 0
     */
    public static Ratio of(long numerator, long denominator) {
        return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * {@return the fraction of two amounts of one currency}
     *
     * @param numerator the amount above the line
     * @param denominator the amount below the line
     * @throws InvalidValueException if the denominator is zero
     * @throws org.joda.money.CurrencyMismatchException if the currencies differ
     */
    public static Ratio of(Money numerator, Money denominator) {
        Objects.requireNonNull(denominator, "denominator");
        if (!numerator.isSameCurrency(denominator)) {
            throw new org.joda.money.CurrencyMismatchException(
                    numerator.getCurrencyUnit(), denominator.getCurrencyUnit());
        }
        return new Ratio(
                numerator.getAmount().unscaledValue(), denominator.getAmount().unscaledValue());
    }

    /**
     * {@return a percentage as a fraction: 51 gives 51/100}
     *
     * @param percent the percentage, as a whole number
     */
    public static Ratio ofPercent(int percent) {
        return of(percent, 100);
    }

    /**
     * {@return a decimal number as a fraction: 102.789 gives 102789/1000}
     *
     * @param decimal the number, of at most {@link Require#MOST_DIGITS} digits and as many decimals
     * @throws InvalidValueException if it has more
     */
    public static Ratio of(BigDecimal decimal) {
        Require.of(Ratio.class).notTooLong("decimal", decimal);
        return decimal.scale() > 0
                ? new Ratio(
                        decimal.unscaledValue(), decimal.scale() == 2 ? HUNDRED : BigInteger.TEN.pow(decimal.scale()))
                : new Ratio(decimal.toBigIntegerExact(), BigInteger.ONE);
    }

    /**
     * {@return the sum of some fractions; zero if there are none}
     *
     * @param ratios the fractions
     */
    public static Ratio sum(List<Ratio> ratios) {
        // Amounts in pence add up as whole numbers of those; others have few denominators, and those of one add up
        // without a
        // division.
        long pence = 0;
        Map<BigInteger, BigInteger> numerators = new HashMap<>();
        for (Ratio ratio : ratios) {
            if (ratio.isSmallNumberOfPence() && Math.abs(pence) < MOST_PENCE) {
                pence += ratio.numerator.longValue() * (PENCE / ratio.denominator.intValue());
            } else {
                numerators.merge(ratio.denominator, ratio.numerator, BigInteger::add);
            }
        }
        numerators.merge(HUNDRED, BigInteger.valueOf(pence), BigInteger::add);
        return byHalves(numerators.entrySet().stream()
                .map(each -> new Ratio(each.getValue(), each.getKey()))
                .toList());
    }

    private boolean isSmallNumberOfPence() {
        return denominator.bitLength() < Byte.SIZE
                && PENCE % denominator.intValue() == 0
                && numerator.bitLength() < Integer.SIZE;
    }

    /** One after the other, the common denominator of thousands would be dragged through every step. */
    private static Ratio byHalves(List<Ratio> ratios) {
        return switch (ratios.size()) {
            case 0 -> ZERO;
            case 1 -> ratios.get(0);
            default -> {
                int half = ratios.size() / 2;
                yield byHalves(ratios.subList(0, half)).plus(byHalves(ratios.subList(half, ratios.size())));
            }
        };
    }

    /**
     * {@return the ratio that a text such as {@code 51/100} or {@code 2} gives}
     *
     * @param text the form that {@link #toString()} gives, each number of at most {@link Require#MOST_DIGITS} digits
     * @throws InvalidValueException if the text has another form
     */
    public static Ratio parse(String text) {
        Matcher matcher = FORM.matcher(Objects.requireNonNull(text, "text"));
        if (!matcher.matches() || (matcher.group(2) != null && new BigInteger(matcher.group(2)).signum() == 0)) {
            throw new InvalidValueException(
                    Ratio.class,
                    "text",
                    "the text is not a ratio",
                    "Write a fraction such as 51/100, of whole numbers with at most " + Require.MOST_DIGITS
                            + " digits.");
        }
        BigInteger denominator = matcher.group(2) == null ? BigInteger.ONE : new BigInteger(matcher.group(2));
        return new Ratio(new BigInteger(matcher.group(1)), denominator);
    }

    /**
     * {@return this plus another}
     *
     * @param other the other
     */
    public Ratio plus(Ratio other) {
        if (denominator.equals(other.denominator)) {
            return new Ratio(numerator.add(other.numerator), denominator);
        }
        return new Ratio(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /**
     * {@return this less another}
     *
     * @param other the other
     */
    public Ratio minus(Ratio other) {
        return plus(new Ratio(other.numerator.negate(), other.denominator));
    }

    /**
     * {@return this times another}
     *
     * @param other the other
     */
    public Ratio times(Ratio other) {
        if (other.equals(ONE)) {
            return this;
        }
        return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * {@return this divided by another}
     *
     * @param other the other
     * @throws ArithmeticException if the other is zero
     */
    public Ratio dividedBy(Ratio other) {
        if (other.numerator.signum() == 0) {
            throw new ArithmeticException("a ratio is divided by 0");
        }
        return new Ratio(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /**
     * {@return whether this is the other or more}
     *
     * @param other the other
     */
    public boolean isAtLeast(Ratio other) {
        return compareTo(other) >= 0;
    }

    @Override
    public int digits() {
        return new BigDecimal(numerator.abs().max(denominator)).precision();
    }

    /** {@return whether this is a whole number} */
    public boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    /**
     * {@return the value with a number of decimal places}
     *
     * @param scale how many decimal places
     * @param rounding how to round the rest
     */
    public BigDecimal toDecimal(int scale, RoundingMode rounding) {
        Objects.requireNonNull(rounding, "rounding");
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), scale, rounding);
    }

    /**
     * {@return the value with a number of significant digits}
     *
     * @param context how many digits, and how to round the rest
     */
    public BigDecimal toDecimal(MathContext context) {
        Objects.requireNonNull(context, "context");
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), context);
    }

    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** {@return the ratio as a percentage for people, rounded half up to two decimals, such as {@code 55.56 %}} */
    public String toPercentText() {
        return Text.percent(numerator, denominator);
    }

    /** {@return the ratio as a percentage, {@code 51 %}, if that is a whole number; otherwise the fraction} */
    public String inPercent() {
        Ratio percent = times(of(100, 1));
        return percent.isWhole() ? percent + " %" : toString();
    }

    /** {@return the fraction, {@code 91543/9031}, or the whole number if it is one} */
    @Override
    public String toString() {
        return isWhole() ? numerator.toString() : numerator + "/" + denominator;
    }
}

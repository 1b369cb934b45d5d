package io.github.biglocal.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * An exact figure that is about to be rounded for people.
 *
 * @param numerator the number above the line; carries the sign
 * @param denominator the number below the line; at least 1
 */
record Figure(BigInteger numerator, BigInteger denominator) {
    static final Figure NOTHING = new Figure(BigInteger.ZERO, BigInteger.ONE);
    static final Figure WHOLE_IN_PERCENT = new Figure(BigInteger.valueOf(100), BigInteger.ONE);

    /** How many decimals are enough where they hide no difference. */
    static final int DECIMALS = 2;

    private static final int GROUP = 3;

    Figure {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a fraction with denominator 0 is undefined");
        }
        if (denominator.signum() < 0) {
            numerator = numerator.negate();
            denominator = denominator.negate();
        }
    }

    static Figure of(BigInteger numerator, BigInteger denominator) {
        return new Figure(
                Objects.requireNonNull(numerator, "numerator"), Objects.requireNonNull(denominator, "denominator"));
    }

    static Figure ofLimit(BigInteger numerator, BigInteger denominator) {
        return new Figure(
                Objects.requireNonNull(numerator, "limitNumerator"),
                Objects.requireNonNull(denominator, "limitDenominator"));
    }

    Figure inPercent() {
        return new Figure(numerator.multiply(BigInteger.valueOf(100)), denominator);
    }

    /**
     * {@return the figure with two decimals, or with as many as it takes to differ from every limit that it differs
     * from} The limits are rounded alike, so it differs from a limit such as a third as a reader sees it. Rounding
     * keeps the order of two figures or makes them equal; where they are not equal, each is on its own side.
     */
    BigDecimal roundedBeside(Figure... limits) {
        int decimals = DECIMALS;
        while (isMistakenForOneOf(limits, decimals)) {
            decimals++;
        }
        return rounded(decimals);
    }

    private boolean isMistakenForOneOf(Figure[] limits, int decimals) {
        BigDecimal rounded = rounded(decimals);
        for (Figure limit : limits) {
            if (!hasValueOf(limit) && rounded.compareTo(limit.rounded(decimals)) == 0) {
                return true;
            }
        }
        return false;
    }

    private boolean hasValueOf(Figure other) {
        return numerator.multiply(other.denominator).equals(other.numerator.multiply(denominator));
    }

    private BigDecimal rounded(int decimals) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
    }

    /** {@return the number with all of its decimals, a comma between thousands, and a minus sign if it is negative} */
    static String grouped(BigDecimal number) {
        String digits = number.abs().toPlainString();
        int point = digits.indexOf('.');
        int whole = point < 0 ? digits.length() : point;
        StringBuilder text = new StringBuilder(digits);
        for (int at = whole - GROUP; at > 0; at -= GROUP) {
            text.insert(at, ',');
        }
        return number.signum() < 0 ? text.insert(0, '-').toString() : text.toString();
    }

    /** {@return the number without the zeros at its end, but with at least a number of decimals} */
    static BigDecimal trimmed(BigDecimal number, int leastDecimals) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < leastDecimals ? stripped.setScale(leastDecimals) : stripped;
    }
}

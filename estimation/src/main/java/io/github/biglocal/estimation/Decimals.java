package io.github.biglocal.estimation;

import io.github.biglocal.money.Ratio;
import io.github.biglocal.text.Text;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Where exact numbers become decimal ones. */
final class Decimals {
    /** More than a double holds, so a value is rounded once. */
    private static final MathContext WORKING = MathContext.DECIMAL128;

    private static final MathContext SHOWN = new MathContext(6, RoundingMode.HALF_EVEN);

    private Decimals() {}

    static String degrees(int degreesOfFreedom) {
        return Text.count(degreesOfFreedom, "degree", "degrees") + " of freedom";
    }

    /** How many units there are, and what they are a sample of. */
    static String sample(int units, Population population) {
        return "Sample: " + Text.count(units, "unit") + " from " + population;
    }

    static double of(Ratio value) {
        return value.toDecimal(WORKING).doubleValue();
    }

    static double sqrt(Ratio value) {
        return value.toDecimal(WORKING).sqrt(WORKING).doubleValue();
    }

    /** The value with six significant digits, without an exponent. */
    static String text(double value) {
        return Double.isFinite(value) ? plain(new BigDecimal(value).round(SHOWN)) : Double.toString(value);
    }

    /** The fraction, and the value with six significant digits if it is not a whole number. */
    static String text(Ratio value) {
        return value.isWhole() ? value.toString() : value + " (" + plain(value.toDecimal(SHOWN)) + ")";
    }

    /** A fraction as a percentage: 19/20 gives 95%. */
    static String percent(Ratio value) {
        return value.toPercentText();
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}

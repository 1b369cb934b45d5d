package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.node.ValueNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** Numbers as JSON has them, the same whatever form of file they come from. */
final class GivingNumbers {
    /** How many digits a number may have, and how many places before or after the point. */
    static final int MOST_DIGITS = 1_000;

    private static final int DIGITS_OF_A_LONG = 18;

    private GivingNumbers() {}

    /** What reading JSON gives for the same number: a whole one is no decimal. */
    static ValueNode node(BigDecimal value) {
        if (value.scale() > 0) {
            return GivingPart.NODES.numberNode(value);
        }
        if (value.precision() - value.scale() <= DIGITS_OF_A_LONG) {
            long whole = value.longValueExact();
            return whole == (int) whole ? GivingPart.NODES.numberNode((int) whole) : GivingPart.NODES.numberNode(whole);
        }
        BigInteger whole = value.toBigIntegerExact();
        return whole.bitLength() < Long.SIZE
                ? GivingPart.NODES.numberNode(whole.longValueExact())
                : GivingPart.NODES.numberNode(whole);
    }

    /** Returns the number that a text of JSON is, with its digits; empty if it is larger or smaller than anything is reckoned with. */
    static Optional<BigDecimal> decimal(String text) {
        try {
            BigDecimal value = new BigDecimal(text);
            return isBounded(value) ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException e) {
            // The exponent is beyond all measure.
            return Optional.empty();
        }
    }

    /** Whether a number can be reckoned with: {@code 1e999999999} alone would fill the memory when it is added to another. */
    static boolean isBounded(BigDecimal value) {
        return value.precision() <= MOST_DIGITS && Math.abs((long) value.scale()) <= MOST_DIGITS;
    }
}

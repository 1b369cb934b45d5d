package io.github.biglocal.standards.schema;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** Numbers as JSON has them, the same whatever form of file they come from. */
public final class JsonNumbers {
    /** How many digits a number may have, and how many places before or after the point. */
    public static final int MOST_DIGITS = 1_000;

    /** Numbers keep their digits: 1234.10 is not 1234.1 when it is written. */
    private static final JsonNodeFactory NODES = new JsonNodeFactory(true);

    private static final int DIGITS_OF_A_LONG = 18;

    private JsonNumbers() {}

    /**
     * {@return what reading JSON gives for the same number: a whole one is not a decimal}
     *
     * @param value the number
     */
    public static ValueNode node(BigDecimal value) {
        if (value.scale() > 0) {
            return NODES.numberNode(value);
        }
        if (value.precision() - value.scale() <= DIGITS_OF_A_LONG) {
            long whole = value.longValueExact();
            return whole == (int) whole ? NODES.numberNode((int) whole) : NODES.numberNode(whole);
        }
        BigInteger whole = value.toBigIntegerExact();
        return whole.bitLength() < Long.SIZE ? NODES.numberNode(whole.longValueExact()) : NODES.numberNode(whole);
    }

    /**
     * {@return the number that a text of JSON is, with its digits; empty if it is larger or smaller than anything is reckoned with}
     *
     * @param text the text
     */
    public static Optional<BigDecimal> decimal(String text) {
        try {
            BigDecimal value = new BigDecimal(text);
            return isBounded(value) ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException e) {
            // The exponent is beyond all measure.
            return Optional.empty();
        }
    }

    /**
     * {@return whether a number can be reckoned with} {@code 1e999999999} alone would fill the memory when it is added to another.
     *
     * @param value the number
     */
    public static boolean isBounded(BigDecimal value) {
        return value.precision() <= MOST_DIGITS && Math.abs((long) value.scale()) <= MOST_DIGITS;
    }
}

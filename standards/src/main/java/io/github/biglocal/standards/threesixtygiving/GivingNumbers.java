package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.node.ValueNode;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers as JSON has them, the same whatever form of file they come from. */
final class GivingNumbers {
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
}

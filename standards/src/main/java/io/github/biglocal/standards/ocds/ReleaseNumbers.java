package io.github.biglocal.standards.ocds;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.math.BigDecimal;

/** Numbers as reading JSON gives them. */
final class ReleaseNumbers {
    /** Numbers keep their digits: 1234.10 is not 1234.1 when it is written. */
    static final JsonNodeFactory NODES = new JsonNodeFactory(true);

    private static final int DIGITS_OF_A_LONG = 18;

    private ReleaseNumbers() {}

    /** What reading JSON gives for the same number: a whole one that is written without a point is no decimal. */
    static ValueNode node(BigDecimal value) {
        if (value.scale() != 0) {
            return NODES.numberNode(value);
        }
        if (value.precision() > DIGITS_OF_A_LONG) {
            return NODES.numberNode(value.toBigIntegerExact());
        }
        long whole = value.longValueExact();
        return whole == (int) whole ? NODES.numberNode((int) whole) : NODES.numberNode(whole);
    }
}

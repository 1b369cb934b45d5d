package io.github.biglocal.standards.ocds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * An amount with its currency.
 *
 * <p>Source: Open Contracting Data Standard 1.1.5, release schema, Value.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public final class OcdsValue extends OcdsPart {
    OcdsValue(ObjectNode fields) {
        super(fields);
    }

    /**
     * {@return the amount, as exact as it is written; empty if there is none, it is not a number, or it has more than a
     * hundred digits}
     */
    public Optional<BigDecimal> amount() {
        return number("amount");
    }

    /** {@return the currency, a code of three letters; empty if there is none, or it is not text} */
    public Optional<String> currency() {
        return text("currency");
    }
}

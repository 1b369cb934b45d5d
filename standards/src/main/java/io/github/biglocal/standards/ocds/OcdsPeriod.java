package io.github.biglocal.standards.ocds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A period, from a date to another.
 *
 * <p>Source: Open Contracting Data Standard 1.1.5, release schema, Period.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public final class OcdsPeriod extends OcdsPart {
    OcdsPeriod(ObjectNode fields) {
        super(fields);
    }

    /** {@return when it starts; empty if there is none, or it is not a date} */
    public Optional<OcdsDate> startDate() {
        return date("startDate");
    }

    /** {@return when it ends; empty if there is none, or it is not a date} */
    public Optional<OcdsDate> endDate() {
        return date("endDate");
    }

    /** {@return when it ends if it is extended as far as is allowed; empty if there is none, or it is not a date} */
    public Optional<OcdsDate> maxExtentDate() {
        return date("maxExtentDate");
    }

    /** {@return how long it is, in days; empty if there is no such number} */
    public Optional<BigDecimal> durationInDays() {
        return number("durationInDays");
    }
}

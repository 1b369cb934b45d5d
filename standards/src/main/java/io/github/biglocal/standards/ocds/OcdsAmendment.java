package io.github.biglocal.standards.ocds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A change of a tender, an award or a contract.
 *
 * <p>Source: Open Contracting Data Standard 1.1.5, release schema, Amendment.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public final class OcdsAmendment extends OcdsPart {
    OcdsAmendment(ObjectNode fields) {
        super(fields);
    }

    /** {@return the identifier, unique within the list, a number as its digits; empty if there is none} */
    public Optional<String> id() {
        return identifier("id");
    }

    /** {@return when it was made; empty if there is none, or it is not a date} */
    public Optional<OcdsDate> date() {
        return date("date");
    }

    /** {@return why; empty if there is none, or it is not text} */
    public Optional<String> rationale() {
        return text("rationale");
    }

    /** {@return what was changed; empty if there is none, or it is not text} */
    public Optional<String> description() {
        return text("description");
    }
}

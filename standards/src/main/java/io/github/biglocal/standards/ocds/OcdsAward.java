package io.github.biglocal.standards.ocds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * An award: the decision for one or more suppliers, or that there is none.
 *
 * <p>Source: Open Contracting Data Standard 1.1.5, release schema, Award.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public final class OcdsAward extends OcdsPart {
    OcdsAward(ObjectNode fields) {
        super(fields);
    }

    /** {@return the identifier, a number as its digits; empty if there is none} */
    public Optional<String> id() {
        return identifier("id");
    }

    /** {@return the title; empty if there is none, or it is not text} */
    public Optional<String> title() {
        return text("title");
    }

    /** {@return the description; empty if there is none, or it is not text} */
    public Optional<String> description() {
        return text("description");
    }

    /**
     * {@return the status, a code of the list {@link OcdsCodelist#AWARD_STATUS}; empty if there is none, or it is no
     * text}
     */
    public Optional<String> status() {
        return text("status");
    }

    /** {@return when it was decided; empty if there is none, or it is not a date} */
    public Optional<OcdsDate> date() {
        return date("date");
    }

    /** {@return the value; empty if there is none} */
    public Optional<OcdsValue> value() {
        return part("value", OcdsValue::new);
    }

    /** {@return who it was awarded to, in their order; empty if there are none} */
    public List<OcdsOrganisation> suppliers() {
        return parts("suppliers", OcdsOrganisation::new);
    }

    /** {@return when the contract is to run; empty if there is none} */
    public Optional<OcdsPeriod> contractPeriod() {
        return part("contractPeriod", OcdsPeriod::new);
    }

    /** {@return the amendments, in their order; empty if there are none} */
    public List<OcdsAmendment> amendments() {
        return parts("amendments", OcdsAmendment::new);
    }
}

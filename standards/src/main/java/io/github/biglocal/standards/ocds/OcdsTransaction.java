package io.github.biglocal.standards.ocds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A payment under a contract.
 *
 * <p>Source: Open Contracting Data Standard 1.1.5, release schema, Transaction.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public final class OcdsTransaction extends OcdsPart {
    OcdsTransaction(ObjectNode fields) {
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

    /** {@return how much; empty if there is none} */
    public Optional<OcdsValue> value() {
        return part("value", OcdsValue::new);
    }

    /** {@return who paid; empty if there is none} */
    public Optional<OcdsOrganisation> payer() {
        return part("payer", OcdsOrganisation::new);
    }

    /** {@return who was paid; empty if there is none} */
    public Optional<OcdsOrganisation> payee() {
        return part("payee", OcdsOrganisation::new);
    }
}

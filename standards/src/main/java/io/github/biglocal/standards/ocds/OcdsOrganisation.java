package io.github.biglocal.standards.ocds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * An organisation: a party of the process with its roles, or a reference to one by its identifier.
 *
 * <p>Source: Open Contracting Data Standard 1.1.5, release schema, Organization and OrganizationReference.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public final class OcdsOrganisation extends OcdsPart {
    OcdsOrganisation(ObjectNode fields) {
        super(fields);
    }

    /** {@return the identifier, by which references name the party, a number as its digits; empty if there is none} */
    public Optional<String> id() {
        return identifier("id");
    }

    /** {@return the name; empty if there is none, or it is not text} */
    public Optional<String> name() {
        return text("name");
    }

    /** {@return the roles of a party, codes of the list {@link OcdsCodelist#PARTY_ROLE}; empty if there are none} */
    public List<String> roles() {
        return texts("roles");
    }
}

package io.github.biglocal.standards.ocds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * A contract that follows an award, and what was done and paid under it.
 *
 * <p>Source: Open Contracting Data Standard 1.1.5, release schema, Contract.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public final class OcdsContract extends OcdsPart {
    OcdsContract(ObjectNode fields) {
        super(fields);
    }

    /** {@return the identifier, a number as its digits; empty if there is none} */
    public Optional<String> id() {
        return identifier("id");
    }

    /** {@return the identifier of the award that it follows, a number as its digits; empty if there is none} */
    public Optional<String> awardId() {
        return identifier("awardID");
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
     * {@return the status, a code of the list {@link OcdsCodelist#CONTRACT_STATUS}; empty if there is none, or it is no
     * text}
     */
    public Optional<String> status() {
        return text("status");
    }

    /** {@return when it runs; empty if there is none} */
    public Optional<OcdsPeriod> period() {
        return part("period", OcdsPeriod::new);
    }

    /** {@return the value; empty if there is none} */
    public Optional<OcdsValue> value() {
        return part("value", OcdsValue::new);
    }

    /** {@return when it was signed; empty if there is none, or it is not a date} */
    public Optional<OcdsDate> dateSigned() {
        return date("dateSigned");
    }

    /** {@return the milestones, in their order; empty if there are none} */
    public List<OcdsMilestone> milestones() {
        return parts("milestones", OcdsMilestone::new);
    }

    /** {@return the amendments, in their order; empty if there are none} */
    public List<OcdsAmendment> amendments() {
        return parts("amendments", OcdsAmendment::new);
    }

    /** {@return the payments, in their order; empty if there are none} */
    public List<OcdsTransaction> transactions() {
        return part("implementation", Implementation::new)
                .map(its -> its.parts("transactions", OcdsTransaction::new))
                .orElse(List.of());
    }

    /** {@return the milestones of its implementation, in their order; empty if there are none} */
    public List<OcdsMilestone> implementationMilestones() {
        return part("implementation", Implementation::new)
                .map(its -> its.parts("milestones", OcdsMilestone::new))
                .orElse(List.of());
    }

    /** What happens under a contract. */
    private static final class Implementation extends OcdsPart {
        Implementation(ObjectNode fields) {
            super(fields);
        }
    }
}

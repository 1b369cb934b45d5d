package io.github.biglocal.standards.ocds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The tender of a process.
 *
 * <p>Source: Open Contracting Data Standard 1.1.5, release schema, Tender.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public final class OcdsTender extends OcdsPart {
    OcdsTender(ObjectNode fields) {
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
     * {@return the status, a code of the list {@link OcdsCodelist#TENDER_STATUS}; empty if there is none, or it is no
     * text}
     */
    public Optional<String> status() {
        return text("status");
    }

    /** {@return who runs it; empty if there is none} */
    public Optional<OcdsOrganisation> procuringEntity() {
        return part("procuringEntity", OcdsOrganisation::new);
    }

    /** {@return the estimated value; empty if there is none} */
    public Optional<OcdsValue> value() {
        return part("value", OcdsValue::new);
    }

    /** {@return the least estimated value; empty if there is none} */
    public Optional<OcdsValue> minValue() {
        return part("minValue", OcdsValue::new);
    }

    /**
     * {@return the method, a code of the list {@link OcdsCodelist#METHOD}; empty if there is none, or it is not text}
     */
    public Optional<String> procurementMethod() {
        return text("procurementMethod");
    }

    /**
     * {@return what is mainly bought, a code of the list {@link OcdsCodelist#PROCUREMENT_CATEGORY}; empty if there is
     * none, or it is not text}
     */
    public Optional<String> mainProcurementCategory() {
        return text("mainProcurementCategory");
    }

    /** {@return when tenders may be submitted; empty if there is none} */
    public Optional<OcdsPeriod> tenderPeriod() {
        return part("tenderPeriod", OcdsPeriod::new);
    }

    /** {@return when questions may be asked; empty if there is none} */
    public Optional<OcdsPeriod> enquiryPeriod() {
        return part("enquiryPeriod", OcdsPeriod::new);
    }

    /** {@return when it is decided; empty if there is none} */
    public Optional<OcdsPeriod> awardPeriod() {
        return part("awardPeriod", OcdsPeriod::new);
    }

    /** {@return when the contract is to run; empty if there is none} */
    public Optional<OcdsPeriod> contractPeriod() {
        return part("contractPeriod", OcdsPeriod::new);
    }

    /** {@return how many submitted a tender; empty if there is no such number} */
    public Optional<BigDecimal> numberOfTenderers() {
        return number("numberOfTenderers");
    }

    /** {@return who submitted a tender, in their order; empty if there are none} */
    public List<OcdsOrganisation> tenderers() {
        return parts("tenderers", OcdsOrganisation::new);
    }

    /** {@return the milestones, in their order; empty if there are none} */
    public List<OcdsMilestone> milestones() {
        return parts("milestones", OcdsMilestone::new);
    }

    /** {@return the amendments, in their order; empty if there are none} */
    public List<OcdsAmendment> amendments() {
        return parts("amendments", OcdsAmendment::new);
    }
}

package io.github.biglocal.standards.ocds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A milestone: something that is to be done by a date.
 *
 * <p>Source: Open Contracting Data Standard 1.1.5, release schema, Milestone.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public final class OcdsMilestone extends OcdsPart {
    OcdsMilestone(ObjectNode fields) {
        super(fields);
    }

    /** {@return the identifier, unique within the list, a number as its digits; empty if there is none} */
    public Optional<String> id() {
        return identifier("id");
    }

    /** {@return the title; empty if there is none, or it is not text} */
    public Optional<String> title() {
        return text("title");
    }

    /**
     * {@return the type, a code of the list {@link OcdsCodelist#MILESTONE_TYPE}; empty if there is none, or it is no
     * text}
     */
    public Optional<String> type() {
        return text("type");
    }

    /**
     * {@return the status, a code of the list {@link OcdsCodelist#MILESTONE_STATUS}; empty if there is none, or it is
     * no text}
     */
    public Optional<String> status() {
        return text("status");
    }

    /** {@return the description; empty if there is none, or it is not text} */
    public Optional<String> description() {
        return text("description");
    }

    /** {@return when it is due; empty if there is none, or it is not a date} */
    public Optional<OcdsDate> dueDate() {
        return date("dueDate");
    }

    /** {@return when it was met; empty if there is none, or it is not a date} */
    public Optional<OcdsDate> dateMet() {
        return date("dateMet");
    }

    /** {@return when it was last reviewed; empty if there is none, or it is not a date} */
    public Optional<OcdsDate> dateModified() {
        return date("dateModified");
    }
}

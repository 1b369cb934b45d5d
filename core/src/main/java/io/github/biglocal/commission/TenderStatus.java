package io.github.biglocal.commission;

/** The status of a tender, in the words of the Open Contracting Data Standard 1.1.5, codelist {@code tenderStatus}. */
public enum TenderStatus {
    /** Proposed, with no details yet. */
    PLANNING,
    /** Scheduled, not open yet. */
    PLANNED,
    /** Open. */
    ACTIVE,
    /** Called off. */
    CANCELLED,
    /** Closed without a suitable supplier. */
    UNSUCCESSFUL,
    /** Closed as planned. */
    COMPLETE,
    /** No longer open; details are not available. */
    WITHDRAWN
}

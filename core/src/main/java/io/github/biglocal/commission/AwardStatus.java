package io.github.biglocal.commission;

/** The status of an award, in the words of the Open Contracting Data Standard 1.1.5, codelist {@code awardStatus}. */
public enum AwardStatus {
    /** Proposed, not in force. */
    PENDING,
    /** Made, and in force. */
    ACTIVE,
    /** Cancelled. */
    CANCELLED,
    /** Not made, such as because the supplier declined. */
    UNSUCCESSFUL
}

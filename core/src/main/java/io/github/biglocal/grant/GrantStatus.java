package io.github.biglocal.grant;

/** The status of a grant or a loan. */
public enum GrantStatus {
    /** Asked for, not decided. */
    APPLIED,
    /** Awarded, not begun. */
    AWARDED,
    /** Under way. */
    ACTIVE,
    /** Done as agreed. */
    COMPLETED,
    /** Not awarded. */
    REFUSED,
    /** Taken back by the applicant. */
    WITHDRAWN,
    /** Awarded, and the money given back. */
    RETURNED
}

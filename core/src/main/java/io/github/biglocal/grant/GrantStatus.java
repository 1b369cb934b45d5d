package io.github.biglocal.grant;

/** The status of a grant or a loan. */
public enum GrantStatus {
    /** Applied for, not decided. */
    APPLIED,
    /** Awarded, not begun. */
    AWARDED,
    /** Under way. */
    ACTIVE,
    /** Completed as agreed. */
    COMPLETED,
    /** Not awarded. */
    REFUSED,
    /** Withdrawn: by the applicant before the award or, where the grant says on which day, after it. */
    WITHDRAWN,
    /** Awarded, and the money returned. */
    RETURNED
}

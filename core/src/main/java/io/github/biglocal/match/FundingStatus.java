package io.github.biglocal.match;

/**
 * The status of a contribution to a project, from applied for to spent.
 *
 * <p>Source: the transaction types of the IATI standard and the amounts of the 360Giving Data Standard.
 */
public enum FundingStatus {
    /** Applied for. */
    APPLIED,
    /** Promised, but not binding. */
    PLEDGED,
    /** Committed in writing; also called secured. */
    COMMITTED,
    /** Paid. */
    RECEIVED,
    /** Spent. */
    SPENT
}

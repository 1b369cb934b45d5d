package io.github.biglocal.match;

/**
 * How firm a contribution to a project is, from least to most.
 *
 * <p>Source: the transaction types of the IATI standard and the amounts of the 360Giving Data Standard.
 */
public enum FundingStatus {
    /** Asked for. */
    APPLIED,
    /** Promised, not binding. */
    PLEDGED,
    /** Bound in writing; the field also says secured. */
    COMMITTED,
    /** Paid. */
    RECEIVED,
    /** Spent. */
    SPENT
}

package io.github.biglocal.match;

/** What to do with a deal into which the programme put nothing. */
public enum ZeroGrantPolicy {
    /** Leave it out of leverage, and tell its match as influenced, beside. */
    EXCLUDE_AND_REPORT_INFLUENCED,
    /** Count its match in the sums. This raises the ratio of the whole; the deal itself still has none. */
    INCLUDE_IN_AGGREGATE,
    /** Refuse to calculate. */
    FAIL
}

package io.github.biglocal.match;

/** What to do with a project that has no programme money. */
public enum ZeroGrantPolicy {
    /** Leave it out of leverage, and report its match separately as external benefit. */
    EXCLUDE_AND_REPORT_EXTERNAL_BENEFIT,
    /** Count its match in the sums. This raises the ratio of the whole; the project itself still has none. */
    INCLUDE_IN_AGGREGATE,
    /** Refuse to calculate. */
    FAIL
}

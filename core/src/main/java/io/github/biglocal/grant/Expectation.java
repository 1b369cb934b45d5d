package io.github.biglocal.grant;

/** Whether a scheme requires or encourages something from applicants. */
public enum Expectation {
    /** A condition of the award. */
    REQUIRED,
    /** Encouraged, but not a condition. */
    ENCOURAGED,
    /** Not asked for. */
    NOT_ASKED
}

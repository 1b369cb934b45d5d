package io.github.biglocal.grant;

/** Whether a scheme requires or encourages something from applicants. */
public enum Expectation {
    /** No award without it. */
    REQUIRED,
    /** Welcome, and not a condition. */
    ENCOURAGED,
    /** Not asked for. */
    NOT_ASKED
}

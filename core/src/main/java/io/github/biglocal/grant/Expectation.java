package io.github.biglocal.grant;

/** How much a scheme makes of something it may ask of applicants. */
public enum Expectation {
    /** No award without it. */
    REQUIRED,
    /** Welcome, and not a condition. */
    ENCOURAGED,
    /** Not asked for. */
    NOT_ASKED
}

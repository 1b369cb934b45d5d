package io.github.biglocal.asset;

/** The right by which an organisation holds an asset. */
public enum Tenure {
    /** It owns it. */
    OWNED,
    /** It has a lease of it. */
    LEASED,
    /** It runs it for the owner. */
    MANAGED,
    /** It hires it by the hour or the day. */
    HIRED
}

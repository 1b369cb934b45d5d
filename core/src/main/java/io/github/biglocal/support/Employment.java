package io.github.biglocal.support;

/**
 * Whether a paid worker has an employer.
 */
public enum Employment {
    /** Employed by an organisation. */
    EMPLOYED,
    /** Self-employed, under a contract for services. */
    SELF_EMPLOYED
}

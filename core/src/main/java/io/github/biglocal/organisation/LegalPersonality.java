package io.github.biglocal.organisation;

/**
 * Whether a body is a legal entity: whether it can own, employ and contract in its own name.
 */
public enum LegalPersonality {
    /** It is. */
    LEGAL_ENTITY,
    /** It is not; another body has to own, employ and contract for it. */
    NOT_A_LEGAL_ENTITY,
    /** The form alone does not say. */
    UNKNOWN
}

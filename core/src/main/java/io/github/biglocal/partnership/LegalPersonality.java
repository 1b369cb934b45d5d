package io.github.biglocal.partnership;

/**
 * Whether a body is a person in law: can own, employ and contract in its own name.
 */
public enum LegalPersonality {
    /** It is. */
    LEGAL_PERSON,
    /** It is not; somebody else has to own, employ and contract for it. */
    NO_LEGAL_PERSON,
    /** The form alone does not tell. */
    UNKNOWN
}

package io.github.biglocal.partnership;

/**
 * What else a locally trusted organisation is in its area.
 */
public enum LtoIdentity {
    /** It is the partnership itself, incorporated. */
    PARTNERSHIP_ITSELF,
    /** It is the body that carries on after the programme. */
    LEGACY_BODY
}

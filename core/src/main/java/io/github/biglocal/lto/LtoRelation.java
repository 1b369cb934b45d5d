package io.github.biglocal.lto;

/**
 * Whether a partnership is its own locally trusted organisation.
 *
 * <p>Source: Local Trust, Big Local partnerships becoming their own locally trusted organisation (programme guidance),
 * July 2015.
 */
public enum LtoRelation {
    /** The partnership, incorporated, is its own locally trusted organisation. */
    PARTNERSHIP_ITSELF,
    /** The locally trusted organisation is a separate organisation. */
    SEPARATE_ORGANISATION
}

package io.github.biglocal.partnership;

/**
 * How far a partnership carries out its plan itself.
 *
 * <p>Source: Local Trust, Different approaches to being a Big Local partnership (programme guidance), 2015.
 */
public enum PartnershipStyle {
    /** Guides and recommends; others deliver. */
    GUIDES,
    /** Plans and runs some of the delivery as well. */
    GUIDES_AND_DELIVERS,
    /** Is its own locally trusted organisation. */
    OWN_LTO
}

package io.github.biglocal.funding;

/**
 * A person who is sent a copy of a funding agreement without being a party to it.
 *
 * <p>Source: Local Trust, Funding agreements (programme guidance), July 2015.
 */
public enum CopyHolder {
    /** The rep of the area. */
    REP,
    /** The chair of the partnership. */
    PARTNERSHIP_CHAIR
}

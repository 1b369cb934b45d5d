package io.github.biglocal.funding;

/**
 * Who is sent a copy of a funding agreement, apart from its parties.
 *
 * <p>Source: Local Trust, Funding agreements (programme guidance), July 2015.
 */
public enum CopyHolder {
    /** The rep of the area. */
    REP,
    /** The chair of the partnership. */
    PARTNERSHIP_CHAIR
}

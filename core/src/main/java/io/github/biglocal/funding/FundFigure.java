package io.github.biglocal.funding;

/**
 * A figure of an area's money, such as minutes state it.
 *
 * <p>Source: Rastrick Big Local, minutes of 19 October 2017.
 */
public enum FundFigure {
    /** Plan money received from the funder. */
    RECEIVED,
    /** Plan money spent. */
    SPENT,
    /** Plan money returned to the funder. */
    RETURNED,
    /** Plan money held by the locally trusted organisation: received, not spent and not returned. */
    HELD,
    /** Plan money agreed and still to be drawn down. */
    UNDRAWN,
    /** Plan money committed and not spent. */
    COMMITTED,
    /** What is held or still to be drawn down, less what is committed. */
    UNCOMMITTED
}

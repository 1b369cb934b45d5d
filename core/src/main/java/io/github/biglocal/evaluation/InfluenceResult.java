package io.github.biglocal.evaluation;

/**
 * What came of an attempt to influence a council or another body. The list is closed.
 *
 * <p>Source: Big Local as Change Agent, TSRC 2020, sections 2.4, 3.2 and 4.2.
 */
public enum InfluenceResult {
    /** The body did what was sought. */
    ACHIEVED,
    /** The body said no. */
    REFUSED,
    /** The body did not respond, or left the area out. */
    IGNORED,
    /** It is not decided yet. */
    PENDING
}

package io.github.biglocal.support;

/**
 * How a rep works with a partnership, from silent to intensive.
 *
 * <p>Source: Big Local as Change Agent, Third Sector Research Centre, 2020, section 5.1.
 */
public enum RepApproach {
    /** Stays in the background. */
    SILENT,
    /** Advises when asked. */
    ADVISORY,
    /** Offers ideas and challenge without being asked. */
    PROACTIVE,
    /** Works closely with the partnership, in a crisis or at the start. */
    INTENSIVE
}

package io.github.biglocal.support;

/**
 * The kind of engagement that a paid worker has with an area.
 *
 * <p>Source: Big Local as Change Agent, Third Sector Research Centre, 2020, section 3.1.
 */
public enum WorkerEngagement {
    /** A substantive post. */
    SUBSTANTIVE_POST,
    /** Paid by the session. */
    SESSIONAL,
    /** Engaged for one piece of work. */
    ONE_OFF,
    /** Engaged as a consultant. */
    CONSULTANCY
}

package io.github.biglocal.evidence;

/**
 * Whether a change is in individuals, in groups or in the wider community. The list is closed.
 *
 * <p>Source: Big Local as Change Agent, TSRC 2020, sections 2.2 to 2.4.
 */
public enum ChangeLevel {
    /** Individuals. */
    INDIVIDUAL,
    /** Groups and organisations. */
    GROUP,
    /** The wider community. */
    COMMUNITY
}

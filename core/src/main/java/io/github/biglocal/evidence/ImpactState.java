package io.github.biglocal.evidence;

/**
 * Whether a change has lasted. Change may be fast and then stall, and may be fragile or built on over time. The list is
 * closed.
 *
 * <p>Source: Big Local as Change Agent, TSRC 2020, section 2.
 */
public enum ImpactState {
    /** It has lasted, or was built on. */
    SUSTAINED,
    /** It has come to a halt. */
    STALLED,
    /** It has been undone. */
    REVERSED,
    /** It is fragile, or not certain to last. */
    UNCERTAIN
}

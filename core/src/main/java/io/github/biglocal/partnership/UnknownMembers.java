package io.github.biglocal.partnership;

/**
 * How a rule about who sits on a board counts members for whom the records do not say what it asks, such as where they
 * live.
 */
public enum UnknownMembers {
    /** Either way: the rule gives a verdict only where it is the same whatever they are. */
    EITHER_WAY,
    /** Against the requirement: as not of the category for a minimum, as of it for a maximum. */
    COUNTED_AGAINST,
    /** Not at all. */
    LEFT_OUT
}

package io.github.biglocal.partnership;

/**
 * How a rule about who sits on a board counts members for whom the records do not say what it asks, such as where they
 * live.
 */
public enum UnknownMembers {
    /** Either way: the rule gives a verdict only where it is the same either way. */
    EITHER_WAY,
    /** Against the requirement: for a minimum, as not of the category; for a maximum, as of it. */
    COUNTED_AGAINST,
    /** Not at all. */
    LEFT_OUT
}

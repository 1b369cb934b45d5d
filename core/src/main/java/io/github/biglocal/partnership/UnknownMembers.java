package io.github.biglocal.partnership;

/**
 * How a rule about who sits on a board counts members for whom the records do not say what it asks, such as where they
 * live.
 */
public enum UnknownMembers {
    /** Both ways: the rule gives a verdict only where it is the same either way, and is not known otherwise. */
    JUDGED_BOTH_WAYS,
    /** Against the requirement: for a minimum, as not of the category; for a maximum, as of it. */
    COUNTED_AGAINST,
    /** Not at all. */
    LEFT_OUT
}

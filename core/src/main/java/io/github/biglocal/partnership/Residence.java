package io.github.biglocal.partnership;

/** Whether a member lives inside the boundary of the Big Local area. */
public enum Residence {
    /** Lives inside. */
    RESIDENT,
    /** Lives outside. */
    NON_RESIDENT,
    /** Not recorded, or recorded both ways for the same day. */
    UNKNOWN
}

package io.github.biglocal.partnership;

/** Whether a member lives inside the boundary of the Big Local area. */
public enum Residence {
    /** A person who lives inside the boundary of the area. */
    RESIDENT,
    /** A person who lives outside it. */
    NON_RESIDENT,
    /** Not recorded, or recorded both ways for the same day. */
    UNKNOWN
}

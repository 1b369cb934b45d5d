package io.github.biglocal.partnership;

/** Whether a member lives inside the area's boundary. */
public enum Residence {
    /** Lives inside. */
    RESIDENT,
    /** Lives outside. */
    NON_RESIDENT,
    /** Not recorded, or recorded both ways for the same day. */
    UNKNOWN
}

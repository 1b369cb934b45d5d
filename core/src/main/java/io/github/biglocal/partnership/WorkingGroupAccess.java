package io.github.biglocal.partnership;

/**
 * Who may be in a working group.
 */
public enum WorkingGroupAccess {
    /** Anybody who wants to take part, on the partnership or not. */
    OPEN_TO_NON_MEMBERS,
    /** Members of the partnership only. */
    MEMBERS_ONLY
}

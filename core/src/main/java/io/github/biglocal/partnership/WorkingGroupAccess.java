package io.github.biglocal.partnership;

/** Who may take part in a working group. */
public enum WorkingGroupAccess {
    /** Anyone who wants to take part, whether or not they are on the partnership. */
    OPEN_TO_NON_MEMBERS,
    /** Members of the partnership only. */
    MEMBERS_ONLY
}

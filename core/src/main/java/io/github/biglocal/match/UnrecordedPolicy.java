package io.github.biglocal.match;

/**
 * What to do with a line that does not record something that the settings ask about: its status, date, kind or stream.
 */
public enum UnrecordedPolicy {
    /** Leave it out, and say so. */
    LEAVE_OUT,
    /** Count it, and say so. */
    COUNT
}

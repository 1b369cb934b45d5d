package io.github.biglocal.evidence;

/** Whether a change was intended. The list is closed. */
public enum Intention {
    /** It was what the activity was for. */
    INTENDED,
    /** It came about unintentionally. */
    UNINTENDED
}

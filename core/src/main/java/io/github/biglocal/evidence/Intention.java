package io.github.biglocal.evidence;

/** Whether a change was intended. The list is closed. */
public enum Intention {
    /** It was the purpose of the activity. */
    INTENDED,
    /** It came about unintentionally. */
    UNINTENDED
}

package io.github.biglocal.evidence;

/** Whether a change is for better or for worse. The list is closed. */
public enum ImpactDirection {
    /** For the better. */
    POSITIVE,
    /** For the worse. */
    NEGATIVE
}

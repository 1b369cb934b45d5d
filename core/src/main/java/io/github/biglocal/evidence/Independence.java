package io.github.biglocal.evidence;

/** Whether whoever gathered evidence also delivered what it is about. The list is closed. */
public enum Independence {
    /** Somebody else gathered it. */
    INDEPENDENT,
    /** The body that delivered the activity gathered it itself. */
    SELF_REPORTED
}

package io.github.biglocal.evidence;

/**
 * Whether the source of evidence, the person who speaks or is counted, took part in the activity it is about. Who
 * gathered the evidence makes no difference. The list is closed.
 *
 * <p>Source: BetterEvaluation, Outcome harvesting, substantiation.
 */
public enum Independence {
    /** The source had no part in the activity. */
    INDEPENDENT,
    /** The source delivered the activity, or had a part in it: members, workers and the delivery body. */
    SELF_REPORTED
}

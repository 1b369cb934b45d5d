package io.github.biglocal.evidence;

/** The way in which an activity is linked to an outcome. The list is closed. */
public enum Route {
    /** Through the plan: the activity delivers a priority, which serves the outcome. */
    BY_PLAN,
    /**
     * Through its impact: the activity, or an output of it, has an impact, which claims the outcome or leads to one
     * that does.
     */
    BY_IMPACT,
    /** Directly, with no step between. */
    DIRECT
}

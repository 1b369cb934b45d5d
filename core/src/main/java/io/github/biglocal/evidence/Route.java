package io.github.biglocal.evidence;

/** The way in which an activity is linked to an outcome. The list is closed. */
public enum Route {
    /** By what the plan intends: the activity delivers a priority, which serves the outcome. */
    BY_PLAN,
    /** By what came of it: the activity, or an output of it, has an impact, which claims the outcome or leads to one that does. */
    BY_IMPACT,
    /** Straight, with no step between. */
    DIRECT
}

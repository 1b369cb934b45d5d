package io.github.biglocal.plan;

/** The decision on a change to a plan. */
public enum PlanChangeDecision {
    /** It may be made. */
    AGREED,
    /** It may not. */
    REFUSED
}

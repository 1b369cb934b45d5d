package io.github.biglocal.plan;

/** How a change to a plan was decided. */
public enum PlanChangeDecision {
    /** It may be made. */
    AGREED,
    /** It may not. */
    REFUSED
}

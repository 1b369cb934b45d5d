package io.github.biglocal.plan;

/** The decision on a change to a plan. */
public enum PlanChangeDecision {
    /** The change was agreed. */
    AGREED,
    /** The change was not agreed. */
    REFUSED
}

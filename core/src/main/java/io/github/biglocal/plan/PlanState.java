package io.github.biglocal.plan;

/**
 * A stage of a plan, from drafting to replaced.
 *
 * <p>Source: Local Trust, Funding agreements for Big Local plans (programme guidance), 2020; Rastrick Big Local, notes
 * of October 2018.
 */
public enum PlanState {
    /** Being written, not yet submitted. */
    DRAFTING,
    /** Submitted, not yet with an assessor. */
    SUBMITTED,
    /** With the assessor, who reads it, visits the partnership and gives feedback. */
    WITH_ASSESSOR,
    /** Endorsed, and not known to have begun. */
    ENDORSED,
    /** Endorsed and in its period. */
    CURRENT,
    /** Reviewed and not replaced; it may run to the end of its period. */
    REVIEWED,
    /** Replaced by another plan. */
    REPLACED
}

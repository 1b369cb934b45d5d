package io.github.biglocal.funding;

/**
 * A way in which spending differs from the plan.
 *
 * <p>Source: Local Trust, Big Local areas not spending to plan, 2019.
 */
public enum VarianceKind {
    /** A payment is made later than planned. */
    DELAYED_PAYMENT,
    /** A payment is not made at all. */
    CANCELLED_PAYMENT,
    /** Money that was paid is returned. */
    REPAYMENT
}

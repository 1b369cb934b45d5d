package io.github.biglocal.partnership;

/**
 * How settled and able a partnership is, in an evaluator's view.
 *
 * <p>Source: Big Local as Change Agent, Third Sector Research Centre, 2020, section 5.1.
 */
public enum Maturity {
    /** Very fragile, such as one that rebuilds after losing staff, hub or locally trusted organisation. */
    VERY_FRAGILE,
    /** Able to take complex decisions, but resting on a small group of activists. */
    FRAGILE_MATURITY,
    /** Carried by a few people. */
    RELIANT_ON_FEW,
    /** Divided within itself, or at odds with others. */
    IN_CONFLICT,
    /** Able to carry on through changes. */
    STURDY
}

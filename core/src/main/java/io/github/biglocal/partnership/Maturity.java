package io.github.biglocal.partnership;

/**
 * How settled and able a partnership is, in an evaluator's view.
 *
 * <p>Source: Big Local as Change Agent, Third Sector Research Centre, 2020, section 5.1.
 */
public enum Maturity {
    /**
     * Very fragile, such as a partnership that is rebuilding after losing staff, its hub or its locally trusted
     * organisation.
     */
    VERY_FRAGILE,
    /** Able to take complex decisions, but resting on a small group of activists. */
    FRAGILE_MATURITY,
    /** Reliant on a few people. */
    RELIANT_ON_FEW,
    /** In conflict, internally or with others. */
    IN_CONFLICT,
    /** Sturdy: able to carry on through changes. */
    STURDY
}

package io.github.biglocal.lto;

/**
 * Something that a locally trusted organisation does for an area. An LTO may do several things; some do little more
 * than hold the money.
 *
 * <p>Sources: Big Local as Change Agent, Third Sector Research Centre, 2020, section 3.1; Learning from Big Local, What
 * was the role of locally trusted organisations in Big Local?, undated.
 */
public enum LtoFunction {
    /** Holds and pays out the money. */
    BANKER,
    /** Employs the area's workers. */
    EMPLOYER,
    /** Makes and manages contracts with others. */
    CONTRACT_MANAGER,
    /** Delivers parts of the plan. */
    DELIVERER,
    /** Owns or leases buildings and land for the area. */
    ASSET_HOLDER,
    /** Leads on strategy. */
    STRATEGIC_LEAD,
    /** Makes links with other organisations. */
    NETWORKER
}

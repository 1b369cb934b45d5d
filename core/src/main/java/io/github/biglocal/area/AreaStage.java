package io.github.biglocal.area;

/**
 * A stage of an area's progress, in the order of the programme.
 *
 * <p>Source: Learning from Big Local, Delivering support; Local Trust, Get support to close out.
 */
public enum AreaStage {
    /** Named as one of the areas. */
    ANNOUNCED,
    /** The stage before there is a partnership, in which residents are involved and a vision is explored. */
    GETTING_STARTED,
    /** There is a partnership. */
    PARTNERSHIP_FORMED,
    /** The partnership is endorsed and its memorandum of understanding signed. */
    PARTNERSHIP_ENDORSED,
    /** The first plan is endorsed. */
    PLAN_ENDORSED,
    /** Plans are being carried out, one after another. */
    DELIVERING,
    /** Less than £150,000 is left, and the last of the money is being spent. */
    CLOSE_OUT_PHASE,
    /** Big Local has ended in the area. */
    CLOSED_OUT
}

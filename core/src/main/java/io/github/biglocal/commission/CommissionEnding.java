package io.github.biglocal.commission;

/** How a commission ended (Big Local as Change Agent, TSRC 2020, section 3.2 and box 1). */
public enum CommissionEnding {
    /** Done as agreed. */
    COMPLETED,
    /** Brought to a close before its time. */
    ENDED_EARLY,
    /** The work was taken over by the partnership and its own workers. */
    BROUGHT_IN_HOUSE
}

package io.github.biglocal.commission;

/** How a commission ended (Big Local as Change Agent, TSRC 2020, section 3.2 and box 1). */
public enum CommissionEnding {
    /** Completed as agreed. */
    COMPLETED,
    /** Ended early. */
    ENDED_EARLY,
    /** The work was taken over by the partnership and its own workers. */
    BROUGHT_IN_HOUSE
}

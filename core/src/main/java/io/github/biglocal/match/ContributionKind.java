package io.github.biglocal.match;

/** In what form a contribution to a project comes. */
public enum ContributionKind {
    /** Money. */
    CASH,
    /** Goods, premises or services, at their value. */
    IN_KIND,
    /** Unpaid time, at its value. */
    VOLUNTEER_TIME
}

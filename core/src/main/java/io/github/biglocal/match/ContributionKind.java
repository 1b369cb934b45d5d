package io.github.biglocal.match;

/** The form in which a contribution to a project is made. */
public enum ContributionKind {
    /** Money. */
    CASH,
    /** Goods, premises or services, at their value. */
    IN_KIND,
    /** Unpaid time, at its value. */
    VOLUNTEER_TIME
}

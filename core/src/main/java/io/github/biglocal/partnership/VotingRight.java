package io.github.biglocal.partnership;

/** Whether a member has a vote. Both kinds sit on partnerships (Local Trust, Big Local partnership survey, 2020). */
public enum VotingRight {
    /** Votes. */
    VOTING,
    /** Takes part without a vote. */
    NON_VOTING,
    /** Not known, or recorded both ways for the same day. */
    UNKNOWN
}

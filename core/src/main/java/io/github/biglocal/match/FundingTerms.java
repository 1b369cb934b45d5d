package io.github.biglocal.match;

/** Whether a contribution has to be paid back. The stream says whose money it is; these say on what terms it comes. */
public enum FundingTerms {
    /** Given: it does not have to be paid back. */
    GIVEN,
    /** Lent: it has to be paid back. */
    LENT
}

package io.github.biglocal.plan;

/**
 * A document that has to come with a proposal for additional or bridging funding.
 *
 * <p>Source: Local Trust, Funding agreements for Big Local plans (programme guidance), about 2020.
 */
public enum ProposalDocument {
    /** The current plan; no new one is needed. */
    CURRENT_PLAN,
    /** A budget that the partnership agreed. */
    AGREED_BUDGET,
    /** A short paper that links the proposal to the programme's outcomes. */
    PAPER_ON_OUTCOMES,
    /** The latest signed annual accounts of the locally trusted organisation. */
    SIGNED_ACCOUNTS
}

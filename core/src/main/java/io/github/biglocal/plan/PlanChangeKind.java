package io.github.biglocal.plan;

/** A kind of change to a current plan, or to its funding. */
public enum PlanChangeKind {
    /** A change to what the plan says will be done. */
    VARIATION,
    /** A move of money from one budget heading to another, with the total unchanged. */
    VIREMENT,
    /** More money for the same plan. */
    ADDITIONAL_FUNDING,
    /** A grant that replaces the current one, to keep existing activity going until the next plan. */
    BRIDGING_GRANT,
    /** More time to spend money that is left. */
    EXTENSION,
    /** A change of locally trusted organisation, with the plan unchanged. */
    CHANGE_OF_LTO;

    /** Whether the work of a plan continues after its end. */
    boolean keepsGoing() {
        return this == EXTENSION || this == BRIDGING_GRANT;
    }

    /** Whether it is a proposal for money without a new plan. */
    boolean isProposalForMoney() {
        return this == ADDITIONAL_FUNDING || this == BRIDGING_GRANT;
    }
}

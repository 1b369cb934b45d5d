package io.github.biglocal.plan;

/** What may happen to a plan, or to the funding for it, while the plan runs. */
public enum PlanChangeKind {
    /** What is to be done changes. */
    VARIATION,
    /** Money moves from one budget heading to another; the total stays. */
    VIREMENT,
    /** More money is asked for, for the same plan. */
    ADDITIONAL_FUNDING,
    /** A grant takes the place of the current one, to keep what there is going until the next plan. */
    BRIDGING_GRANT,
    /** The money there is may be spent later. */
    EXTENSION,
    /** Another organisation becomes the locally trusted organisation; the plan stays. */
    CHANGE_OF_LTO;

    /** Whether the work of a plan goes on after its end. */
    boolean keepsGoing() {
        return this == EXTENSION || this == BRIDGING_GRANT;
    }

    /** Whether money is asked for without a new plan. */
    boolean isProposalForMoney() {
        return this == ADDITIONAL_FUNDING || this == BRIDGING_GRANT;
    }
}

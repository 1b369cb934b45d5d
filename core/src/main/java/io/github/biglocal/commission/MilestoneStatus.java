package io.github.biglocal.commission;

/** The status of a milestone, in the words of the Open Contracting Data Standard 1.1.5, {@code milestoneStatus}. */
public enum MilestoneStatus {
    /** Still to come. */
    SCHEDULED,
    /** Met. */
    MET,
    /** Not met. */
    NOT_MET,
    /** Partly met. */
    PARTIALLY_MET
}

package io.github.biglocal.evaluation;

/** Who is asked in a survey. */
public enum Respondents {
    /** Areas, each answering as one. */
    AREAS,
    /** Members of partnerships. */
    MEMBERS,
    /** Paid workers. */
    WORKERS,
    /** Reps. */
    REPS,
    /** People who live in an area. */
    RESIDENTS
}

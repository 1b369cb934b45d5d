package io.github.biglocal.evidence;

/** How one record of the golden thread is linked to the next. The list is closed. */
public enum LinkKind {
    /** A plan sets a priority. */
    SETS,
    /** An activity delivers a priority. */
    DELIVERS,
    /** A priority serves an outcome. */
    SERVES,
    /** An activity produces an output. */
    PRODUCES,
    /** An activity or an output results in an impact. */
    RESULTS_IN,
    /** An impact leads to another, as change in individuals may spread to the community. */
    LEADS_TO,
    /** An impact claims an outcome. */
    CLAIMS,
    /** A piece of evidence supports an impact. */
    EVIDENCES,
    /** An activity is linked directly to an outcome, without the steps between. */
    SERVES_DIRECTLY
}

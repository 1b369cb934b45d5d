package io.github.biglocal.rule;

/**
 * What a report keeps in addition to its counts, which always cover all that was asked. Each value keeps what those
 * before it do.
 */
public enum Retention {
    /** The counts, the rules without subjects, and the acceptances that were not used. */
    COUNTS,
    /** The findings, open and accepted, and the rules that failed to run. */
    FINDINGS,
    /** The verdicts that are satisfied, with their margins, breached or unknown. */
    ANSWERS,
    /** The verdicts that are not applicable, usually more than half of all. */
    EVERYTHING;

    boolean keepsFindings() {
        return this != COUNTS;
    }

    /** Returns whether the outcome of a question is kept: the verdict, or that the rule failed to run. */
    boolean keeps(Answer answer) {
        return switch (answer) {
            case FAILED -> keepsFindings();
            case SATISFIED, BREACHED, ACCEPTED, UNKNOWN -> compareTo(ANSWERS) >= 0;
            case NOT_APPLICABLE -> this == EVERYTHING;
        };
    }

    /** Returns which of the two keeps less. */
    static Retention leaner(Retention one, Retention other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}

package io.github.biglocal.rule;

/** The outcome of a question, which is one rule asked of one record. */
public enum Answer {
    /** The record is as the rule asks. */
    SATISFIED("satisfied"),
    /** The record is not as the rule asks, and not all of that is accepted. */
    BREACHED("breached"),
    /** The record is not as the rule asks, and all of that is accepted. */
    ACCEPTED("accepted"),
    /** The question cannot be answered: facts are missing. */
    UNKNOWN("not known"),
    /** The question does not arise. */
    NOT_APPLICABLE("not applicable"),
    /** The rule failed to run on the record, through a fault of the rule. */
    FAILED("failed to run");

    private final String words;

    Answer(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}

package io.github.biglocal.rule;

/** The outcome of a question, which is one rule asked of one record. */
public enum Answer {
    /** The rule is satisfied. */
    SATISFIED("satisfied"),
    /** The rule is breached, and at least one finding is not accepted. */
    BREACHED("breached"),
    /** The rule is breached, and all the findings are accepted. */
    ACCEPTED("accepted"),
    /** The answer is not known: facts are missing. */
    UNKNOWN("not known"),
    /** The rule does not apply. */
    NOT_APPLICABLE("not applicable"),
    /** The rule failed to run on the record, through a fault of the rule. */
    FAILED("failed to run");

    private final String words;

    Answer(String words) {
        this.words = words;
    }

    /** {@return the answer in words, for the middle of a sentence} */
    public String words() {
        return words;
    }
}

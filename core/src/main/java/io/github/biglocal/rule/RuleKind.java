package io.github.biglocal.rule;

/**
 * The kind of a rule, which separates a published <em>must</em> from a record that contradicts itself. The kind sets
 * the highest severity that a breach can have.
 */
public enum RuleKind {
    /** The programme's published texts require it. A breach is an error. */
    REQUIREMENT(Severity.ERROR, "a requirement of the programme"),
    /** The programme's published texts advise it. A breach is a warning. */
    GUIDANCE(Severity.WARNING, "guidance of the programme"),
    /** An area, a scheme or a funder agreed it for itself, and the records say so. A breach is a warning. */
    LOCAL_TERMS(Severity.WARNING, "a local term"),
    /** The records have to be consistent with each other. A breach is an error: one of them is wrong. */
    RECORDS(Severity.ERROR, "consistency of the records"),
    /** Good practice in evaluation, or the library's own reading. A breach is a note. */
    PRACTICE(Severity.INFO, "good practice");

    private final Severity severity;
    private final String words;

    RuleKind(Severity severity, String words) {
        this.severity = severity;
        this.words = words;
    }

    /** {@return the severity of a breach of such a rule, unless the rule or the rule set has a lower one} */
    public Severity severity() {
        return severity;
    }

    /** {@return the kind in words, for the middle of a sentence, such as {@code a requirement of the programme}} */
    public String words() {
        return words;
    }
}

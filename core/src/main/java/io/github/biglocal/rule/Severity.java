package io.github.biglocal.rule;

/** How serious a breach is, highest first. A rule suggests a severity; the rule set decides. */
public enum Severity {
    /** A published rule is breached, or the data cannot be right. */
    ERROR,
    /** Something to look into. */
    WARNING,
    /** Something to know when reading the figures. */
    INFO;

    static Severity graver(Severity one, Severity other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}

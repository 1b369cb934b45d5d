package io.github.biglocal.rule;

/** How serious a breach is, highest first. A rule suggests a severity; the rule set decides. */
public enum Severity {
    /** A published rule is breached, or the data cannot be right. */
    ERROR("an error"),
    /** Something to look into. */
    WARNING("a warning"),
    /** Something to know when reading the figures. */
    INFO("a note");

    private final String withArticle;

    Severity(String withArticle) {
        this.withArticle = withArticle;
    }

    /** {@return what it is called in the middle of a sentence: {@code an error}, {@code a warning}, {@code a note}} */
    public String withArticle() {
        return withArticle;
    }

    /** {@return what a breach is called: error, warning or note} */
    public String word() {
        return withArticle.substring(withArticle.indexOf(' ') + 1);
    }

    static Severity graver(Severity one, Severity other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}

package io.github.biglocal.match;

/** One of the three columns in which the money of a project is reported. */
public enum ProjectFigure {
    /** The cost of a project: programme money and match together. */
    TOTAL_COST("total cost"),
    /** The programme's own money in a project. */
    PROGRAMME_MONEY("programme money"),
    /** Money, or value in kind, that others put into a project alongside programme money. */
    MATCH("match");

    private final String text;

    ProjectFigure(String text) {
        this.text = text;
    }

    /** {@return what the figure is called in a sentence} */
    String text() {
        return text;
    }
}

package io.github.biglocal.match;

/** One of the three columns in which the money of a project is reported. */
public enum ProjectFigure {
    /** What the project costs: programme money and match together. */
    TOTAL_COST("total cost"),
    /** The programme's own contribution. */
    PROGRAMME_MONEY("programme money"),
    /** What others contribute. */
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

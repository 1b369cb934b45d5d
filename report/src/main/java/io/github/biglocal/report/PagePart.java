package io.github.biglocal.report;

/** A part of a page, in the order in which the page has them. The list is closed. */
public enum PagePart {
    /** Which partnerships have enough residents, by how much, and how that changed. */
    RESIDENTS("Residents on the partnerships"),
    /** The money: allocated, drawn down, spent, held and uncommitted. */
    MONEY("Money"),
    /** Leverage under the convention chosen, the others, and why they differ. */
    LEVERAGE("Leverage"),
    /** What reaches an outcome. */
    OUTCOMES("What reaches an outcome"),
    /** What the rules found, by kind of rule. */
    FINDINGS("Findings"),
    /** Figures as printed and as the records give them. */
    FIGURES("Published figures"),
    /** What could not be read of the records, then what is doubtful, and where that stands. */
    PROBLEMS("What could not be read, or is doubtful"),
    /** What could not be judged, and which questions to ask first. */
    QUESTIONS("What is not known"),
    /** What comes due if no more is recorded. */
    DEADLINES("What comes due"),
    /** Each area by itself. */
    AREAS("Areas"),
    /** What was asked: the day, the rules, the editions in force, and how many questions had which answer. */
    ASKED("What was asked"),
    /** How the figures were worked out. */
    WORKING("Working"),
    /** The documents that the rules and figures come from. */
    SOURCES("Sources");

    private final String heading;

    PagePart(String heading) {
        this.heading = heading;
    }

    /** {@return its heading, unless a page has another} */
    public String heading() {
        return heading;
    }
}

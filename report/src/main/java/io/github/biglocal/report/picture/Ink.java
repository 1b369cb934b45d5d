package io.github.biglocal.report.picture;

import java.util.List;
import java.util.Locale;

/** What a mark stands for, from which the style sheet has its colour. */
public enum Ink {
    /** A label. */
    TEXT,
    /** A label of less weight, such as that of a scale. */
    QUIET,
    /** A line of a scale. */
    GRID,
    /** The line from which bars or dots are read. */
    AXIS,
    /** The line of what was found. */
    LINE,
    /** The line of what is required: dashed. */
    REQUIRED,
    /** The range in which something lies that is recorded in part. */
    RANGE,
    /** The lines that fill what is not recorded. */
    UNKNOWN,
    /** The outline of what is not recorded. */
    UNKNOWN_EDGE,
    /** A dot of one thing. */
    DOT,
    /** A dot of all things together. */
    POOLED,
    /** A dot that has no place on the scale. */
    APART,
    /** A place where things are, of a flow. */
    NODE,
    /** A place that nothing reaches. */
    EMPTY,
    /** What goes on from one place to the next. */
    RIBBON,
    /** The edges of what goes on. */
    RIBBON_EDGE,
    /** What goes no further. */
    STOPPED,
    /** The outline of what goes no further. */
    STOPPED_EDGE,
    /** The first of the things that are stacked; they differ by their filling as well as by their colour. */
    SERIES_1,
    /** The second of them. */
    SERIES_2,
    /** The third of them. */
    SERIES_3,
    /** The fourth of them. */
    SERIES_4,
    /** The fifth of them. */
    SERIES_5,
    /** The sixth of them. */
    SERIES_6,
    /** The lines that fill the third. */
    LINES_3,
    /** The lines that fill the fourth. */
    LINES_4,
    /** The lines that fill the fifth. */
    LINES_5,
    /** The lines that fill the sixth. */
    LINES_6;

    static final List<Ink> SERIES = List.of(SERIES_1, SERIES_2, SERIES_3, SERIES_4, SERIES_5, SERIES_6);

    /** {@return the name of its class in the style sheet} */
    public String style() {
        return "ink-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

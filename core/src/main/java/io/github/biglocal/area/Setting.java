package io.github.biglocal.area;

/** The surroundings of an area, as the evaluation groups them (Big Local as Change Agent, 2020, summary). */
public enum Setting {
    /** Town or city. */
    URBAN,
    /** Countryside. */
    RURAL,
    /** By the sea. */
    SEASIDE
}

package io.github.biglocal.area;

/** The kind of place an area is in, as the evaluation groups them (Big Local as Change Agent, 2020, summary). */
public enum Setting {
    /** Town or city. */
    URBAN,
    /** Countryside. */
    RURAL,
    /** By the sea. */
    SEASIDE
}

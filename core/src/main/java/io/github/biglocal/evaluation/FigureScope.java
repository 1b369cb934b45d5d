package io.github.biglocal.evaluation;

/** What a published figure covers. */
public enum FigureScope {
    /** The whole programme. */
    PROGRAMME,
    /** The areas announced in one wave. */
    WAVE,
    /** Some areas, such as those of a case study. */
    AREAS,
    /** Some projects, such as those of a table. */
    PROJECTS
}

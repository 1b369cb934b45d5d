package io.github.biglocal.estimation;

/** Reasons why something cannot be estimated. */
final class Why {
    static final String NO_RATIO = "the sum of x is nothing, so there is no ratio";

    static final String ONE_UNIT = "one unit tells nothing of how units differ";

    static final String ONE_UNIT_IN_STRATUM = "a stratum has one unit, which tells nothing of how its units differ";

    static final String NO_RATIO_OF_REST = "without one of the units the sum of x is nothing, so there is no ratio";

    private Why() {}
}

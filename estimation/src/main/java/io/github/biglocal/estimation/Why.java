package io.github.biglocal.estimation;

/** Reasons why something cannot be estimated. */
final class Why {
    static final String NO_RATIO = "the denominator adds up to zero, so there is no ratio";

    static final String ONE_UNIT = "a single unit does not show how much units differ";

    static final String ONE_UNIT_IN_STRATUM =
            "a stratum has a single unit, which does not show how much its units differ";

    static final String NO_RATIO_OF_REST =
            "without one of the units the denominator adds up to zero, so there is no ratio";

    private Why() {}
}

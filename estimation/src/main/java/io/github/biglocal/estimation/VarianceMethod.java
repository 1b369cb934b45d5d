package io.github.biglocal.estimation;

/** The method by which a standard error was worked out. */
public enum VarianceMethod {
    /** Linearisation: the spread of y - R x, by the mean of x. Cochran's. */
    TAYLOR("linearisation"),
    /** Linearisation of the combined ratio, the spread taken within each stratum. */
    TAYLOR_COMBINED("linearisation within strata"),
    /** The sum of the squared influences by n²: smaller than linearisation by (n - 1)/n, never corrected for N. */
    INFINITESIMAL_JACKKNIFE("infinitesimal jackknife"),
    /** The spread of the ratios without one unit about their own mean. */
    JACKKNIFE_ABOUT_MEAN("jackknife, about the mean of the replicates"),
    /** The spread of the ratios without one unit about the ratio of all. Larger, and different for ratios. */
    JACKKNIFE_ABOUT_ESTIMATE("jackknife, about the estimate");

    private final String words;

    VarianceMethod(String words) {
        this.words = words;
    }

    /** {@return the method in words} */
    public String words() {
        return words;
    }
}

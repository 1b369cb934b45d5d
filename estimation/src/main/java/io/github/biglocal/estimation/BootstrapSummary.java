package io.github.biglocal.estimation;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.text.Text;
import java.util.List;

/**
 * The results of a bootstrap for a ratio of sums. The resamples without a ratio are in none of the figures but the
 * last.
 *
 * <p>Immutable and thread-safe.
 */
public final class BootstrapSummary implements Explained {
    private final String measure;
    private final Ratio ratio;
    private final int units;
    private final Resampling resampling;
    private final double mean;
    private final double bias;
    private final double standardError;
    private final Ratio massBelow;
    private final Ratio massEqual;
    private final Ratio massWithoutRatio;

    BootstrapSummary(
            String measure,
            Ratio ratio,
            int units,
            Resampling resampling,
            double mean,
            double bias,
            double standardError,
            Ratio massBelow,
            Ratio massEqual,
            Ratio massWithoutRatio) {
        this.measure = measure;
        this.ratio = ratio;
        this.units = units;
        this.resampling = resampling;
        this.mean = mean;
        this.bias = bias;
        this.standardError = standardError;
        this.massBelow = massBelow;
        this.massEqual = massEqual;
        this.massWithoutRatio = massWithoutRatio;
    }

    /** {@return what is divided by what, in words} */
    public String measure() {
        return measure;
    }

    /** {@return the ratio of sums of the sample, exact; zero or more} */
    public Ratio ratio() {
        return ratio;
    }

    /** {@return how many units it is from, n} */
    public int units() {
        return units;
    }

    /** {@return how the resamples were drawn} */
    public Resampling resampling() {
        return resampling;
    }

    /** {@return the mean of the ratios of the resamples} */
    public double mean() {
        return mean;
    }

    /** {@return that mean less the ratio of the sample; negative if it is below} */
    public double bias() {
        return bias;
    }

    /** {@return the standard deviation of the ratios of the resamples; zero or more} */
    public double standardError() {
        return standardError;
    }

    /** {@return the probability of a ratio below that of the sample, from 0 to 1} */
    public Ratio massBelow() {
        return massBelow;
    }

    /** {@return the probability of exactly the ratio of the sample, from 0 to 1} */
    public Ratio massEqual() {
        return massEqual;
    }

    /** {@return the part of all resamples that has no ratio, from 0 to 1} */
    public Ratio massWithoutRatio() {
        return massWithoutRatio;
    }

    @Override
    public List<String> explain() {
        return List.of(
                Text.sentence(measure + ": " + Decimals.text(ratio) + ", the ratio of the sums"),
                "Bootstrap: " + resampling + ". " + Decimals.sample(units, Population.beyond()) + ".",
                "Mean " + Decimals.text(mean) + ", bias " + Decimals.text(bias) + ", standard error "
                        + Decimals.text(standardError) + ".",
                "Resamples below the ratio: " + Decimals.percent(massBelow) + ". Equal to it: "
                        + Decimals.percent(massEqual) + "."
                        + (massWithoutRatio.equals(Ratio.ZERO)
                                ? ""
                                : " Without a ratio, and left out: " + Decimals.percent(massWithoutRatio) + "."));
    }

    /** {@return the working, on one line} */
    @Override
    public String toString() {
        return String.join(" ", explain());
    }

    private List<Object> values() {
        return List.of(
                measure, ratio, units, resampling, mean, bias, standardError, massBelow, massEqual, massWithoutRatio);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BootstrapSummary summary && values().equals(summary.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }
}

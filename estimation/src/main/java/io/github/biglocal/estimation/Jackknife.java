package io.github.biglocal.estimation;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The ratio of sums without each unit in turn, and what the spread shows. The correction for a finite population is in
 * the standard errors, not in the bias.
 *
 * <p>Immutable and thread-safe.
 */
public final class Jackknife implements Explained {
    private final String measure;
    private final Ratio ratio;
    private final List<Replicate> replicates;
    private final double mean;
    private final double bias;
    private final double corrected;
    private final double standardErrorAboutMean;
    private final double standardErrorAboutEstimate;
    private final Population population;

    Jackknife(
            String measure,
            Ratio ratio,
            List<Replicate> replicates,
            double mean,
            double bias,
            double corrected,
            double standardErrorAboutMean,
            double standardErrorAboutEstimate,
            Population population) {
        this.measure = measure;
        this.ratio = ratio;
        this.replicates = List.copyOf(replicates);
        this.mean = mean;
        this.bias = bias;
        this.corrected = corrected;
        this.standardErrorAboutMean = standardErrorAboutMean;
        this.standardErrorAboutEstimate = standardErrorAboutEstimate;
        this.population = population;
    }

    /**
     * The ratio of the others.
     *
     * @param without the name of the unit that is not in it
     * @param ratio the ratio of sums of the others
     */
    public record Replicate(String without, Ratio ratio) {
        /** Checks that no value is null. */
        public Replicate {
            Objects.requireNonNull(without, "without");
            Objects.requireNonNull(ratio, "ratio");
        }
    }

    /**
     * {@return the jackknife of a sample} Undefined if the sum of x is zero, with all units or without one of them, and
     * of fewer than two units.
     *
     * @param sample the sample
     */
    public static Estimated<Jackknife> of(Sample sample) {
        SampleSums sums = sample.sums();
        Optional<Ratio> ratio = sums.ratio();
        if (ratio.isEmpty()) {
            return new Estimated.Undefined<>(Why.NO_RATIO);
        }
        int n = sample.size();
        if (n < 2) {
            return new Estimated.Undefined<>(Why.ONE_UNIT);
        }
        List<Replicate> replicates = new ArrayList<>();
        double[] distances = new double[n];
        for (int i = 0; i < n; i++) {
            Unit unit = sample.units().get(i);
            Ratio x = sums.x().minus(unit.x());
            if (x.equals(Ratio.ZERO)) {
                return new Estimated.Undefined<>(Why.NO_RATIO_OF_REST);
            }
            replicates.add(new Replicate(unit.name(), sums.y().minus(unit.y()).dividedBy(x)));
            // exactly before it is rounded: the distances are small compared with the ratios
            distances[i] = -Decimals.of(unit.residual(ratio.get()).dividedBy(x));
        }
        double mean = 0;
        for (double distance : distances) {
            mean += distance / n;
        }
        double aboutMean = 0;
        double aboutEstimate = 0;
        for (double distance : distances) {
            aboutMean += (distance - mean) * (distance - mean);
            aboutEstimate += distance * distance;
        }
        double theta = Decimals.of(ratio.get());
        double scale = Decimals.of(sample.population().correction(n).times(Ratio.of(n - 1L, n)));
        double bias = (n - 1) * mean;
        return new Estimated.Defined<>(new Jackknife(
                sample.measure(),
                ratio.get(),
                replicates,
                theta + mean,
                bias,
                theta - bias,
                Math.sqrt(scale * aboutMean),
                Math.sqrt(scale * aboutEstimate),
                sample.population()));
    }

    /** {@return what is divided by what, in words} */
    public String measure() {
        return measure;
    }

    /** {@return the ratio of sums, exact; zero or more} */
    public Ratio ratio() {
        return ratio;
    }

    /** {@return the ratio without each unit, in the order of the sample; at least two} */
    public List<Replicate> replicates() {
        return replicates;
    }

    /** {@return the mean of the replicates} */
    public double mean() {
        return mean;
    }

    /** {@return (n - 1) times the distance of that mean from the ratio; negative if the mean is below} */
    public double bias() {
        return bias;
    }

    /** {@return the ratio less the bias; may be negative} */
    public double corrected() {
        return corrected;
    }

    /** {@return the standard error from the spread of the replicates about their mean; zero or more} */
    public double standardErrorAboutMean() {
        return standardErrorAboutMean;
    }

    /**
     * {@return the standard error from the spread of the replicates about the ratio; zero or more, and different for
     * ratios}
     */
    public double standardErrorAboutEstimate() {
        return standardErrorAboutEstimate;
    }

    /** {@return what the sample speaks for} */
    public Population population() {
        return population;
    }

    /** {@return the ratio with the standard error about the mean of the replicates} */
    public RatioEstimate aboutMean() {
        return estimate(standardErrorAboutMean, VarianceMethod.JACKKNIFE_ABOUT_MEAN);
    }

    /** {@return the ratio with the standard error about the ratio of all} */
    public RatioEstimate aboutEstimate() {
        return estimate(standardErrorAboutEstimate, VarianceMethod.JACKKNIFE_ABOUT_ESTIMATE);
    }

    private RatioEstimate estimate(double standardError, VarianceMethod method) {
        int n = replicates.size();
        return new RatioEstimate(measure, ratio, standardError, n, n - 1, population, method);
    }

    /**
     * {@return the acceleration of BCa from the replicates, Σd³ / [6 (Σd²)^1.5], d the mean less a replicate; empty if all
     * are the same}
     */
    public OptionalDouble acceleration() {
        double squares = 0;
        double cubes = 0;
        for (Replicate replicate : replicates) {
            double distance = (Decimals.of(ratio) - Decimals.of(replicate.ratio())) + bias / (replicates.size() - 1);
            squares += distance * distance;
            cubes += distance * distance * distance;
        }
        return squares == 0 ? OptionalDouble.empty() : OptionalDouble.of(cubes / (6 * squares * Math.sqrt(squares)));
    }

    @Override
    public List<String> explain() {
        List<String> lines = new ArrayList<>(summary());
        replicates.forEach(replicate ->
                lines.add("Without " + replicate.without() + ": " + Decimals.text(replicate.ratio()) + "."));
        return List.copyOf(lines);
    }

    private List<String> summary() {
        List<String> lines = new ArrayList<>();
        lines.add(Text.sentence(measure + ": " + Decimals.text(ratio) + ", the ratio of the sums"));
        lines.add("Jackknife: mean of the replicates " + Decimals.text(mean) + ", bias " + Decimals.text(bias)
                + ", ratio corrected for it " + Decimals.text(corrected) + ".");
        lines.add("Standard error " + Decimals.text(standardErrorAboutMean) + " about the mean of the replicates, "
                + Decimals.text(standardErrorAboutEstimate) + " about the estimate.");
        lines.add(Decimals.sample(replicates.size(), population) + ".");
        return lines;
    }

    /** {@return the working on one line, without the units, whose names are the caller's} */
    @Override
    public String toString() {
        return String.join(" ", summary());
    }

    private List<Object> values() {
        return List.of(
                measure,
                ratio,
                replicates,
                mean,
                bias,
                corrected,
                standardErrorAboutMean,
                standardErrorAboutEstimate,
                population);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Jackknife jackknife && values().equals(jackknife.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }
}

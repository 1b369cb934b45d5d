package io.github.biglocal.estimation;

import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.text.Text;
import java.math.BigInteger;

/**
 * The distribution of a ratio of sums over the resamples of its sample. Resamples in which the denominator adds up to zero have no
 * ratio: they are left out, and {@link #massWithoutRatio} says how many they are.
 *
 * <p>Immutable and thread-safe.
 */
public final class BootstrapDistribution {
    private final Sample sample;
    private final Resampling resampling;
    private final double original;
    private final double[] ratios;
    /** How many resamples have the ratio at the index, or a smaller one. */
    private final long[] cumulative;

    private final long[] counts;
    private final long below;
    private final long equal;
    private final long withoutRatio;

    BootstrapDistribution(Sample sample, Resampling resampling, Resamples resamples) {
        this.sample = sample;
        this.resampling = resampling;
        original = resamples.original();
        ratios = resamples.distinctRatios();
        counts = resamples.countsOf(ratios);
        cumulative = counts.clone();
        for (int i = 1; i < cumulative.length; i++) {
            cumulative[i] += cumulative[i - 1];
        }
        below = resamples.below();
        equal = resamples.equal();
        withoutRatio = resamples.withoutRatio();
    }

    /** {@return the sample} */
    public Sample sample() {
        return sample;
    }

    /** {@return how the resamples were drawn} */
    public Resampling resampling() {
        return resampling;
    }

    /** {@return the part of all resamples that has no ratio and is in none of the other figures} */
    public Ratio massWithoutRatio() {
        return Ratio.of(withoutRatio, total() + withoutRatio);
    }

    /** {@return the mean of the ratios} */
    public double mean() {
        return original + bias();
    }

    /** {@return the mean of the ratios less the ratio of the sample} */
    public double bias() {
        double sum = 0;
        for (int i = 0; i < ratios.length; i++) {
            sum += counts[i] * (ratios[i] - original);
        }
        return sum / total();
    }

    /** {@return the standard deviation of the ratios, with their number as divisor} */
    public double standardError() {
        double bias = bias();
        double sum = 0;
        for (int i = 0; i < ratios.length; i++) {
            double distance = ratios[i] - original - bias;
            sum += counts[i] * distance * distance;
        }
        return Math.sqrt(sum / total());
    }

    /** {@return the probability of a ratio below that of the sample, exact} */
    public Ratio massBelow() {
        return Ratio.of(below, total());
    }

    /** {@return the probability of just the ratio of the sample, exact} */
    public Ratio massEqual() {
        return Ratio.of(equal, total());
    }

    /**
     * {@return the smallest ratio up to which the probability is p or more: a ratio that occurs, never one between two}
     *
     * @param probability p, more than 0 and at most 1
     */
    public double quantile(Ratio probability) {
        Require.of(BootstrapDistribution.class)
                .moreThan("probability", Ratio.ZERO, probability)
                .between("probability", Ratio.ZERO, Ratio.ONE, probability);
        BigInteger[] parts = probability
                .numerator()
                .multiply(BigInteger.valueOf(total()))
                .divideAndRemainder(probability.denominator());
        long least = parts[0].longValueExact() + parts[1].signum();
        int low = 0;
        int high = cumulative.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulative[middle] >= least) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return ratios[low];
    }

    /** {@return the figures of this distribution without its ratios, which may be many} */
    public BootstrapSummary summary() {
        return new BootstrapSummary(
                sample.measure(),
                sample.ratio().orElseThrow(),
                sample.size(),
                resampling,
                mean(),
                bias(),
                standardError(),
                massBelow(),
                massEqual(),
                massWithoutRatio());
    }

    double original() {
        return original;
    }

    private long total() {
        return cumulative[cumulative.length - 1];
    }

    /** {@return how many ratios it has; its {@link #summary()} has more, and is what to write as JSON} */
    @Override
    public String toString() {
        return "Bootstrap distribution of " + Text.count(ratios.length, "different ratio");
    }
}

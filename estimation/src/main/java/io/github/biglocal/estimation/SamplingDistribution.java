package io.github.biglocal.estimation;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How the ratio of sums varies over every sample of a size that could be drawn from a population known in full: its
 * bias without approximation. For planning a survey, and for judging the approximations.
 *
 * <p>Immutable and thread-safe.
 */
public final class SamplingDistribution implements Explained {
    /** The most samples that are gone through. */
    public static final long MOST_SAMPLES = 10_000_000;

    private final String measure;
    private final Ratio ratio;
    private final int populationSize;
    private final int sampleSize;
    private final long samples;
    private final long samplesWithoutRatio;
    private final double mean;
    private final double bias;
    private final double meanOfTotal;
    private final double meanSquaredErrorOfTotal;
    private final double varianceOfExpansion;

    SamplingDistribution(
            String measure,
            Ratio ratio,
            int populationSize,
            int sampleSize,
            long samples,
            long samplesWithoutRatio,
            double mean,
            double bias,
            double meanOfTotal,
            double meanSquaredErrorOfTotal,
            double varianceOfExpansion) {
        this.measure = measure;
        this.ratio = ratio;
        this.populationSize = populationSize;
        this.sampleSize = sampleSize;
        this.samples = samples;
        this.samplesWithoutRatio = samplesWithoutRatio;
        this.mean = mean;
        this.bias = bias;
        this.meanOfTotal = meanOfTotal;
        this.meanSquaredErrorOfTotal = meanSquaredErrorOfTotal;
        this.varianceOfExpansion = varianceOfExpansion;
    }

    /**
     * {@return the distribution over every sample of a size} Undefined if no sample has a ratio, or the population is one
     * unit.
     *
     * @param population the population, each unit of it
     * @param sampleSize how many units are drawn, from 1 to all
     * @throws InvalidValueException if that cannot be drawn, or there are more than {@link #MOST_SAMPLES} samples
     */
    public static Estimated<SamplingDistribution> of(Sample population, int sampleSize) {
        int size = population.size();
        Require.of(SamplingDistribution.class).between("sampleSize", 1, size, sampleSize);
        if (Resamples.binomial(size, sampleSize) > MOST_SAMPLES) {
            throw new InvalidValueException(
                    SamplingDistribution.class,
                    "sampleSize",
                    "there are more than " + Text.number(MOST_SAMPLES) + " samples",
                    "Draw some of them at random instead.");
        }
        SampleSums sums = population.sums();
        if (sums.ratio().isEmpty()) {
            return new Estimated.Undefined<>(Why.NO_RATIO);
        }
        if (size < 2) {
            return new Estimated.Undefined<>(Why.ONE_UNIT);
        }
        Ratio ratio = sums.ratio().get();
        Tally tally = new Tally(population, ratio);
        tally.every(sampleSize);
        double x = Decimals.of(sums.x());
        double theta = Decimals.of(ratio);
        double bias = tally.distances / tally.samples;
        return new Estimated.Defined<>(new SamplingDistribution(
                population.measure(),
                ratio,
                size,
                sampleSize,
                tally.samples,
                tally.samplesWithoutRatio,
                theta + bias,
                bias,
                x * (theta + bias),
                x * x * tally.squares / tally.samples,
                Decimals.of(TotalEstimate.varianceOfTotal(sums.varianceOfY(), sampleSize, Population.of(size)))));
    }

    /** Goes through the samples, and adds up how far the ratio of each is from that of the population. */
    private static final class Tally {
        private final double[] x;
        private final double[] rest;
        private long samples;
        private long samplesWithoutRatio;
        private double distances;
        private double squares;

        Tally(Sample population, Ratio ratio) {
            x = population.units().stream()
                    .mapToDouble(unit -> Decimals.of(unit.x()))
                    .toArray();
            rest = population.units().stream()
                    .mapToDouble(unit -> Decimals.of(unit.residual(ratio)))
                    .toArray();
        }

        void every(int sampleSize) {
            int[] picked = IntStream.range(0, sampleSize).toArray();
            do {
                add(picked);
            } while (advance(picked));
        }

        /** Picks the next sample; false if this was the last. */
        private boolean advance(int[] picked) {
            int place = picked.length - 1;
            while (place >= 0 && picked[place] == x.length - picked.length + place) {
                place--;
            }
            if (place < 0) {
                return false;
            }
            picked[place]++;
            for (int next = place + 1; next < picked.length; next++) {
                picked[next] = picked[next - 1] + 1;
            }
            return true;
        }

        private void add(int[] picked) {
            double sumOfX = 0;
            double sumOfRests = 0;
            for (int unit : picked) {
                sumOfX += x[unit];
                sumOfRests += rest[unit];
            }
            if (sumOfX == 0) {
                samplesWithoutRatio++;
                return;
            }
            // the ratio of the sample less that of the population, without taking one large number from another
            double distance = sumOfRests / sumOfX;
            samples++;
            distances += distance;
            squares += distance * distance;
        }
    }

    /** {@return what is divided by what, in words} */
    public String measure() {
        return measure;
    }

    /** {@return the ratio of sums of the population, exact; zero or more} */
    public Ratio ratio() {
        return ratio;
    }

    /** {@return how many units the population has, N; at least 2} */
    public int populationSize() {
        return populationSize;
    }

    /** {@return how many units are drawn, n; from 1 to all} */
    public int sampleSize() {
        return sampleSize;
    }

    /** {@return how many samples have a ratio; at least 1} */
    public long samples() {
        return samples;
    }

    /**
     * {@return how many samples have no ratio, their sum of x being zero; zero or more} They are not in the other
     * figures.
     */
    public long samplesWithoutRatio() {
        return samplesWithoutRatio;
    }

    /** {@return the mean of the ratios of the samples} */
    public double mean() {
        return mean;
    }

    /** {@return how far that mean is from the ratio of the population; negative if it is below} */
    public double bias() {
        return bias;
    }

    /**
     * {@return the mean of the totals of y that the samples estimate by their ratio, the total of x being known; in the
     * unit of y}
     */
    public double meanOfTotal() {
        return meanOfTotal;
    }

    /** {@return the mean of the squared errors of these totals; in the squared unit of y, zero or more} */
    public double meanSquaredErrorOfTotal() {
        return meanSquaredErrorOfTotal;
    }

    /**
     * {@return the variance of the totals estimated without x, N times the mean of y; in the squared unit of y, zero or
     * more}
     */
    public double varianceOfExpansion() {
        return varianceOfExpansion;
    }

    @Override
    public List<String> explain() {
        List<String> lines = new ArrayList<>();
        lines.add(Text.sentence(measure + ": " + Decimals.text(ratio) + " in the population"));
        lines.add("Mean over " + Text.count(samples, "sample") + " of " + Text.count(sampleSize, "unit") + " out of "
                + Text.number(populationSize) + ": " + Decimals.text(mean) + ", so the bias is " + Decimals.text(bias)
                + ".");
        if (samplesWithoutRatio > 0) {
            lines.add(Text.count(samplesWithoutRatio, "more sample has", "more samples have")
                    + " no ratio, because the denominator adds up to zero.");
        }
        lines.add("Total by the ratio: mean " + Decimals.text(meanOfTotal) + ", mean squared error "
                + Decimals.text(meanSquaredErrorOfTotal) + ". By expansion: variance "
                + Decimals.text(varianceOfExpansion) + ".");
        return List.copyOf(lines);
    }

    /** {@return the working, on one line} */
    @Override
    public String toString() {
        return String.join(" ", explain());
    }

    private List<Object> values() {
        return List.of(
                measure,
                ratio,
                populationSize,
                sampleSize,
                samples,
                samplesWithoutRatio,
                mean,
                bias,
                meanOfTotal,
                meanSquaredErrorOfTotal,
                varianceOfExpansion);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SamplingDistribution distribution && values().equals(distribution.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }
}

package io.github.biglocal.estimation;

import io.github.biglocal.invariant.Require;
import java.util.SplittableRandom;

/**
 * The bootstrap of a ratio of sums (Efron and Tibshirani, An Introduction to the Bootstrap, 1993): the ratio over
 * resamples of the sample, drawn with repetition. Up to {@value #EXACT_UP_TO} units all resamples are gone through, so
 * chance plays no part; above that, resamples are drawn from the seed.
 *
 * <p>There is no correction for a finite population: a bootstrap is about a larger one.
 *
 * <p>Immutable and thread-safe.
 *
 * @param seed what the random numbers start from, if any are needed
 * @param resamples how many resamples are drawn, if any are; at least 1
 */
public record Bootstrap(long seed, int resamples) {
    /** The most units of which all resamples are gone through: 1,352,078 distinct ones. */
    public static final int EXACT_UP_TO = 12;

    /** The name of the generator, as {@code java.util.random} knows it. */
    public static final String GENERATOR = "SplittableRandom";

    /** Checks the number of resamples. */
    public Bootstrap {
        Require.of(Bootstrap.class).atLeast("resamples", 1, resamples);
    }

    /**
     * {@return the bootstrap with a seed, and 9,999 resamples}
     *
     * @param seed what the random numbers start from, if any are needed
     */
    public static Bootstrap withSeed(long seed) {
        return new Bootstrap(seed, 9_999);
    }

    /**
     * {@return this bootstrap with another number of resamples} It matters only above {@value #EXACT_UP_TO} units.
     *
     * @param number how many resamples are drawn; at least 1
     */
    public Bootstrap drawing(int number) {
        return new Bootstrap(seed, number);
    }

    /**
     * {@return the ratios of the resamples of a sample} Undefined if the sum of x is zero, or in each resample that was
     * drawn.
     *
     * @param sample the sample
     */
    public Estimated<BootstrapDistribution> of(Sample sample) {
        if (sample.ratio().isEmpty()) {
            return new Estimated.Undefined<>(Why.NO_RATIO);
        }
        if (sample.size() > EXACT_UP_TO) {
            return drawn(sample);
        }
        int n = sample.size();
        return new Estimated.Defined<>(new BootstrapDistribution(
                sample, new Resampling.Exact(Resamples.binomial(2 * n - 1, n)), Resamples.all(sample)));
    }

    Estimated<BootstrapDistribution> drawn(Sample sample) {
        Resamples drawn = Resamples.drawn(sample, resamples, new SplittableRandom(seed));
        return drawn.withoutRatio() == resamples
                ? new Estimated.Undefined<>(Why.NO_RATIO)
                : new Estimated.Defined<>(
                        new BootstrapDistribution(sample, new Resampling.Seeded(resamples, seed, GENERATOR), drawn));
    }
}

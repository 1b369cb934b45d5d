package io.github.biglocal.match;

import io.github.biglocal.money.RoundedRatio;
import java.util.Objects;
import java.util.Optional;

/**
 * Averages of the ratios of single projects, each of which counts as much as any other. The ratio of the sums is another
 * figure.
 *
 * <p>Immutable and thread-safe.
 *
 * @param mean the arithmetic mean; empty if no project has a ratio
 * @param median the one in the middle, or undefined if no project has a ratio
 * @param harmonicMean the harmonic mean; empty if no project has a ratio, or one of them is not above zero
 * @param geometricMean the geometric mean; empty where the harmonic mean is
 */
public record RatioAverages(
        Optional<RoundedRatio> mean,
        LeverageRatio median,
        Optional<RoundedRatio> harmonicMean,
        Optional<RoundedRatio> geometricMean) {
    public RatioAverages {
        Objects.requireNonNull(geometricMean, "geometricMean");
        Objects.requireNonNull(harmonicMean, "harmonicMean");
        Objects.requireNonNull(mean, "mean");
        Objects.requireNonNull(median, "median");
    }
}

package io.github.biglocal.estimation;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.money.Ratio;
import java.util.List;

/**
 * What a bootstrap says of a ratio of sums. The resamples without a ratio are in none of the figures but the last.
 *
 * <p>Immutable and thread-safe.
 *
 * @param measure what is divided by what
 * @param ratio the ratio of sums of the sample, exact
 * @param units how many units it is from, n
 * @param resampling how the resamples were come by
 * @param mean the mean of the ratios
 * @param bias that mean less the ratio of the sample
 * @param standardError the standard deviation of the ratios
 * @param massBelow the probability of a ratio below that of the sample
 * @param massEqual the probability of just that ratio
 * @param massWithoutRatio which part of all resamples has no ratio
 */
public record BootstrapSummary(
        String measure,
        Ratio ratio,
        int units,
        Resampling resampling,
        double mean,
        double bias,
        double standardError,
        Ratio massBelow,
        Ratio massEqual,
        Ratio massWithoutRatio)
        implements Explained {
    @Override
    public List<String> explain() {
        return List.of(
                measure + ": " + Decimals.text(ratio) + ", the ratio of sums",
                "bootstrap: " + resampling + "; n = " + units + ", " + Population.beyond(),
                "mean " + Decimals.text(mean) + ", bias " + Decimals.text(bias) + ", standard error "
                        + Decimals.text(standardError),
                "below the ratio " + Decimals.percent(massBelow) + ", equal to it " + Decimals.percent(massEqual)
                        + ", without a ratio and left out " + Decimals.percent(massWithoutRatio));
    }
}

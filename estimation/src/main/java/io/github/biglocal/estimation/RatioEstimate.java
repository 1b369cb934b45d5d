package io.github.biglocal.estimation;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.money.Ratio;
import java.util.List;
import java.util.Optional;

/**
 * A ratio of sums and its standard error (Cochran, Sampling Techniques, 1977, chapter 6).
 *
 * <p>Immutable and thread-safe.
 *
 * @param measure what is divided by what
 * @param ratio the ratio of sums, exact
 * @param standardError the standard error
 * @param units how many units it is from, n
 * @param degreesOfFreedom n - 1, or n less the number of strata
 * @param population what it speaks for
 * @param method how the standard error was come by
 */
public record RatioEstimate(
        String measure,
        Ratio ratio,
        double standardError,
        int units,
        int degreesOfFreedom,
        Population population,
        VarianceMethod method)
        implements Explained {
    /**
     * {@return the ratio of sums with the standard error by linearisation, √[(1 - n/N) s<sub>e</sub>² / n] / x̄} Undefined
     * if the sum of x is nothing, or there are fewer than two units.
     *
     * @param sums the sums over the sample
     * @param population what it speaks for
     */
    public static Estimated<RatioEstimate> of(SampleSums sums, Population population) {
        Optional<Ratio> ratio = sums.ratio();
        if (ratio.isEmpty()) {
            return new Estimated.Undefined<>(Why.NO_RATIO);
        }
        if (sums.units() < 2) {
            return new Estimated.Undefined<>(Why.ONE_UNIT);
        }
        Ratio variance = population
                .correction(sums.units())
                .times(sums.residualVariance(ratio.get()))
                .times(sums.n())
                .dividedBy(sums.x().times(sums.x()));
        return new Estimated.Defined<>(new RatioEstimate(
                sums.measure(),
                ratio.get(),
                Decimals.sqrt(variance),
                sums.units(),
                sums.units() - 1,
                population,
                VarianceMethod.TAYLOR));
    }

    /**
     * {@return the combined ratio of a stratified sample, with the standard error by linearisation within strata}
     * Undefined if the weighted sum of x is nothing, or a stratum has one unit.
     *
     * @param sample the sample
     */
    public static Estimated<RatioEstimate> of(StratifiedSample sample) {
        Optional<Ratio> ratio = sample.ratio();
        if (ratio.isEmpty()) {
            return new Estimated.Undefined<>(Why.NO_RATIO);
        }
        Ratio variance = Ratio.ZERO;
        for (Stratum stratum : sample.strata()) {
            if (stratum.units().size() < 2) {
                return new Estimated.Undefined<>(Why.ONE_UNIT_IN_STRATUM);
            }
            variance = variance.plus(variance(stratum, ratio.get()));
        }
        Ratio x = sample.weighted().x();
        return new Estimated.Defined<>(new RatioEstimate(
                sample.measure(),
                ratio.get(),
                Decimals.sqrt(variance.dividedBy(x.times(x))),
                sample.size(),
                sample.size() - sample.strata().size(),
                sample.population(),
                VarianceMethod.TAYLOR_COMBINED));
    }

    /** (1 - f) n / (n - 1) times the squared distances of the weighted rests from their mean. */
    private static Ratio variance(Stratum stratum, Ratio ratio) {
        int n = stratum.units().size();
        Ratio sum = Ratio.ZERO;
        Ratio squares = Ratio.ZERO;
        for (Unit unit : stratum.units()) {
            Ratio rest = unit.times(stratum.weight()).residual(ratio);
            sum = sum.plus(rest);
            squares = squares.plus(rest.times(rest));
        }
        Ratio distances = squares.minus(sum.times(sum).dividedBy(Ratio.of(n, 1)));
        return stratum.population().correction(n).times(Ratio.of(n, n - 1)).times(distances);
    }

    @Override
    public List<String> explain() {
        return List.of(
                measure + ": " + Decimals.text(ratio) + ", the ratio of sums",
                "standard error " + Decimals.text(standardError) + ", by " + method.words(),
                "n = " + units + ", " + population + ", " + degreesOfFreedom + " degrees of freedom");
    }
}

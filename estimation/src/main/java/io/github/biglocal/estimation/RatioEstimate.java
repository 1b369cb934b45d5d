package io.github.biglocal.estimation;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.text.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A ratio of sums and its standard error (Cochran, Sampling Techniques, 1977, chapter 6).
 *
 * <p>Immutable and thread-safe.
 */
public final class RatioEstimate implements Explained {
    private final String measure;
    private final Ratio ratio;
    private final double standardError;
    private final int units;
    private final int degreesOfFreedom;
    private final Population population;
    private final VarianceMethod method;

    RatioEstimate(
            String measure,
            Ratio ratio,
            double standardError,
            int units,
            int degreesOfFreedom,
            Population population,
            VarianceMethod method) {
        this.measure = measure;
        this.ratio = ratio;
        this.standardError = standardError;
        this.units = units;
        this.degreesOfFreedom = degreesOfFreedom;
        this.population = population;
        this.method = method;
    }

    /**
     * {@return the ratio of sums with the standard error by linearisation, √[(1 - n/N) s<sub>e</sub>² / n] / x̄}
     * Undefined if the sum of x is zero, or there are fewer than two units.
     *
     * @param sums the sums over the sample
     * @param population the population it represents
     */
    public static Estimated<RatioEstimate> of(SampleSums sums, Population population) {
        Objects.requireNonNull(population, "population");
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
     * Undefined if the weighted sum of x is zero, or a stratum has one unit.
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

    /** {@return what is divided by what, in words} */
    public String measure() {
        return measure;
    }

    /** {@return the ratio of sums, exact; zero or more} */
    public Ratio ratio() {
        return ratio;
    }

    /** {@return the standard error of the ratio, in the unit of the ratio; zero or more} */
    public double standardError() {
        return standardError;
    }

    /** {@return how many units it is from, n; at least 2} */
    public int units() {
        return units;
    }

    /** {@return n - 1, or n less the number of strata; at least 1} */
    public int degreesOfFreedom() {
        return degreesOfFreedom;
    }

    /** {@return what the sample speaks for} */
    public Population population() {
        return population;
    }

    /** {@return how the standard error was worked out} */
    public VarianceMethod method() {
        return method;
    }

    @Override
    public List<String> explain() {
        return List.of(
                Text.sentence(measure + ": " + Decimals.text(ratio) + ", the ratio of the sums"),
                "Standard error " + Decimals.text(standardError) + ", by " + method.words() + ".",
                Decimals.sample(units, population) + "; " + Decimals.degrees(degreesOfFreedom) + ".");
    }

    /** {@return the working, on one line} */
    @Override
    public String toString() {
        return String.join(" ", explain());
    }

    private List<Object> values() {
        return List.of(measure, ratio, standardError, units, degreesOfFreedom, population, method);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RatioEstimate estimate && values().equals(estimate.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }
}

package io.github.biglocal.estimation;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.text.Text;
import java.util.List;

/**
 * The total of y over a finite list, estimated from a sample of it.
 *
 * <p>Immutable and thread-safe.
 */
public final class TotalEstimate implements Explained {
    private final String measure;
    private final Ratio total;
    private final double standardError;
    private final int units;
    private final Population.Finite population;
    private final Method method;

    TotalEstimate(
            String measure, Ratio total, double standardError, int units, Population.Finite population, Method method) {
        this.measure = measure;
        this.total = total;
        this.standardError = standardError;
        this.units = units;
        this.population = population;
        this.method = method;
    }

    /** The method by which a total is estimated. */
    public enum Method {
        /** The ratio of sums times the known total of x. */
        RATIO("the ratio of the sums times the known total of x"),
        /** N times the mean of y, without x. */
        EXPANSION("the size of the population times the mean of y");

        private final String words;

        Method(String words) {
            this.words = words;
        }

        /** {@return the method in words} */
        public String words() {
            return words;
        }
    }

    /**
     * {@return the total by the ratio, R X, with the standard error √[N² (1 - n/N) s<sub>e</sub>² / n]} Undefined if
     * the sum of x is zero, or there are fewer than two units.
     *
     * @param sums the sums over the sample
     * @param population the list
     * @param xOfAll the total of x over the list, known from elsewhere
     * @throws InvalidValueException if that is less than in the sample
     */
    public static Estimated<TotalEstimate> byRatio(SampleSums sums, Population.Finite population, Ratio xOfAll) {
        checkTotal(sums, xOfAll);
        return RatioEstimate.of(sums, population) instanceof Estimated.Undefined<RatioEstimate> undefined
                ? new Estimated.Undefined<>(undefined.why())
                : sums.ratio()
                        .map(ratio -> defined(
                                sums, ratio.times(xOfAll), sums.residualVariance(ratio), population, Method.RATIO))
                        .orElseThrow();
    }

    /**
     * {@return the total by expansion, N ȳ, with the standard error √[N² (1 - n/N) s<sub>y</sub>² / n]} Undefined of fewer
     * than two units.
     *
     * @param sums the sums over the sample
     * @param population the list
     */
    public static Estimated<TotalEstimate> byExpansion(SampleSums sums, Population.Finite population) {
        return sums.units() < 2
                ? new Estimated.Undefined<>(Why.ONE_UNIT)
                : defined(
                        sums,
                        sums.y().times(Ratio.of(population.size(), sums.units())),
                        sums.varianceOfY(),
                        population,
                        Method.EXPANSION);
    }

    private static Estimated<TotalEstimate> defined(
            SampleSums sums, Ratio total, Ratio variance, Population.Finite population, Method method) {
        return new Estimated.Defined<>(new TotalEstimate(
                sums.measure(),
                total,
                Decimals.sqrt(varianceOfTotal(variance, sums.units(), population)),
                sums.units(),
                population,
                method));
    }

    /** N² (1 - n/N) / n times the variance between units. */
    static Ratio varianceOfTotal(Ratio variance, int units, Population.Finite population) {
        Ratio size = Ratio.of(population.size(), 1);
        return size.times(size)
                .times(population.correction(units))
                .times(variance)
                .dividedBy(Ratio.of(units, 1));
    }

    static void checkTotal(SampleSums sums, Ratio xOfAll) {
        if (!xOfAll.isAtLeast(sums.x())) {
            throw new InvalidValueException(
                    TotalEstimate.class,
                    "xOfAll",
                    "the total of x is less than that of the sample",
                    "Give a total that includes the sample.");
        }
    }

    /** {@return what is divided by what, in words; the total is of what is divided} */
    public String measure() {
        return measure;
    }

    /** {@return the estimated total of y over the list, exact; zero or more} */
    public Ratio total() {
        return total;
    }

    /** {@return the standard error of the total, in the unit of y; zero or more} */
    public double standardError() {
        return standardError;
    }

    /** {@return how many units it is from, n; at least 2} */
    public int units() {
        return units;
    }

    /** {@return the list that the total is of} */
    public Population.Finite population() {
        return population;
    }

    /** {@return how the total was estimated} */
    public Method method() {
        return method;
    }

    @Override
    public List<String> explain() {
        return List.of(
                Text.sentence(measure + ", total of the numerator: " + Decimals.text(total) + ", worked out as "
                        + method.words()),
                "Standard error " + Decimals.text(standardError) + ".",
                Decimals.sample(units, population) + ".");
    }

    /** {@return the working, on one line} */
    @Override
    public String toString() {
        return String.join(" ", explain());
    }

    private List<Object> values() {
        return List.of(measure, total, standardError, units, population, method);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TotalEstimate estimate && values().equals(estimate.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }
}

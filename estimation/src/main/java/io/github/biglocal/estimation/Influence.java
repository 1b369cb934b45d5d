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
 * How much each unit of a sample influences its ratio of sums: L = (y - R x) / x̄. The influences add up to zero.
 *
 * <p>Immutable and thread-safe.
 */
public final class Influence implements Explained {
    private final String measure;
    private final Ratio ratio;
    private final List<Value> values;
    private final Ratio variance;
    private final Ratio skewness;
    private final Population population;

    Influence(String measure, Ratio ratio, List<Value> values, Ratio variance, Ratio skewness, Population population) {
        this.measure = measure;
        this.ratio = ratio;
        this.values = List.copyOf(values);
        this.variance = variance;
        this.skewness = skewness;
        this.population = population;
    }

    /**
     * The influence of a unit.
     *
     * @param unit the name of the unit
     * @param influence its influence: above zero if it pulls the ratio up
     */
    public record Value(String unit, Ratio influence) {
        /** Checks that no value is null. */
        public Value {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(influence, "influence");
        }
    }

    /**
     * {@return the influence of each unit} Undefined if the sum of x is zero.
     *
     * @param sample the sample
     */
    public static Estimated<Influence> of(Sample sample) {
        Optional<Ratio> ratio = sample.ratio();
        if (ratio.isEmpty()) {
            return new Estimated.Undefined<>(Why.NO_RATIO);
        }
        Ratio n = Ratio.of(sample.size(), 1);
        Ratio mean = sample.sums().x().dividedBy(n);
        List<Value> values = new ArrayList<>();
        Ratio squares = Ratio.ZERO;
        Ratio cubes = Ratio.ZERO;
        for (Unit unit : sample.units()) {
            Ratio influence = unit.residual(ratio.get()).dividedBy(mean);
            Ratio square = influence.times(influence);
            values.add(new Value(unit.name(), influence));
            squares = squares.plus(square);
            cubes = cubes.plus(square.times(influence));
        }
        return new Estimated.Defined<>(new Influence(
                sample.measure(),
                ratio.get(),
                values,
                squares.dividedBy(n.times(n)),
                cubes.dividedBy(n.times(n).times(n)),
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

    /** {@return the influence of each unit, in the order of the sample; at least one} */
    public List<Value> values() {
        return values;
    }

    /** {@return the variance by the infinitesimal jackknife, the sum of the squares by n²; zero or more} */
    public Ratio variance() {
        return variance;
    }

    /** {@return the third moment that goes with that variance, the sum of the cubes by n³; may be negative} */
    public Ratio skewness() {
        return skewness;
    }

    /** {@return the population that the sample represents} */
    public Population population() {
        return population;
    }

    /**
     * {@return the ratio with the standard error by the infinitesimal jackknife} Never corrected for a finite
     * population, and so reported as one beyond it. Undefined of one unit.
     */
    public Estimated<RatioEstimate> estimate() {
        return values.size() < 2
                ? new Estimated.Undefined<>(Why.ONE_UNIT)
                : new Estimated.Defined<>(new RatioEstimate(
                        measure,
                        ratio,
                        Decimals.sqrt(variance),
                        values.size(),
                        values.size() - 1,
                        Population.beyond(),
                        VarianceMethod.INFINITESIMAL_JACKKNIFE));
    }

    /** {@return the acceleration of BCa from the influences, ΣL³ / [6 (ΣL²)^1.5]; empty if no unit pulls} */
    public OptionalDouble acceleration() {
        double squares = Decimals.of(variance);
        // the powers of n cancel: (n²)^1.5 is n³
        return squares == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Decimals.of(skewness) / (6 * squares * Math.sqrt(squares)));
    }

    @Override
    public List<String> explain() {
        List<String> lines = new ArrayList<>(summary());
        values.forEach(value ->
                lines.add("Influence of " + value.unit() + ": " + Decimals.text(Decimals.of(value.influence())) + "."));
        return List.copyOf(lines);
    }

    private List<String> summary() {
        List<String> lines = new ArrayList<>();
        lines.add(Text.sentence(measure + ": " + Decimals.text(ratio) + ", the ratio of the sums"));
        lines.add("Variance " + Decimals.text(Decimals.of(variance)) + ", by the infinitesimal jackknife.");
        lines.add(Decimals.sample(values.size(), population) + ".");
        return lines;
    }

    /** {@return the working on one line, without the units, whose names are the caller's} */
    @Override
    public String toString() {
        return String.join(" ", summary());
    }

    private List<Object> all() {
        return List.of(measure, ratio, values, variance, skewness, population);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Influence influence && all().equals(influence.all());
    }

    @Override
    public int hashCode() {
        return all().hashCode();
    }
}

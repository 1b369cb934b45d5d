package io.github.biglocal.estimation;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.Ratio;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * The size of a sample and the five sums over its units that linearisation and Fieller's method need. Reports often print
 * no more than these. Sums of parts of a sample merge in any order.
 *
 * <p>Immutable and thread-safe.
 *
 * @param measure what is divided by what
 * @param units how many units, n
 * @param x the sum of x
 * @param y the sum of y
 * @param xx the sum of the squares of x
 * @param yy the sum of the squares of y
 * @param xy the sum of x times y
 */
public record SampleSums(String measure, int units, Ratio x, Ratio y, Ratio xx, Ratio yy, Ratio xy) {
    /**
     * Checks that some units could have these sums.
     *
     * @throws InvalidValueException if no units could, or the measure is blank
     */
    public SampleSums {
        Require.of(SampleSums.class).text("measure", measure);
        if (units < 0
                || x.compareTo(Ratio.ZERO) < 0
                || y.compareTo(Ratio.ZERO) < 0
                || !xx.times(Ratio.of(units, 1)).isAtLeast(x.times(x))
                || !yy.times(Ratio.of(units, 1)).isAtLeast(y.times(y))
                || !xx.times(yy).isAtLeast(xy.times(xy))) {
            throw new InvalidValueException(
                    SampleSums.class,
                    "units, x, y, xx, yy, xy",
                    "no set of units can have these sums",
                    "Check them against their source.");
        }
    }

    /**
     * {@return the sums over some units}
     *
     * @param measure what is divided by what
     * @param units the units
     */
    public static SampleSums of(String measure, Collection<Unit> units) {
        List<Unit> list = List.copyOf(Objects.requireNonNull(units, "units"));
        return new SampleSums(
                measure,
                list.size(),
                sum(list, Unit::x),
                sum(list, Unit::y),
                sum(list, unit -> unit.x().times(unit.x())),
                sum(list, unit -> unit.y().times(unit.y())),
                sum(list, unit -> unit.x().times(unit.y())));
    }

    private static Ratio sum(List<Unit> units, Function<Unit, Ratio> number) {
        return Ratio.sum(units.stream().map(number).toList());
    }

    /**
     * {@return the sums over the units of both}
     *
     * @param other the sums over other units, of the same measure
     * @throws InvalidValueException if the measure is another
     */
    public SampleSums plus(SampleSums other) {
        if (!measure.equals(other.measure)) {
            throw new InvalidValueException(
                    SampleSums.class,
                    "measure",
                    "the two have different measures",
                    "Add only sums of the same measure.");
        }
        return new SampleSums(
                measure,
                Math.addExact(units, other.units),
                x.plus(other.x),
                y.plus(other.y),
                xx.plus(other.xx),
                yy.plus(other.yy),
                xy.plus(other.xy));
    }

    /** {@return the ratio of sums, y by x; empty if x is zero} */
    public Optional<Ratio> ratio() {
        return x.equals(Ratio.ZERO) ? Optional.empty() : Optional.of(y.dividedBy(x));
    }

    /**
     * {@return the approximate bias of the ratio of sums, (1 - f) (R s<sub>x</sub>² - s<sub>xy</sub>) / (n x̄²); empty if
     * there is no ratio, or one unit} The first term of its expansion (Cochran, Sampling Techniques, 1977, chapter 6).
     *
     * @param population what the sample speaks for
     */
    public Optional<Ratio> approximateBias(Population population) {
        Objects.requireNonNull(population, "population");
        if (units < 2) {
            return Optional.empty();
        }
        return ratio().map(ratio -> population
                .correction(units)
                .times(ratio.times(varianceOfX()).minus(covariance()))
                .times(n())
                .dividedBy(x.times(x)));
    }

    Ratio n() {
        return Ratio.of(units, 1);
    }

    /**
     * The sample variance of the residuals of y; at least two units. The residuals add up to zero, so their mean is
     * zero.
     */
    Ratio residualVariance(Ratio ratio) {
        return yy.minus(Ratio.of(2, 1).times(ratio).times(xy))
                .plus(ratio.times(ratio).times(xx))
                .dividedBy(Ratio.of(units - 1, 1));
    }

    Ratio varianceOfX() {
        return centred(xx, x, x);
    }

    Ratio varianceOfY() {
        return centred(yy, y, y);
    }

    Ratio covariance() {
        return centred(xy, x, y);
    }

    private Ratio centred(Ratio products, Ratio left, Ratio right) {
        return products.minus(left.times(right).dividedBy(n())).dividedBy(Ratio.of(units - 1, 1));
    }
}

package io.github.biglocal.estimation;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.text.Text;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Confidence intervals of a ratio of sums, by each of the usual methods. From fewer than {@value #FEWEST_UNITS} units none
 * is given unless {@link #evenForFewUnits} asks for it: three projects gave 10.14, and an interval from 0.74 to 125.17.
 *
 * <p>Immutable and thread-safe.
 *
 * @param level the level of confidence, between 0 and 1, such as 19/20
 * @param fewestUnits the fewest units for which an interval is given; at least 1
 */
public record Confidence(Ratio level, int fewestUnits) {
    /**
     * The fewest units for which an interval is given, if the caller asks for no other number. A rule of this library.
     */
    public static final int FEWEST_UNITS = 8;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** Checks the level. */
    public Confidence {
        Require.of(Confidence.class).atLeast("fewestUnits", 1, fewestUnits).notTooLong("level", level);
        if (level.compareTo(Ratio.ZERO) <= 0 || level.compareTo(Ratio.ONE) >= 0) {
            throw new InvalidValueException(
                    Confidence.class, "level", "level is " + level, "Give a fraction between 0 and 1, such as 19/20.");
        }
    }

    /**
     * {@return intervals of a level}
     *
     * @param percent the level as a percentage, such as 95
     */
    public static Confidence ofPercent(int percent) {
        return new Confidence(Ratio.ofPercent(percent), FEWEST_UNITS);
    }

    /** {@return the same intervals, however few the units are} Each says that they are few. */
    public Confidence evenForFewUnits() {
        return new Confidence(level, 1);
    }

    /**
     * {@return the ratio and t standard errors to either side}
     *
     * @param estimate the ratio and its standard error
     */
    public ConfidenceSet t(RatioEstimate estimate) {
        return symmetric(estimate, "t on the ratio", tQuantile(estimate.degreesOfFreedom()));
    }

    /**
     * {@return the ratio and z standard errors to either side} For large samples.
     *
     * @param estimate the ratio and its standard error
     */
    public ConfidenceSet normal(RatioEstimate estimate) {
        return symmetric(estimate, "normal", zQuantile());
    }

    /**
     * {@return the ratio times and by exp(t SE / R): never below zero} Undefined for a ratio of zero.
     *
     * @param estimate the ratio and its standard error
     */
    public ConfidenceSet logT(RatioEstimate estimate) {
        return unlessTooFew(estimate.units(), () -> {
            double ratio = Decimals.of(estimate.ratio());
            if (ratio == 0) {
                return new ConfidenceSet.Undefined("the ratio is zero, and zero has no logarithm");
            }
            double factor = Math.exp(tQuantile(estimate.degreesOfFreedom()) * estimate.standardError() / ratio);
            return new ConfidenceSet.Interval(
                    basis(estimate, "t on the logarithm of the ratio", List.of()), ratio / factor, ratio * factor);
        });
    }

    /**
     * {@return Fieller's set with the t quantile: the ratios that the two means do not contradict} It takes into
     * account that the mean of x is uncertain too, and is not bounded if that may be zero (Fieller, Some problems in
     * interval estimation, 1954).
     *
     * @param sums the sums over the sample
     * @param population what the sample represents
     */
    public ConfidenceSet fiellerT(SampleSums sums, Population population) {
        Objects.requireNonNull(population, "population");
        return fieller(sums, population, "Fieller with t", () -> tQuantile(sums.units() - 1));
    }

    /**
     * {@return Fieller's set with the normal quantile} For large samples.
     *
     * @param sums the sums over the sample
     * @param population what the sample represents
     */
    public ConfidenceSet fiellerZ(SampleSums sums, Population population) {
        Objects.requireNonNull(population, "population");
        return fieller(sums, population, "Fieller with z", this::zQuantile);
    }

    /**
     * {@return the bootstrap quantiles of either tail}
     *
     * @param bootstrap the bootstrap
     */
    public ConfidenceSet percentile(BootstrapDistribution bootstrap) {
        return unlessTooFew(
                bootstrap.sample().size(),
                () -> new ConfidenceSet.Interval(
                        basis(bootstrap, "bootstrap percentile", List.of()),
                        bootstrap.quantile(tail()),
                        bootstrap.quantile(Ratio.ONE.minus(tail()))));
    }

    /**
     * {@return the bootstrap quantiles of either tail, mirrored at the ratio}
     *
     * @param bootstrap the bootstrap
     */
    public ConfidenceSet basic(BootstrapDistribution bootstrap) {
        return unlessTooFew(bootstrap.sample().size(), () -> {
            double lower = 2 * bootstrap.original() - bootstrap.quantile(Ratio.ONE.minus(tail()));
            double upper = 2 * bootstrap.original() - bootstrap.quantile(tail());
            return new ConfidenceSet.Interval(basis(bootstrap, "bootstrap basic", belowNothing(lower)), lower, upper);
        });
    }

    /**
     * {@return the bootstrap quantiles at levels corrected for bias and acceleration, BCa} Undefined if all resamples are on one
     * side of the ratio, or all units have the same ratio.
     *
     * @param bootstrap the bootstrap
     * @param correction how the bias correction is taken
     * @param acceleration from what the acceleration is taken
     */
    public ConfidenceSet bca(BootstrapDistribution bootstrap, BiasCorrection correction, Acceleration acceleration) {
        Objects.requireNonNull(correction, "correction");
        Objects.requireNonNull(acceleration, "acceleration");
        return unlessTooFew(bootstrap.sample().size(), () -> {
            OptionalDouble z0 = correction.of(bootstrap);
            OptionalDouble a = acceleration.of(bootstrap.sample());
            if (z0.isEmpty()) {
                return new ConfidenceSet.Undefined(
                        bootstrap.massEqual().equals(Ratio.ONE)
                                ? "every resample gives the same ratio"
                                : "all resamples are on one side of the ratio, so the bias correction is infinite");
            }
            if (a.isEmpty()) {
                return new ConfidenceSet.Undefined(
                        "the units do not differ, or one unit has all of x, so there is no acceleration");
            }
            Optional<Ratio> lower = corrected(-zQuantile(), z0.getAsDouble(), a.getAsDouble());
            Optional<Ratio> upper = corrected(zQuantile(), z0.getAsDouble(), a.getAsDouble());
            if (lower.isEmpty() || upper.isEmpty()) {
                return new ConfidenceSet.Undefined("the acceleration is too large for this level of confidence");
            }
            ConfidenceSet.Basis basis = basis(bootstrap, "bootstrap BCa", List.of());
            List<String> conventions = new ArrayList<>(basis.conventions());
            conventions.add("bias correction z0 = " + Decimals.text(z0.getAsDouble()) + ", from the resamples "
                    + correction.words());
            conventions.add(
                    "acceleration a = " + Decimals.text(a.getAsDouble()) + ", from the " + acceleration.words());
            return new ConfidenceSet.Interval(
                    with(basis, conventions), bootstrap.quantile(lower.get()), bootstrap.quantile(upper.get()));
        });
    }

    /** The level at which BCa takes the quantile that percentile takes at z; empty if there is none between 0 and 1. */
    private static Optional<Ratio> corrected(double z, double z0, double a) {
        double denominator = 1 - a * (z0 + z);
        double probability = NORMAL.cumulativeProbability(z0 + (z0 + z) / denominator);
        return denominator > 0 && probability > 0 ? Optional.of(exactly(probability)) : Optional.empty();
    }

    /** A number that was worked out has more digits than one that is given may have. */
    private static Ratio exactly(double probability) {
        BigDecimal exact = new BigDecimal(probability);
        return new Ratio(exact.unscaledValue(), BigInteger.TEN.pow(exact.scale()));
    }

    private ConfidenceSet symmetric(RatioEstimate estimate, String method, double quantile) {
        return unlessTooFew(estimate.units(), () -> {
            double ratio = Decimals.of(estimate.ratio());
            double lower = ratio - quantile * estimate.standardError();
            double upper = ratio + quantile * estimate.standardError();
            return new ConfidenceSet.Interval(basis(estimate, method, belowNothing(lower)), lower, upper);
        });
    }

    /** The ratios r for which a r² - 2 b r + c is not above zero. */
    private ConfidenceSet fieller(SampleSums sums, Population population, String method, Supplier<Double> quantile) {
        return unlessTooFew(sums.units(), () -> {
            if (sums.ratio().isEmpty()) {
                return new ConfidenceSet.Undefined(Why.NO_RATIO);
            }
            if (sums.units() < 2) {
                return new ConfidenceSet.Undefined(Why.ONE_UNIT);
            }
            Ratio ofMeans = population.correction(sums.units()).dividedBy(sums.n());
            double q2 = quantile.get() * quantile.get();
            double meanOfX = Decimals.of(sums.x().dividedBy(sums.n()));
            double meanOfY = Decimals.of(sums.y().dividedBy(sums.n()));
            double a = meanOfX * meanOfX - q2 * Decimals.of(ofMeans.times(sums.varianceOfX()));
            double b = meanOfX * meanOfY - q2 * Decimals.of(ofMeans.times(sums.covariance()));
            double c = meanOfY * meanOfY - q2 * Decimals.of(ofMeans.times(sums.varianceOfY()));
            ConfidenceSet.Basis basis = new ConfidenceSet.Basis(
                    sums.measure(),
                    sums.ratio().get(),
                    method,
                    level,
                    sums.units(),
                    population,
                    List.of(),
                    Optional.empty(),
                    fewUnits(sums.units()));
            if (a == 0) {
                return new ConfidenceSet.Undefined(
                        "the interval is on the border between bounded and unbounded; ask for another level of"
                                + " confidence");
            }
            if (a < 0 && b * b <= a * c) {
                return new ConfidenceSet.Everything(basis);
            }
            double root = Math.sqrt(Math.max(0, b * b - a * c));
            double less = Math.min((b - root) / a, (b + root) / a);
            double more = Math.max((b - root) / a, (b + root) / a);
            return a > 0
                    ? new ConfidenceSet.Interval(basis, less, more)
                    : new ConfidenceSet.OutsideInterval(basis, less, more);
        });
    }

    private ConfidenceSet unlessTooFew(int units, Supplier<ConfidenceSet> interval) {
        return units < fewestUnits
                ? new ConfidenceSet.TooFewUnits(
                        units,
                        fewestUnits,
                        (units == 1 ? "there is " : "there are ") + Text.count(units, "unit") + ", and at least "
                                + Text.number(fewestUnits)
                                + (fewestUnits == 1 ? " is" : " are")
                                + " needed; show each unit's ratio, and the ratio without each, instead")
                : interval.get();
    }

    private ConfidenceSet.Basis basis(RatioEstimate estimate, String method, List<String> warnings) {
        List<String> all = new ArrayList<>(fewUnits(estimate.units()));
        all.addAll(warnings);
        return new ConfidenceSet.Basis(
                estimate.measure(),
                estimate.ratio(),
                method,
                level,
                estimate.units(),
                estimate.population(),
                List.of("standard error " + Decimals.text(estimate.standardError()) + ", by "
                        + estimate.method().words() + ", " + Decimals.degrees(estimate.degreesOfFreedom())),
                Optional.empty(),
                all);
    }

    private ConfidenceSet.Basis basis(BootstrapDistribution bootstrap, String method, List<String> warnings) {
        Sample sample = bootstrap.sample();
        List<String> conventions = new ArrayList<>();
        conventions.add("each quantile is the ratio of a resample, the smallest with enough resamples at or below it");
        if (sample.population() instanceof Population.Finite) {
            conventions.add("not corrected for sampling from " + sample.population());
        }
        List<String> all = new ArrayList<>(fewUnits(sample.size()));
        all.addAll(warnings);
        if (!bootstrap.massWithoutRatio().equals(Ratio.ZERO)) {
            all.add(Decimals.percent(bootstrap.massWithoutRatio())
                    + " of the resamples have no ratio and are left out");
        }
        return new ConfidenceSet.Basis(
                sample.measure(),
                sample.ratio().orElseThrow(),
                method,
                level,
                sample.size(),
                Population.beyond(),
                conventions,
                Optional.of(bootstrap.resampling()),
                all);
    }

    private static ConfidenceSet.Basis with(ConfidenceSet.Basis basis, List<String> conventions) {
        return new ConfidenceSet.Basis(
                basis.measure(),
                basis.ratio(),
                basis.method(),
                basis.level(),
                basis.units(),
                basis.population(),
                conventions,
                basis.resampling(),
                basis.warnings());
    }

    private static List<String> fewUnits(int units) {
        return units < FEWEST_UNITS
                ? List.of((units == 1 ? "there is only " : "there are only ") + Text.count(units, "unit")
                        + ", fewer than " + FEWEST_UNITS + ", so the figures are illustrative")
                : List.of();
    }

    private static List<String> belowNothing(double lower) {
        return lower < 0
                ? List.of(
                        "the lower limit is below zero, which a ratio of money cannot be, so this method does not suit"
                                + " these figures")
                : List.of();
    }

    private Ratio tail() {
        return Ratio.ONE.minus(level).dividedBy(Ratio.of(2, 1));
    }

    private double zQuantile() {
        return NORMAL.inverseSurvivalProbability(Decimals.of(tail()));
    }

    private double tQuantile(int degreesOfFreedom) {
        return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(Decimals.of(tail()));
    }
}

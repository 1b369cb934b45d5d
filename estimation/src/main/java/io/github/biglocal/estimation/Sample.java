package io.github.biglocal.estimation;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.match.LeverageConvention;
import io.github.biglocal.match.LeverageRatio;
import io.github.biglocal.match.LeverageResult;
import io.github.biglocal.match.ProjectId;
import io.github.biglocal.money.Ratio;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A simple random sample, or units that are taken for one; of clusters, if each unit is one.
 *
 * <pre>{@code
 * Sample sample = Sample.of(leverageResult, LeverageConvention.MATCH_PER_GRANT).outOf(150);
 * RatioEstimate estimate = sample.estimate().orThrow();
 * ConfidenceSet interval = Confidence.ofPercent(95).logT(estimate);
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param measure what is divided by what, such as {@code match per pound of programme money}
 * @param units what was sampled, each under its own name; empty if none was
 * @param population what the sample speaks for
 */
public record Sample(String measure, List<Unit> units, Population population) {
    /**
     * Checks that the sample makes sense.
     *
     * @throws InvalidValueException if the measure is blank, two units have one name, or there are more units than the
     *     population has
     */
    public Sample {
        units = List.copyOf(Objects.requireNonNull(units, "units"));
        Require.of(Sample.class)
                .text("measure", measure)
                .distinct("units", units.stream().map(Unit::name).toList());
        population.correction(units.size());
    }

    /**
     * {@return a sample of more than a finite list}
     *
     * @param measure what is divided by what
     * @param units what was sampled, each under its own name
     */
    public static Sample of(String measure, Collection<Unit> units) {
        return new Sample(measure, List.copyOf(Objects.requireNonNull(units, "units")), Population.beyond());
    }

    /**
     * {@return the projects that a leverage counts, one unit each, with the amounts as they are counted: in the prices asked
     * for and after attribution} What it leaves out is left out here. If amounts are bounds, such as "over" something, the
     * measure says so.
     *
     * @param result the leverage
     * @param convention which money is divided by which
     */
    public static Sample of(LeverageResult result, LeverageConvention convention) {
        return of(result, convention, ProjectId::value);
    }

    /**
     * {@return the projects that a leverage counts, one unit for each group of them, such as an area} Projects of one area are
     * seldom independent of each other; areas more so.
     *
     * @param result the leverage
     * @param convention which money is divided by which
     * @param group the name of the group that a project is in
     */
    public static Sample of(LeverageResult result, LeverageConvention convention, Function<ProjectId, String> group) {
        Objects.requireNonNull(group, "group");
        Map<String, List<Unit>> groups = new LinkedHashMap<>();
        for (LeverageResult.Part part : result.parts()) {
            groups.computeIfAbsent(group.apply(part.project()), name -> new ArrayList<>())
                    .add(unit(part, convention));
        }
        List<Unit> units = new ArrayList<>();
        groups.forEach((name, members) -> units.add(Unit.sum(name, members)));
        return of(measure(result, convention), units);
    }

    private static String measure(LeverageResult result, LeverageConvention convention) {
        return result.ratio(convention) instanceof LeverageRatio.Defined ratio && ratio.bound() != Bound.EXACT
                ? result.settings().nameOf(convention) + ", "
                        + ratio.bound().text().strip()
                : result.settings().nameOf(convention);
    }

    private static Unit unit(LeverageResult.Part part, LeverageConvention convention) {
        String name = part.project().value();
        Ratio grant = part.counted().programmeMoney().amount();
        Ratio match = part.counted().match().amount();
        Ratio total = grant.plus(match);
        return switch (convention) {
            case MATCH_PER_GRANT -> new Unit(name, grant, match);
            case TOTAL_PER_GRANT -> new Unit(name, grant, total);
            case INTERVENTION_RATE -> new Unit(name, total, grant);
            case MATCH_SHARE -> new Unit(name, total, match);
            case MATCH_RATE_OFFERED -> new Unit(name, match, grant);
        };
    }

    /**
     * {@return this sample, as one of a finite list}
     *
     * @param size how many units the list has, N
     * @throws InvalidValueException if that is less than was sampled
     */
    public Sample outOf(int size) {
        return new Sample(measure, units, Population.of(size));
    }

    /** {@return this sample, as one of more than a finite list} */
    public Sample beyondTheList() {
        return new Sample(measure, units, Population.beyond());
    }

    /**
     * {@return the same units, each with its own ratio for y and 1 for x} The ratio of that sample is the mean of
     * ratios, and its standard error and intervals are those of the mean of ratios. Units with zero for x have no ratio
     * and are not in it; the population stays.
     */
    public Sample ofUnitRatios() {
        List<Unit> ratios = new ArrayList<>();
        for (Unit unit : units) {
            unit.ratio().ifPresent(ratio -> ratios.add(new Unit(unit.name(), Ratio.ONE, ratio)));
        }
        return new Sample("mean of the units' ratios, " + measure, ratios, population);
    }

    /** {@return how many units were sampled, n} */
    public int size() {
        return units.size();
    }

    /** {@return the sums over the units} */
    public SampleSums sums() {
        return SampleSums.of(measure, units);
    }

    /** {@return the ratio of sums; empty if the sum of x is zero} */
    public Optional<Ratio> ratio() {
        return sums().ratio();
    }

    /** {@return the ratio of sums with its standard error by linearisation, see {@link RatioEstimate#of}} */
    public Estimated<RatioEstimate> estimate() {
        return RatioEstimate.of(sums(), population);
    }

    /** {@return how much each unit influences the ratio, see {@link Influence}} */
    public Estimated<Influence> influence() {
        return Influence.of(this);
    }

    /** {@return the ratio without each unit in turn, see {@link Jackknife}} */
    public Estimated<Jackknife> jackknife() {
        return Jackknife.of(this);
    }
}

package io.github.biglocal.estimation;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.Ratio;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A sample drawn stratum by stratum.
 *
 * <p>Immutable and thread-safe.
 *
 * @param measure what is divided by what
 * @param strata the strata, each under its own name; empty if none was sampled
 */
public record StratifiedSample(String measure, List<Stratum> strata) {
    /**
     * Checks that the sample makes sense.
     *
     * @throws InvalidValueException if the measure is blank, or two strata have one name
     */
    public StratifiedSample {
        strata = List.copyOf(Objects.requireNonNull(strata, "strata"));
        Require.of(StratifiedSample.class)
                .text("measure", measure)
                .distinct("strata", strata.stream().map(Stratum::name).toList());
    }

    /**
     * {@return the stratified sample of some strata}
     *
     * @param measure what is divided by what
     * @param strata the strata, each under its own name
     */
    public static StratifiedSample of(String measure, Collection<Stratum> strata) {
        return new StratifiedSample(measure, List.copyOf(Objects.requireNonNull(strata, "strata")));
    }

    /** {@return how many units were sampled, n} */
    public int size() {
        return strata.stream().mapToInt(stratum -> stratum.units().size()).sum();
    }

    /** {@return the population of the strata together: a finite list only if each has one} */
    public Population population() {
        int size = 0;
        for (Stratum stratum : strata) {
            if (!(stratum.population() instanceof Population.Finite finite)) {
                return Population.beyond();
            }
            size = Math.addExact(size, finite.size());
        }
        return strata.isEmpty() ? Population.beyond() : Population.of(size);
    }

    /** {@return the combined ratio, weighted y by weighted x of all strata; empty if that x is zero} */
    public Optional<Ratio> ratio() {
        return weighted().ratio();
    }

    /** {@return the combined ratio with its standard error by linearisation, see {@link RatioEstimate}} */
    public Estimated<RatioEstimate> estimate() {
        return RatioEstimate.of(this);
    }

    Unit weighted() {
        return Unit.sum(
                measure,
                strata.stream()
                        .map(stratum ->
                                Unit.sum(stratum.name(), stratum.units()).times(stratum.weight()))
                        .toList());
    }
}

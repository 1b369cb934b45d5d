package io.github.biglocal.estimation;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.Ratio;
import java.util.List;
import java.util.Objects;

/**
 * A part of the population that was sampled separately, such as the areas of one region.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name what distinguishes the stratum from the others
 * @param weight how many units of the population each unit sampled represents; more than zero
 * @param units what was sampled, each under its own name; at least one
 * @param population the population that the units represent
 */
public record Stratum(String name, Ratio weight, List<Unit> units, Population population) {
    /**
     * Checks that the stratum makes sense.
     *
     * @throws InvalidValueException if it does not
     */
    public Stratum {
        units = List.copyOf(Objects.requireNonNull(units, "units"));
        Require.of(Stratum.class)
                .text("name", name)
                .moreThan("weight", Ratio.ZERO, weight)
                .notEmpty("units", units)
                .distinct("units", units.stream().map(Unit::name).toList());
        population.correction(units.size());
    }

    /**
     * {@return a stratum of a finite list, in which each unit sampled represents N/n of the list}
     *
     * @param name what distinguishes the stratum from the others
     * @param units what was sampled, each under its own name; at least one
     * @param size how many units the list has, N
     */
    public static Stratum of(String name, List<Unit> units, int size) {
        return new Stratum(name, Ratio.of(size, Math.max(1, units.size())), units, Population.of(size));
    }

    /**
     * {@return this stratum with another weight, such as one adjusted for those who did not answer}
     *
     * @param other how many units of the population each unit sampled represents
     */
    public Stratum weighing(Ratio other) {
        return new Stratum(name, Objects.requireNonNull(other, "other"), units, population);
    }

    /** {@return this stratum, as one of more than a finite list} The weight stays. */
    public Stratum beyondTheList() {
        return new Stratum(name, weight, units, Population.beyond());
    }
}

package io.github.biglocal.evaluation;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Count;
import io.github.biglocal.entity.Dated;
import io.github.biglocal.evidence.EvidenceMethod;
import io.github.biglocal.invariant.Require;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/**
 * One round of an evaluation's fieldwork. Sources often say in how many areas it took place, and not in which.
 *
 * <p>Source: Big Local as Change Agent, TSRC 2020, appendix.
 *
 * <p>Immutable and thread-safe.
 *
 * @param method how evidence was gathered
 * @param period when
 * @param count how many interviews, groups, events and so on; empty if not recorded
 * @param people how many people took part; empty if not recorded
 * @param areaCount in how many areas, or with people from how many; empty if not recorded
 * @param areas which areas, as far as they are named, each at most once; empty if none is
 */
public record Fieldwork(
        EvidenceMethod method,
        LocalDateRange period,
        Optional<Count> count,
        Optional<Count> people,
        Optional<Count> areaCount,
        List<AreaId> areas)
        implements Dated {
    /** Checks that the period holds a day, and that no area is named twice. */
    public Fieldwork {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(count, "count");
        Objects.requireNonNull(people, "people");
        Objects.requireNonNull(areaCount, "areaCount");
        Objects.requireNonNull(areas, "areas");
        areas = List.copyOf(areas);
        Require.of(Fieldwork.class).atLeastADay("period", period).distinct("areas", areas);
    }

    /**
     * {@return a round of which nothing else is recorded}
     *
     * @param method how evidence was gathered
     * @param period when; at least a day
     */
    public static Fieldwork of(EvidenceMethod method, LocalDateRange period) {
        return new Fieldwork(method, period, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    /**
     * {@return this round, with how many interviews, groups, events and so on there were}
     *
     * @param number how many
     */
    public Fieldwork withCount(Count number) {
        Objects.requireNonNull(number, "number");
        return new Fieldwork(method, period, Optional.of(number), people, areaCount, areas);
    }

    /**
     * {@return this round, with how many people took part}
     *
     * @param number how many
     */
    public Fieldwork withPeople(Count number) {
        Objects.requireNonNull(number, "number");
        return new Fieldwork(method, period, count, Optional.of(number), areaCount, areas);
    }

    /**
     * {@return this round, with in how many areas it took place, or from how many its people came}
     *
     * @param number how many
     */
    public Fieldwork withAreaCount(Count number) {
        Objects.requireNonNull(number, "number");
        return new Fieldwork(method, period, count, people, Optional.of(number), areas);
    }

    /**
     * {@return this round, with the areas it took place in}
     *
     * @param named the areas, each at most once
     */
    public Fieldwork withAreas(List<AreaId> named) {
        Objects.requireNonNull(named, "named");
        return new Fieldwork(method, period, count, people, areaCount, named);
    }
}

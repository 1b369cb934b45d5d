package io.github.biglocal.evidence;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Changes;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.References;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.outcome.Outcome;
import io.github.biglocal.rule.Index;
import io.github.biglocal.style.Domain;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something measured over time to see whether an area is getting closer to an outcome.
 *
 * <p>Source: Common Impact Data Standard: indicator, indicator report, target.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class Indicator implements Entity, WithIndicator permits ImmutableIndicator {
    /** Indicators by area. */
    public static final Index<AreaId, Indicator> BY_AREA = Index.of(Indicator.class, Indicator::area);

    Indicator() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract IndicatorId id();

    /** {@return the area} */
    public abstract AreaId area();

    /** {@return the outcome it is about} */
    public abstract Outcome outcome();

    /** {@return what is measured} */
    public abstract String title();

    /** {@return the unit it is measured in; empty if it has none, in which case readings have no meaning} */
    public abstract Optional<String> unit();

    /** {@return its baseline; empty if that was not measured} */
    public abstract Optional<Measure> baseline();

    /** {@return its target, and the date for it; empty if no target is set} */
    public abstract Optional<Measure> target();

    /** {@return its readings, in any order; empty if it has not been measured since} */
    public abstract List<Measure> readings();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    /**
     * {@return how far it has come from its baseline towards its target by a day} The reading that counts is the last by
     * that day; one without a date cannot be placed, and does not count. A baseline of a later day does not count either.
     *
     * @param date the day
     */
    public final IndicatorProgress progress(LocalDate date) {
        Objects.requireNonNull(date, "date");
        Optional<Measure> start = baseline().filter(measure -> !measure.isAfter(date));
        if (start.isEmpty()) {
            return new IndicatorProgress.Undefined(IndicatorProgress.Reason.NO_BASELINE);
        }
        if (target().isEmpty()) {
            return new IndicatorProgress.Undefined(IndicatorProgress.Reason.NO_TARGET);
        }
        List<Measure> last = lastReadings(date);
        if (last.isEmpty()) {
            return new IndicatorProgress.Undefined(IndicatorProgress.Reason.NO_READING);
        }
        if (last.stream().distinct().count() > 1) {
            return new IndicatorProgress.Undefined(IndicatorProgress.Reason.READINGS_DISAGREE);
        }
        Ratio way = target().get().toRatio().minus(start.get().toRatio());
        return way.equals(Ratio.ZERO)
                ? new IndicatorProgress.Undefined(IndicatorProgress.Reason.TARGET_IS_BASELINE)
                : new IndicatorProgress.Defined(
                        last.get(0).toRatio().minus(start.get().toRatio()).dividedBy(way));
    }

    /** The readings of the last day by a day that has any. */
    private List<Measure> lastReadings(LocalDate date) {
        Optional<LocalDate> last = readings().stream()
                .flatMap(reading -> reading.date().stream())
                .filter(day -> !day.isAfter(date))
                .max(Comparator.naturalOrder());
        return readings().stream()
                .filter(reading -> last.isPresent() && reading.date().equals(last))
                .toList();
    }

    @Value.Check
    void check() {
        Require.of(Indicator.class)
                .text("title", title())
                .text("unit", unit())
                .additionalFields(additionalFields().keySet());
    }

    @Override
    public final Reference reference() {
        return Reference.to(Indicator.class, id());
    }

    @Override
    public final List<Change> changes() {
        Changes changes = Changes.of(reference());
        baseline().ifPresent(measure -> changes.on("baseline", measure.date()));
        target().ifPresent(measure -> changes.on("target", measure.date()));
        readings().forEach(reading -> changes.on("readings", reading.date()));
        return changes.toList();
    }

    @Override
    public final List<FieldReference> references() {
        return References.of().one("area", area()).toList();
    }

    @Override
    public final String toString() {
        return "Indicator " + id();
    }

    /** {@return a builder; id, area, outcome and title are required} */
    public static ImmutableIndicator.Builder builder() {
        return ImmutableIndicator.builder();
    }
}

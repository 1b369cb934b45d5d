package io.github.biglocal.programme;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.asset.Asset;
import io.github.biglocal.asset.AssetStatus;
import io.github.biglocal.asset.AssetStatusPeriod;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.plan.Plan;
import io.github.biglocal.programme.DurationSummary.LeftOut;
import io.github.biglocal.programme.DurationSummary.Part;
import io.github.biglocal.programme.DurationSummary.Why;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.threeten.extra.LocalDateRange;

/**
 * How long things took, in days, and how that is distributed: from the announcement of an area to its first plan, from the
 * plan of a hub to its opening, or between any two days of a record.
 *
 * <pre>{@code
 * DurationSummary summary = Durations.asOf(LocalDate.of(2020, 2, 29)).fromAnnouncementToFirstPlan(programme);
 * summary.distribution();
 * }</pre>
 *
 * <p>What is not over by the day, or of which a day is not recorded, has no duration and is left out with the reason. Where
 * many are not over, the others are the quick ones: say with the figure how many were left out.
 *
 * <p>Immutable and thread-safe.
 */
public final class Durations {
    private final LocalDate asOf;

    private Durations(LocalDate asOf) {
        this.asOf = asOf;
    }

    /**
     * {@return the calculator}
     *
     * @param asOf the last day that counts
     */
    public static Durations asOf(LocalDate asOf) {
        return new Durations(Objects.requireNonNull(asOf, "asOf"));
    }

    /**
     * {@return how long it took from one day of each record to another}
     *
     * @param <T> the kind of record
     * @param records the records
     * @param from the first day of a record; empty if not recorded
     * @param to the second day of a record; empty if not recorded, or it is not over
     */
    public <T extends Entity> DurationSummary between(
            Collection<T> records,
            Function<? super T, Optional<LocalDate>> from,
            Function<? super T, Optional<LocalDate>> to) {
        Objects.requireNonNull(records, "records");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        List<Part> parts = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (T record : records) {
            Optional<LocalDate> first = from.apply(record);
            Optional<LocalDate> second = to.apply(record);
            Optional<Why> why = whyNot(first, second);
            if (why.isPresent()) {
                leftOut.add(new LeftOut(record.reference(), why.get()));
            } else {
                parts.add(new Part(record.reference(), first.orElseThrow(), second.orElseThrow()));
            }
        }
        parts.sort(Comparator.comparing(part -> part.record().toString()));
        leftOut.sort(Comparator.comparing(each -> each.record().toString()));
        return new DurationSummary(asOf, parts, leftOut);
    }

    private Optional<Why> whyNot(Optional<LocalDate> first, Optional<LocalDate> second) {
        if (first.isEmpty()) {
            return Optional.of(Why.NO_FIRST_DAY);
        }
        if (second.isEmpty()) {
            return Optional.of(Why.NO_SECOND_DAY);
        }
        if (second.get().isBefore(first.get())) {
            return Optional.of(Why.WRONG_ORDER);
        }
        return second.get().isAfter(asOf) ? Optional.of(Why.LATER) : Optional.empty();
    }

    /**
     * {@return how long it took from the announcement of each area to the earliest endorsement of a plan on its record}
     *
     * @param programme the programme
     */
    public DurationSummary fromAnnouncementToFirstPlan(Programme programme) {
        Map<AreaId, LocalDate> firstPlans = new HashMap<>();
        for (Plan plan : programme.plans()) {
            plan.endorsed()
                    .ifPresent(day ->
                            firstPlans.merge(plan.area(), day, (one, other) -> one.isBefore(other) ? one : other));
        }
        return between(programme.areas(), Area::announced, area -> Optional.ofNullable(firstPlans.get(area.id())));
    }

    /**
     * {@return how long it took from the first day on which each asset was planned to the day it came into use} Assets that
     * were never recorded as planned are left out.
     *
     * @param programme the programme
     */
    public DurationSummary fromPlanToOpening(Programme programme) {
        return between(
                programme.assets(),
                asset -> asset.statuses().stream()
                        .filter(each -> each.status() == AssetStatus.PLANNED)
                        .map(AssetStatusPeriod::period)
                        .filter(period -> !period.isUnboundedStart())
                        .map(LocalDateRange::getStart)
                        .min(Comparator.naturalOrder()),
                Asset::opened);
    }

    @Override
    public String toString() {
        return "durations as of " + Text.day(asOf);
    }
}

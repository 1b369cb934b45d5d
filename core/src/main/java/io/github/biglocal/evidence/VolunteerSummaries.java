package io.github.biglocal.evidence;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Id;
import io.github.biglocal.evidence.VolunteerSummary.LeftOut;
import io.github.biglocal.evidence.VolunteerSummary.Part;
import io.github.biglocal.evidence.VolunteerSummary.Why;
import io.github.biglocal.match.ValuationRate;
import io.github.biglocal.support.Volunteering;
import io.github.biglocal.support.VolunteeringId;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The time that volunteers gave, added up: how many people, how many hours, and what the hours are worth at a rate that the
 * caller names with its source.
 *
 * <pre>{@code
 * VolunteerSummaries summaries = VolunteerSummaries.asOf(LocalDate.of(2014, 12, 31)).valuedAt(ValuationRate.COMMUNITY_FIRST);
 * summaries.of(programme.volunteering()).value();
 * }</pre>
 *
 * <p>A record counts once its period is over, because it counts its hours whole; one without a period counts. The value is
 * not match: it is match only on a project, and only where a funder takes it.
 *
 * <p>Immutable and thread-safe.
 */
public final class VolunteerSummaries {
    private final LocalDate asOf;
    private final Optional<ValuationRate> rate;

    private VolunteerSummaries(LocalDate asOf, Optional<ValuationRate> rate) {
        this.asOf = asOf;
        this.rate = rate;
    }

    /**
     * {@return the calculator, without a value of the hours}
     *
     * @param asOf the last day that counts
     */
    public static VolunteerSummaries asOf(LocalDate asOf) {
        return new VolunteerSummaries(Objects.requireNonNull(asOf, "asOf"), Optional.empty());
    }

    /**
     * {@return this calculator, with the hours valued at a rate} Hours given outside the period of the rate are valued at it
     * too, and the result names them.
     *
     * @param hourly the rate, with its source
     */
    public VolunteerSummaries valuedAt(ValuationRate hourly) {
        return new VolunteerSummaries(asOf, Optional.of(Objects.requireNonNull(hourly, "hourly")));
    }

    /**
     * {@return the time in some records}
     *
     * @param records the records
     */
    public VolunteerSummary of(Collection<Volunteering> records) {
        return summary(records, idsUsedTwice(records));
    }

    /**
     * {@return the time in each group of some records, in the order of the ids of their first records} The parts add up to
     * the whole.
     *
     * @param <K> what records are grouped by
     * @param group the group of a record; where it may not be recorded, an {@code Optional}, so those records are a group
     * @param records the records
     */
    public <K> Map<K, VolunteerSummary> by(
            Function<? super Volunteering, ? extends K> group, Collection<Volunteering> records) {
        Objects.requireNonNull(group, "group");
        Set<VolunteeringId> twice = idsUsedTwice(records);
        Map<K, List<Volunteering>> groups = new LinkedHashMap<>();
        inOrder(records)
                .forEach(record -> groups.computeIfAbsent(
                                Objects.requireNonNull(group.apply(record), "group of a record"),
                                unused -> new ArrayList<>())
                        .add(record));
        Map<K, VolunteerSummary> summaries = new LinkedHashMap<>();
        groups.forEach((key, members) -> summaries.put(key, summary(members, twice)));
        return summaries;
    }

    /**
     * {@return the time given in each area, by its id}
     *
     * @param records the records
     */
    public Map<AreaId, VolunteerSummary> byArea(Collection<Volunteering> records) {
        Map<AreaId, VolunteerSummary> sorted = new TreeMap<>(Comparator.comparing(Id::value));
        sorted.putAll(by(Volunteering::area, records));
        return new LinkedHashMap<>(sorted);
    }

    /**
     * {@return the time given to each activity, by its id; after them, under an empty key, that which no activity names, or
     * several do} A record that several activities name does not say how much of it went to which.
     *
     * @param records the records
     * @param activities the activities, each of which names the records of the time given to it
     */
    public Map<Optional<ActivityId>, VolunteerSummary> byActivity(
            Collection<Volunteering> records, Collection<Activity> activities) {
        Objects.requireNonNull(activities, "activities");
        Map<VolunteeringId, Set<ActivityId>> naming = new HashMap<>();
        activities.forEach(activity -> activity.volunteering()
                .forEach(id -> naming.computeIfAbsent(id, unused -> new LinkedHashSet<>())
                        .add(activity.id())));
        Map<Optional<ActivityId>, VolunteerSummary> found = by(
                record -> Optional.of(naming.getOrDefault(record.id(), Set.of()))
                        .filter(ids -> ids.size() == 1)
                        .map(ids -> ids.iterator().next()),
                records);
        Map<Optional<ActivityId>, VolunteerSummary> sorted = new LinkedHashMap<>();
        found.keySet().stream()
                .sorted(Comparator.<Optional<ActivityId>, Boolean>comparing(Optional::isEmpty)
                        .thenComparing(id -> id.map(Id::value).orElse("")))
                .forEach(id -> sorted.put(id, found.get(id)));
        return sorted;
    }

    private static List<Volunteering> inOrder(Collection<Volunteering> records) {
        return records.stream()
                .sorted(Comparator.comparing(record -> record.id().value()))
                .toList();
    }

    private static Set<VolunteeringId> idsUsedTwice(Collection<Volunteering> records) {
        Objects.requireNonNull(records, "records");
        Set<VolunteeringId> seen = new HashSet<>();
        Set<VolunteeringId> twice = new HashSet<>();
        records.forEach(record -> {
            if (!seen.add(record.id())) {
                twice.add(record.id());
            }
        });
        return twice;
    }

    private VolunteerSummary summary(Collection<Volunteering> records, Set<VolunteeringId> twice) {
        List<Part> parts = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (Volunteering record : inOrder(records)) {
            if (twice.contains(record.id())) {
                leftOut.add(new LeftOut(record.id(), Why.ID_GIVEN_TWICE));
            } else if (record.period()
                    .filter(dates ->
                            dates.isUnboundedEnd() || dates.getEndInclusive().isAfter(asOf))
                    .isPresent()) {
                leftOut.add(new LeftOut(record.id(), Why.LATER));
            } else {
                parts.add(new Part(record.id(), record.period(), record.volunteers(), record.hours()));
            }
        }
        return new VolunteerSummary(asOf, rate, parts, leftOut);
    }

    @Override
    public String toString() {
        return "volunteer summaries as of " + Text.day(asOf)
                + rate.map(hourly -> ", at " + hourly).orElse("");
    }
}

package io.github.biglocal.programme;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.area.Region;
import io.github.biglocal.area.Setting;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipStyle;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The cohorts of areas by which evaluations compare: wave, setting, region, and the style of the partnership. What is not
 * recorded of an area, or recorded in two ways, is empty.
 *
 * <pre>{@code
 * Cohorts cohorts = Cohorts.of(programme);
 * Tabulation.by(
 *         programme.paidWorkers(),
 *         worker -> cohorts.setting(worker.area()),
 *         some -> Tabulation.ofOptional(some, PaidWorker::employment));
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class Cohorts {
    private final Map<AreaId, List<Area>> areas;
    private final Map<AreaId, List<Partnership>> partnerships;

    private Cohorts(Map<AreaId, List<Area>> areas, Map<AreaId, List<Partnership>> partnerships) {
        this.areas = areas;
        this.partnerships = partnerships;
    }

    /**
     * {@return the cohorts of the areas of a programme}
     *
     * @param programme the programme
     */
    public static Cohorts of(Programme programme) {
        Objects.requireNonNull(programme, "programme");
        return new Cohorts(by(Area::id, programme.areas()), by(Partnership::area, programme.partnerships()));
    }

    private static <K, T> Map<K, List<T>> by(Function<T, K> key, Collection<T> records) {
        return records.stream().collect(Collectors.groupingBy(key, HashMap::new, Collectors.toUnmodifiableList()));
    }

    /**
     * {@return the wave in which an area was announced; empty if not known}
     *
     * @param area the area
     */
    public Optional<Integer> wave(AreaId area) {
        Objects.requireNonNull(area, "area");
        return one(
                areas,
                area,
                each -> each.wave().isPresent() ? Optional.of(each.wave().getAsInt()) : Optional.empty());
    }

    /**
     * {@return the kind of place an area is in; empty if not known}
     *
     * @param area the area
     */
    public Optional<Setting> setting(AreaId area) {
        Objects.requireNonNull(area, "area");
        return one(areas, area, Area::setting);
    }

    /**
     * {@return the region of an area; empty if not known}
     *
     * @param area the area
     */
    public Optional<Region> region(AreaId area) {
        Objects.requireNonNull(area, "area");
        return one(areas, area, Area::region);
    }

    /**
     * {@return the style of an area's partnership on a date; empty if not known, or if two partnerships differ}
     *
     * @param area the area
     * @param date the date
     */
    public Optional<PartnershipStyle> style(AreaId area, LocalDate date) {
        Objects.requireNonNull(area, "area");
        Objects.requireNonNull(date, "date");
        return one(partnerships, area, partnership -> partnership.styleOn(date));
    }

    private static <T, V> Optional<V> one(Map<AreaId, List<T>> records, AreaId area, Function<T, Optional<V>> value) {
        Set<V> values = records.getOrDefault(area, List.of()).stream()
                .flatMap(each -> value.apply(each).stream())
                .collect(Collectors.toSet());
        return values.size() == 1 ? Optional.of(values.iterator().next()) : Optional.empty();
    }

    /** {@return how many areas there are} */
    @Override
    public String toString() {
        return "cohorts of " + Text.count(areas.size(), "area");
    }
}

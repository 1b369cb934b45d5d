package io.github.biglocal.spark;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Explained;
import io.github.biglocal.match.Leverage;
import io.github.biglocal.match.LeverageConvention;
import io.github.biglocal.match.LeverageSummary;
import io.github.biglocal.match.ProjectId;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/**
 * The leverage of each area, of any number of projects on any number of machines, to the penny what {@link Leverage#byArea} gives on
 * one.
 *
 * <pre>{@code
 * LeverageByArea.with(() -> Leverage.asOf(LocalDate.of(2020, 2, 29))).of(spark.textFile("projects.ndjson"));
 * }</pre>
 *
 * <p>The lines are read twice: first for the ids that several projects have, none of which is counted, as on one machine; then
 * for the sums. Each task adds up its lines to {@link io.github.biglocal.match.LeverageTotals}, and their states are merged.
 *
 * <p>Immutable.
 */
public final class LeverageByArea {
    private final Made<Leverage> leverage;

    private LeverageByArea(Made<Leverage> leverage) {
        this.leverage = leverage;
    }

    /**
     * {@return what adds up with a calculator}
     *
     * @param leverage makes the calculator; each task makes its own
     */
    public static LeverageByArea with(Made<Leverage> leverage) {
        return new LeverageByArea(Objects.requireNonNull(leverage, "leverage"));
    }

    /**
     * What was added up. Immutable and thread-safe.
     *
     * @param areas the leverage of each area, in the order of their ids; after them, under an empty key, that of the projects of no
     *     area
     * @param repeated the ids that several projects have, in order; none of these projects is counted
     * @param unread how many lines could not be read as a project; at least 0
     */
    public record Result(Map<Optional<AreaId>, LeverageSummary> areas, List<ProjectId> repeated, long unread)
            implements Explained {
        /** Copies the map and the list. */
        public Result {
            areas = Collections.unmodifiableMap(new LinkedHashMap<>(Objects.requireNonNull(areas, "areas")));
            repeated = List.copyOf(Objects.requireNonNull(repeated, "repeated"));
        }

        /** {@return a line for each area, then how many projects are not counted} */
        @Override
        public List<String> explain() {
            List<String> lines = new ArrayList<>();
            areas.forEach((area, summary) -> lines.add(area.map(AreaId::value).orElse("no area") + ": "
                    + Text.count(summary.projects(), "project") + ", programme money "
                    + Text.money(summary.programmeMoney()) + ", match " + Text.money(summary.match()) + ", ratio "
                    + summary.ratio(LeverageConvention.MATCH_PER_GRANT)));
            if (!repeated.isEmpty()) {
                lines.add(Text.count(repeated.size(), "id") + " given twice or more, whose projects are left out.");
            }
            if (unread > 0) {
                lines.add(Text.count(unread, "line") + " not read.");
            }
            return List.copyOf(lines);
        }
    }

    /**
     * {@return the leverage of each area of some projects}
     *
     * @param lines the projects, each a line of JSON; blank lines do not count
     */
    public Result of(JavaRDD<String> lines) {
        Set<String> repeated = new TreeSet<>(repeated(Objects.requireNonNull(lines, "lines")));
        // A task is sent what it uses, and this object is not serializable.
        Made<Leverage> made = leverage;
        Broadcast<Set<String>> leftOut =
                JavaSparkContext.fromSparkContext(lines.context()).broadcast(repeated);
        AreaStates sums = lines.mapPartitions(part -> List.of(AreaStates.of(part, leftOut.value(), made.get()))
                        .iterator())
                .treeAggregate(
                        AreaStates.none(),
                        (one, two) -> one.merge(two, made.get()),
                        (one, two) -> one.merge(two, made.get()));
        leftOut.destroy();
        Map<Optional<AreaId>, LeverageSummary> areas = new LinkedHashMap<>();
        sums.states().forEach((area, state) -> {
            if (!area.isEmpty()) {
                areas.put(
                        Optional.of(AreaId.of(area)),
                        leverage.get().totals(state).result());
            }
        });
        Optional.ofNullable(sums.states().get(""))
                .ifPresent(state ->
                        areas.put(Optional.empty(), leverage.get().totals(state).result()));
        return new Result(areas, repeated.stream().map(ProjectId::of).toList(), sums.unread());
    }

    /** Returns the ids that several projects have. */
    private static List<String> repeated(JavaRDD<String> lines) {
        return lines.filter(line -> !line.isBlank())
                .flatMap(line -> JsonLines.project(line).stream()
                        .map(project -> project.id().value())
                        .iterator())
                .mapToPair(id -> new Tuple2<>(id, 1L))
                .reduceByKey(Long::sum)
                .filter(id -> id._2() > 1)
                .keys()
                .collect();
    }

    /** {@return the settings of the calculator} */
    @Override
    public String toString() {
        return "leverage by area, " + leverage.get().settings();
    }
}

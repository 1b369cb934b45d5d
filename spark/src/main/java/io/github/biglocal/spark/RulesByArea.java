package io.github.biglocal.spark;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.Retention;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.serialization.json.BigLocalJson;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/**
 * Rules asked of each area of a programme on any number of machines: the records are brought together by area, each area is
 * checked by itself, and the reports are merged.
 *
 * <pre>{@code
 * RulesByArea.with(BigLocalRules::standard, LocalDate.of(2021, 6, 30)).of(spark.textFile("programme.ndjson"));
 * }</pre>
 *
 * <p>An area is checked with its records and with those of no area that refer to them or that they refer to, such as organisations,
 * as {@link Programme#around} gives them. So the answers are those of one machine, as long as records refer to no record of another
 * area. Not asked are the rules that compare areas, and any rule of a record of no area; both are named. They are few, and can be
 * asked on one machine of what they need. All records of one area have to fit in the memory of a task.
 *
 * <p>Immutable.
 */
public final class RulesByArea {
    private final Made<RuleSet> rules;
    private final LocalDate asOf;
    private final Retention retention;

    private RulesByArea(Made<RuleSet> rules, LocalDate asOf, Retention retention) {
        this.rules = rules;
        this.asOf = asOf;
        this.retention = retention;
    }

    /**
     * {@return what asks rules about a day; its report keeps the findings}
     *
     * @param rules makes the set of rules; each task makes its own
     * @param asOf the day
     */
    public static RulesByArea with(Made<RuleSet> rules, LocalDate asOf) {
        return new RulesByArea(
                Objects.requireNonNull(rules, "rules"), Objects.requireNonNull(asOf, "asOf"), Retention.FINDINGS);
    }

    /**
     * {@return the same, with another choice of what the report keeps}
     *
     * @param kept what it keeps; the more, the more the driver has to hold
     */
    public RulesByArea keeping(Retention kept) {
        return new RulesByArea(rules, asOf, Objects.requireNonNull(kept, "kept"));
    }

    /**
     * What was found. Immutable and thread-safe.
     *
     * @param report the report on the records of all areas, as JSON; empty if there are none. As one in {@linkplain Report#byRecord parts
     *     by record}, it has no rules without subjects and no unused acceptances; of records of different areas that share an id, such as members who are on two
     *     boards, in the order of the areas
     * @param notAsked the rules that compare areas, in order; they were not asked
     * @param areas how many areas were checked; at least 0
     * @param ofNoArea the records of no area, in order, as kind and id; no rule was asked of them
     * @param unread how many records or lines could not be read; at least 0
     */
    public record Result(Optional<String> report, List<RuleId> notAsked, long areas, List<String> ofNoArea, long unread)
            implements Explained {
        /** Copies the lists. */
        public Result {
            Objects.requireNonNull(report, "report");
            notAsked = List.copyOf(Objects.requireNonNull(notAsked, "notAsked"));
            ofNoArea = List.copyOf(Objects.requireNonNull(ofNoArea, "ofNoArea"));
        }

        /** {@return how many areas were checked, and what was not asked} */
        @Override
        public List<String> explain() {
            List<String> lines = new ArrayList<>();
            lines.add(Text.count(areas, "area") + " checked.");
            if (!notAsked.isEmpty()) {
                lines.add("Not asked, since they compare areas: "
                        + Text.list(notAsked.stream().map(RuleId::value).toList()) + ".");
            }
            if (!ofNoArea.isEmpty()) {
                lines.add(Text.count(ofNoArea.size(), "record") + " of no area, of which no rule was asked.");
            }
            if (unread > 0) {
                lines.add(Text.count(unread, "record or line", "records or lines") + " not read.");
            }
            return List.copyOf(lines);
        }
    }

    /**
     * {@return what the rules say of a programme}
     *
     * @param lines the lines of a programme, as {@link io.github.biglocal.reading.TextLayout#LINES} lays it out
     * @throws InvalidValueException if no line says what the programme is, or lines differ in that
     */
    public Result of(JavaRDD<String> lines) {
        JavaRDD<Piece> all = Objects.requireNonNull(lines, "lines")
                .zipWithIndex()
                .flatMap(line -> line._1().isBlank()
                        ? List.<Piece>of().iterator()
                        : Piece.of(line._1(), line._2()).iterator())
                .cache();
        String programme = programme(all);
        JavaRDD<Piece> records = all.filter(piece -> piece.kind() == Piece.Kind.RECORD);

        JavaPairRDD<String, String> areas = Areas.of(records).cache();
        JavaPairRDD<String, Piece> byAbout = records.mapToPair(piece -> new Tuple2<>(piece.about(), piece));
        JavaPairRDD<String, Piece> ofAreas = byAbout.join(areas)
                .mapToPair(found -> new Tuple2<>(found._2()._2(), found._2()._1()))
                .cache();
        JavaPairRDD<String, Piece> ofNone = byAbout.subtractByKey(areas).cache();
        JavaPairRDD<String, Iterable<Piece>> around =
                ofNone.isEmpty() ? ofAreas.filter(none -> false).groupByKey() : around(ofNone, ofAreas, areas);

        List<RuleId> notAsked = List.copyOf(AcrossAreas.of(rules.get()));
        // A task is sent what it uses, and this object is not serializable.
        Task task = new Task(rules, notAsked.stream().map(RuleId::value).toList(), asOf, retention, programme);
        JavaPairRDD<String, String> reports = ofAreas.groupByKey()
                .leftOuterJoin(around)
                .flatMapToPair(area -> task.report(area).iterator());
        return new Result(
                MergedReport.of(reports.sortByKey().values().toLocalIterator()),
                notAsked,
                ofAreas.keys().distinct().count(),
                ofNone.keys().distinct().collect().stream().sorted().toList(),
                all.filter(piece -> piece.kind() == Piece.Kind.UNREAD).count());
    }

    private static String programme(JavaRDD<Piece> pieces) {
        List<String> programmes = pieces.filter(piece -> piece.kind() == Piece.Kind.PROGRAMME)
                .map(Piece::json)
                .distinct()
                .take(2);
        if (programmes.size() != 1) {
            throw new InvalidValueException(
                    RulesByArea.class,
                    "lines",
                    programmes.isEmpty()
                            ? "no line has the id and the name of the programme"
                            : "several lines have ids and names, or roles, of programmes that differ",
                    "Give one line such as {\"formatVersion\":\"1.0\",\"id\":\"p\",\"name\":\"P\"}.");
        }
        return programmes.get(0);
    }

    /** Returns the records of no area that an area is checked with, by area. */
    private static JavaPairRDD<String, Iterable<Piece>> around(
            JavaPairRDD<String, Piece> ofNone, JavaPairRDD<String, Piece> ofAreas, JavaPairRDD<String, String> areas) {
        JavaPairRDD<String, String> namedIn = ofAreas.flatMapToPair(piece -> piece._2().named().stream()
                        .map(named -> new Tuple2<>(named, piece._1()))
                        .iterator())
                .distinct();
        JavaPairRDD<String, Piece> named = ofNone.join(namedIn)
                .mapToPair(found -> new Tuple2<>(found._2()._2(), found._2()._1()));
        JavaPairRDD<String, Piece> naming = ofNone.flatMapToPair(piece -> piece._2().named().stream()
                        .map(to -> new Tuple2<>(to, piece._2()))
                        .iterator())
                .join(areas)
                .mapToPair(found -> new Tuple2<>(found._2()._2(), found._2()._1()));
        return named.union(naming).distinct().groupByKey();
    }

    /** What is asked of each area. */
    private record Task(
            Made<RuleSet> rules, List<String> notAsked, LocalDate asOf, Retention retention, String programme)
            implements java.io.Serializable {
        /** Returns the report on the records of an area, under the area, as JSON; none if nothing was asked of them. */
        List<Tuple2<String, String>> report(
                Tuple2<String, Tuple2<Iterable<Piece>, org.apache.spark.api.java.Optional<Iterable<Piece>>>> area) {
            List<Piece> records = new ArrayList<>();
            area._2()._1().forEach(records::add);
            area._2()._2().orElse(List.of()).forEach(records::add);
            Programme its = Piece.programme(programme, records);
            // Everything is kept first: a part of a report counts what it keeps.
            Report ofArea = asked().check(its, asOf, Retention.EVERYTHING)
                    .byRecord(about -> its.area(about).map(Object::toString).orElse(""))
                    .get(area._1());
            return ofArea == null
                    ? List.of()
                    : List.of(new Tuple2<>(area._1(), BigLocalJson.standard().write(ofArea.keeping(retention))));
        }

        private RuleSet asked() {
            RuleSet asked = rules.get();
            for (String rule : notAsked) {
                asked = asked.without(RuleId.of(rule));
            }
            return asked;
        }
    }

    /** {@return the rules and the day} */
    @Override
    public String toString() {
        return "rules by area on " + Text.day(asOf) + ", " + rules.get();
    }
}

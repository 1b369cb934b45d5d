package io.github.biglocal.spark;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/**
 * Which area each record belongs to, as {@link io.github.biglocal.programme.Programme#areaOf} says it, for records that stand on
 * different machines: step by step from a record to those it refers to or is within, until one of them is an area.
 */
final class Areas {
    private static final String AREA = "Area ";

    private Areas() {}

    /** How far the search for the area of a record has come. */
    private record Search(Set<String> seen, Set<String> level) implements Serializable {
        List<String> areas() {
            return level.stream().filter(about -> about.startsWith(AREA)).toList();
        }

        Optional<Search> next(Iterable<String> ties) {
            Set<String> all = new HashSet<>(seen);
            all.addAll(level);
            Set<String> next = new HashSet<>();
            ties.forEach(next::add);
            next.removeAll(all);
            return next.isEmpty() ? Optional.empty() : Optional.of(new Search(all, next));
        }
    }

    /** Returns the area of each record, and of each that is referred to; those of none, or of several, are left out. */
    static JavaPairRDD<String, String> of(JavaRDD<Piece> pieces) {
        JavaPairRDD<String, String> ties = pieces.flatMapToPair(piece -> Stream.concat(
                                piece.named().stream().map(to -> new Tuple2<>(piece.about(), to)),
                                piece.within().stream().map(part -> new Tuple2<>(part, piece.about())))
                        .iterator())
                .distinct()
                .cache();
        JavaPairRDD<String, Search> open = pieces.flatMap(
                        piece -> Stream.concat(Stream.of(piece.about()), piece.named().stream())
                                .iterator())
                .distinct()
                .mapToPair(about -> new Tuple2<>(about, new Search(Set.of(), Set.of(about))));
        JavaPairRDD<String, String> found = open.filter(search -> false).mapValues(search -> "");
        while (!open.isEmpty()) {
            found = found.union(open.filter(search -> search._2().areas().size() == 1)
                    .mapValues(search -> search.areas().get(0)));
            JavaPairRDD<String, Search> further =
                    open.filter(search -> search._2().areas().isEmpty());
            open = further.flatMapToPair(search -> search._2().level().stream()
                            .map(at -> new Tuple2<>(at, search._1()))
                            .iterator())
                    .join(ties)
                    .mapToPair(step -> step._2())
                    .groupByKey()
                    .join(further)
                    .mapValues(step -> step._2().next(step._1()))
                    .filter(search -> search._2().isPresent())
                    .mapValues(Optional::orElseThrow)
                    .cache();
        }
        return found;
    }
}

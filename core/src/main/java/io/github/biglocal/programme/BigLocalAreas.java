package io.github.biglocal.programme;

import io.github.biglocal.area.AnnouncedWithItsWave;
import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.area.FormerName;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.evaluation.FigureMeasure;
import io.github.biglocal.evaluation.FigureScope;
import io.github.biglocal.evaluation.PublishedFigure;
import io.github.biglocal.evaluation.PublishedFigureId;
import io.github.biglocal.guidance.Guidance;
import io.github.biglocal.money.PrintedNumber;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The 150 areas of Big Local, in the order in which they were announced: fifty on each of three days. Each has its
 * name, region, wave, day and number of announcement, and the documents they come from; its local authority only where
 * a document names it.
 *
 * <p>Source: names and numbers are those of Local Trust's list of areas; the days are those of the Big Lottery Fund's
 * press releases of July 2010, February 2012 and December 2012. The releases that were read name some of their areas;
 * the wave and the region of the others follow from their place in the list.
 *
 * <p>The same facts are in the core jar, one line for each area, for programs of any kind: {@code
 * META-INF/biglocal/areas.tsv}, and the documents in {@code area-sources.tsv} beside it.
 *
 * <p>Another programme supplies its areas in the same way as any other records, in code ({@link Area#builder()}) or as a file,
 * and the days of its waves with {@link AnnouncedWithItsWave#ofWaves}.
 *
 * <p>Thread-safe; the areas are read when they are first asked for.
 */
public final class BigLocalAreas {
    private BigLocalAreas() {}

    /** What is read once. */
    private static final class Read {
        static final List<Area> AREAS = AreaTable.read(
                lines("areas.tsv").stream(),
                lines("area-sources.tsv").stream(),
                AnnouncedWithItsWave.standard().waves());
        static final Map<AreaId, Area> BY_ID =
                AREAS.stream().collect(Collectors.toUnmodifiableMap(Area::id, Function.identity()));
        static final Map<String, Area> BY_NAME = byName(AREAS);

        private Read() {}
    }

    /** {@return all 150, in order of announcement} */
    public static List<Area> all() {
        return Read.AREAS;
    }

    /**
     * {@return the area with an id; empty if none has it}
     *
     * @param id the id, such as {@code grassland-hasmoor}
     */
    public static Optional<Area> find(AreaId id) {
        return Optional.ofNullable(Read.BY_ID.get(Objects.requireNonNull(id, "id")));
    }

    /**
     * {@return the area with a name: its own, another that it goes by, or a former one; empty if none has it} Capitals
     * and white space make no difference.
     *
     * @param name the name, such as {@code Revoe}
     */
    public static Optional<Area> named(String name) {
        return Optional.ofNullable(Read.BY_NAME.get(folded(Objects.requireNonNull(name, "name"))));
    }

    /**
     * {@return a programme to start from: Big Local, from the day on which its first areas were announced to its end on
     * 31 March 2026, with all its areas and no other records}
     */
    public static Programme programme() {
        return Programme.builder()
                .id(ProgrammeId.of("big-local"))
                .name("Big Local")
                .period(Guidance.WHOLE_PROGRAMME)
                .areas(all())
                .addCitations(Guidance.ALLOCATIONS, Guidance.SPENDING_OUT)
                .build();
    }

    /**
     * {@return what Local Trust published of its awards to the areas: how many there were, how much they came to in all, and the
     * least and the greatest} They do not say which area was awarded what. The awards are dated 1 July 2010 to 1 December 2012,
     * which begins before the first areas were announced. Add them to {@link Programme#publishedFigures()}.
     *
     * <p>Source: 360Giving registry, publisher Local Trust, file of 2 October 2018, as the registry summed it up on 28 February 2019.
     */
    public static List<PublishedFigure> publishedAwards() {
        return Published.AWARDS;
    }

    /** What Local Trust published of its awards. */
    private static final class Published {
        private static final Citation AGGREGATES = Citation.of(
                        "360Giving registry, Local Trust grants, file of 2 October 2018, snapshot of 28 February 2019")
                .withLink("https://localtrust.org.uk/library/blogs/big-local-360Giving-data");

        private static final String DATES = "; the awards are dated 1 July 2010 to 1 December 2012";

        static final List<PublishedFigure> AWARDS = List.of(
                figure("published-awards", "150", "Number of awards"),
                figure("published-awards-total", "£172,887,500", "Total amount awarded"),
                figure("published-awards-range", "£1,149,250 to £1,159,250", "Least and greatest amount awarded"));

        private Published() {}

        private static PublishedFigure figure(String id, String value, String what) {
            return PublishedFigure.builder()
                    .id(PublishedFigureId.of(id))
                    .measure(FigureMeasure.OTHER)
                    .value(PrintedNumber.of(value))
                    .scope(FigureScope.PROGRAMME)
                    .addCitations(AGGREGATES.withNote(what + DATES))
                    .build();
        }
    }

    /** The areas by each of their names. */
    static Map<String, Area> byName(List<Area> areas) {
        Map<String, Area> byName = new HashMap<>();
        for (Area area : areas) {
            names(area).forEach(name -> {
                Area other = byName.putIfAbsent(folded(name), area);
                if (other != null && !other.equals(area)) {
                    throw new IllegalStateException(
                            "The areas " + other.id() + " and " + area.id() + " have the same name.");
                }
            });
        }
        return Map.copyOf(byName);
    }

    private static Stream<String> names(Area area) {
        return Stream.of(
                        Stream.of(area.name()),
                        area.otherNames().stream(),
                        area.formerNames().stream().map(FormerName::name))
                .flatMap(Function.identity());
    }

    /** A name as it is looked up; either kind of apostrophe is the same. */
    private static String folded(String name) {
        return LookAlike.of(name.replace('\u2019', '\''));
    }

    private static List<String> lines(String file) {
        InputStream in = BigLocalAreas.class.getResourceAsStream("/META-INF/biglocal/" + file);
        Objects.requireNonNull(in, file);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

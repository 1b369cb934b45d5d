package io.github.biglocal.programme;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.EntityId;
import io.github.biglocal.evaluation.FigureScope;
import io.github.biglocal.evaluation.PublishedFigure;
import io.github.biglocal.match.Project;
import io.github.biglocal.programme.PublishedFigureAgrees.Contradiction;
import io.github.biglocal.rule.Fact;
import io.github.biglocal.rule.Index;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.threeten.extra.LocalDateRange;

/**
 * What a {@link FigureCalculator} is asked: a published figure, on which day, with which records. Immutable
 * and thread-safe.
 */
public final class FigureQuestion {
    private static final ClassValue<Index<Class<?>, ? extends Entity>> EVERY = new ClassValue<>() {
        @Override
        protected Index<Class<?>, ? extends Entity> computeValue(Class<?> type) {
            return every(type.asSubclass(Entity.class));
        }
    };

    private final PublishedFigure figure;
    private final RuleContext context;
    private final Set<Class<? extends Entity>> complete;
    private final LocalDate day;
    private final List<Area> areas = new ArrayList<>();
    private final List<Project> projects = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    FigureQuestion(PublishedFigure figure, RuleContext context, Set<Class<? extends Entity>> complete) {
        this.figure = figure;
        this.context = context;
        this.complete = complete;
        this.day = figure.date()
                .or(() -> figure.period()
                        .filter(period -> !period.isUnboundedEnd())
                        .map(LocalDateRange::getEndInclusive))
                .orElseGet(context::asOf);
        List<Contradiction> contradictions = Contradiction.of(figure);
        if (!contradictions.isEmpty()) {
            problems.add("it " + Contradiction.words(figure.scope(), contradictions));
        }
        figure.scope().ifPresent(this::cover);
    }

    private void cover(FigureScope scope) {
        switch (scope) {
            case PROGRAMME -> areas.addAll(all(Area.class));
            case WAVE -> coverWave();
            case AREAS -> {
                figure.areas().forEach(id -> add(context.one(id), areas, "area"));
                if (figure.areas().isEmpty()) {
                    problems.add("the areas it covers are not named");
                }
            }
            case PROJECTS -> {
                figure.projects().forEach(id -> add(context.one(id), projects, "project"));
                if (figure.projects().isEmpty()) {
                    problems.add("the projects it covers are not named");
                }
            }
        }
    }

    private void coverWave() {
        OptionalInt wave = figure.wave();
        if (wave.isEmpty()) {
            problems.add("the wave it covers is not recorded");
            return;
        }
        List<Area> all = all(Area.class);
        all.stream().filter(area -> area.wave().equals(wave)).forEach(areas::add);
        long unknown = all.stream().filter(area -> area.wave().isEmpty()).count();
        if (unknown > 0) {
            problems.add("the wave of " + Text.count(unknown, "area") + " is not recorded");
        }
    }

    private <T extends Entity> void add(Fact<T> fact, List<T> covered, String kind) {
        fact.toOptional().ifPresentOrElse(covered::add, () -> {
            String problem = "not every " + kind + " it covers is on record once";
            if (!problems.contains(problem)) {
                problems.add(problem);
            }
        });
    }

    /** Why what the figure covers cannot be looked at as a whole; empty if it can. */
    List<String> problems() {
        return problems;
    }

    /** {@return the figure} */
    public PublishedFigure figure() {
        return figure;
    }

    /** {@return the day asked about: that of the figure, the last of its period, or the as-of date if it has neither} */
    public LocalDate day() {
        return day;
    }

    /** {@return the areas it covers; empty if it covers projects, or what it covers is not stated} */
    public List<Area> areas() {
        return List.copyOf(areas);
    }

    /**
     * {@return the projects it covers, or those of the areas it covers, each once} A project of several areas is one of
     * the area that it is counted with.
     */
    public List<Project> projects() {
        return figure.scope()
                .map(scope -> switch (scope) {
                    case PROGRAMME -> all(Project.class);
                    case WAVE, AREAS ->
                        areas.stream()
                                .flatMap(area -> find(Project.BY_AREA, area.id()).stream()
                                        .filter(project -> project.area().equals(Optional.of(area.id()))))
                                .toList();
                    case PROJECTS -> List.copyOf(projects);
                })
                .orElse(List.of());
    }

    /** How many projects are of the areas it covers, but counted with another. */
    int projectsCountedElsewhere() {
        return figure.scope().equals(Optional.of(FigureScope.WAVE))
                        || figure.scope().equals(Optional.of(FigureScope.AREAS))
                ? inScope(Project.BY_AREA).size() - projects().size()
                : 0;
    }

    /**
     * {@return the records of what it covers, each once} Of the programme every record of the kind, those of an area that
     * is not on record included; of other figures those of the areas it covers, area by area.
     *
     * @param <T> the kind of record
     * @param byArea where to look them up
     */
    public <T extends Entity> List<T> inScope(Index<AreaId, T> byArea) {
        Objects.requireNonNull(byArea, "byArea");
        if (figure.scope().equals(Optional.of(FigureScope.PROGRAMME))) {
            return all(byArea.type());
        }
        // A record is itself only: two of one id are two, one of two areas is one.
        Set<T> once = Collections.newSetFromMap(new IdentityHashMap<>());
        return areas.stream()
                .flatMap(area -> find(byArea, area.id()).stream())
                .filter(once::add)
                .toList();
    }

    /**
     * {@return the records that name an id, in the order of their references}
     *
     * @param <K> the id looked up by
     * @param <T> the kind of record found
     * @param index where to look
     * @param key the id
     */
    public <K, T extends Entity> List<T> find(Index<K, T> index, K key) {
        Objects.requireNonNull(index, "index");
        Objects.requireNonNull(key, "key");
        return context.find(index, key);
    }

    /**
     * {@return the record with an id; what is missing if it does not exist, or exists more than once}
     *
     * @param <T> the kind of record
     * @param id its id
     */
    public <T extends Entity> Fact<T> one(EntityId<T> id) {
        return context.one(Objects.requireNonNull(id, "id"));
    }

    /**
     * {@return every record of a kind}
     *
     * @param <T> the kind of record
     * @param type the kind of record
     */
    public <T extends Entity> List<T> all(Class<T> type) {
        // The cast holds because the index kept for a type is of that type.
        @SuppressWarnings("unchecked")
        Index<Class<?>, T> every = (Index<Class<?>, T>) EVERY.get(Objects.requireNonNull(type, "type"));
        return context.find(every, type);
    }

    private static <T extends Entity> Index<Class<?>, T> every(Class<T> type) {
        return Index.of(type, record -> type);
    }

    /**
     * {@return whether the caller takes the records of a kind as complete, so that what is not recorded was not}
     *
     * @param type the kind of record
     */
    public boolean isComplete(Class<? extends Entity> type) {
        return complete.contains(Objects.requireNonNull(type, "type"));
    }

    /** Whether it covers areas that may not be on record: those of the programme or of a wave. */
    boolean mayCoverMore() {
        return figure.scope()
                        .filter(scope -> scope == FigureScope.PROGRAMME || scope == FigureScope.WAVE)
                        .isPresent()
                && !isComplete(Area.class);
    }

    /** Whether the figure is about a later day than the one asked about, or a period that is not over. */
    boolean isLater() {
        LocalDate due = figure.period()
                .filter(period -> !period.isUnboundedStart())
                .map(LocalDateRange::getStart)
                .filter(day::isBefore)
                .orElse(day);
        boolean later = due.isAfter(context.asOf());
        if (later) {
            context.mayChangeOn(due, figure.reference(), "figureDue");
        }
        return later;
    }

    /** {@return the period of the figure, if both of its ends are known} */
    public Optional<LocalDateRange> boundedPeriod() {
        return figure.period().filter(period -> !period.isUnboundedStart() && !period.isUnboundedEnd());
    }

    /** {@return the figure and the day} */
    @Override
    public String toString() {
        return figure + " on " + Text.day(day);
    }
}

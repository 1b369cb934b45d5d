package io.github.biglocal.area;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Changes;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Count;
import io.github.biglocal.entity.Dated;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.rule.Event;
import io.github.biglocal.rule.Fact;
import io.github.biglocal.rule.Index;
import io.github.biglocal.rule.RuleContext;
import io.github.biglocal.style.Domain;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/**
 * A neighbourhood with a boundary, in which residents decide how programme money is spent. Big Local has 150, all in
 * England.
 *
 * <p>Source: Big Local as Change Agent, Third Sector Research Centre, 2020, section 1 and note 2.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class Area implements Entity, WithArea permits ImmutableArea {
    /** Areas by their own id. */
    public static final Index<AreaId, Area> BY_ID = Index.of(Area.class, Area::id);

    Area() {}

    /**
     * {@return the announcement of an area, as rules compare it with other days; what is missing if the area, or the
     * day of its announcement, is not on record}
     *
     * @param area the id of the area
     * @param context where the area is looked up
     */
    public static Fact<Event> announcement(AreaId area, RuleContext context) {
        Objects.requireNonNull(area, "area");
        return context.one(area)
                .then(found -> Event.recorded("the area", "was announced", found, "announced", found.announced()));
    }

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract AreaId id();

    /** {@return its current name} */
    public abstract String name();

    /** {@return other names it goes by, such as a shorter one, or one that only some sources have} */
    public abstract List<String> otherNames();

    /** {@return its former names, oldest first} */
    public abstract List<FormerName> formerNames();

    /** {@return the region of England it lies in; empty if not recorded} */
    public abstract Optional<Region> region();

    /** {@return the kind of place it is; empty if not recorded} */
    public abstract Optional<Setting> setting();

    /** {@return the local authorities it lies in: more than one where it crosses a boundary, none if not recorded} */
    public abstract List<LocalAuthority> localAuthorities();

    /** {@return the settlements or estates it is made of} */
    public abstract List<String> settlements();

    /** {@return how many people live there; empty if not recorded} */
    public abstract Optional<Count> population();

    /** {@return in which wave of the programme it was announced, from 1; empty if not recorded} */
    public abstract OptionalInt wave();

    /**
     * {@return its place in the programme's list of areas in order of announcement, from 1, through all waves; empty if
     * not recorded}
     */
    public abstract OptionalInt announcementNumber();

    /** {@return the day it was announced; empty if not recorded} */
    public abstract Optional<LocalDate> announced();

    /** {@return the codes of the statistical areas it is made of; empty if not recorded} */
    public abstract Set<GssCode> gssCodes();

    /** {@return how its boundary changed since it was announced; empty if it did not, or that is not recorded} */
    public abstract List<BoundaryChange> boundaryChanges();

    /** {@return the stages it reached, as recorded; the announcement need not be repeated here} */
    public abstract List<StageReached> stages();

    /** {@return the steps of the pathway it was at, and when; empty if not recorded} */
    public abstract List<PathwayPeriod> pathway();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    /**
     * {@return whether the area is known to have been announced after a day, and so was not an area yet}
     *
     * @param date the day
     */
    public final boolean isAnnouncedAfter(LocalDate date) {
        Objects.requireNonNull(date, "date");
        return announced().filter(day -> day.isAfter(date)).isPresent();
    }

    /**
     * {@return whether the area is known to have closed out by a day, so it is no longer checked}
     *
     * @param date the day
     */
    public final boolean isClosedOutOn(LocalDate date) {
        Objects.requireNonNull(date, "date");
        return stageOn(date).filter(AreaStage.CLOSED_OUT::equals).isPresent();
    }

    /**
     * {@return the furthest stage that it is known to have reached by a date; empty if none is}
     *
     * @param date the date
     */
    public final Optional<AreaStage> stageOn(LocalDate date) {
        Objects.requireNonNull(date, "date");
        Stream<AreaStage> recorded = stages().stream()
                .filter(reached -> !reached.date().isAfter(date))
                .map(StageReached::stage);
        Stream<AreaStage> announcement =
                announced().stream().filter(day -> !day.isAfter(date)).map(day -> AreaStage.ANNOUNCED);
        return Stream.concat(recorded, announcement).max(Comparator.naturalOrder());
    }

    /**
     * {@return the steps of the pathway it was at on a date, in their order; empty if none is recorded for it}
     *
     * @param date the date
     */
    public final List<PathwayStep> pathwayStepsOn(LocalDate date) {
        return Dated.on(date, pathway()).stream()
                .map(PathwayPeriod::step)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * {@return the name it went by on a date; empty if a former name has no date, so this is not known}
     *
     * @param date the date
     */
    public final Optional<String> nameOn(LocalDate date) {
        Objects.requireNonNull(date, "date");
        if (formerNames().stream().anyMatch(former -> former.lastDay().isEmpty())) {
            return Optional.empty();
        }
        return formerNames().stream()
                .filter(former -> !former.lastDay().orElseThrow().isBefore(date))
                .min(Comparator.comparing(former -> former.lastDay().orElseThrow()))
                .map(FormerName::name)
                .or(() -> Optional.of(name()));
    }

    /** {@return the tiers of government above it, as far as those of its local authorities are recorded, smallest first} */
    public final List<TierOfGovernment> tiersOfGovernment() {
        return localAuthorities().stream()
                .flatMap(authority -> authority.tier().stream())
                .distinct()
                .sorted()
                .toList();
    }

    @Value.Check
    void check() {
        Require.of(Area.class)
                .text("name", name())
                .texts("otherNames", otherNames())
                .texts("settlements", settlements())
                .atLeast("wave", 1, wave())
                .atLeast("announcementNumber", 1, announcementNumber())
                .additionalFields(additionalFields().keySet());
    }

    @Override
    public final Reference reference() {
        return Reference.to(Area.class, id());
    }

    @Override
    public final List<Change> changes() {
        Changes changes = Changes.of(reference()).on("announced", announced()).during("pathway", pathway());
        formerNames().stream()
                .flatMap(former -> former.lastDay().stream())
                .forEach(day -> changes.during("formerNames", LocalDateRange.ofClosed(LocalDate.MIN, day)));
        boundaryChanges().forEach(change -> changes.on("boundaryChanges", change.date()));
        stages().forEach(reached -> changes.on("stages", Optional.of(reached.date())));
        return changes.toList();
    }

    @Override
    public final List<FieldReference> references() {
        return List.of();
    }

    @Override
    public final String toString() {
        return "Area " + id();
    }

    /** {@return a builder; id and name are required} */
    public static ImmutableArea.Builder builder() {
        return ImmutableArea.builder();
    }
}

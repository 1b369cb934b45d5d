package io.github.biglocal.area;

import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Changes;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.style.Domain;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A bounded neighbourhood in which residents decide. Big Local has 150, in England.
 *
 * <p>Source: Big Local as Change Agent, TSRC 2020, section 1 and note 2.
 */
@Domain
@Value.Immutable
public abstract sealed class Area implements Entity, WithArea permits ImmutableArea {
    Area() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract AreaId id();

    /** {@return the name it goes by now} */
    public abstract String name();

    /** {@return names it went by before, oldest first} */
    public abstract List<String> formerNames();

    /** {@return the region of England it lies in; empty if not recorded} */
    public abstract Optional<Region> region();

    /** {@return its surroundings; empty if not recorded} */
    public abstract Optional<Setting> setting();

    /** {@return the local authorities it lies in: more than one where it crosses a boundary, none if not recorded} */
    public abstract List<LocalAuthority> localAuthorities();

    /** {@return the settlements or estates it is made of} */
    public abstract List<String> settlements();

    /** {@return how many people live there; never negative; empty if not recorded} */
    public abstract OptionalInt population();

    /** {@return in which wave of the programme it was announced, from 1; empty if not recorded} */
    public abstract OptionalInt wave();

    /** {@return the day it was announced; empty if not recorded} */
    public abstract Optional<LocalDate> announced();

    /** {@return the codes of the statistical areas it is made of; empty if not recorded} */
    public abstract Set<GssCode> gssCodes();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, String> additionalFields();

    /**
     * {@return whether the area is known to have been announced after a day, and so was none yet}
     *
     * @param date the day
     */
    public final boolean isAnnouncedAfter(LocalDate date) {
        return announced().filter(day -> day.isAfter(date)).isPresent();
    }

    @Value.Check
    void check() {
        Require.text("name", name());
        formerNames().forEach(text -> Require.text("formerNames", text));
        settlements().forEach(text -> Require.text("settlements", text));
        population().ifPresent(people -> Require.atLeast("population", 0, people));
        wave().ifPresent(number -> Require.atLeast("wave", 1, number));
    }

    @Override
    public final Reference reference() {
        return Reference.to(Area.class, id());
    }

    @Override
    public final List<Change> changes() {
        return Changes.of(reference()).on("announced", announced()).toList();
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

package io.github.biglocal.support;

import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Changes;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.References;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.rule.Index;
import io.github.biglocal.style.Domain;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/**
 * The assignment of a rep: the person who supports and challenges an area on the funder's behalf. An area has one rep
 * at a time, and a rep may have several areas.
 *
 * <p>Source: Local Trust, Support and funding available to people in Big Local areas (programme guidance), 2015.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class RepAssignment implements Entity, WithRepAssignment permits ImmutableRepAssignment {
    /** Assignments by area. */
    public static final Index<AreaId, RepAssignment> BY_AREA = Index.of(RepAssignment.class, RepAssignment::area);

    RepAssignment() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract RepAssignmentId id();

    /** {@return the area} */
    public abstract AreaId area();

    /** {@return the rep} */
    public abstract PersonId rep();

    /** {@return when the rep is in post; empty if the dates are not recorded} */
    public abstract Optional<LocalDateRange> period();

    /** {@return why it ended; empty if it has not ended, or the reason is not recorded} */
    public abstract Optional<RepEndReason> endReason();

    /** {@return how the rep works with the partnership, and when; silent about the days no entry covers} */
    public abstract List<RepApproachPeriod> approaches();

    /** {@return for how many days a year, typically 12; never negative; empty if not recorded} */
    public abstract OptionalInt daysPerYear();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    @Value.Check
    void check() {
        Require.of(RepAssignment.class)
                .atLeastADay("period", period())
                .atLeast("daysPerYear", 0, daysPerYear())
                .additionalFields(additionalFields().keySet());
    }

    @Override
    public final Reference reference() {
        return Reference.to(RepAssignment.class, id());
    }

    @Override
    public final List<Change> changes() {
        return Changes.of(reference())
                .during("period", period())
                .during("approaches", approaches())
                .toList();
    }

    @Override
    public final List<FieldReference> references() {
        return References.of().one("area", area()).toList();
    }

    @Override
    public final String toString() {
        return "RepAssignment " + id();
    }

    /** {@return a builder; id, area and rep are required} */
    public static ImmutableRepAssignment.Builder builder() {
        return ImmutableRepAssignment.builder();
    }
}

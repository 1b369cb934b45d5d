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
import io.github.biglocal.organisation.OrganisationId;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.rule.Index;
import io.github.biglocal.style.Domain;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/**
 * The assignment of an advisor, a coordinator, an assessor or a support partner to an area, alongside its rep or after
 * it.
 *
 * <p>Source: Local Trust, How does a Big Local area work?, undated.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class SupportAssignment implements Entity, WithSupportAssignment
        permits ImmutableSupportAssignment {
    /** Assignments by area. */
    public static final Index<AreaId, SupportAssignment> BY_AREA =
            Index.of(SupportAssignment.class, SupportAssignment::area);

    /** Assignments by organisation, where it is recorded. */
    public static final Index<OrganisationId, SupportAssignment> BY_ORGANISATION =
            Index.ofOptional(SupportAssignment.class, SupportAssignment::organisation);

    SupportAssignment() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract SupportAssignmentId id();

    /** {@return the area} */
    public abstract AreaId area();

    /** {@return in which role} */
    public abstract SupportRole role();

    /** {@return who; empty if it is an organisation, or not recorded} */
    public abstract Optional<PersonId> person();

    /** {@return which organisation, or the one the person comes from; empty if none, or not recorded} */
    public abstract Optional<OrganisationId> organisation();

    /** {@return when; empty if not recorded} */
    public abstract Optional<LocalDateRange> period();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    @Value.Check
    void check() {
        Require.of(SupportAssignment.class)
                .atLeastADay("period", period())
                .additionalFields(additionalFields().keySet());
    }

    @Override
    public final Reference reference() {
        return Reference.to(SupportAssignment.class, id());
    }

    @Override
    public final List<Change> changes() {
        return Changes.of(reference()).during("period", period()).toList();
    }

    @Override
    public final List<FieldReference> references() {
        return References.of()
                .one("area", area())
                .optional("organisation", organisation())
                .toList();
    }

    @Override
    public final String toString() {
        return "SupportAssignment " + id();
    }

    /** {@return a builder; id, area and role are required} */
    public static ImmutableSupportAssignment.Builder builder() {
        return ImmutableSupportAssignment.builder();
    }
}

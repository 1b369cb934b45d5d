package io.github.biglocal.partnership;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.threeten.extra.LocalDateRange;

/**
 * A group that plans and delivers one priority or project for a partnership. It may become an independent group, as
 * Grassland Hasmoor's Green and Open Spaces group did.
 *
 * <p>Source: Big Local as Change Agent, Third Sector Research Centre, 2020, sections 2.3 and 3.2.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class WorkingGroup implements Entity, WithWorkingGroup permits ImmutableWorkingGroup {
    /** Working groups by partnership. */
    public static final Index<PartnershipId, WorkingGroup> BY_PARTNERSHIP =
            Index.of(WorkingGroup.class, WorkingGroup::partnership);

    WorkingGroup() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract WorkingGroupId id();

    /** {@return the partnership it belongs to} */
    public abstract PartnershipId partnership();

    /** {@return what it is about} */
    public abstract String topic();

    /** {@return who may take part in it; empty if not recorded} */
    public abstract Optional<WorkingGroupAccess> access();

    /** {@return the people in it, on the partnership or not; empty if not recorded} */
    public abstract Set<PersonId> people();

    /** {@return when it works as a group of the partnership; empty if not recorded} */
    public abstract Optional<LocalDateRange> period();

    /** {@return the day it became a constituted group of its own; empty if it has not, or that is not recorded} */
    public abstract Optional<LocalDate> constituted();

    /** {@return the organisation it became; empty if it has not, or that is not recorded} */
    public abstract Optional<OrganisationId> became();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    @Value.Check
    void check() {
        Require.of(WorkingGroup.class)
                .text("topic", topic())
                .atLeastADay("period", period())
                .additionalFields(additionalFields().keySet());
    }

    @Override
    public final Reference reference() {
        return Reference.to(WorkingGroup.class, id());
    }

    @Override
    public final List<Change> changes() {
        return Changes.of(reference())
                .during("period", period())
                .on("constituted", constituted())
                .toList();
    }

    @Override
    public final List<FieldReference> references() {
        return References.of()
                .one("partnership", partnership())
                .optional("became", became())
                .toList();
    }

    @Override
    public final String toString() {
        return "WorkingGroup " + id();
    }

    /** {@return a builder; id, partnership and topic are required} */
    public static ImmutableWorkingGroup.Builder builder() {
        return ImmutableWorkingGroup.builder();
    }
}

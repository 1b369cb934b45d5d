package io.github.biglocal.partnership;

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
import io.github.biglocal.rule.Index;
import io.github.biglocal.style.Domain;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A conflict in an area: between members, with the locally trusted organisation, in the community; and what was done about
 * it. It names no person. A person's own interest in a decision is a {@link ConflictOfInterest}.
 *
 * <p>Source: Big Local as Change Agent, TSRC 2020, sections 3.1, 4.1, 5.1 and 5.2.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class Conflict implements Entity, WithConflict permits ImmutableConflict {
    /** Conflicts by area. */
    public static final Index<AreaId, Conflict> BY_AREA = Index.of(Conflict.class, Conflict::area);

    Conflict() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract ConflictId id();

    /** {@return the area} */
    public abstract AreaId area();

    /** {@return between whom it is; empty if not recorded} */
    public abstract Optional<ConflictParties> parties();

    /** {@return the organisation it is with, such as the LTO; empty if with none, or not recorded} */
    public abstract Optional<OrganisationId> organisation();

    /** {@return what it is about; empty if not recorded} */
    public abstract Optional<String> about();

    /** {@return the day it began; empty if not recorded} */
    public abstract Optional<LocalDate> began();

    /** {@return what was done about it; empty if nothing was, or it is not recorded} */
    public abstract List<ConflictStepTaken> steps();

    /** {@return the day from which there was no longer a conflict; empty if there still is, or it is not recorded} */
    public abstract Optional<LocalDate> settled();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    @Value.Check
    void check() {
        Require.of(Conflict.class)
                .text("about", about())
                .additionalFields(additionalFields().keySet());
    }

    @Override
    public final Reference reference() {
        return Reference.to(Conflict.class, id());
    }

    @Override
    public final List<Change> changes() {
        Changes changes = Changes.of(reference()).on("began", began()).on("settled", settled());
        steps().forEach(taken -> changes.on("steps", taken.date()));
        return changes.toList();
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
        return "Conflict " + id();
    }

    /** {@return a builder; id and area are required} */
    public static ImmutableConflict.Builder builder() {
        return ImmutableConflict.builder();
    }
}

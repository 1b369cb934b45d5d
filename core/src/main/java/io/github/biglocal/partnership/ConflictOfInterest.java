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
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.rule.Index;
import io.github.biglocal.style.Domain;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A situation in which a person's own interests, or those of someone close or of another body, could affect a
 * partnership's decision. Conflicts are expected; what matters is that they are declared and managed openly. The record
 * is an entry in a register: a declaration that is not in it was not made, and a conflict without an end there has not
 * ended.
 *
 * <p>Source: Local Trust, Conflicts of interest (programme guidance), July 2015.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class ConflictOfInterest implements Entity, WithConflictOfInterest
        permits ImmutableConflictOfInterest {
    /** Conflicts of interest by partnership. */
    public static final Index<PartnershipId, ConflictOfInterest> BY_PARTNERSHIP =
            Index.of(ConflictOfInterest.class, ConflictOfInterest::partnership);

    ConflictOfInterest() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract ConflictOfInterestId id();

    /** {@return the partnership} */
    public abstract PartnershipId partnership();

    /** {@return whose conflict it is} */
    public abstract PersonId person();

    /** {@return what kind of conflict} */
    public abstract ConflictKind kind();

    /** {@return the record it is about, such as a grant; empty if not recorded} */
    public abstract Optional<Reference> concerns();

    /** {@return the day it arose; empty if not recorded} */
    public abstract Optional<LocalDate> arose();

    /** {@return the day it was declared; empty if it was not} */
    public abstract Optional<LocalDate> declared();

    /** {@return how it was managed; empty if it was not} */
    public abstract Set<ConflictResponse> responses();

    /** {@return the day from which there was no longer a conflict; empty if there still is one} */
    public abstract Optional<LocalDate> settled();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    @Value.Check
    void check() {
        Require.of(ConflictOfInterest.class).additionalFields(additionalFields().keySet());
    }

    @Override
    public final Reference reference() {
        return Reference.to(ConflictOfInterest.class, id());
    }

    @Override
    public final List<Change> changes() {
        return Changes.of(reference())
                .on("arose", arose())
                .on("declared", declared())
                .on("settled", settled())
                .toList();
    }

    @Override
    public final List<FieldReference> references() {
        return References.of()
                .one("partnership", partnership())
                .any("concerns", concerns())
                .toList();
    }

    @Override
    public final String toString() {
        return "ConflictOfInterest " + id();
    }

    /** {@return a builder; id, partnership, person and kind are required} */
    public static ImmutableConflictOfInterest.Builder builder() {
        return ImmutableConflictOfInterest.builder();
    }
}

package io.github.biglocal.funding;

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
import io.github.biglocal.rule.Index;
import io.github.biglocal.style.Domain;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * The end of an area's funding: a phase that begins when less than £150,000 is left, and the date on which the area
 * closes. An area may close before the last of the money is spent.
 *
 * <p>Source: Local Trust, Get support to close out; Closing out and moving on: Big Local funding essentials (programme
 * guidance), 2023-24.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class CloseOut implements Entity, WithCloseOut permits ImmutableCloseOut {
    /** Close-outs by area. */
    public static final Index<AreaId, CloseOut> BY_AREA = Index.of(CloseOut.class, CloseOut::area);

    CloseOut() {}

    /** {@return the id, unique among the records of its kind in a programme} */
    public abstract CloseOutId id();

    /** {@return the area} */
    public abstract AreaId area();

    /** {@return the day the close-out phase began; empty if it has not, or the day is not recorded} */
    public abstract Optional<LocalDate> phaseBegun();

    /** {@return the day the area closed; empty if it has not, or the day is not recorded} */
    public abstract Optional<LocalDate> closed();

    /** {@return the plan money that was left when the area closed; never negative; empty if not recorded} */
    public abstract Optional<Money> remaining();

    /** {@return the status of each requirement; one that is not listed is not known} */
    public abstract List<CloseOutStep> steps();

    /**
     * {@return the day until which the locally trusted organisation keeps the financial records; empty if not recorded}
     */
    public abstract Optional<LocalDate> recordsKeptUntil();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    @Value.Check
    void check() {
        Require.of(CloseOut.class)
                .notNegative("remaining", remaining())
                .additionalFields(additionalFields().keySet());
    }

    @Override
    public final Reference reference() {
        return Reference.to(CloseOut.class, id());
    }

    @Override
    public final List<Change> changes() {
        Changes changes = Changes.of(reference())
                .on("phaseBegun", phaseBegun())
                .on("closed", closed())
                .on("recordsKeptUntil", recordsKeptUntil());
        steps().forEach(step -> changes.on("steps", step.date()));
        return changes.toList();
    }

    @Override
    public final List<FieldReference> references() {
        return References.of().one("area", area()).toList();
    }

    @Override
    public final String toString() {
        return "CloseOut " + id();
    }

    /** {@return a builder; id and area are required} */
    public static ImmutableCloseOut.Builder builder() {
        return ImmutableCloseOut.builder();
    }
}

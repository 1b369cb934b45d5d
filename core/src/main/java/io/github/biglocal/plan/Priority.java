package io.github.biglocal.plan;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.outcome.Outcome;
import io.github.biglocal.style.Domain;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.immutables.value.Value;

/**
 * One of the main things that an area has set out to change, with the outcomes that it serves.
 *
 * <p>Immutable and thread-safe.
 */
@Domain
@Value.Immutable
public abstract sealed class Priority implements Entity, WithPriority permits ImmutablePriority {
    Priority() {}

    /** {@return the id, unique within its plan} */
    public abstract PriorityId id();

    /** {@return what it is, in the area's words} */
    public abstract String title();

    /** {@return the outcomes it serves; empty if the plan makes no link, or that is not recorded} */
    public abstract Set<Outcome> outcomes();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    @Value.Check
    void check() {
        Require.of(Priority.class)
                .text("title", title())
                .additionalFields(additionalFields().keySet());
    }

    @Override
    public final Reference reference() {
        return Reference.to(Priority.class, id());
    }

    @Override
    public final List<Change> changes() {
        return List.of();
    }

    @Override
    public final List<FieldReference> references() {
        return List.of();
    }

    @Override
    public final String toString() {
        return "Priority " + id();
    }

    /** {@return a builder; id and title are required} */
    public static ImmutablePriority.Builder builder() {
        return ImmutablePriority.builder();
    }
}

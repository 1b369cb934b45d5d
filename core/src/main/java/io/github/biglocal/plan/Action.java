package io.github.biglocal.plan;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Changes;
import io.github.biglocal.entity.Citation;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.style.Domain;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/** One thing that a plan sets out to do, for a priority and at a cost. Immutable and thread-safe. */
@Domain
@Value.Immutable
public abstract sealed class Action implements Entity, WithAction permits ImmutableAction {
    Action() {}

    /** {@return the id, unique within its plan} */
    public abstract ActionId id();

    /** {@return what is to be done} */
    public abstract String title();

    /** {@return the priority it is for; empty if the plan makes no link} */
    public abstract Optional<PriorityId> priority();

    /** {@return the period in which it is to be done; empty if not recorded} */
    public abstract Optional<LocalDateRange> period();

    /** {@return its cost in programme money; never negative; empty if not recorded} */
    public abstract Optional<Money> cost();

    @Override
    public abstract List<Citation> citations();

    @Override
    public abstract Map<String, AdditionalValue> additionalFields();

    @Value.Check
    void check() {
        Require.of(Action.class)
                .text("title", title())
                .atLeastADay("period", period())
                .notNegative("cost", cost())
                .additionalFields(additionalFields().keySet());
    }

    @Override
    public final Reference reference() {
        return Reference.to(Action.class, id());
    }

    @Override
    public final List<Change> changes() {
        return Changes.of(reference()).during("period", period()).toList();
    }

    @Override
    public final List<FieldReference> references() {
        return List.of();
    }

    @Override
    public final String toString() {
        return "Action " + id();
    }

    /** {@return a builder; id and title are required} */
    public static ImmutableAction.Builder builder() {
        return ImmutableAction.builder();
    }
}

package io.github.biglocal.plan;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.invariant.Require;

/**
 * Identifies a change to a plan.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record PlanChangeId(String value) implements EntityId<PlanChange> {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public PlanChangeId {
        Require.of(PlanChangeId.class).identifier(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static PlanChangeId of(String value) {
        return new PlanChangeId(value);
    }

    @Override
    public Class<PlanChange> type() {
        return PlanChange.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}

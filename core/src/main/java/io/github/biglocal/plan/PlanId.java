package io.github.biglocal.plan;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.invariant.Require;

/**
 * Identifies a plan.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record PlanId(String value) implements EntityId<Plan> {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public PlanId {
        Require.of(PlanId.class).identifier(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static PlanId of(String value) {
        return new PlanId(value);
    }

    @Override
    public Class<Plan> type() {
        return Plan.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}

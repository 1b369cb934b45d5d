package io.github.biglocal.plan;

import io.github.biglocal.entity.Id;
import io.github.biglocal.invariant.Require;

/**
 * Identifies a priority of a plan.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record PriorityId(String value) implements Id {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public PriorityId {
        Require.of(PriorityId.class).identifier(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static PriorityId of(String value) {
        return new PriorityId(value);
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}

package io.github.biglocal.evaluation;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.invariant.Require;

/**
 * Identifies an influence.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record InfluenceId(String value) implements EntityId<Influence> {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public InfluenceId {
        Require.of(InfluenceId.class).identifier(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static InfluenceId of(String value) {
        return new InfluenceId(value);
    }

    @Override
    public Class<Influence> type() {
        return Influence.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}

package io.github.biglocal.evaluation;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.invariant.Require;

/**
 * Identifies a legacy.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record LegacyId(String value) implements EntityId<Legacy> {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public LegacyId {
        Require.of(LegacyId.class).identifier(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static LegacyId of(String value) {
        return new LegacyId(value);
    }

    @Override
    public Class<Legacy> type() {
        return Legacy.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}

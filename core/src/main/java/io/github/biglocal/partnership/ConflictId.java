package io.github.biglocal.partnership;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.invariant.Require;

/**
 * Identifies a conflict.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record ConflictId(String value) implements EntityId<Conflict> {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public ConflictId {
        Require.of(ConflictId.class).identifier(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static ConflictId of(String value) {
        return new ConflictId(value);
    }

    @Override
    public Class<Conflict> type() {
        return Conflict.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}

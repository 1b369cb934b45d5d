package io.github.biglocal.funding;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.invariant.Require;

/**
 * Identifies a close-out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record CloseOutId(String value) implements EntityId<CloseOut> {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public CloseOutId {
        Require.of(CloseOutId.class).identifier(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static CloseOutId of(String value) {
        return new CloseOutId(value);
    }

    @Override
    public Class<CloseOut> type() {
        return CloseOut.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}

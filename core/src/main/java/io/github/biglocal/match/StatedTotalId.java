package io.github.biglocal.match;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.invariant.Require;

/**
 * Identifies a stated total.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record StatedTotalId(String value) implements EntityId<StatedTotal> {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public StatedTotalId {
        Require.of(StatedTotalId.class).identifier(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static StatedTotalId of(String value) {
        return new StatedTotalId(value);
    }

    @Override
    public Class<StatedTotal> type() {
        return StatedTotal.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}

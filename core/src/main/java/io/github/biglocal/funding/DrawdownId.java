package io.github.biglocal.funding;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.invariant.Require;

/**
 * Identifies a drawdown.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record DrawdownId(String value) implements EntityId<Drawdown> {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public DrawdownId {
        Require.of(DrawdownId.class).identifier(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static DrawdownId of(String value) {
        return new DrawdownId(value);
    }

    @Override
    public Class<Drawdown> type() {
        return Drawdown.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}

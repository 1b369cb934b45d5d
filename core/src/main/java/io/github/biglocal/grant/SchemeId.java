package io.github.biglocal.grant;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.invariant.Require;

/**
 * Identifies a scheme.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record SchemeId(String value) implements EntityId<Scheme> {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public SchemeId {
        Require.of(SchemeId.class).identifier(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static SchemeId of(String value) {
        return new SchemeId(value);
    }

    @Override
    public Class<Scheme> type() {
        return Scheme.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}

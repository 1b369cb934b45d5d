package io.github.biglocal.evidence;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.invariant.Require;

/**
 * Identifies an impact.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record ImpactId(String value) implements EntityId<Impact> {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public ImpactId {
        Require.of(ImpactId.class).identifier(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static ImpactId of(String value) {
        return new ImpactId(value);
    }

    @Override
    public Class<Impact> type() {
        return Impact.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}

package io.github.biglocal.grant;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.invariant.Require;

/**
 * Identifies a grant.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record GrantId(String value) implements EntityId<Grant> {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public GrantId {
        Require.of(GrantId.class).identifier(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static GrantId of(String value) {
        return new GrantId(value);
    }

    @Override
    public Class<Grant> type() {
        return Grant.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}

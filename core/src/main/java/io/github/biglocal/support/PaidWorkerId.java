package io.github.biglocal.support;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.invariant.Require;

/**
 * Identifies a paid worker's post.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record PaidWorkerId(String value) implements EntityId<PaidWorker> {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public PaidWorkerId {
        Require.of(PaidWorkerId.class).identifier(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static PaidWorkerId of(String value) {
        return new PaidWorkerId(value);
    }

    @Override
    public Class<PaidWorker> type() {
        return PaidWorker.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}

package io.github.biglocal.evidence;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.invariant.Require;

/**
 * Identifies an output.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record OutputId(String value) implements EntityId<Output> {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public OutputId {
        Require.of(OutputId.class).identifier(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static OutputId of(String value) {
        return new OutputId(value);
    }

    @Override
    public Class<Output> type() {
        return Output.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}

package io.github.biglocal.funding;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.invariant.Require;

/**
 * Identifies an allocation.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record AllocationId(String value) implements EntityId<Allocation> {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public AllocationId {
        Require.of(AllocationId.class).identifier(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static AllocationId of(String value) {
        return new AllocationId(value);
    }

    @Override
    public Class<Allocation> type() {
        return Allocation.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}

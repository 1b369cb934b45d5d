package io.github.biglocal.support;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.invariant.Require;

/**
 * Identifies the assignment of a rep to an area.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record RepAssignmentId(String value) implements EntityId<RepAssignment> {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public RepAssignmentId {
        Require.of(RepAssignmentId.class).identifier(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static RepAssignmentId of(String value) {
        return new RepAssignmentId(value);
    }

    @Override
    public Class<RepAssignment> type() {
        return RepAssignment.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}

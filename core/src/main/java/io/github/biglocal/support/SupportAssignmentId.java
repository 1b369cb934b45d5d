package io.github.biglocal.support;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.invariant.Require;

/**
 * Identifies an assignment of support.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record SupportAssignmentId(String value) implements EntityId<SupportAssignment> {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public SupportAssignmentId {
        Require.of(SupportAssignmentId.class).identifier(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static SupportAssignmentId of(String value) {
        return new SupportAssignmentId(value);
    }

    @Override
    public Class<SupportAssignment> type() {
        return SupportAssignment.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}

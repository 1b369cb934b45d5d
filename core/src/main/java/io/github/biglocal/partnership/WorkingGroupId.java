package io.github.biglocal.partnership;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.invariant.Require;

/**
 * Identifies a working group.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record WorkingGroupId(String value) implements EntityId<WorkingGroup> {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public WorkingGroupId {
        Require.of(WorkingGroupId.class).identifier(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static WorkingGroupId of(String value) {
        return new WorkingGroupId(value);
    }

    @Override
    public Class<WorkingGroup> type() {
        return WorkingGroup.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}

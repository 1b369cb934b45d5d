package io.github.biglocal.support;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.entity.Id;

/**
 * Identifies the assignment of a rep to an area.
 *
 * @param value the text
 */
public record RepAssignmentId(String value) implements EntityId<RepAssignment> {
    /**
     * Checks the text, see {@link Id#check(String)}.
     *
     * @param value the text
     */
    public RepAssignmentId {
        Id.check(value);
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

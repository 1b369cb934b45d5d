package io.github.biglocal.support;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.entity.Id;

/**
 * Identifies an assignment of support.
 *
 * @param value the text
 */
public record SupportAssignmentId(String value) implements EntityId<SupportAssignment> {
    /**
     * Checks the text, see {@link Id#check(String)}.
     *
     * @param value the text
     */
    public SupportAssignmentId {
        Id.check(value);
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

package io.github.biglocal.partnership;

import io.github.biglocal.entity.Id;

/**
 * Identifies an assignment of support.
 *
 * @param value the text
 */
public record SupportAssignmentId(String value) implements Id {
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

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}

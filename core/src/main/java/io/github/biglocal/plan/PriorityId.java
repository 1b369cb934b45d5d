package io.github.biglocal.plan;

import io.github.biglocal.entity.Id;

/**
 * Identifies a priority of a plan.
 *
 * @param value the text
 */
public record PriorityId(String value) implements Id {
    /**
     * Checks the text, see {@link Id#check(String)}.
     *
     * @param value the text
     */
    public PriorityId {
        Id.check(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static PriorityId of(String value) {
        return new PriorityId(value);
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}

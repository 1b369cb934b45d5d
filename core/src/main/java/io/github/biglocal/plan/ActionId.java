package io.github.biglocal.plan;

import io.github.biglocal.entity.Id;

/**
 * Identifies an action of a plan.
 *
 * @param value the text
 */
public record ActionId(String value) implements Id {
    /**
     * Checks the text, see {@link Id#check(String)}.
     *
     * @param value the text
     */
    public ActionId {
        Id.check(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static ActionId of(String value) {
        return new ActionId(value);
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}

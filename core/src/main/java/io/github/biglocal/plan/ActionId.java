package io.github.biglocal.plan;

import io.github.biglocal.entity.Id;
import io.github.biglocal.invariant.Require;

/**
 * Identifies an action of a plan.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record ActionId(String value) implements Id {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public ActionId {
        Require.of(ActionId.class).identifier(value);
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

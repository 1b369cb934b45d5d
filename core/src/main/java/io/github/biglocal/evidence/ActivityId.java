package io.github.biglocal.evidence;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.invariant.Require;

/**
 * Identifies an activity.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record ActivityId(String value) implements EntityId<Activity> {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public ActivityId {
        Require.of(ActivityId.class).identifier(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static ActivityId of(String value) {
        return new ActivityId(value);
    }

    @Override
    public Class<Activity> type() {
        return Activity.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}

package io.github.biglocal.support;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.invariant.Require;

/**
 * Identifies a record of volunteering.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record VolunteeringId(String value) implements EntityId<Volunteering> {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public VolunteeringId {
        Require.of(VolunteeringId.class).identifier(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static VolunteeringId of(String value) {
        return new VolunteeringId(value);
    }

    @Override
    public Class<Volunteering> type() {
        return Volunteering.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}

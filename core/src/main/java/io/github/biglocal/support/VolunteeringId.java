package io.github.biglocal.support;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.entity.Id;

/**
 * Identifies a record of volunteering.
 *
 * @param value the text
 */
public record VolunteeringId(String value) implements EntityId<Volunteering> {
    /**
     * Checks the text, see {@link Id#check(String)}.
     *
     * @param value the text
     */
    public VolunteeringId {
        Id.check(value);
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

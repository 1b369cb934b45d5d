package io.github.biglocal.match;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.entity.Id;

/**
 * Identifies a deal.
 *
 * @param value the text
 */
public record DealId(String value) implements EntityId<Deal> {
    /**
     * Checks the text, see {@link Id#check(String)}.
     *
     * @param value the text
     */
    public DealId {
        Id.check(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static DealId of(String value) {
        return new DealId(value);
    }

    @Override
    public Class<Deal> type() {
        return Deal.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}

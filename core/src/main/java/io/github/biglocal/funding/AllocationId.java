package io.github.biglocal.funding;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.entity.Id;

/**
 * Identifies an allocation.
 *
 * @param value the text
 */
public record AllocationId(String value) implements EntityId<Allocation> {
    /**
     * Checks the text, see {@link Id#check(String)}.
     *
     * @param value the text
     */
    public AllocationId {
        Id.check(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static AllocationId of(String value) {
        return new AllocationId(value);
    }

    @Override
    public Class<Allocation> type() {
        return Allocation.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}

package io.github.biglocal.commission;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.entity.Id;

/**
 * Identifies a commission.
 *
 * @param value the text
 */
public record CommissionId(String value) implements EntityId<Commission> {
    /**
     * Checks the text, see {@link Id#check(String)}.
     *
     * @param value the text
     */
    public CommissionId {
        Id.check(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static CommissionId of(String value) {
        return new CommissionId(value);
    }

    @Override
    public Class<Commission> type() {
        return Commission.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}

package io.github.biglocal.commission;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.invariant.Require;

/**
 * Identifies a commission.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record CommissionId(String value) implements EntityId<Commission> {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public CommissionId {
        Require.of(CommissionId.class).identifier(value);
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

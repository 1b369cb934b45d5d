package io.github.biglocal.partnership;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.invariant.Require;

/**
 * Identifies a partnership.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record PartnershipId(String value) implements EntityId<Partnership> {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public PartnershipId {
        Require.of(PartnershipId.class).identifier(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static PartnershipId of(String value) {
        return new PartnershipId(value);
    }

    @Override
    public Class<Partnership> type() {
        return Partnership.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}

package io.github.biglocal.evidence;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.invariant.Require;

/**
 * Identifies an indicator.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record IndicatorId(String value) implements EntityId<Indicator> {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public IndicatorId {
        Require.of(IndicatorId.class).identifier(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static IndicatorId of(String value) {
        return new IndicatorId(value);
    }

    @Override
    public Class<Indicator> type() {
        return Indicator.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}

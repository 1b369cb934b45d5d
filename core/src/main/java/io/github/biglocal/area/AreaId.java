package io.github.biglocal.area;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.invariant.Require;

/**
 * Identifies an area.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record AreaId(String value) implements EntityId<Area> {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public AreaId {
        Require.of(AreaId.class).identifier(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static AreaId of(String value) {
        return new AreaId(value);
    }

    @Override
    public Class<Area> type() {
        return Area.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}

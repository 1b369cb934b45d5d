package io.github.biglocal.evaluation;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.invariant.Require;

/**
 * Identifies a published figure.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record PublishedFigureId(String value) implements EntityId<PublishedFigure> {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public PublishedFigureId {
        Require.of(PublishedFigureId.class).identifier(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static PublishedFigureId of(String value) {
        return new PublishedFigureId(value);
    }

    @Override
    public Class<PublishedFigure> type() {
        return PublishedFigure.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}

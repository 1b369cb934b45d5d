package io.github.biglocal.partnership;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.invariant.Require;

/**
 * Identifies a conflict of interest.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record ConflictOfInterestId(String value) implements EntityId<ConflictOfInterest> {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public ConflictOfInterestId {
        Require.of(ConflictOfInterestId.class).identifier(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static ConflictOfInterestId of(String value) {
        return new ConflictOfInterestId(value);
    }

    @Override
    public Class<ConflictOfInterest> type() {
        return ConflictOfInterest.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}

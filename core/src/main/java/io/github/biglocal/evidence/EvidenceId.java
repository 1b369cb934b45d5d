package io.github.biglocal.evidence;

import io.github.biglocal.entity.EntityId;
import io.github.biglocal.invariant.Require;

/**
 * Identifies a piece of evidence.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record EvidenceId(String value) implements EntityId<Evidence> {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public EvidenceId {
        Require.of(EvidenceId.class).identifier(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static EvidenceId of(String value) {
        return new EvidenceId(value);
    }

    @Override
    public Class<Evidence> type() {
        return Evidence.class;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}

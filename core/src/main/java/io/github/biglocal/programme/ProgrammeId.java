package io.github.biglocal.programme;

import io.github.biglocal.entity.Id;
import io.github.biglocal.invariant.Require;

/**
 * Identifies a programme.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record ProgrammeId(String value) implements Id {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public ProgrammeId {
        Require.of(ProgrammeId.class).identifier(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static ProgrammeId of(String value) {
        return new ProgrammeId(value);
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}

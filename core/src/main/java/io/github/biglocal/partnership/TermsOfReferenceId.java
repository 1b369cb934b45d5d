package io.github.biglocal.partnership;

import io.github.biglocal.entity.Id;
import io.github.biglocal.invariant.Require;

/**
 * Identifies the terms of reference of a partnership.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record TermsOfReferenceId(String value) implements Id {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public TermsOfReferenceId {
        Require.of(TermsOfReferenceId.class).identifier(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static TermsOfReferenceId of(String value) {
        return new TermsOfReferenceId(value);
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}

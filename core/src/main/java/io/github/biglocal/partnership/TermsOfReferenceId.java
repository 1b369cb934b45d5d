package io.github.biglocal.partnership;

import io.github.biglocal.entity.Id;

/**
 * Identifies the terms of reference of a partnership.
 *
 * @param value the text
 */
public record TermsOfReferenceId(String value) implements Id {
    /**
     * Checks the text, see {@link Id#check(String)}.
     *
     * @param value the text
     */
    public TermsOfReferenceId {
        Id.check(value);
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

package io.github.biglocal.programme;

import io.github.biglocal.entity.Id;

/**
 * Identifies a programme.
 *
 * @param value the text
 */
public record ProgrammeId(String value) implements Id {
    /**
     * Checks the text, see {@link Id#check(String)}.
     *
     * @param value the text
     */
    public ProgrammeId {
        Id.check(value);
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

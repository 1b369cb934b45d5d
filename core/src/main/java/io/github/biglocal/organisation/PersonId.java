package io.github.biglocal.organisation;

import io.github.biglocal.entity.Id;
import io.github.biglocal.invariant.Require;

/**
 * Identifies a person without saying anything about them: never a name or an official number.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the text
 */
public record PersonId(String value) implements Id {
    /** Checks the text, as {@link Require#identifier(String)} does. */
    public PersonId {
        Require.of(PersonId.class).identifier(value);
    }

    /**
     * {@return the id with a text}
     *
     * @param value the text
     */
    public static PersonId of(String value) {
        return new PersonId(value);
    }

    /** {@return true: it is of a person} */
    @Override
    public boolean isPersonal() {
        return true;
    }

    /** {@return the text} */
    @Override
    public String toString() {
        return value;
    }
}

package io.github.biglocal.entity;

import io.github.biglocal.invariant.Require;

/**
 * Identifies a record within its programme. Each kind of record has its own implementation, a record with the one
 * component {@code value}; two ids are the same when type and text are.
 *
 * <p>The text is opaque: nothing is read out of it, and for a person it must not be a name or an official number.
 */
public interface Id extends TextValue {
    /**
     * Checks the text of an id; for the constructors of its implementations.
     *
     * @param value the text
     * @throws IllegalArgumentException if it is blank, or has white space at an end or a control character in it
     */
    static void check(String value) {
        Require.text("id", value);
        if (!value.equals(value.strip()) || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "id has white space at an end or a control character in it: remove that");
        }
    }
}

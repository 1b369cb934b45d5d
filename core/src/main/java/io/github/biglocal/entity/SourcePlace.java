package io.github.biglocal.entity;

import java.util.Optional;

/**
 * Where in a source, such as a file, something stands. What reading gives has its kinds: a place in a text, with line and
 * column, a place in a sheet, with its cell, and the source as a whole.
 *
 * <p>{@code toString} says it on one line, as users of the format do: {@code programme.json:3:14 at /areas/0/name}. What of it
 * is data is shortened. Implementations are immutable and thread-safe.
 */
public interface SourcePlace {
    /** {@return the name of the source, such as a file} */
    String source();

    /**
     * {@return the place in the structure, as a JSON Pointer (RFC 6901); empty if it is the source as a whole, or the format
     * has no structure} Names in it that are longer than forty characters are cut.
     */
    Optional<String> pointer();
}

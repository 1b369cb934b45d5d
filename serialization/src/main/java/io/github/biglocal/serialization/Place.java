package io.github.biglocal.serialization;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where in a source something is.
 *
 * @param source the name of the source, such as a file
 * @param line the line, from 1; empty if there is none to name
 * @param column the column in that line, from 1; empty if there is none to name
 * @param pointer the place in the structure, as a JSON Pointer (RFC 6901); empty if it is the source as a whole
 */
public record Place(String source, OptionalInt line, OptionalInt column, Optional<String> pointer) {
    /**
     * {@return a source as a whole}
     *
     * @param source the name of the source
     */
    public static Place of(String source) {
        return new Place(source, OptionalInt.empty(), OptionalInt.empty(), Optional.empty());
    }

    /** {@return source, line and column the way editors and compilers write them, then the pointer} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(source);
        line.ifPresent(number -> text.append(':').append(number));
        column.ifPresent(number -> text.append(':').append(number));
        pointer.ifPresent(path -> text.append(" at ").append(path));
        return text.toString();
    }
}

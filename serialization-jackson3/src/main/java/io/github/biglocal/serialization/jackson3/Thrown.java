package io.github.biglocal.serialization.jackson3;

import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;

/** What this package throws where Jackson does: what its sibling for Jackson 2 throws, of which users need not know which. */
final class Thrown {
    private Thrown() {}

    /** Returns what is thrown where a stream breaks, or a value cannot be written. */
    static UncheckedIOException unchecked(JacksonException exception) {
        return new UncheckedIOException(checked(exception));
    }

    /** Returns that of the stream, if it broke; Jackson 3 wraps it. */
    static IOException checked(JacksonException exception) {
        return exception instanceof JacksonIOException && exception.getCause() instanceof IOException broken
                ? broken
                : new IOException(exception.getMessage(), exception);
    }
}

package io.github.biglocal.reading;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A source could not be read completely, and the caller asked for all or nothing. The message gives each error on a
 * line.
 */
public final class IncompleteReadingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Left behind when the exception travels: it may hold text of the data. */
    private final transient List<Problem> problems;

    IncompleteReadingException(List<Problem> errors) {
        super(errors.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        problems = List.copyOf(errors);
    }

    /** {@return the errors, in the order they were met; none if the exception was serialized} */
    @SuppressWarnings("NullAway") // transient, so null after deserialization in spite of its type
    public List<Problem> problems() {
        return problems == null ? List.of() : problems;
    }
}

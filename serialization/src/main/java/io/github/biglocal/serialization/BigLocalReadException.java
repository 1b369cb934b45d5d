package io.github.biglocal.serialization;

import java.util.List;
import java.util.stream.Collectors;

/** A source could not be read whole, and its reader asked for nothing less. */
public final class BigLocalReadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The problems; not kept when the exception is serialized, where the message has to do. */
    private final transient List<Problem> problems;

    BigLocalReadException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** {@return the problems by which something was lost; empty on an exception that was itself read back} */
    @SuppressWarnings("NullAway") // transient, so null after deserialization in spite of its type
    public List<Problem> problems() {
        return problems == null ? List.of() : problems;
    }
}

package io.github.biglocal.serialization.jackson3;

import io.github.biglocal.reading.input.Fault;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;

/** An object has the same field twice. */
final class DuplicateFieldException extends DatabindException {
    private static final long serialVersionUID = 1L;

    private final String field;

    DuplicateFieldException(JsonParser parser, String field) {
        super(parser, Fault.twice(field).message());
        this.field = field;
    }

    String field() {
        return field;
    }
}

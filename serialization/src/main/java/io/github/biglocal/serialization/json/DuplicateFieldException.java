package io.github.biglocal.serialization.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.github.biglocal.reading.input.Fault;

/** An object has the same field twice. */
final class DuplicateFieldException extends JsonMappingException {
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

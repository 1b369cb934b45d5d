package io.github.biglocal.serialization.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A text is not what its field asks for. */
final class InvalidTextException extends JsonMappingException {
    private static final long serialVersionUID = 1L;

    /** What the type says of the text. */
    private final IllegalArgumentException fault;

    InvalidTextException(JsonParser parser, IllegalArgumentException fault) {
        super(parser, "not what the field asks for", fault);
        this.fault = fault;
    }

    IllegalArgumentException fault() {
        return fault;
    }
}

package io.github.biglocal.serialization.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.github.biglocal.text.Quoted;

/** An object has the same field twice. */
final class DuplicateFieldException extends JsonMappingException {
    private static final long serialVersionUID = 1L;

    DuplicateFieldException(JsonParser parser, String field) {
        super(parser, "The field " + Quoted.text(field) + " is given twice.");
    }
}

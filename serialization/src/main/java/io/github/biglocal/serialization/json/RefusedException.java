package io.github.biglocal.serialization.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.github.biglocal.reading.input.Fault;

/** The library itself refuses what it reads, and says why. */
final class RefusedException extends JsonMappingException {
    private static final long serialVersionUID = 1L;

    /** What is wrong; not kept when the exception is serialized, where the message has to do. */
    private final transient Fault fault;

    RefusedException(JsonParser parser, Fault fault) {
        super(parser, fault.message() + " " + fault.repair());
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}

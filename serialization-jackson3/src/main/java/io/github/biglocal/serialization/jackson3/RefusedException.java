package io.github.biglocal.serialization.jackson3;

import io.github.biglocal.reading.input.Fault;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;

/** The library itself refuses what it reads, and says why. */
final class RefusedException extends DatabindException {
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

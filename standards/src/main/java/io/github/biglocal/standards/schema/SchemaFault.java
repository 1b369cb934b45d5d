package io.github.biglocal.standards.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.biglocal.reading.ProblemCode;

/**
 * A value that a schema does not allow.
 *
 * @param code the kind of fault, by which users of the official tools group them
 * @param keyword the keyword of the schema, such as {@code required} or {@code format}
 * @param pointer where the value is, from the root that was checked, as a JSON pointer; of a missing field, where it would be
 * @param value the value at fault; of a missing field, what it is missing from
 * @param message what is wrong, as a sentence
 * @param repair how to put it right, as a sentence
 */
public record SchemaFault(
        ProblemCode code, String keyword, String pointer, JsonNode value, String message, String repair) {}

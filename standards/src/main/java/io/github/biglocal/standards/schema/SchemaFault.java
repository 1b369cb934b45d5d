package io.github.biglocal.standards.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;

/**
 * A value that a schema does not allow.
 *
 * @param code the kind of fault, by which users of the official tools group them
 * @param keyword the keyword of the schema, such as {@code required} or {@code format}
 * @param pointer where the value is, from the root that was checked, as a JSON pointer; of a missing field, where it would be
 * @param value the value at fault; of a missing field, what it is missing from
 * @param message what is wrong, as a sentence without data
 * @param repair how to put it right, as a sentence; of the data it repeats a date or a number at most
 * @param isQuotable whether the value may be shown: it is evidently meant as a code, a date, a number, or true or false
 */
public record SchemaFault(
        ProblemCode code,
        String keyword,
        String pointer,
        JsonNode value,
        String message,
        String repair,
        boolean isQuotable) {
    /**
     * Returns the fault as a problem: with the value if it may be shown, and with the text at fault as it is.
     *
     * @param place where the value is in the source
     */
    public Problem at(Place place) {
        Problem problem = Problem.error(code, place, message, repair);
        if (value.isContainerNode() || value.isNull()) {
            return problem;
        }
        String text = value.asText();
        return (isQuotable ? problem.withValue(text) : problem).withRaw(text);
    }

    /** The same fault, seen from what the value is in. */
    SchemaFault within(String name) {
        String escaped = FieldReference.step(name);
        return new SchemaFault(code, keyword, '/' + escaped + pointer, value, message, repair, isQuotable);
    }

    /** Where the fault is and what it is; not the value, which may be personal. */
    @Override
    public String toString() {
        return pointer + ": " + code + " (" + keyword + "): " + message;
    }
}

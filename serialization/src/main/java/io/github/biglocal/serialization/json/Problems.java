package io.github.biglocal.serialization.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationContext;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.serialization.Place;
import io.github.biglocal.serialization.Problem;
import io.github.biglocal.serialization.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Gathers the problems of one reading. */
final class Problems {
    private final String source;
    private final StrictParser document;
    private final List<Problem> problems = new ArrayList<>();

    Problems(String source, StrictParser document) {
        this.source = source;
        this.document = document;
    }

    /** Returns the problems of the reading under way; empty where a mapper reads without gathering them. */
    static Optional<Problems> of(DeserializationContext context) {
        return Optional.ofNullable((Problems) context.getAttribute(Problems.class));
    }

    void warn(ProblemCode code, JsonParser parser, String message, String repair) {
        problems.add(new Problem(code, Severity.WARNING, place(parser), message, repair, Optional.empty()));
    }

    void error(ProblemCode code, Place place, String message, String repair, Optional<String> raw) {
        problems.add(new Problem(code, Severity.ERROR, place, message, repair, raw));
    }

    void error(ProblemCode code, String message, String repair) {
        error(code, Place.of(source), message, repair, Optional.empty());
    }

    void error(Fault fault, Place place, Optional<String> raw) {
        error(fault.code(), place, fault.message(), fault.repair(), raw);
    }

    List<Problem> all() {
        return problems;
    }

    /** Returns where a parser stands: the document's own, or one over a part that Jackson holds back. */
    Place place(JsonParser parser) {
        return place(parser, document.start());
    }

    /** Returns where a parser stands, at a location in the document that is known better. */
    Place place(JsonParser parser, JsonLocation location) {
        JsonPointer pointer = parser.getParsingContext().pathAsPointer();
        return new Place(
                source,
                positive(location.getLineNr()),
                positive(location.getColumnNr()),
                pointer.matches() ? Optional.empty() : Optional.of(pointer.toString()));
    }

    private static OptionalInt positive(int number) {
        return number > 0 ? OptionalInt.of(number) : OptionalInt.empty();
    }
}

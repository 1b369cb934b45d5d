package io.github.biglocal.serialization.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationContext;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.serialization.Place;
import io.github.biglocal.serialization.Problem;
import io.github.biglocal.serialization.ProblemCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Gathers the problems of one reading, and knows where in the document it stands. */
final class Problems {
    private final String source;
    private final String text;
    private final StrictParser document;
    private final List<Problem> problems = new ArrayList<>();

    Problems(String source, String text, StrictParser document) {
        this.source = source;
        this.text = text;
        this.document = document;
    }

    /** Returns the problems of the reading under way; empty where a mapper reads without gathering them. */
    static Optional<Problems> of(DeserializationContext context) {
        return Optional.ofNullable((Problems) context.getAttribute(Problems.class));
    }

    void warn(ProblemCode code, Place place, String message, String repair, Optional<String> raw) {
        problems.add(new Problem(code, Severity.WARNING, place, message, repair, raw));
    }

    void error(ProblemCode code, Place place, String message, String repair, Optional<String> raw) {
        problems.add(new Problem(code, Severity.ERROR, place, message, repair, raw));
    }

    void error(Fault fault, Place place, Optional<String> raw) {
        error(fault.code(), place, fault.message(), fault.repair(), raw);
    }

    void unknownField(String field, Place place, String raw) {
        warn(
                ProblemCode.UNKNOWN_FIELD,
                place,
                "The field " + field + " is not known here; it is kept as it is.",
                "Correct its name if it is misspelt.",
                Optional.of(raw));
    }

    List<Problem> all() {
        return problems;
    }

    /** Returns the name of the field whose value the document's parser is at. */
    String currentField() {
        return String.valueOf(document.getParsingContext().getCurrentName());
    }

    /** Returns the document as a whole. */
    Place wholeDocument() {
        return Place.of(source);
    }

    /** Returns where the document's parser stands. */
    Place place() {
        return place(document.start());
    }

    /** Returns where the document's parser stands, at a location that is known better; it may be missing. */
    Place place(@Nullable JsonLocation better) {
        JsonPointer pointer = document.getParsingContext().pathAsPointer();
        return at(better == null ? document.start() : better, pointer);
    }

    /** Returns the place of a field of the object that the document's parser has just left. */
    Place placeOf(String field) {
        return at(document.start(), document.getParsingContext().pathAsPointer().appendProperty(field));
    }

    /** Returns the text of the value that the document's parser has just read. */
    String justRead() throws IOException {
        return since((int) document.start().getCharOffset());
    }

    /** Returns the text from an offset to where the document's parser stands. */
    String since(int offset) throws IOException {
        // A text is read to its end only when it is asked for.
        document.finishToken();
        return text.substring(offset, (int) document.currentLocation().getCharOffset());
    }

    private Place at(JsonLocation location, JsonPointer pointer) {
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

package io.github.biglocal.serialization.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationContext;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.text.Nearest;
import io.github.biglocal.text.Quoted;
import io.github.biglocal.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the problems of one reading, and knows where in the document it stands. Of errors and of warnings it keeps as many as
 * anybody reads, and counts the rest.
 */
final class Problems {
    private static final String REPAIR = "Correct those that are listed, and read it again.";

    /** How many errors are kept, and how many warnings. */
    static final int MOST = 1_000;

    private final String source;
    private final DocumentText text;
    private StrictParser document;
    private List<Problem> problems = new ArrayList<>();
    private int errors;
    private int warnings;

    Problems(String source, DocumentText text, StrictParser document) {
        this.source = source;
        this.text = text;
        this.document = document;
    }

    /** Goes on with another parser of the same text. */
    void continueWith(StrictParser parser) {
        document = parser;
    }

    /** Returns the problems of the reading under way; empty where a mapper reads without gathering them. */
    static Optional<Problems> of(DeserializationContext context) {
        return Optional.ofNullable((Problems) context.getAttribute(Problems.class));
    }

    void add(Problem problem) {
        int before = problem.severity() == Severity.ERROR ? errors++ : warnings++;
        if (before < MOST) {
            problems.add(problem);
        }
    }

    void warn(ProblemCode code, Place place, String message, String repair) {
        add(Problem.warning(code, place, message, repair));
    }

    void warn(ProblemCode code, Place place, String message, String repair, String raw) {
        add(Problem.warning(code, place, message, repair).withRaw(raw));
    }

    void error(ProblemCode code, Place place, String message, String repair) {
        add(Problem.error(code, place, message, repair));
    }

    void error(ProblemCode code, Place place, String message, String repair, String raw) {
        add(Problem.error(code, place, message, repair).withRaw(raw));
    }

    void error(Fault fault, Place place) {
        add(fault.at(place));
    }

    void error(Fault fault, Place place, String raw) {
        add(fault.at(place).withRaw(raw));
    }

    void unknownField(TypeShape record, String field, Place place, String raw) {
        warn(
                ProblemCode.UNKNOWN_FIELD,
                place,
                notKnown(field),
                suggestion(record, field)
                        + "Correct the name if it is misspelt. A field that is not known is kept with its record.",
                raw);
    }

    void lostField(TypeShape value, String field) throws IOException {
        error(
                ProblemCode.UNKNOWN_FIELD,
                placeOf(field),
                notKnown(field) + " It cannot be kept here.",
                suggestion(value, field)
                        + "Correct the name, or move the field to the record that this value belongs to.",
                justRead());
    }

    private static String notKnown(String field) {
        return "The field " + Quoted.text(field) + " is not known.";
    }

    private static String suggestion(TypeShape shape, String field) {
        return Nearest.of(field, shape.fieldNames())
                .map(near -> "Did you mean " + near + "? ")
                .orElse("");
    }

    /** Returns how many problems are listed since the last time they were handed over. */
    int count() {
        return problems.size();
    }

    /** Hands over the problems since the last time. */
    List<Problem> take() {
        int moreErrors = Math.max(0, errors - MOST);
        int moreWarnings = Math.max(0, warnings - MOST);
        if (moreErrors > 0) {
            problems.add(Problem.error(ProblemCode.MORE_PROBLEMS, wholeDocument(), more(moreErrors, "error"), REPAIR));
        }
        if (moreWarnings > 0) {
            problems.add(
                    Problem.warning(ProblemCode.MORE_PROBLEMS, wholeDocument(), more(moreWarnings, "warning"), REPAIR));
        }
        List<Problem> taken = problems;
        problems = new ArrayList<>();
        errors = 0;
        warnings = 0;
        return taken;
    }

    private static String more(int count, String what) {
        return Text.count(count, "more " + what) + " " + (count == 1 ? "is" : "are") + " not listed.";
    }

    /** Returns the name of the field whose value the document's parser is at. */
    String currentField() {
        return String.valueOf(document.getParsingContext().getCurrentName());
    }

    /** Returns the document as a whole. */
    Place wholeDocument() {
        return Place.whole(source);
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

    /** Returns the text of the value that the document's parser has just read, as far as it is remembered. */
    String justRead() throws IOException {
        return since(text.base() + document.start().getCharOffset());
    }

    /** Returns the text from an offset to where the document's parser stands, as far as it is remembered. */
    String since(long offset) throws IOException {
        // A text is read to its end only when it is asked for.
        document.finishToken();
        return text.text(offset, text.base() + document.currentLocation().getCharOffset());
    }

    private Place at(JsonLocation location, JsonPointer pointer) {
        int line = location.getLineNr() + text.line() - 1;
        int column = location.getColumnNr();
        return (location.getLineNr() > 0 && column > 0 ? Place.inText(source, line, column) : Place.inText(source))
                .at(pointer.matches() ? "" : pointer.toString());
    }
}

package io.github.biglocal.reading.input;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.text.Quoted;
import java.util.Optional;

/**
 * What is wrong with a value, for the person who has to correct the file; no text of the data is repeated. Immutable and
 * thread-safe.
 *
 * @param code the kind of problem
 * @param message what is wrong
 * @param repair how to put it right
 * @param value the value that is wrong, where it may be shown
 * @param extent how much cannot be read because of it
 */
public record Fault(ProblemCode code, String message, String repair, Optional<String> value, Extent extent) {
    /** How much cannot be read because of a fault. */
    public enum Extent {
        /** The value, and the record that it is in. */
        RECORD,
        /** All that comes after it. */
        REST
    }

    /** What cannot be read, and nobody knows why. */
    public static final Fault UNREADABLE =
            ofRecord(ProblemCode.INVALID_VALUE, "The value cannot be read.", "Correct the value.");

    /** Too many objects or lists are in each other. */
    public static final Fault TOO_DEEP =
            ofRecord(ProblemCode.TOO_DEEP, "Objects or lists are nested too deeply.", "Use fewer levels of nesting.");

    /** A number is beyond what its field can hold. */
    public static final Fault TOO_LARGE =
            ofRecord(ProblemCode.NUMBER_TOO_LARGE, "The number is too large for its field.", "Correct the number.");

    /** A text is longer than any that is read. */
    public static final Fault TOO_LONG = ofRecord(ProblemCode.INVALID_VALUE, "The text is too long.", "Shorten it.");

    /** The name of a field is longer than any that is read. */
    public static final Fault LONG_NAME =
            ofRecord(ProblemCode.INVALID_VALUE, "The name of a field is too long.", "Shorten it.");

    /** The bytes are no text from some place on. */
    public static final Fault NO_TEXT = toTheEnd(
            ProblemCode.NOT_TEXT,
            "The file is not text in UTF-8, UTF-16 or UTF-32 from here on; what comes before is read.",
            "Save it again as UTF-8; files saved from spreadsheets are often in Windows-1252.");

    /** The text ends in the middle of the document. */
    public static final Fault TRUNCATED = toTheEnd(
            ProblemCode.TRUNCATED,
            "The text ends in the middle of the document; only what comes before this place is read.",
            "Get the complete file.");

    /**
     * {@return a fault that costs the value or its record}
     *
     * @param code the kind of problem
     * @param message what is wrong
     * @param repair how to put it right
     */
    public static Fault ofRecord(ProblemCode code, String message, String repair) {
        return new Fault(code, message, repair, Optional.empty(), Extent.RECORD);
    }

    /**
     * {@return a fault after which no more can be read}
     *
     * @param code the kind of problem
     * @param message what is wrong
     * @param repair how to put it right
     */
    public static Fault toTheEnd(ProblemCode code, String message, String repair) {
        return new Fault(code, message, repair, Optional.empty(), Extent.REST);
    }

    /**
     * {@return what the reading of a text says}
     *
     * @param problem the problem that it gave
     * @param value the text, where it may be shown
     */
    public static Fault of(Problem problem, Optional<String> value) {
        return new Fault(problem.code(), problem.message(), problem.repair(), value, Extent.RECORD);
    }

    /**
     * {@return what a type of the model says of a value that makes no sense}
     *
     * @param exception what it threw
     */
    public static Fault ofInvariant(RuntimeException exception) {
        if (exception instanceof InvalidValueException invalid) {
            return ofRecord(
                    invalid.isMissing() ? ProblemCode.MISSING_FIELD : ProblemCode.INVALID_VALUE,
                    invalid.problem(),
                    invalid.repair());
        }
        return ofRecord(ProblemCode.INVALID_VALUE, "The value is not valid.", "Correct the value.");
    }

    /**
     * {@return that a field is there twice}
     *
     * @param field its name
     */
    public static Fault twice(String field) {
        return ofRecord(
                ProblemCode.DUPLICATE_FIELD,
                "The field " + Quoted.text(field) + " is given twice.",
                "Remove one of the two.");
    }

    /**
     * {@return that a field is not there}
     *
     * @param field its name
     */
    public static Fault missing(String field) {
        return ofRecord(ProblemCode.MISSING_FIELD, "The field " + field + " is missing.", "Give it a value.");
    }

    /**
     * {@return that a field is null}
     *
     * @param field its name
     */
    public static Fault isNull(String field) {
        return ofRecord(ProblemCode.MISSING_FIELD, "The field " + field + " is null.", "Give it a value.");
    }

    /**
     * {@return that an entry of a list is null}
     *
     * @param list the name of the list
     */
    public static Fault nullIn(String list) {
        return ofRecord(
                ProblemCode.MISSING_FIELD,
                "An entry of the list " + list + " is null.",
                "Give the entry a value, or remove it.");
    }

    /**
     * {@return that a value is of another type than its field asks for}
     *
     * @param wanted what the field asks for, with its article
     */
    public static Fault isNot(String wanted) {
        return ofRecord(ProblemCode.WRONG_TYPE, "The value is not " + wanted + ".", "Write one instead.");
    }

    /** {@return whether no more can be read after it} */
    public boolean isFatal() {
        return extent == Extent.REST;
    }

    /**
     * {@return the problem that this is at a place}
     *
     * @param place the place
     */
    public Problem at(Place place) {
        Problem problem = Problem.error(code, place, message, repair);
        return value.map(problem::withValue).orElse(problem);
    }

    /**
     * {@return this fault, with what it costs: a whole record, which is left out}
     *
     * @param record the pointer of the record
     */
    public Fault costing(String record) {
        return new Fault(code, message + " So all of " + record + " is left out.", repair, value, extent);
    }

    /** {@return this fault, after which no more is read, and which says so} */
    public Fault endingThere() {
        return new Fault(code, message + " What comes after this place is not read.", repair, value, Extent.REST);
    }

    /** {@return the code} */
    @Override
    public String toString() {
        return code.toString();
    }
}

package io.github.biglocal.serialization.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.TextForms;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.text.Quoted;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an exception of Jackson or of a type of the model means for the person who has to correct the file. No text of the
 * data is repeated; Jackson's own messages do that.
 *
 * @param code the kind of problem
 * @param message what is wrong
 * @param repair how to put it right
 * @param value the value that is wrong, where it may be shown
 * @param fatal whether no more can be read after it
 */
record Fault(ProblemCode code, String message, String repair, Optional<String> value, boolean fatal) {
    /** That values are nested too deep. */
    static final String DEEP = "Objects or lists are nested too deeply.";

    private static final String NOT_READ = " What comes after this place is not read.";

    static final String LESS_DEEP = "Use fewer levels of nesting.";

    private static final Pattern NO_COMPONENT = Pattern.compile("Missing required creator property '(\\w+)'");

    /** The text ends in the middle of the document. */
    static final Fault TRUNCATED = toTheEnd(
            ProblemCode.TRUNCATED,
            "The text ends in the middle of the document; only what comes before this place is read.",
            "Get the complete file.");

    static Fault of(JsonProcessingException exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            Fault fault = classify(cause);
            if (fault != null) {
                return fault;
            }
        }
        return ofRecord(ProblemCode.INVALID_VALUE, "The value cannot be read.", "Correct the value.");
    }

    /** Takes over what the reading of a text says. */
    static Fault of(Problem problem, Optional<String> value) {
        return new Fault(problem.code(), problem.message(), problem.repair(), value, false);
    }

    /** Says that a field is there twice. */
    static Fault twice(String field) {
        return ofRecord(
                ProblemCode.DUPLICATE_FIELD,
                "The field " + Quoted.text(field) + " is given twice.",
                "Remove one of the two.");
    }

    /** Returns the problem that this is at a place. */
    Problem at(Place place) {
        Problem problem = Problem.error(code, place, message, repair);
        return value.map(problem::withValue).orElse(problem);
    }

    /** Returns this fault, with what it costs: a whole record, which is left out. */
    Fault costing(String record) {
        return new Fault(code, message + " So all of " + record + " is left out.", repair, value, fatal);
    }

    /** Takes over what a type of the model says of a value that makes no sense. */
    static Fault ofInvariant(RuntimeException exception) {
        if (exception instanceof InvalidValueException invalid) {
            return ofRecord(
                    invalid.isMissing() ? ProblemCode.MISSING_FIELD : ProblemCode.INVALID_VALUE,
                    invalid.problem(),
                    invalid.repair());
        }
        return ofRecord(ProblemCode.INVALID_VALUE, "The value is not valid.", "Correct the value.");
    }

    private static @Nullable Fault classify(Throwable cause) {
        if (cause instanceof StreamConstraintsException constraint) {
            String limit = String.valueOf(constraint.getOriginalMessage()).toLowerCase(Locale.ROOT);
            return limit.contains("nesting")
                    ? toTheEnd(ProblemCode.TOO_DEEP, DEEP + NOT_READ, LESS_DEEP)
                    : toTheEnd(
                            ProblemCode.NUMBER_TOO_LARGE, "A number or a text is too long." + NOT_READ, "Shorten it.");
        }
        if (cause instanceof InputCoercionException) {
            return ofRecord(
                    ProblemCode.NUMBER_TOO_LARGE, "The number is too large for its field.", "Correct the number.");
        }
        if (cause instanceof JsonEOFException) {
            return TRUNCATED;
        }
        if (cause instanceof DuplicateFieldException duplicate) {
            return twice(duplicate.field());
        }
        if (cause instanceof RefusedException refused) {
            return refused.fault();
        }
        if (cause instanceof InvalidNullException missing) {
            String field = missing.getPropertyName().getSimpleName();
            return inList(missing)
                    ? ofRecord(
                            ProblemCode.MISSING_FIELD,
                            "An entry of the list " + field + " is null.",
                            "Give the entry a value, or remove it.")
                    : ofRecord(ProblemCode.MISSING_FIELD, "The field " + field + " is null.", "Give it a value.");
        }
        if (cause instanceof InvalidFormatException format) {
            return ofFormat(format);
        }
        if (cause instanceof ValueInstantiationException) {
            return cause.getCause() instanceof RuntimeException invariant ? ofInvariant(invariant) : null;
        }
        if (cause instanceof MismatchedInputException mismatch) {
            return ofMismatch(mismatch);
        }
        if (cause instanceof JsonProcessingException && !(cause instanceof JsonMappingException)) {
            return toTheEnd(
                    BigLocalJson.NOT_JSON,
                    "The text is not JSON from here on.",
                    "Look for a missing comma, quotation mark or bracket at or before this place.");
        }
        return null;
    }

    /** Whether the value that is null is an entry of a list, as the last step of the path says. */
    private static boolean inList(JsonMappingException exception) {
        List<JsonMappingException.Reference> path = exception.getPath();
        return !path.isEmpty() && path.get(path.size() - 1).getIndex() >= 0;
    }

    private static Fault ofFormat(InvalidFormatException format) {
        Class<?> target = format.getTargetType();
        if (target.isEnum() && format.getValue() instanceof String text) {
            return ofText(target, text);
        }
        return target.isEnum()
                ? ofText(target, "")
                : ofRecord(ProblemCode.WRONG_TYPE, "The value is not " + article(target) + ".", "Write one instead.");
    }

    /** What a type says of a text that is none of its values. */
    private static <T> Fault ofText(Class<T> type, String text) {
        return TextForms.of(type)
                .flatMap(form -> form.read(text, () -> Place.whole("")).errors().stream()
                        .findFirst()
                        .map(problem -> of(problem, form.quotable(text))))
                .orElseGet(
                        () -> ofRecord(ProblemCode.INVALID_VALUE, "The value cannot be read.", "Correct the value."));
    }

    private static Fault ofMismatch(MismatchedInputException mismatch) {
        Matcher component = NO_COMPONENT.matcher(String.valueOf(mismatch.getOriginalMessage()));
        if (component.find()) {
            return ofRecord(
                    ProblemCode.MISSING_FIELD, "The field " + component.group(1) + " is missing.", "Give it a value.");
        }
        String wanted = Optional.<Class<?>>ofNullable(mismatch.getTargetType())
                .map(Fault::article)
                .orElse("what its field asks for");
        return ofRecord(ProblemCode.WRONG_TYPE, "The value is not " + wanted + ".", "Write one instead.");
    }

    /** Names what a Java type is in JSON. */
    private static String article(Class<?> type) {
        Optional<String> example = JsonTexts.example(type);
        if (example.isPresent()) {
            return (JsonTexts.isNumberWhereWhole(type) ? "a whole number or " : "") + "a text such as \""
                    + example.get() + "\"";
        }
        if (Iterable.class.isAssignableFrom(type)) {
            return "a list [...]";
        }
        if (type == int.class || type == Integer.class || type == OptionalInt.class) {
            return "a whole number";
        }
        return TypeShape.of(type).isPresent() || TypeShape.ofBuilder(type).isPresent()
                ? "an object {...}"
                : "a text \"...\"";
    }

    private static Fault ofRecord(ProblemCode code, String message, String repair) {
        return new Fault(code, message, repair, Optional.empty(), false);
    }

    private static Fault toTheEnd(ProblemCode code, String message, String repair) {
        return new Fault(code, message, repair, Optional.empty(), true);
    }
}

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
import io.github.biglocal.entity.TextValue;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.serialization.ProblemCode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an exception of Jackson or of a type of the model means for the person who has to mend the file. No text of the
 * data is repeated; Jackson's own messages do that.
 *
 * @param code the kind of problem
 * @param message what is wrong
 * @param repair how to mend it
 * @param fatal whether nothing more can be read after it
 */
record Fault(ProblemCode code, String message, String repair, boolean fatal) {
    private static final Pattern NO_COMPONENT = Pattern.compile("Missing required creator property '(\\w+)'");

    /** The text ends in the middle of the document. */
    static final Fault TRUNCATED = toTheEnd(
            ProblemCode.TRUNCATED,
            "The text ends in the middle of the document.",
            "Get the whole file; what came before is read.");

    static Fault of(JsonProcessingException exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            Fault fault = classify(cause);
            if (fault != null) {
                return fault;
            }
        }
        return ofRecord(ProblemCode.INVALID_VALUE, "The value cannot be read.", "Correct or remove it.");
    }

    /** Returns this fault, with what it costs: a whole record, which is left out. */
    Fault costing(String record) {
        return new Fault(code, message + " So all of " + record + " is left out.", repair, fatal);
    }

    /** Takes over what a type of the model says of a value that makes no sense. */
    static Fault ofInvariant(RuntimeException exception) {
        if (exception instanceof InvalidValueException invalid) {
            return ofRecord(
                    invalid.isMissing() ? ProblemCode.MISSING_FIELD : ProblemCode.INVALID_VALUE,
                    invalid.problem(),
                    invalid.repair());
        }
        return ofRecord(ProblemCode.INVALID_VALUE, "The value makes no sense.", "Correct or remove it.");
    }

    private static @Nullable Fault classify(Throwable cause) {
        if (cause instanceof StreamConstraintsException constraint) {
            String limit = String.valueOf(constraint.getOriginalMessage()).toLowerCase(Locale.ROOT);
            return limit.contains("nesting")
                    ? toTheEnd(ProblemCode.TOO_DEEP, "Objects or lists are nested too deep.", "Nest them less deep.")
                    : toTheEnd(
                            ProblemCode.NUMBER_TOO_LARGE,
                            "A number or a text is longer than any that makes sense.",
                            "Correct it.");
        }
        if (cause instanceof InputCoercionException) {
            return ofRecord(ProblemCode.NUMBER_TOO_LARGE, "The number is too large for its field.", "Correct it.");
        }
        if (cause instanceof JsonEOFException) {
            return TRUNCATED;
        }
        if (cause instanceof DuplicateFieldException duplicate) {
            return ofRecord(ProblemCode.DUPLICATE_FIELD, duplicate.getOriginalMessage(), "Remove one of the two.");
        }
        if (cause instanceof InvalidTextException text) {
            return ofInvariant(text.fault());
        }
        if (cause instanceof InvalidNullException missing) {
            return ofRecord(
                    ProblemCode.MISSING_FIELD,
                    "The field " + missing.getPropertyName().getSimpleName() + " is null.",
                    "Give it a value.");
        }
        if (cause instanceof InvalidFormatException format) {
            return ofFormat(format.getTargetType());
        }
        if (cause instanceof ValueInstantiationException) {
            return cause.getCause() instanceof RuntimeException invariant ? ofInvariant(invariant) : null;
        }
        if (cause instanceof MismatchedInputException mismatch) {
            return ofMismatch(mismatch);
        }
        if (cause instanceof JsonProcessingException && !(cause instanceof JsonMappingException)) {
            return toTheEnd(
                    ProblemCode.NOT_JSON,
                    "The text is not JSON from here on.",
                    "Look for a missing comma, quotation mark or bracket at or before this place.");
        }
        return null;
    }

    private static Fault ofFormat(Class<?> target) {
        if (target.isEnum()) {
            return ofRecord(
                    ProblemCode.UNKNOWN_CODE,
                    "The code is not on the list " + target.getSimpleName() + ", which is closed.",
                    "Write one of "
                            + Arrays.stream(target.getEnumConstants())
                                    .map(constant -> ((Enum<?>) constant).name())
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        return ofRecord(
                ProblemCode.WRONG_TYPE, "The value is not " + article(target) + ".", "Write one, or remove it.");
    }

    private static Fault ofMismatch(MismatchedInputException mismatch) {
        Matcher component = NO_COMPONENT.matcher(String.valueOf(mismatch.getOriginalMessage()));
        if (component.find()) {
            return ofRecord(
                    ProblemCode.MISSING_FIELD,
                    "The field " + component.group(1) + " is not there.",
                    "Add what is missing.");
        }
        String wanted = Optional.<Class<?>>ofNullable(mismatch.getTargetType())
                .map(Fault::article)
                .orElse("what its field asks for");
        return ofRecord(ProblemCode.WRONG_TYPE, "The value is not " + wanted + ".", "Write one, or remove it.");
    }

    /** Names what a Java type is in JSON. */
    private static String article(Class<?> type) {
        Optional<String> example = TextForms.example(type);
        if (example.isPresent()) {
            return "a text such as \"" + example.get() + "\"";
        }
        if (Iterable.class.isAssignableFrom(type)) {
            return "a list [...]";
        }
        if (type == int.class || type == Integer.class || type == OptionalInt.class) {
            return "a whole number";
        }
        return Shape.of(type).isPresent() || Shape.ofBuilder(type).isPresent() || isObject(type)
                ? "an object {...}"
                : "a text \"...\"";
    }

    private static boolean isObject(Class<?> type) {
        return type.isRecord() && Shape.inModel(type) && !TextValue.class.isAssignableFrom(type);
    }

    private static Fault ofRecord(ProblemCode code, String message, String repair) {
        return new Fault(code, message, repair, false);
    }

    private static Fault toTheEnd(ProblemCode code, String message, String repair) {
        return new Fault(code, message, repair, true);
    }
}

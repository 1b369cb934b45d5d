package io.github.biglocal.serialization.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.reading.input.Fault;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an exception of Jackson means for the person who has to correct the file. No text of the data is repeated; Jackson's own
 * messages do that.
 */
final class JacksonFaults {
    private static final Pattern NO_COMPONENT = Pattern.compile("Missing required creator property '(\\w+)'");

    private JacksonFaults() {}

    static Fault of(JsonProcessingException exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            Fault fault = classify(cause);
            if (fault != null) {
                return fault;
            }
        }
        return Fault.UNREADABLE;
    }

    /** Returns where it is wrong. Jackson 2 points after a control character between tokens, and not at it. */
    static @Nullable JsonLocation location(JsonProcessingException exception) {
        JsonLocation location = exception.getLocation();
        return location != null
                        && String.valueOf(exception.getOriginalMessage()).startsWith("Illegal character ((CTRL-CHAR")
                ? new JsonLocation(null, location.getCharOffset() - 1, location.getLineNr(), location.getColumnNr() - 1)
                : location;
    }

    private static @Nullable Fault classify(Throwable cause) {
        if (cause instanceof StreamConstraintsException constraint) {
            String limit = String.valueOf(constraint.getOriginalMessage()).toLowerCase(Locale.ROOT);
            return limit.contains("nesting") ? Fault.TOO_DEEP.endingThere() : Fault.LONG_NAME.endingThere();
        }
        if (cause instanceof InputCoercionException) {
            return Fault.TOO_LARGE;
        }
        if (cause instanceof JsonEOFException) {
            return Fault.TRUNCATED;
        }
        if (cause instanceof DuplicateFieldException duplicate) {
            return Fault.twice(duplicate.field());
        }
        if (cause instanceof RefusedException refused) {
            return refused.fault();
        }
        if (cause instanceof InvalidNullException missing) {
            String field = missing.getPropertyName().getSimpleName();
            return inList(missing) ? Fault.nullIn(field) : Fault.isNull(field);
        }
        if (cause instanceof ValueInstantiationException) {
            return cause.getCause() instanceof RuntimeException invariant ? Fault.ofInvariant(invariant) : null;
        }
        if (cause instanceof MismatchedInputException mismatch) {
            return ofMismatch(mismatch);
        }
        if (cause instanceof JsonProcessingException && !(cause instanceof JsonMappingException)) {
            return Fault.toTheEnd(
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

    private static Fault ofMismatch(MismatchedInputException mismatch) {
        Matcher component = NO_COMPONENT.matcher(String.valueOf(mismatch.getOriginalMessage()));
        if (component.find()) {
            return Fault.missing(component.group(1));
        }
        return Fault.isNot(Optional.<Class<?>>ofNullable(mismatch.getTargetType())
                .map(JacksonFaults::article)
                .orElse("what its field asks for"));
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
}

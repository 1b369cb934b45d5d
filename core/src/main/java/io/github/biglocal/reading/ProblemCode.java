package io.github.biglocal.reading;

import io.github.biglocal.entity.Code;
import io.github.biglocal.invariant.InvalidValueException;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A kind of problem met in reading. The list is open: a format adds those that only it can meet. The texts of those
 * listed here do not change between versions.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the code, in capitals
 */
public record ProblemCode(String value) implements Code {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

    /** The file does not exist or cannot be opened. */
    public static final ProblemCode NOT_FOUND = new ProblemCode("NOT_FOUND");

    /** The bytes are not text in an encoding that the format allows. */
    public static final ProblemCode NOT_TEXT = new ProblemCode("NOT_TEXT");

    /** The source ends too soon. */
    public static final ProblemCode TRUNCATED = new ProblemCode("TRUNCATED");

    /** The document is of a format version that this library does not read. */
    public static final ProblemCode UNSUPPORTED_VERSION = new ProblemCode("UNSUPPORTED_VERSION");

    /** The document does not state its format version. */
    public static final ProblemCode MISSING_VERSION = new ProblemCode("MISSING_VERSION");

    /** A value has a different type from its field. */
    public static final ProblemCode WRONG_TYPE = new ProblemCode("WRONG_TYPE");

    /** A required field is missing. */
    public static final ProblemCode MISSING_FIELD = new ProblemCode("MISSING_FIELD");

    /** A value makes no sense, such as negative money or a day that does not exist. */
    public static final ProblemCode INVALID_VALUE = new ProblemCode("INVALID_VALUE");

    /** A code is not on its list. On an open list it is kept. */
    public static final ProblemCode UNKNOWN_CODE = new ProblemCode("UNKNOWN_CODE");

    /** A field is not known. In a record it is kept; in a small value inside one it is not. */
    public static final ProblemCode UNKNOWN_FIELD = new ProblemCode("UNKNOWN_FIELD");

    /** A record has the same field twice. */
    public static final ProblemCode DUPLICATE_FIELD = new ProblemCode("DUPLICATE_FIELD");

    /** A list holds the same entry twice, where that cannot mean anything else than once. It is kept once. */
    public static final ProblemCode DUPLICATE_VALUE = new ProblemCode("DUPLICATE_VALUE");

    /** A number is too large. */
    public static final ProblemCode NUMBER_TOO_LARGE = new ProblemCode("NUMBER_TOO_LARGE");

    /** Values are nested too deep. */
    public static final ProblemCode TOO_DEEP = new ProblemCode("TOO_DEEP");

    /** What was asked for is written for other programs, and is not read back. */
    public static final ProblemCode WRITE_ONLY = new ProblemCode("WRITE_ONLY");

    /** There is more text after the end of the document. */
    public static final ProblemCode TRAILING_TEXT = new ProblemCode("TRAILING_TEXT");

    /** There are more problems than are listed. */
    public static final ProblemCode MORE_PROBLEMS = new ProblemCode("MORE_PROBLEMS");

    private static final Set<ProblemCode> KNOWN = Set.of(
            NOT_FOUND,
            NOT_TEXT,
            TRUNCATED,
            UNSUPPORTED_VERSION,
            MISSING_VERSION,
            WRONG_TYPE,
            MISSING_FIELD,
            INVALID_VALUE,
            UNKNOWN_CODE,
            UNKNOWN_FIELD,
            DUPLICATE_FIELD,
            DUPLICATE_VALUE,
            NUMBER_TOO_LARGE,
            TOO_DEEP,
            WRITE_ONLY,
            TRAILING_TEXT,
            MORE_PROBLEMS);

    /**
     * Checks the form of the code.
     *
     * @throws InvalidValueException if it is not of capitals and digits, with underscores between words
     */
    public ProblemCode {
        Objects.requireNonNull(value, "value");
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValueException(
                    ProblemCode.class, "value", "value is not a code in capitals", "Write it like NOT_FOUND.");
        }
    }

    /**
     * {@return the code with a text, known or not}
     *
     * @param value the code, in capitals
     * @throws InvalidValueException if it is not of capitals and digits, with underscores between words
     */
    public static ProblemCode of(String value) {
        Objects.requireNonNull(value, "value");
        return new ProblemCode(value);
    }

    /** {@return whether it is one that formats share; a format's own is not} */
    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }

    /** {@return the code} */
    @Override
    public String toString() {
        return value;
    }
}

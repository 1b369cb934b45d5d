package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.standards.StandardProblems;
import java.util.Objects;

/**
 * How what makes data invalid, and what cannot be converted, is grouped for users, in the order in which it is shown.
 *
 * <p>Source: 360Giving Data Quality Tool, "Validity checks".
 */
public enum ValidityGroup {
    /** A cell of a sheet cannot be made into what its column asks for, such as a number; it is kept as text. */
    CONVERSION_ERRORS("Conversion Errors"),

    /** A field is missing that the standard requires. */
    MISSING_FIELDS("Missing Fields"),

    /** A date, a date-time or a web address is not in its format. */
    INCORRECT_FORMATS("Incorrect Formats"),

    /** A code is not on its list, which is closed. */
    CODELIST_ERRORS("Codelist Errors"),

    /** Anything else, such as a text for a number or a list without entries. */
    OTHER("Other");

    private final String heading;

    ValidityGroup(String heading) {
        this.heading = heading;
    }

    /**
     * {@return the group that a problem of validity is in}
     *
     * @param code what kind of problem
     */
    public static ValidityGroup of(ProblemCode code) {
        Objects.requireNonNull(code, "code");
        if (code.equals(StandardProblems.NOT_CONVERTED)) {
            return CONVERSION_ERRORS;
        }
        if (code.equals(ProblemCode.MISSING_FIELD)) {
            return MISSING_FIELDS;
        }
        if (code.equals(StandardProblems.INCORRECT_FORMAT)) {
            return INCORRECT_FORMATS;
        }
        return code.equals(ProblemCode.UNKNOWN_CODE) ? CODELIST_ERRORS : OTHER;
    }

    /** {@return what the official tool calls the group} */
    public String heading() {
        return heading;
    }

    /** {@return what the official tool calls the group} */
    @Override
    public String toString() {
        return heading;
    }
}

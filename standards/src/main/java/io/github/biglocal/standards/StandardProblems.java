package io.github.biglocal.standards;

import io.github.biglocal.reading.ProblemCode;

/** The kinds of problems that only data of a published standard has. */
public final class StandardProblems {
    /** The text is not JSON from some place on. */
    public static final ProblemCode NOT_JSON = new ProblemCode("NOT_JSON");

    /** A text does not have the format that the standard asks for, such as a date or a web address. */
    public static final ProblemCode INCORRECT_FORMAT = new ProblemCode("INCORRECT_FORMAT");

    /** Of several ways in which something may be given, none or more than one is used. */
    public static final ProblemCode NOT_ONE_OF = new ProblemCode("NOT_ONE_OF");

    /** A list has fewer entries than the standard asks for. */
    public static final ProblemCode TOO_FEW = new ProblemCode("TOO_FEW");

    /** A number is less than the standard allows. */
    public static final ProblemCode TOO_SMALL = new ProblemCode("TOO_SMALL");

    /** Two records have the same identifier. */
    public static final ProblemCode DUPLICATE_ID = new ProblemCode("DUPLICATE_ID");

    /** A cell of a sheet cannot be made into the kind of value that its column asks for; it is kept as text. */
    public static final ProblemCode NOT_CONVERTED = new ProblemCode("NOT_CONVERTED");

    /** Two rows of one record say different things in the same field. */
    public static final ProblemCode CONFLICTING_ROWS = new ProblemCode("CONFLICTING_ROWS");

    /** A row belongs to a record that is not there. */
    public static final ProblemCode NO_SUCH_RECORD = new ProblemCode("NO_SUCH_RECORD");

    /** A package names its extensions after its grants, which were checked without them. */
    public static final ProblemCode LATE_EXTENSIONS = new ProblemCode("LATE_EXTENSIONS");

    private StandardProblems() {}
}

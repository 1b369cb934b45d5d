package io.github.biglocal.serialization;

/** The kinds of problem that reading meets; their names do not change between versions. */
public enum ProblemCode {
    /** There is no such file, or it cannot be opened. */
    NOT_FOUND,
    /** The bytes are not text in an encoding that JSON allows. */
    NOT_TEXT,
    /** The text is not in the format at all, from some place on. */
    NOT_JSON,
    /** The text ends too soon. */
    TRUNCATED,
    /** The document is of a format version that this library does not read. */
    UNSUPPORTED_VERSION,
    /** The document does not say of which format version it is. */
    MISSING_VERSION,
    /** A value is of another type than its field asks for. */
    WRONG_TYPE,
    /** A field that is needed is not there. */
    MISSING_FIELD,
    /** A value makes no sense, such as negative money or a day that does not exist. */
    INVALID_VALUE,
    /** A code is not on its list. On an open list it is kept. */
    UNKNOWN_CODE,
    /** A field is not known. In a record it is kept; in a small value inside one it is not. */
    UNKNOWN_FIELD,
    /** An object has the same field twice. */
    DUPLICATE_FIELD,
    /** A number is too large. */
    NUMBER_TOO_LARGE,
    /** Objects or lists are nested too deep. */
    TOO_DEEP,
    /** There is more text after the end of the document. */
    TRAILING_TEXT
}

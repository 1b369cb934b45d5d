package io.github.biglocal.tables.grid;

import io.github.biglocal.reading.ProblemCode;

/** The kinds of problem that are met in opening files of sheets and in reading their rows. */
public final class SheetProblems {
    /** The bytes are not what they should be: the file is cut short, damaged or was not written by a spreadsheet. */
    public static final ProblemCode BROKEN_FILE = ProblemCode.of("BROKEN_FILE");

    /** The file, or something in it, is larger than allowed. */
    public static final ProblemCode TOO_LARGE = ProblemCode.of("TOO_LARGE");

    /** The file is protected with a password. */
    public static final ProblemCode ENCRYPTED_FILE = ProblemCode.of("ENCRYPTED_FILE");

    /** The file is of a kind that is not read. */
    public static final ProblemCode OTHER_FILE_FORMAT = ProblemCode.of("OTHER_FILE_FORMAT");

    /** The file holds something besides its sheets that is not read. */
    public static final ProblemCode PART_NOT_READ = ProblemCode.of("PART_NOT_READ");

    private SheetProblems() {}
}

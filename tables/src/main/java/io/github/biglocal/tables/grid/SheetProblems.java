package io.github.biglocal.tables.grid;

import io.github.biglocal.reading.ProblemCode;

/** The kinds of problems that only sheets have, whatever they mean. */
public final class SheetProblems {
    /** The file is of a kind that is not read, such as an old workbook or a web page. */
    public static final ProblemCode NOT_A_TABLE = new ProblemCode("NOT_A_TABLE");

    /** The file needs a password. */
    public static final ProblemCode ENCRYPTED = new ProblemCode("ENCRYPTED");

    /** The bytes of a zip or a workbook are not what they should be. */
    public static final ProblemCode DAMAGED = new ProblemCode("DAMAGED");

    /** The file, a sheet, a row or a cell is larger than is allowed. */
    public static final ProblemCode TOO_LARGE = new ProblemCode("TOO_LARGE");

    /** A quotation mark of a CSV file is not closed, or not where the cell ends. */
    public static final ProblemCode QUOTATION_MARK = new ProblemCode("QUOTATION_MARK");

    /** A CSV file is not in Unicode, and was read as Windows-1252. */
    public static final ProblemCode ENCODING = new ProblemCode("ENCODING");

    /** The columns of a CSV file are not separated by commas. */
    public static final ProblemCode DELIMITER = new ProblemCode("DELIMITER");

    /** A file in a folder or a zip was not read, because it is no CSV file or is not where one is looked for. */
    public static final ProblemCode FILE_NOT_READ = new ProblemCode("FILE_NOT_READ");

    /** Two files of a folder or a zip have the same name, their endings aside. */
    public static final ProblemCode SAME_NAME = new ProblemCode("SAME_NAME");

    /** A folder or a zip has no CSV file. */
    public static final ProblemCode NO_SHEETS = new ProblemCode("NO_SHEETS");

    /** A workbook has macros, which are not run. */
    public static final ProblemCode MACROS = new ProblemCode("MACROS");

    private SheetProblems() {}
}

package io.github.biglocal.tables;

import io.github.biglocal.reading.ProblemCode;

/** The kinds of problem that only tables have. */
public final class TableProblems {
    /** No sheet or file has the name of a table. */
    public static final ProblemCode NO_TABLES = ProblemCode.of("NO_TABLES");

    /** There is no table of the programme itself, so it is called by the name of the file. */
    public static final ProblemCode NO_PROGRAMME = ProblemCode.of("NO_PROGRAMME");

    /** There is more than one programme. */
    public static final ProblemCode SEVERAL_PROGRAMMES = ProblemCode.of("SEVERAL_PROGRAMMES");

    /** The name of a sheet or file is not that of a table. */
    public static final ProblemCode UNKNOWN_TABLE = ProblemCode.of("UNKNOWN_TABLE");

    /** A row belongs to a record, or a part of one, that is not there. */
    public static final ProblemCode NO_OWNER = ProblemCode.of("NO_OWNER");

    /** Several rows have the same id, so it cannot be said to which of them others belong. */
    public static final ProblemCode SAME_ID = ProblemCode.of("SAME_ID");

    /** A row is left out, because a part of it, in another table, cannot be read. */
    public static final ProblemCode PART_NOT_READ = ProblemCode.of("PART_NOT_READ");

    private TableProblems() {}
}

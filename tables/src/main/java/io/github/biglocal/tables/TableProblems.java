package io.github.biglocal.tables;

import io.github.biglocal.reading.ProblemCode;

/** The kinds of problem that only tables have: of cells, of headings, of rows. Their texts do not change between versions. */
public final class TableProblems {
    /** A cell shows an error of the spreadsheet, such as {@code #N/A}, instead of a value. */
    public static final ProblemCode ERROR_CELL = new ProblemCode("ERROR_CELL");

    /** A cell has a formula whose result is not stored in the file. */
    public static final ProblemCode FORMULA_WITHOUT_RESULT = new ProblemCode("FORMULA_WITHOUT_RESULT");

    /** A date can be read in two ways, day first and month first. */
    public static final ProblemCode AMBIGUOUS_DATE = new ProblemCode("AMBIGUOUS_DATE");

    /** A date has a time of the day, which is left out. */
    public static final ProblemCode TIME_LEFT_OUT = new ProblemCode("TIME_LEFT_OUT");

    /** White space that looks like an ordinary blank, or cannot be seen, is left out. */
    public static final ProblemCode BLANKS_LEFT_OUT = new ProblemCode("BLANKS_LEFT_OUT");

    /** Several values in one cell are not separated by a semicolon. */
    public static final ProblemCode WRONG_SEPARATOR = new ProblemCode("WRONG_SEPARATOR");

    /** No row has the headings that are looked for. */
    public static final ProblemCode NO_HEADINGS = new ProblemCode("NO_HEADINGS");

    /** There are rows above the headings, which are not read. */
    public static final ProblemCode ROWS_ABOVE_HEADINGS = new ProblemCode("ROWS_ABOVE_HEADINGS");

    /** A column that has to be there is missing. */
    public static final ProblemCode MISSING_COLUMN = new ProblemCode("MISSING_COLUMN");

    /** A heading is not known. */
    public static final ProblemCode UNKNOWN_HEADING = new ProblemCode("UNKNOWN_HEADING");

    /** Two headings are of the same column. */
    public static final ProblemCode COLUMN_TWICE = new ProblemCode("COLUMN_TWICE");

    /** A column has values and no heading. */
    public static final ProblemCode NO_HEADING = new ProblemCode("NO_HEADING");

    /** A column is not read because it would hold names of people. */
    public static final ProblemCode NAMES_LEFT_OUT = new ProblemCode("NAMES_LEFT_OUT");

    /** The headings stand again below the first rows of data. */
    public static final ProblemCode HEADINGS_AGAIN = new ProblemCode("HEADINGS_AGAIN");

    /** A row is a total of the rows above it, and not read as a record. */
    public static final ProblemCode TOTAL_ROW = new ProblemCode("TOTAL_ROW");

    /** A row looks like a total of the rows above it, and is read as a record. */
    public static final ProblemCode MAYBE_TOTAL = new ProblemCode("MAYBE_TOTAL");

    /** A row is marked as an example and has other values than the example, and is not read. */
    public static final ProblemCode EXAMPLE_ROW = new ProblemCode("EXAMPLE_ROW");

    /** A row below the data is a note, and not read as a record. */
    public static final ProblemCode NOTE_ROW = new ProblemCode("NOTE_ROW");

    /** Cells are merged, of which only the first has the value. */
    public static final ProblemCode MERGED_CELLS = new ProblemCode("MERGED_CELLS");

    /** Some rows are hidden; they are read. */
    public static final ProblemCode HIDDEN_ROWS = new ProblemCode("HIDDEN_ROWS");

    /** The sheet is hidden; it is read. */
    public static final ProblemCode HIDDEN_SHEET = new ProblemCode("HIDDEN_SHEET");

    /** Several sheets have the headings of the table; one of them is read. */
    public static final ProblemCode SEVERAL_SHEETS = new ProblemCode("SEVERAL_SHEETS");

    /** A cell is blank, and a record has no room for what is not known: it is said what it is taken for. */
    public static final ProblemCode TAKEN_AS = new ProblemCode("TAKEN_AS");

    /** No sheet or file has the name of a table. */
    public static final ProblemCode NO_TABLES = new ProblemCode("NO_TABLES");

    /** There is no table of the programme itself, so it is called by the name of the file. */
    public static final ProblemCode NO_PROGRAMME = new ProblemCode("NO_PROGRAMME");

    /** There is more than one programme. */
    public static final ProblemCode SEVERAL_PROGRAMMES = new ProblemCode("SEVERAL_PROGRAMMES");

    /** The name of a sheet or file is not that of a table. */
    public static final ProblemCode UNKNOWN_TABLE = new ProblemCode("UNKNOWN_TABLE");

    /** A sheet or file that is read as one table has the name of another. */
    public static final ProblemCode OTHER_TABLE = new ProblemCode("OTHER_TABLE");

    /** A row belongs to a record, or a part of one, that is not there. */
    public static final ProblemCode NO_OWNER = new ProblemCode("NO_OWNER");

    /** Several rows have the same id, so it cannot be said to which of them others belong. */
    public static final ProblemCode SAME_ID = new ProblemCode("SAME_ID");

    /** A row is left out, because a part of it, in another table, cannot be read. */
    public static final ProblemCode PART_NOT_READ = new ProblemCode("PART_NOT_READ");

    /** The record holds something else than an answer to a question about it, by now. */
    public static final ProblemCode RECORDED_OTHERWISE = new ProblemCode("RECORDED_OTHERWISE");

    /** The entry of a list that a question was about is no longer in its place. */
    public static final ProblemCode ANOTHER_ENTRY = new ProblemCode("ANOTHER_ENTRY");

    private TableProblems() {}
}

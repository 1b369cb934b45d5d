package io.github.biglocal.standards.threesixtygiving;

import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.standards.StandardProblems;
import io.github.biglocal.tables.TableProblems;

/**
 * What is wrong with a cell, before it is known which grant it is of. Immutable.
 *
 * @param kind what is wrong
 * @param column the column of the cell
 * @param raw what the cell shows
 */
record CellProblem(Kind kind, GivingColumn column, String raw) {
    /**
     * What may be wrong with a cell.
     *
     * @param code the kind of problem
     * @param losesData whether the value is not in the grant
     * @param isQuotable whether what the cell shows cannot be personal
     * @param message what is wrong
     * @param repair how to put it right
     */
    record Kind(ProblemCode code, boolean losesData, boolean isQuotable, String message, String repair) {
        static final Kind ERROR_CELL = new Kind(
                TableProblems.ERROR_CELL,
                true,
                true,
                "The cell shows an error instead of a value.",
                "Correct the formula, or write the value.");

        static final Kind NO_RESULT = new Kind(
                TableProblems.FORMULA_WITHOUT_RESULT,
                true,
                false,
                "The cell has a formula without a stored result.",
                "Open the file in a spreadsheet program and save it.");

        static final Kind NOT_A_NUMBER = new Kind(
                StandardProblems.NOT_CONVERTED,
                false,
                false,
                "The cell is not a number, and is kept as text.",
                "Write digits only, with a point before any decimals, such as 1234.50.");

        static final Kind PART_OF_A_PENNY = new Kind(
                ProblemCode.INVALID_VALUE,
                false,
                true,
                "The amount has more than two digits after the point. It is kept as it is.",
                "Round it to the penny, or to the smallest unit of its currency.");

        static final Kind COMMA = new Kind(
                TableProblems.WRONG_SEPARATOR,
                false,
                false,
                "The cell has a comma; the values of a list are separated by semicolons, so it is kept as it is.",
                "Separate the values with semicolons, such as GTIP040;GTIP060.");

        static final Kind BLANKS = new Kind(
                TableProblems.BLANKS_LEFT_OUT,
                false,
                false,
                "The values of the cell have spaces around them, which are left out.",
                "Separate the values with semicolons, without spaces.");

        static final Kind TWICE = new Kind(
                TableProblems.COLUMN_TWICE,
                true,
                false,
                "The field has two columns, and in this row they differ. The value of this column is not read.",
                "Remove the value that is wrong.");
    }

    /** The problem at its place. */
    Problem at(Place place) {
        Problem problem = kind.losesData
                ? Problem.error(kind.code, place, kind.message, kind.repair)
                : Problem.warning(kind.code, place, kind.message, kind.repair);
        problem = kind.isQuotable ? problem.withValue(raw) : problem;
        return raw.isEmpty() ? problem : problem.withRaw(raw);
    }

    /** {@return what is wrong, without what the cell shows} */
    @Override
    public String toString() {
        return kind.code + " in " + column;
    }
}

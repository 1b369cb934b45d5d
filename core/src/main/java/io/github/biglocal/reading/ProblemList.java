package io.github.biglocal.reading;

import io.github.biglocal.rule.Severity;
import io.github.biglocal.text.Nearest;
import io.github.biglocal.text.Quoted;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Gathers the problems of a reading, for those who write a format. Of errors and of warnings it keeps as many as anybody reads,
 * and counts the rest. Not thread-safe.
 */
public class ProblemList {
    /** How many errors are kept, and how many warnings. */
    public static final int MOST = 1_000;

    private static final String REPAIR = "Correct those that are listed, and read it again.";

    private final String source;
    private List<Problem> problems = new ArrayList<>();
    private int errors;
    private int warnings;
    private long unlisted;
    private Optional<String> lastRaw = Optional.empty();

    /**
     * Begins a list.
     *
     * @param source what is read, as places call it
     */
    public ProblemList(String source) {
        this.source = Objects.requireNonNull(source, "source");
    }

    /** {@return what is read, as places call it} */
    public final String source() {
        return source;
    }

    /** {@return the place of all that is read} */
    public final Place whole() {
        return Place.whole(source);
    }

    /**
     * Adds a problem, or counts it.
     *
     * @param problem the problem
     */
    public final void add(Problem problem) {
        int before = Objects.requireNonNull(problem, "problem").severity() == Severity.ERROR ? errors++ : warnings++;
        if (before < MOST) {
            problems.add(sharing(problem));
        }
    }

    /** Several problems of one value hold its text once, or they would hold many times the document. */
    private Problem sharing(Problem problem) {
        if (problem.raw().isPresent() && !problem.raw().equals(lastRaw)) {
            lastRaw = problem.raw();
        }
        return problem.raw().isPresent() ? problem.withRaw(lastRaw.orElseThrow()) : problem;
    }

    /**
     * Adds a warning.
     *
     * @param code the kind of problem
     * @param place where it is
     * @param message what is wrong
     * @param repair how to put it right
     */
    public final void warn(ProblemCode code, Place place, String message, String repair) {
        add(Problem.warning(code, place, message, repair));
    }

    /**
     * Adds a warning.
     *
     * @param code the kind of problem
     * @param place where it is
     * @param message what is wrong
     * @param repair how to put it right
     * @param raw the text that it is about
     */
    public final void warn(ProblemCode code, Place place, String message, String repair, String raw) {
        add(Problem.warning(code, place, message, repair).withRaw(Objects.requireNonNull(raw, "raw")));
    }

    /**
     * Adds an error.
     *
     * @param code the kind of problem
     * @param place where it is
     * @param message what is wrong
     * @param repair how to put it right
     */
    public final void error(ProblemCode code, Place place, String message, String repair) {
        add(Problem.error(code, place, message, repair));
    }

    /**
     * Adds an error.
     *
     * @param code the kind of problem
     * @param place where it is
     * @param message what is wrong
     * @param repair how to put it right
     * @param raw the text that it is about
     */
    public final void error(ProblemCode code, Place place, String message, String repair, String raw) {
        add(Problem.error(code, place, message, repair).withRaw(Objects.requireNonNull(raw, "raw")));
    }

    /**
     * Adds a warning that a record has a field which is not known, and keeps it.
     *
     * @param record the shape of the record
     * @param field the name of the field
     * @param place where it is
     * @param raw the text of its value
     */
    public final void unknownField(TypeShape record, String field, Place place, String raw) {
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(field, "field");
        add(Problem.warning(
                        ProblemCode.UNKNOWN_FIELD,
                        place,
                        notKnown(field),
                        suggestion(record, field)
                                + "Correct the name if it is misspelt, or begin it with x- if it is your own. "
                                + "A field that is not known is kept with its record.")
                .withRaw(Objects.requireNonNull(raw, "raw")));
    }

    /**
     * Adds an error that a value has a field which is not known, and cannot keep it.
     *
     * @param value the shape of the value
     * @param field the name of the field
     * @param place where it is
     * @param raw the text of the field's value
     */
    public final void lostField(TypeShape value, String field, Place place, String raw) {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(field, "field");
        add(Problem.error(
                        ProblemCode.UNKNOWN_FIELD,
                        place,
                        notKnown(field) + " It cannot be kept here.",
                        suggestion(value, field)
                                + "Correct the name, or move the field to the record that this value belongs to.")
                .withRaw(Objects.requireNonNull(raw, "raw")));
    }

    /**
     * Adds a warning that an entry is in a list twice.
     *
     * @param list where the list is
     * @param raw its text
     */
    public final void entryTwice(Place list, String raw) {
        Objects.requireNonNull(list, "list");
        add(Problem.warning(
                        ProblemCode.DUPLICATE_VALUE,
                        list,
                        "The list has the same entry twice; it was kept once.",
                        "Remove the duplicate.")
                .withRaw(Objects.requireNonNull(raw, "raw")));
    }

    private static String notKnown(String field) {
        return "The field " + Quoted.text(field) + " is not known.";
    }

    private static String suggestion(TypeShape shape, String field) {
        return Nearest.of(field, shape.fieldNames())
                .map(near -> "Did you mean " + near + "? ")
                .orElse("");
    }

    /** {@return how many problems are listed since the last time they were handed over} */
    public final int count() {
        return problems.size();
    }

    /** {@return how many errors there are since the last time, listed or not} */
    public final int errors() {
        return errors;
    }

    /** {@return the problems since the last time; if there were too many, the last ones say how many are not listed} */
    public final List<Problem> take() {
        int moreErrors = Math.max(0, errors - MOST);
        int moreWarnings = Math.max(0, warnings - MOST);
        unlisted += moreErrors + (long) moreWarnings;
        if (moreErrors > 0) {
            problems.add(Problem.error(ProblemCode.MORE_PROBLEMS, whole(), more(moreErrors, "error"), REPAIR));
        }
        if (moreWarnings > 0) {
            problems.add(Problem.warning(ProblemCode.MORE_PROBLEMS, whole(), more(moreWarnings, "warning"), REPAIR));
        }
        List<Problem> taken = problems;
        problems = new ArrayList<>();
        errors = 0;
        warnings = 0;
        return taken;
    }

    /** {@return how many problems were counted but not listed, in all lists that were handed over} */
    public final long unlisted() {
        return unlisted;
    }

    private static String more(int count, String what) {
        return Text.count(count, "more " + what) + " " + (count == 1 ? "is" : "are") + " not listed.";
    }

    @Override
    public String toString() {
        return Text.count(problems.size(), "problem") + " in " + source;
    }
}

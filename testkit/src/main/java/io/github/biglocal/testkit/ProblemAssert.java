package io.github.biglocal.testkit;

import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.text.Text;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Assertions about problems met in reading. Where there are several, each condition is asked of those that met the
 * conditions before it: one problem has to meet them all. For one thread.
 *
 * @param <B> the assertion that led here, and that {@link #and()} goes back to
 */
public class ProblemAssert<B> extends FollowingAssert<ProblemAssert<B>, List<Problem>, B> {
    private String expectation = "a problem";
    private List<Problem> fitting;

    /**
     * Makes the assertion; {@link #and()} has nothing to go back to.
     *
     * @param actual what it is about
     */
    public ProblemAssert(List<Problem> actual) {
        super(actual, ProblemAssert.class);
        fitting = List.copyOf(actual);
    }

    /** Returns the assertion about problems that another assertion leads to, if there are any. */
    static <B> ProblemAssert<B> after(
            DomainAssert<?, ?> from, B back, String expectation, List<Problem> problems, String ifNone) {
        ProblemAssert<B> next = problems.isEmpty()
                ? from.missed(Wording.expected(expectation, ifNone), type(), list(), problems)
                : from.next(type(), list(), problems, ProblemAssert::new);
        next.expectation = expectation;
        return next.following(back);
    }

    @SuppressWarnings("unchecked") // what it goes back to is set afterwards
    private static <B> Class<ProblemAssert<B>> type() {
        return (Class<ProblemAssert<B>>) (Class<?>) ProblemAssert.class;
    }

    @SuppressWarnings("unchecked") // only such lists are given
    private static Class<List<Problem>> list() {
        return (Class<List<Problem>>) (Class<?>) List.class;
    }

    /**
     * {@return this, if a problem stands at a place in the structure}
     *
     * @param pointer the place, as a JSON Pointer, such as {@code /areas/0/name}
     */
    public ProblemAssert<B> at(String pointer) {
        Objects.requireNonNull(pointer, "pointer");
        return narrow(
                " at " + pointer,
                problem -> problem.place().pointer().filter(pointer::equals).isPresent());
    }

    /**
     * {@return this, if a problem stands in a line of a text, or in a row of a sheet}
     *
     * @param number the line or row, from 1
     */
    public ProblemAssert<B> inLine(int number) {
        return narrow(" in line " + number, problem -> isInLine(problem.place(), number));
    }

    private static boolean isInLine(Place place, int number) {
        return place instanceof Place.InText text
                ? text.line().orElse(0) == number
                : place instanceof Place.InSheet sheet
                        && (sheet.row().orElse(0) == number || sheet.line().orElse(0) == number);
    }

    /**
     * {@return this, if a problem is described in these words}
     *
     * @param words some of the words of its message
     */
    public ProblemAssert<B> saying(String words) {
        Objects.requireNonNull(words, "words");
        return narrow(" saying \"" + words + "\"", problem -> problem.message().contains(words));
    }

    /**
     * {@return this, if a repair is suggested in these words}
     *
     * @param words some of the words of the repair
     */
    public ProblemAssert<B> suggesting(String words) {
        Objects.requireNonNull(words, "words");
        return narrow(
                " suggesting \"" + words + "\"", problem -> problem.repair().contains(words));
    }

    /**
     * {@return this, if a problem quotes the value that is wrong}
     *
     * @param text some of the value
     */
    public ProblemAssert<B> quoting(String text) {
        Objects.requireNonNull(text, "text");
        return narrow(
                " quoting \"" + text + "\"",
                problem -> problem.value().filter(value -> value.contains(text)).isPresent());
    }

    /** {@return this, if data is lost through a problem} */
    public ProblemAssert<B> isError() {
        return narrow(", an error", problem -> problem.severity() == Severity.ERROR);
    }

    /** {@return this, if no data is lost through a problem} */
    public ProblemAssert<B> isWarning() {
        return narrow(", a warning", problem -> problem.severity() != Severity.ERROR);
    }

    /**
     * {@return this, if so many problems meet the conditions before}
     *
     * @param number how many
     */
    public ProblemAssert<B> times(int number) {
        return require(
                fitting.size() == number,
                Wording.expected(expectation + ", " + Text.count(number, "time"), "it is: " + lines()));
    }

    private ProblemAssert<B> narrow(String condition, Predicate<Problem> test) {
        List<Problem> next = fitting.stream().filter(test).toList();
        require(!next.isEmpty(), Wording.expected(expectation + condition, "it is: " + lines()));
        fitting = next;
        expectation += condition;
        return this;
    }

    private String lines() {
        return Wording.each(fitting.stream().map(Problem::toString).toList());
    }
}

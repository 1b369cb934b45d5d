package io.github.biglocal.testkit;

import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import java.util.List;
import java.util.Objects;

/**
 * Assertions about what reading gave. For one thread.
 *
 * @param <T> the type of the value
 */
public class LoadedAssert<T> extends DomainAssert<LoadedAssert<T>, Loaded<T>> {
    /**
     * Makes the assertion.
     *
     * @param actual what it is about
     */
    public LoadedAssert(Loaded<T> actual) {
        super(actual, LoadedAssert.class);
    }

    /** {@return this, if all of the source is in the value, doubtful things included} */
    public LoadedAssert<T> isComplete() {
        return require(
                actual.isComplete(),
                Wording.expected("all to be read", "something is lost: " + lines(actual.errors())));
    }

    /** {@return this, if there is no problem, neither error nor warning} */
    public LoadedAssert<T> hasNoProblems() {
        return require(
                actual.problems().isEmpty(), Wording.expected("no problems", "there are: " + lines(actual.problems())));
    }

    /**
     * {@return this, if all that was read is a value} What is lost is not in it.
     *
     * @param value the value
     */
    public LoadedAssert<T> hasValue(T value) {
        Objects.requireNonNull(value, "value");
        return require(
                actual.value().filter(value::equals).isPresent(),
                Wording.expected(
                        "the value to be " + value,
                        (actual.value().isPresent() ? "it is another" : "there is none")
                                + (actual.problems().isEmpty() ? "." : ": " + lines(actual.problems()))));
    }

    /** {@return this, if no value could be made of the source} */
    public LoadedAssert<T> hasNoValue() {
        return require(actual.value().isEmpty(), Wording.expected("no value", "there is one."));
    }

    /**
     * {@return an assertion about the problems of a kind, if there are any}
     *
     * @param code the kind of problem
     */
    public ProblemAssert<LoadedAssert<T>> hasProblem(ProblemCode code) {
        Objects.requireNonNull(code, "code");
        List<Problem> its = actual.problems().stream()
                .filter(problem -> problem.code().equals(code))
                .toList();
        return ProblemAssert.after(
                this,
                this,
                "a problem " + code,
                its,
                actual.problems().isEmpty() ? "there is none." : "these are there: " + lines(actual.problems()));
    }

    private static String lines(List<Problem> problems) {
        return Wording.each(problems.stream().map(Problem::toString).toList());
    }
}

package io.github.biglocal.reading;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * What reading gave: as much of the value as could be read, and every problem. Where there is no value, a problem says why.
 * Where its format remembers them, it has the places of the records too.
 *
 * <p>What was read in pieces is put together here, and no problem gets lost on the way: {@link #map} and {@link #then} go on
 * from a value, {@link #combine} makes one of two, {@link #all} a list of many.
 *
 * <p>Immutable; equal when value and problems are, wherever the records stood. Thread-safe if its value is.
 *
 * @param <T> the type of the value
 */
public final class Loaded<T> {
    private final Optional<T> value;
    private final List<Problem> problems;
    private final Places places;

    private Loaded(Optional<T> value, List<Problem> problems, Places places) {
        this.value = value;
        this.problems = List.copyOf(problems);
        this.places = places;
        if (value.isEmpty() && this.problems.stream().noneMatch(Loaded::isError)) {
            throw new InvalidValueException(
                    Loaded.class,
                    "problems",
                    "there is neither a value nor an error",
                    "Give the problem that explains why no value was read.");
        }
    }

    /**
     * {@return a value that was read without a problem}
     *
     * @param <T> the type of the value
     * @param value the value
     */
    public static <T> Loaded<T> of(T value) {
        Objects.requireNonNull(value, "value");
        return of(value, List.of());
    }

    /**
     * {@return a value that was read with some problems}
     *
     * @param <T> the type of the value
     * @param value the value, less what the problems say was lost
     * @param problems the problems, in the order they were met; may be none
     */
    public static <T> Loaded<T> of(T value, List<Problem> problems) {
        Objects.requireNonNull(problems, "problems");
        Objects.requireNonNull(value, "value");
        return new Loaded<>(Optional.of(value), problems, Places.none());
    }

    /**
     * {@return no value, and why not}
     *
     * @param <T> the type that the value would have
     * @param problems the problems, in the order they were met; one error at least
     * @throws InvalidValueException if none of them is an error
     */
    public static <T> Loaded<T> none(List<Problem> problems) {
        Objects.requireNonNull(problems, "problems");
        return new Loaded<>(Optional.empty(), problems, Places.none());
    }

    /**
     * {@return the values that could be read, as a list, with the problems of all} One that could not be read is not in the
     * list; the problems say why.
     *
     * @param <T> the type of the values
     * @param parts what was read, in order
     */
    public static <T> Loaded<List<T>> all(Collection<Loaded<T>> parts) {
        List<T> values = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Loaded<T> part : parts) {
            part.value.ifPresent(values::add);
            problems.addAll(part.problems);
        }
        return of(List.copyOf(values), problems)
                .withPlaces(Places.all(parts.stream().map(Loaded::places).toList()));
    }

    /**
     * {@return a collector that does for a stream what {@link #all} does for a collection}
     *
     * @param <T> the type of the values
     */
    public static <T> Collector<Loaded<T>, ?, Loaded<List<T>>> toLoaded() {
        return Collectors.collectingAndThen(Collectors.<Loaded<T>>toList(), Loaded::all);
    }

    /** {@return the value, less what the problems say was lost; empty if nothing could be made of the source} */
    public Optional<T> value() {
        return value;
    }

    /** {@return the problems, in the order they were met} */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * {@return where the records stand that are in the value; none where the format remembers no places} They are kept as
     * long as this is.
     */
    public Places places() {
        return places;
    }

    /**
     * {@return the same, with where the records stand} For those who write a format.
     *
     * @param itsPlaces where they stand
     */
    public Loaded<T> withPlaces(Places itsPlaces) {
        return new Loaded<>(value, problems, Objects.requireNonNull(itsPlaces, "itsPlaces"));
    }

    /** {@return whether all of the source is in the value, doubtful things included} */
    public boolean isComplete() {
        return problems.stream().noneMatch(Loaded::isError);
    }

    /** {@return the problems that lost data} */
    public List<Problem> errors() {
        return problems.stream().filter(Loaded::isError).toList();
    }

    /** {@return the problems that lost no data} */
    public List<Problem> warnings() {
        return problems.stream().filter(problem -> !isError(problem)).toList();
    }

    /**
     * {@return the value, if all of it could be read} The strict way.
     *
     * @throws IncompleteReadingException if not
     */
    public T orThrow() {
        if (!isComplete()) {
            throw new IncompleteReadingException(errors());
        }
        return value.orElseThrow();
    }

    /**
     * {@return what a function makes of the value, with the same problems and places; empty where there is no value}
     *
     * @param <R> the type of what it makes
     * @param function the function; it does not return null
     */
    public <R> Loaded<R> map(Function<? super T, ? extends R> function) {
        Objects.requireNonNull(function, "function");
        return new Loaded<>(
                value.map(read -> Objects.requireNonNull(function.apply(read), "what the function returns")),
                problems,
                places);
    }

    /**
     * {@return what a further reading makes of the value, with these problems and places before its own; empty where
     * there is no value}
     *
     * @param <R> the type of what it makes
     * @param function the further reading
     */
    public <R> Loaded<R> then(Function<? super T, Loaded<R>> function) {
        Objects.requireNonNull(function, "function");
        if (value.isEmpty()) {
            return none(problems);
        }
        Loaded<R> next = function.apply(value.get());
        return new Loaded<>(next.value, joined(problems, next.problems), places.and(next.places));
    }

    /**
     * {@return what a function makes of two values, with the problems and places of both} Where one of the values is
     * missing, there is none, and the problems of both are kept.
     *
     * @param <U> the type of the other value
     * @param <R> the type of what it makes
     * @param other the other
     * @param function the function; it does not return null
     */
    public <U, R> Loaded<R> combine(Loaded<U> other, BiFunction<? super T, ? super U, ? extends R> function) {
        Objects.requireNonNull(function, "function");
        Optional<R> both = value.flatMap(one ->
                other.value.map(two -> Objects.requireNonNull(function.apply(one, two), "what the function returns")));
        return new Loaded<>(both, joined(problems, other.problems), places.and(other.places));
    }

    private static List<Problem> joined(List<Problem> first, List<Problem> then) {
        List<Problem> joined = new ArrayList<>(first);
        joined.addAll(then);
        return joined;
    }

    private static boolean isError(Problem problem) {
        return problem.severity() == Severity.ERROR;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Loaded<?> loaded && value.equals(loaded.value) && problems.equals(loaded.problems);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value, problems);
    }

    /** {@return whether there is a value, and how many problems; not the value, which may be personal} */
    @Override
    public String toString() {
        int errors = errors().size();
        return (value.isPresent() ? "a value" : "no value") + ", " + Text.count(errors, "error") + ", "
                + Text.count(problems.size() - errors, "warning");
    }
}

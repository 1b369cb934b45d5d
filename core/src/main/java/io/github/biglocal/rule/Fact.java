package io.github.biglocal.rule;

import io.github.biglocal.entity.Entity;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something that a rule needs to know: a recorded value, or what is missing. Look-ups and fields become facts, so every
 * rule reports what is missing in the same way.
 *
 * <pre>{@code
 * Fact<LocalDate> announced = context.one(plan.area())
 *         .then(area -> Fact.of(area, "announced", "when the area was announced", area.announced()));
 * if (announced.isMissing()) {
 *     return announced.unknown();
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> the kind of value
 */
public sealed interface Fact<T> {
    /**
     * A value that is recorded.
     *
     * @param <T> the kind of value
     * @param value the value
     */
    record Recorded<T>(T value) implements Fact<T> {
        /** Checks that there is a value. */
        public Recorded {
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * A value that is not recorded.
     *
     * @param <T> the kind of value
     * @param missing what is missing
     */
    record NotRecorded<T>(Missing missing) implements Fact<T> {
        /** Checks that it says what is missing. */
        public NotRecorded {
            Objects.requireNonNull(missing, "missing");
        }
    }

    /**
     * {@return a value that is recorded}
     *
     * @param <T> the kind of value
     * @param value the value
     */
    static <T> Fact<T> recorded(T value) {
        return new Recorded<>(value);
    }

    /**
     * {@return a value that is not recorded}
     *
     * @param <T> the kind of value
     * @param missing what is missing
     */
    static <T> Fact<T> missing(Missing missing) {
        return new NotRecorded<>(missing);
    }

    /**
     * {@return what a field of a record holds}
     *
     * @param <T> the kind of value
     * @param record the record
     * @param field the field
     * @param what what to find out if it is empty, as part of a sentence
     * @param value what it holds
     */
    static <T> Fact<T> of(Entity record, String field, String what, Optional<T> value) {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(what, "what");
        return value.isPresent() ? recorded(value.get()) : missing(Missing.of(record, field, what));
    }

    /** {@return whether the value is not recorded} */
    default boolean isMissing() {
        return this instanceof NotRecorded;
    }

    /**
     * {@return the value}
     *
     * @throws NoSuchElementException if it is not recorded
     */
    default T get() {
        return toOptional().orElseThrow();
    }

    /** {@return the value; empty if it is not recorded} */
    default Optional<T> toOptional() {
        return this instanceof Recorded<T> recorded ? Optional.of(recorded.value()) : Optional.empty();
    }

    /**
     * {@return the verdict that the value is not known}
     *
     * @throws NoSuchElementException if it is recorded
     */
    default Verdict unknown() {
        if (this instanceof NotRecorded<T> notRecorded) {
            return Verdict.unknown(notRecorded.missing());
        }
        throw new NoSuchElementException("the fact is recorded");
    }

    /**
     * {@return what follows from the value; what is missing if it is not recorded}
     *
     * @param <R> the kind of value that follows
     * @param next gives what follows
     */
    default <R> Fact<R> then(Function<? super T, Fact<R>> next) {
        Objects.requireNonNull(next, "next");
        return this instanceof Recorded<T> recorded
                ? next.apply(recorded.value())
                : missing(((NotRecorded<T>) this).missing());
    }
}

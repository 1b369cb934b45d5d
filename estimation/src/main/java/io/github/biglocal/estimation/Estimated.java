package io.github.biglocal.estimation;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/**
 * What could be estimated, or the reason why it could not.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> what is estimated
 */
public sealed interface Estimated<T> {
    /**
     * There is an estimate.
     *
     * @param <T> what is estimated
     * @param value the estimate
     */
    record Defined<T>(T value) implements Estimated<T> {
        /** Checks that no value is null. */
        public Defined {
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * There is none.
     *
     * @param <T> what would be estimated
     * @param why the reason, a sentence without full stop
     */
    record Undefined<T>(String why) implements Estimated<T> {
        /** Checks that no value is null. */
        public Undefined {
            Objects.requireNonNull(why, "why");
        }
    }

    /** {@return the estimate; empty if there is none} */
    default Optional<T> toOptional() {
        return this instanceof Defined<T> defined ? Optional.of(defined.value()) : Optional.empty();
    }

    /**
     * {@return the estimate}
     *
     * @throws NoSuchElementException if there is none, with the reason
     */
    default T orThrow() {
        if (this instanceof Undefined<T> undefined) {
            throw new NoSuchElementException(undefined.why());
        }
        return ((Defined<T>) this).value();
    }
}

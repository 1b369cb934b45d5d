package io.github.biglocal.entity;

import io.github.biglocal.invariant.Require;
import java.util.Objects;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/**
 * A value that applied for a period, and where it was published, such as a threshold in a rule whose wording changed.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> the kind of value
 * @param period when it applied; at least a day
 * @param value the value
 * @param source where it was published; empty if the value is the user's own
 */
public record Edition<T>(LocalDateRange period, T value, Optional<Citation> source) implements Dated {
    /** Checks that the period is at least a day long. */
    public Edition {
        Require.of(Edition.class).atLeastADay("period", period);
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(source, "source");
    }

    /**
     * {@return a published value}
     *
     * @param <T> the kind of value
     * @param period when it applied
     * @param value the value
     * @param source where it was published
     */
    public static <T> Edition<T> of(LocalDateRange period, T value, Citation source) {
        Objects.requireNonNull(source, "source");
        return new Edition<>(period, value, Optional.of(source));
    }

    /**
     * {@return a value of the user's own}
     *
     * @param <T> the kind of value
     * @param period when it applies
     * @param value the value
     */
    public static <T> Edition<T> of(LocalDateRange period, T value) {
        return new Edition<>(period, value, Optional.empty());
    }
}

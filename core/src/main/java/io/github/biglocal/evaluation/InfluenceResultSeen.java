package io.github.biglocal.evaluation;

import io.github.biglocal.entity.Seen;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The result of an attempt to influence a body, as seen on a day.
 *
 * <p>Immutable and thread-safe.
 *
 * @param result the result
 * @param date the day on which it was seen; empty if not recorded
 */
public record InfluenceResultSeen(InfluenceResult result, Optional<LocalDate> date) implements Seen {
    public InfluenceResultSeen {
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(date, "date");
    }

    /**
     * {@return it, as seen on a day}
     *
     * @param result the result
     * @param date the day
     */
    public static InfluenceResultSeen on(InfluenceResult result, LocalDate date) {
        Objects.requireNonNull(date, "date");
        return new InfluenceResultSeen(result, Optional.of(date));
    }

    /**
     * {@return it, seen on a day that is not recorded}
     *
     * @param result the result
     */
    public static InfluenceResultSeen undated(InfluenceResult result) {
        return new InfluenceResultSeen(result, Optional.empty());
    }
}

package io.github.biglocal.grant;

import io.github.biglocal.entity.Seen;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of a funded group or activity after the programme's money, as seen on a day.
 *
 * <p>Immutable and thread-safe.
 *
 * @param continuation what became of it
 * @param date the day on which it was seen; empty if not recorded
 */
public record ContinuationSeen(Continuation continuation, Optional<LocalDate> date) implements Seen {
    public ContinuationSeen {
        Objects.requireNonNull(continuation, "continuation");
        Objects.requireNonNull(date, "date");
    }

    /**
     * {@return it, as seen on a day}
     *
     * @param continuation what became of it
     * @param date the day
     */
    public static ContinuationSeen on(Continuation continuation, LocalDate date) {
        Objects.requireNonNull(date, "date");
        return new ContinuationSeen(continuation, Optional.of(date));
    }

    /**
     * {@return it, seen on a day that is not recorded}
     *
     * @param continuation what became of it
     */
    public static ContinuationSeen undated(Continuation continuation) {
        return new ContinuationSeen(continuation, Optional.empty());
    }
}

package io.github.biglocal.evidence;

import io.github.biglocal.entity.Seen;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The state of a change, as seen on a day.
 *
 * <p>Immutable and thread-safe.
 *
 * @param state the state
 * @param date the day on which it was seen; empty if not recorded
 */
public record ImpactStateSeen(ImpactState state, Optional<LocalDate> date) implements Seen {
    public ImpactStateSeen {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(date, "date");
    }

    /**
     * {@return it, as seen on a day}
     *
     * @param state the state
     * @param date the day
     */
    public static ImpactStateSeen on(ImpactState state, LocalDate date) {
        Objects.requireNonNull(date, "date");
        return new ImpactStateSeen(state, Optional.of(date));
    }

    /**
     * {@return it, seen on a day that is not recorded}
     *
     * @param state the state
     */
    public static ImpactStateSeen undated(ImpactState state) {
        return new ImpactStateSeen(state, Optional.empty());
    }
}

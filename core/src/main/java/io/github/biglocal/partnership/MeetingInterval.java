package io.github.biglocal.partnership;

import io.github.biglocal.entity.Periods;
import io.github.biglocal.invariant.Require;
import java.time.LocalDate;
import java.util.Objects;

/**
 * How many months may pass from one meeting of a kind to the next, such as 15 from one annual meeting to the next.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind the kind of meeting
 * @param months calendar months; 1 or more
 */
public record MeetingInterval(MeetingKind kind, int months) {
    /** Checks that the number is 1 or more. */
    public MeetingInterval {
        Objects.requireNonNull(kind, "kind");
        Require.of(MeetingInterval.class).atLeast("months", 1, months);
    }

    /**
     * {@return the last day for the next meeting}
     *
     * @param meeting the day of the meeting before
     */
    public LocalDate lastDay(LocalDate meeting) {
        Objects.requireNonNull(meeting, "meeting");
        return Periods.monthsLater(meeting, months);
    }
}

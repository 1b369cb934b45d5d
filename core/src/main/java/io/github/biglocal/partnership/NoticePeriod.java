package io.github.biglocal.partnership;

import io.github.biglocal.entity.Periods;
import io.github.biglocal.invariant.Require;
import java.time.LocalDate;
import java.util.Objects;

/**
 * How long before a meeting notice of it has to be given, in months and days.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind the kind of meeting
 * @param months calendar months; 0 or more
 * @param days days; 0 or more
 */
public record NoticePeriod(MeetingKind kind, int months, int days) {
    /** Checks that neither number is negative. */
    public NoticePeriod {
        Objects.requireNonNull(kind, "kind");
        Require.of(NoticePeriod.class).atLeast("months", 0, months).atLeast("days", 0, days);
    }

    /**
     * {@return a notice of calendar months}
     *
     * @param kind the kind of meeting
     * @param months calendar months; 0 or more
     */
    public static NoticePeriod ofMonths(MeetingKind kind, int months) {
        Objects.requireNonNull(kind, "kind");
        return new NoticePeriod(kind, months, 0);
    }

    /**
     * {@return a notice of days}
     *
     * @param kind the kind of meeting
     * @param days days; 0 or more
     */
    public static NoticePeriod ofDays(MeetingKind kind, int days) {
        Objects.requireNonNull(kind, "kind");
        return new NoticePeriod(kind, 0, days);
    }

    /**
     * {@return the last day on which notice of a meeting may be given: so many days before the last day from which so
     * many months are over by the meeting}
     *
     * @param meeting the day of the meeting
     */
    public LocalDate lastDay(LocalDate meeting) {
        Objects.requireNonNull(meeting, "meeting");
        return Periods.monthsEarlier(meeting, months).minusDays(days);
    }
}

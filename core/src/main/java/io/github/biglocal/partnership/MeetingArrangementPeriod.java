package io.github.biglocal.partnership;

import io.github.biglocal.entity.Dated;
import io.github.biglocal.invariant.Require;
import java.util.Objects;
import org.threeten.extra.LocalDateRange;

/**
 * A way of meeting that a partnership had, for a period.
 *
 * <p>Immutable and thread-safe.
 *
 * @param arrangement which way of meeting
 * @param period when; at least a day
 */
public record MeetingArrangementPeriod(MeetingArrangement arrangement, LocalDateRange period) implements Dated {
    /** Checks that the period holds a day. */
    public MeetingArrangementPeriod {
        Objects.requireNonNull(arrangement, "arrangement");
        Require.of(MeetingArrangementPeriod.class).atLeastADay("period", period);
    }
}

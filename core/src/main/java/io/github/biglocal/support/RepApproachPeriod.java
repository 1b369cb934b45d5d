package io.github.biglocal.support;

import io.github.biglocal.entity.Dated;
import io.github.biglocal.invariant.Require;
import java.util.Objects;
import org.threeten.extra.LocalDateRange;

/**
 * How a rep worked with a partnership, for a period.
 *
 * <p>Immutable and thread-safe.
 *
 * @param approach how the rep worked
 * @param period when; at least a day
 */
public record RepApproachPeriod(RepApproach approach, LocalDateRange period) implements Dated {
    /** Checks that the period holds a day. */
    public RepApproachPeriod {
        Objects.requireNonNull(approach, "approach");
        Require.of(RepApproachPeriod.class).atLeastADay("period", period);
    }
}

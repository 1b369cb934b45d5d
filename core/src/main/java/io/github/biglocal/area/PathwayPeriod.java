package io.github.biglocal.area;

import io.github.biglocal.entity.Dated;
import io.github.biglocal.invariant.Require;
import java.util.Objects;
import org.threeten.extra.LocalDateRange;

/**
 * A period in which an area was at a step of the pathway; it may be at several at once.
 *
 * <p>Immutable and thread-safe.
 *
 * @param step which step
 * @param period when; at least a day
 */
public record PathwayPeriod(PathwayStep step, LocalDateRange period) implements Dated {
    /** Checks that the period holds a day. */
    public PathwayPeriod {
        Objects.requireNonNull(step, "step");
        Require.of(PathwayPeriod.class).atLeastADay("period", period);
    }
}

package io.github.biglocal.partnership;

import io.github.biglocal.entity.Dated;
import io.github.biglocal.invariant.Require;
import org.threeten.extra.LocalDateRange;

/**
 * How a rep worked with a partnership, for a time.
 *
 * @param stance how the rep worked
 * @param period when; at least a day
 */
public record StancePeriod(RepStance stance, LocalDateRange period) implements Dated {
    /**
     * Checks that the period holds a day.
     *
     * @param stance how the rep worked
     * @param period when; at least a day
     */
    public StancePeriod {
        Require.atLeastADay("period", period);
    }
}

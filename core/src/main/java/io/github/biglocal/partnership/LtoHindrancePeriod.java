package io.github.biglocal.partnership;

import io.github.biglocal.entity.Dated;
import io.github.biglocal.invariant.Require;
import org.threeten.extra.LocalDateRange;

/**
 * A hindrance that a locally trusted organisation was, for a time.
 *
 * @param hindrance which hindrance
 * @param period when; at least a day
 */
public record LtoHindrancePeriod(LtoHindrance hindrance, LocalDateRange period) implements Dated {
    /**
     * Checks that the period holds a day.
     *
     * @param hindrance which hindrance
     * @param period when; at least a day
     */
    public LtoHindrancePeriod {
        Require.atLeastADay("period", period);
    }
}

package io.github.biglocal.lto;

import io.github.biglocal.entity.Dated;
import io.github.biglocal.invariant.Require;
import org.threeten.extra.LocalDateRange;

/**
 * What a locally trusted organisation did for an area, for a time.
 *
 * @param function what it did
 * @param period when; at least a day
 */
public record LtoFunctionPeriod(LtoFunction function, LocalDateRange period) implements Dated {
    /**
     * Checks that the period holds a day.
     *
     * @param function what it did
     * @param period when; at least a day
     */
    public LtoFunctionPeriod {
        Require.of(LtoFunctionPeriod.class).atLeastADay("period", period);
    }
}

package io.github.biglocal.lto;

import io.github.biglocal.entity.Dated;
import io.github.biglocal.invariant.Require;
import java.util.Objects;
import org.threeten.extra.LocalDateRange;

/**
 * A function that a locally trusted organisation had for an area, for a period.
 *
 * <p>Immutable and thread-safe.
 *
 * @param function what it did
 * @param period when; at least a day
 */
public record LtoFunctionPeriod(LtoFunction function, LocalDateRange period) implements Dated {
    /** Checks that the period holds a day. */
    public LtoFunctionPeriod {
        Objects.requireNonNull(function, "function");
        Require.of(LtoFunctionPeriod.class).atLeastADay("period", period);
    }
}

package io.github.biglocal.asset;

import io.github.biglocal.entity.Dated;
import io.github.biglocal.invariant.Require;
import java.util.Objects;
import org.threeten.extra.LocalDateRange;

/**
 * The status of an asset, for a period.
 *
 * <p>Immutable and thread-safe.
 *
 * @param status its status
 * @param period when; at least a day
 */
public record AssetStatusPeriod(AssetStatus status, LocalDateRange period) implements Dated {
    /** Checks that the period holds a day. */
    public AssetStatusPeriod {
        Objects.requireNonNull(status, "status");
        Require.of(AssetStatusPeriod.class).atLeastADay("period", period);
    }
}

package io.github.biglocal.partnership;

import io.github.biglocal.entity.Dated;
import io.github.biglocal.invariant.Require;
import java.util.Objects;
import org.threeten.extra.LocalDateRange;

/**
 * The style of a partnership, for a period.
 *
 * <p>Immutable and thread-safe.
 *
 * @param style how it worked
 * @param period when; at least a day
 */
public record StylePeriod(PartnershipStyle style, LocalDateRange period) implements Dated {
    /** Checks that the period holds a day. */
    public StylePeriod {
        Objects.requireNonNull(style, "style");
        Require.of(StylePeriod.class).atLeastADay("period", period);
    }
}

package io.github.biglocal.partnership;

import io.github.biglocal.entity.Dated;
import io.github.biglocal.invariant.Require;
import java.util.Objects;
import org.threeten.extra.LocalDateRange;

/**
 * Whether a member lived inside the area's boundary, for a period.
 *
 * <p>Immutable and thread-safe.
 *
 * @param residence inside or outside
 * @param period when; at least a day
 */
public record ResidencePeriod(Residence residence, LocalDateRange period) implements Dated {
    /** Checks that the period holds a day. */
    public ResidencePeriod {
        Objects.requireNonNull(residence, "residence");
        Require.of(ResidencePeriod.class).atLeastADay("period", period);
    }
}

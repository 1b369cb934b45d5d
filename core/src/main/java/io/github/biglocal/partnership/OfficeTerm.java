package io.github.biglocal.partnership;

import io.github.biglocal.entity.Dated;
import io.github.biglocal.invariant.Require;
import java.util.Objects;
import org.threeten.extra.LocalDateRange;

/**
 * An office that a member held, for a period.
 *
 * <p>Immutable and thread-safe.
 *
 * @param office which office
 * @param period when; at least a day
 */
public record OfficeTerm(Office office, LocalDateRange period) implements Dated {
    /** Checks that the period holds a day. */
    public OfficeTerm {
        Objects.requireNonNull(office, "office");
        Require.of(OfficeTerm.class).atLeastADay("period", period);
    }
}

package io.github.biglocal.partnership;

import io.github.biglocal.entity.Dated;
import io.github.biglocal.invariant.Require;
import java.util.Objects;
import org.threeten.extra.LocalDateRange;

/**
 * Whether a member had a vote, for a period.
 *
 * <p>Immutable and thread-safe.
 *
 * @param right with a vote, without, or not known
 * @param period when; at least a day
 */
public record VotingPeriod(VotingRight right, LocalDateRange period) implements Dated {
    /** Checks that the period holds a day. */
    public VotingPeriod {
        Objects.requireNonNull(right, "right");
        Require.of(VotingPeriod.class).atLeastADay("period", period);
    }
}

package io.github.biglocal.lto;

import io.github.biglocal.entity.Dated;
import io.github.biglocal.invariant.Require;
import java.util.Objects;
import org.threeten.extra.LocalDateRange;

/**
 * A difficulty with a locally trusted organisation, for a period.
 *
 * <p>Immutable and thread-safe.
 *
 * @param difficulty which difficulty
 * @param period when; at least a day
 */
public record LtoDifficultyPeriod(LtoDifficulty difficulty, LocalDateRange period) implements Dated {
    /** Checks that the period holds a day. */
    public LtoDifficultyPeriod {
        Objects.requireNonNull(difficulty, "difficulty");
        Require.of(LtoDifficultyPeriod.class).atLeastADay("period", period);
    }
}

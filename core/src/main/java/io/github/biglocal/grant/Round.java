package io.github.biglocal.grant;

import io.github.biglocal.entity.Dated;
import io.github.biglocal.invariant.Require;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/**
 * A period in which a scheme takes applications.
 *
 * <p>Immutable and thread-safe.
 *
 * @param period from the first day to the last on which applications are taken; at least a day
 * @param decision the day on which they are decided; empty if not recorded
 */
public record Round(LocalDateRange period, Optional<LocalDate> decision) implements Dated {
    /** Checks that the period is not empty. */
    public Round {
        Objects.requireNonNull(decision, "decision");
        Require.of(Round.class).atLeastADay("period", period);
    }
}

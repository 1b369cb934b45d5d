package io.github.biglocal.plan;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A renewal of a plan's endorsement for a further year, as was needed before July 2015.
 *
 * <p>Immutable and thread-safe.
 *
 * @param date the day of the renewal
 */
public record EndorsementRenewal(LocalDate date) {
    public EndorsementRenewal {
        Objects.requireNonNull(date, "date");
    }
}

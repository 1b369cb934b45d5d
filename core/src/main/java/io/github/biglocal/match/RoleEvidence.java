package io.github.biglocal.match;

import io.github.biglocal.entity.Citation;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Evidence of the part that the programme had in a project.
 *
 * <p>Immutable and thread-safe.
 *
 * @param shows the strongest claim it supports
 * @param date the day from which it exists; empty if not recorded
 * @param source where it is
 */
public record RoleEvidence(ClaimStrength shows, Optional<LocalDate> date, Citation source) {
    public RoleEvidence {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(shows, "shows");
        Objects.requireNonNull(source, "source");
    }
}

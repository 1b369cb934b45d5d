package io.github.biglocal.match;

import io.github.biglocal.entity.Citation;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The finding of an assessment of a project's additionality.
 *
 * <p>Immutable and thread-safe.
 *
 * @param effect what was found
 * @param date the day of the finding; empty if not recorded
 * @param source where it was published
 */
public record StatutoryAssessment(StatutoryEffect effect, Optional<LocalDate> date, Citation source) {
    public StatutoryAssessment {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(source, "source");
    }
}

package io.github.biglocal.match;

import io.github.biglocal.entity.Citation;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What somebody who looked found about the additionality of a project.
 *
 * <p>Immutable and thread-safe.
 *
 * @param effect what they found
 * @param date the day of the finding; empty if not recorded
 * @param source where they say so
 */
public record StatutoryAssessment(StatutoryEffect effect, Optional<LocalDate> date, Citation source) {
    public StatutoryAssessment {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(source, "source");
    }
}

package io.github.biglocal.partnership;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A step taken about a conflict.
 *
 * <p>Immutable and thread-safe.
 *
 * @param step what was done
 * @param date the day on which it was done; empty if not recorded
 */
public record ConflictStepTaken(ConflictStep step, Optional<LocalDate> date) {
    public ConflictStepTaken {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(date, "date");
    }
}

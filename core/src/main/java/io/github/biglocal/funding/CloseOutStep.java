package io.github.biglocal.funding;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The status of one requirement of a close-out.
 *
 * <p>Immutable and thread-safe.
 *
 * @param requirement which requirement
 * @param status its status
 * @param date the day from which that is so; empty if not recorded
 */
public record CloseOutStep(CloseOutRequirement requirement, Status status, Optional<LocalDate> date) {
    public CloseOutStep {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(requirement, "requirement");
        Objects.requireNonNull(status, "status");
    }

    /** The status of a requirement. */
    public enum Status {
        /** It is met. */
        DONE,
        /** It is still to be met. */
        OUTSTANDING,
        /** It does not apply, as where no one was employed. */
        NOT_NEEDED
    }
}

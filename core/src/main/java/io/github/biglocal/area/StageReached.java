package io.github.biglocal.area;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A stage that an area reached.
 *
 * <p>Immutable and thread-safe.
 *
 * @param stage which stage
 * @param date the day it reached it
 */
public record StageReached(AreaStage stage, LocalDate date) {
    public StageReached {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(stage, "stage");
    }
}

package io.github.biglocal.area;

import io.github.biglocal.invariant.Require;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A change to an area's boundary, such as that of Grays Riverside, enlarged in 2014 at its steering group's request.
 *
 * <p>Immutable and thread-safe.
 *
 * @param description what changed
 * @param date the first day of the new boundary; empty if not recorded
 */
public record BoundaryChange(String description, Optional<LocalDate> date) {
    /** Checks that the description is not blank. */
    public BoundaryChange {
        Objects.requireNonNull(date, "date");
        Require.of(BoundaryChange.class).text("description", description);
    }

    /** {@return the day; not the description, which is free text} */
    @Override
    public String toString() {
        return "Boundary change on " + date.map(Text::day).orElse("no recorded date");
    }
}

package io.github.biglocal.commission;

import io.github.biglocal.invariant.Require;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A visit to see how a commissioned service is delivered.
 *
 * <p>Immutable and thread-safe.
 *
 * @param date the day
 * @param found what was found; empty if not recorded
 */
public record MonitoringVisit(LocalDate date, Optional<String> found) {
    /** Checks that what was found is not blank. */
    public MonitoringVisit {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(found, "found");
        Require.of(MonitoringVisit.class).text("found", found);
    }

    /** {@return the day; not what was found, which is free text} */
    @Override
    public String toString() {
        return "Monitoring visit on " + Text.day(date);
    }
}

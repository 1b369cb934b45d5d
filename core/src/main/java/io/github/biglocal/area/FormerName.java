package io.github.biglocal.area;

import io.github.biglocal.invariant.Require;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A former name of an area.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the name
 * @param lastDay the last day of that name; empty if not recorded
 */
public record FormerName(String name, Optional<LocalDate> lastDay) {
    /** Checks that the name is not blank. */
    public FormerName {
        Objects.requireNonNull(lastDay, "lastDay");
        Require.of(FormerName.class).text("name", name);
    }

    /**
     * {@return a former name without a date}
     *
     * @param name the name
     */
    public static FormerName of(String name) {
        return new FormerName(name, Optional.empty());
    }

    /** {@return the last day; not the name} */
    @Override
    public String toString() {
        return "Former name until " + lastDay.map(Text::day).orElse("no recorded date");
    }
}

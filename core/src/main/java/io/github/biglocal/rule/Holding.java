package io.github.biglocal.rule;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/**
 * A post that is held, as the rules about posts see it: who is the rep of an area, which organisation its LTO.
 *
 * <p>Immutable and thread-safe.
 *
 * @param record the record that says so
 * @param field the field of that record with its dates
 * @param period when it is held; empty if that is not recorded
 */
public record Holding(Reference record, String field, Optional<LocalDateRange> period) {
    public Holding {
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(period, "period");
    }

    /**
     * {@return a post that is held}
     *
     * @param record the record that says so
     * @param field the field with its dates
     * @param period when it is held; empty if that is not recorded
     */
    public static Holding of(Entity record, String field, Optional<LocalDateRange> period) {
        return new Holding(record.reference(), field, period);
    }

    boolean isOn(LocalDate day) {
        return period.filter(dates -> dates.contains(day)).isPresent();
    }

    boolean isUndated() {
        return period.isEmpty();
    }
}

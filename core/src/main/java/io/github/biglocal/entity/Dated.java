package io.github.biglocal.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.threeten.extra.LocalDateRange;

/**
 * Something that applies for a period, such as that a member is resident, holds an office or has a vote.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public interface Dated {
    /** {@return when it applies; at least a day} Either end may be open. */
    LocalDateRange period();

    /**
     * {@return those of some dated things that apply on a date, in the same order}
     *
     * @param <D> the kind of thing
     * @param date the date
     * @param things the things
     */
    static <D extends Dated> List<D> on(LocalDate date, Collection<D> things) {
        Objects.requireNonNull(date, "date");
        if (things.isEmpty()) {
            return List.of();
        }
        List<D> applying = new ArrayList<>(things.size());
        for (D thing : things) {
            if (thing.period().contains(date)) {
                applying.add(thing);
            }
        }
        return List.copyOf(applying);
    }
}

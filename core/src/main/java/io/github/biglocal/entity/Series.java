package io.github.biglocal.entity;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/**
 * Things that follow each other in time, at most one of them on any day: the editions of a rule, the rates of a
 * contribution, the indices of a deflator. In the order of their days; gaps between them are allowed. Immutable and
 * thread-safe if its entries are; equal when its entries are.
 *
 * @param <D> the kind of entry
 * @param entries the entries, earliest first; may be empty
 */
public record Series<D extends Dated>(List<D> entries) {
    /**
     * Puts the entries in the order of their days.
     *
     * @throws InvalidValueException if two of them apply on the same day
     */
    public Series {
        Objects.requireNonNull(entries, "entries");
        List<D> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparing(entry -> entry.period().getStart()));
        for (D entry : sorted) {
            Require.of(Series.class).atLeastADay("period", entry.period());
        }
        for (int next = 1; next < sorted.size(); next++) {
            LocalDateRange earlier = sorted.get(next - 1).period();
            LocalDateRange later = sorted.get(next).period();
            if (earlier.overlaps(later)) {
                throw new InvalidValueException(
                        Series.class,
                        "entries",
                        "two entries apply on the same day, one " + Text.period(earlier) + " and one "
                                + Text.period(later),
                        "End one of them earlier.");
            }
        }
        entries = List.copyOf(sorted);
    }

    /**
     * {@return a series of the entries}
     *
     * @param <D> the kind of entry
     * @param entries the entries, in any order
     * @throws InvalidValueException if two of them apply on the same day
     */
    public static <D extends Dated> Series<D> of(Collection<? extends D> entries) {
        Objects.requireNonNull(entries, "entries");
        return new Series<>(List.copyOf(entries));
    }

    /**
     * {@return what applies on a date; empty if nothing does}
     *
     * @param day the day
     */
    public Optional<D> on(LocalDate day) {
        Objects.requireNonNull(day, "day");
        int low = 0;
        int high = entries.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            D entry = entries.get(middle);
            if (entry.period().contains(day)) {
                return Optional.of(entry);
            }
            if (entry.period().isAfter(day)) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return Optional.empty();
    }

    /** {@return from the first day of the first entry to the last day of the last; empty if there are no entries} */
    public Optional<LocalDateRange> span() {
        return entries.stream().map(Dated::period).reduce(LocalDateRange::span);
    }

    /**
     * {@return the days from which something else applies: where an entry begins, or has ended}
     *
     * @param where the record, or the rule, that the series belongs to
     * @param what the field it is in
     */
    public List<Change> changes(Reference where, String what) {
        return Changes.of(where).during(what, entries).toList();
    }
}

package io.github.biglocal.entity;

import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * A change on a day, in a record or in a rule: a term begins, a plan is endorsed, a new wording takes effect.
 *
 * <p>Immutable and thread-safe.
 *
 * @param date the first day of the change
 * @param where the record, or the rule
 * @param what the field that changes, such as {@code residence}
 * @param recorded the day as the record has it: the same day, or where something ends its last day, which is the day
 *     before; empty if the record does not have the day, which is worked out from others, such as the end of a term of
 *     office
 */
public record Change(LocalDate date, Reference where, String what, Optional<LocalDate> recorded)
        implements Comparable<Change> {
    private static final Comparator<Change> ORDER = Comparator.comparing(Change::date)
            .thenComparing(Change::where)
            .thenComparing(Change::what)
            .thenComparing(change -> change.recorded().orElse(LocalDate.MIN), Comparator.reverseOrder());

    public Change {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(recorded, "recorded");
    }

    /**
     * Makes a change on a day that the record has.
     *
     * @param date the day
     * @param where the record, or the rule
     * @param what the field that changes
     */
    public Change(LocalDate date, Reference where, String what) {
        this(date, where, what, Optional.of(Objects.requireNonNull(date, "date")));
    }

    @Override
    public int compareTo(Change other) {
        Objects.requireNonNull(other, "other");
        return ORDER.compare(this, other);
    }

    /** {@return day, field and record, {@code 1 March 2016: residence of member person-1}} */
    @Override
    public String toString() {
        return Text.day(date) + ": " + Text.words(what) + " of " + Text.words(where.kind()) + " " + where.id();
    }
}

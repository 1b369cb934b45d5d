package io.github.biglocal.entity;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Something that changes on a day, in a record or in a rule: a term begins, a plan is endorsed, a wording takes effect.
 *
 * @param date the first day on which it is otherwise
 * @param where the record, or the rule
 * @param what the field that changes, such as {@code residence}
 */
public record Change(LocalDate date, Reference where, String what) implements Comparable<Change> {
    private static final Comparator<Change> ORDER =
            Comparator.comparing(Change::date).thenComparing(Change::where).thenComparing(Change::what);

    @Override
    public int compareTo(Change other) {
        return ORDER.compare(this, other);
    }

    /** {@return day, record and field, {@code 2016-03-01 Member person-1 residence}} */
    @Override
    public String toString() {
        return date + " " + where + " " + what;
    }
}

package io.github.biglocal.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/** Gathers the changes of one record, field by field. Not safe for use by several threads at once. */
public final class Changes {
    private final Reference where;
    private final List<Change> changes = new ArrayList<>();

    private Changes(Reference where) {
        this.where = where;
    }

    /**
     * {@return an empty list of changes of a record}
     *
     * @param where the record
     */
    public static Changes of(Reference where) {
        Objects.requireNonNull(where, "where");
        return new Changes(where);
    }

    /**
     * Adds what happens on a day.
     *
     * @param what the field
     * @param date the day; empty if it is not known
     * @return this
     */
    public Changes on(String what, Optional<LocalDate> date) {
        Objects.requireNonNull(what, "what");
        date.ifPresent(day -> changes.add(new Change(day, where, what)));
        return this;
    }

    /**
     * Adds the day after the last on which something holds, such as the day from which a report is late.
     *
     * @param what the field
     * @param lastDay the last day on which it holds; empty if it is not known
     * @return this
     */
    public Changes after(String what, Optional<LocalDate> lastDay) {
        Objects.requireNonNull(what, "what");
        lastDay.ifPresent(day -> changes.add(new Change(day.plusDays(1), where, what, Optional.of(day))));
        return this;
    }

    /**
     * Adds a day that the record does not have, and that follows from others, such as the end of a term of office.
     *
     * @param what the field from which it follows
     * @param day the day
     * @return this
     */
    public Changes workedOut(String what, LocalDate day) {
        Objects.requireNonNull(day, "day");
        changes.add(new Change(day, where, what, Optional.empty()));
        return this;
    }

    /**
     * Adds the beginning of a period and the day after its end; an open end is not a change.
     *
     * @param what the field
     * @param period the period
     * @return this
     */
    public Changes during(String what, LocalDateRange period) {
        Objects.requireNonNull(what, "what");
        if (!period.isUnboundedStart()) {
            changes.add(new Change(period.getStart(), where, what));
        }
        if (!period.isUnboundedEnd()) {
            changes.add(new Change(period.getEnd(), where, what, Optional.of(period.getEndInclusive())));
        }
        return this;
    }

    /**
     * Adds what {@link #during(String, LocalDateRange)} does, for a period that may not be known.
     *
     * @param what the field
     * @param period the period
     * @return this
     */
    public Changes during(String what, Optional<LocalDateRange> period) {
        Objects.requireNonNull(what, "what");
        period.ifPresent(dates -> during(what, dates));
        return this;
    }

    /**
     * Adds the beginnings and ends of dated things.
     *
     * @param what the field
     * @param things the things
     * @return this
     */
    public Changes during(String what, Collection<? extends Dated> things) {
        Objects.requireNonNull(what, "what");
        things.forEach(thing -> during(what, thing.period()));
        return this;
    }

    /**
     * Adds the changes of records within this one.
     *
     * @param records the records
     * @return this
     */
    public Changes within(Collection<? extends Entity> records) {
        records.forEach(record -> changes.addAll(record.changes()));
        return this;
    }

    /** {@return the changes gathered} */
    public List<Change> toList() {
        return List.copyOf(changes);
    }

    @Override
    public String toString() {
        return "changes of " + where + ": " + changes.size();
    }
}

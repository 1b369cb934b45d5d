package io.github.biglocal.rule;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that happens on a day and that a rule compares with another.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name what it is called, for the middle of a sentence, such as {@code the endorsement of the plan}
 * @param day the day
 * @param record the record that says so; empty for a day that a published text sets
 * @param field the field of that record; empty for a day that a published text sets
 */
public record Event(String name, LocalDate day, Optional<Reference> record, Optional<String> field) {
    /** Checks that it has a name. */
    public Event {
        Require.of(Event.class).text("name", name);
        Objects.requireNonNull(day, "day");
        if (record.isPresent() != field.isPresent()) {
            throw new InvalidValueException(
                    Event.class,
                    "record, field",
                    "an event has a record without a field, or the other way round",
                    "Give both.");
        }
    }

    /**
     * {@return what a field of a record says}
     *
     * @param record the record
     * @param field its field
     * @param name what it is called, for the middle of a sentence
     * @param day the day
     */
    public static Event of(Entity record, String field, String name, LocalDate day) {
        Objects.requireNonNull(field, "field");
        return new Event(name, day, Optional.of(record.reference()), Optional.of(field));
    }

    /**
     * {@return a day that a published text sets}
     *
     * @param name what it is called, for the middle of a sentence
     * @param day the day
     */
    public static Event published(String name, LocalDate day) {
        return new Event(name, day, Optional.empty(), Optional.empty());
    }

    /**
     * {@return what a field of a record says, or that it is missing}
     *
     * @param record the record
     * @param field its field
     * @param name what it is called, for the middle of a sentence
     * @param what what to find out if it is empty, as part of a sentence
     * @param day the day
     */
    public static Fact<Event> recorded(Entity record, String field, String name, String what, Optional<LocalDate> day) {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(what, "what");
        return Fact.of(record, field, what, day.map(date -> of(record, field, name, date)));
    }
}

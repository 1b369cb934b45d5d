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
 * @param noun what it happens to, for the middle of a sentence, such as {@code the plan}
 * @param verb what happens to it, such as {@code was endorsed}
 * @param day the day
 * @param record the record that says so; empty for a day that a published text sets
 * @param field the field of that record; empty for a day that a published text sets
 */
public record Event(String noun, String verb, LocalDate day, Optional<Reference> record, Optional<String> field) {
    /** Checks that there are words for what happens. */
    public Event {
        Require.of(Event.class).text("noun", noun).text("verb", verb);
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
     * @param noun what it happens to, for the middle of a sentence
     * @param verb what happens to it
     * @param record the record
     * @param field its field
     * @param day the day
     */
    public static Event of(String noun, String verb, Entity record, String field, LocalDate day) {
        Objects.requireNonNull(field, "field");
        return new Event(noun, verb, day, Optional.of(record.reference()), Optional.of(field));
    }

    /**
     * {@return a day that a published text sets}
     *
     * @param noun what it happens to, for the middle of a sentence
     * @param verb what happens to it
     * @param day the day
     */
    public static Event published(String noun, String verb, LocalDate day) {
        return new Event(noun, verb, day, Optional.empty(), Optional.empty());
    }

    /**
     * {@return what a field of a record says, or that it is missing}
     *
     * @param noun what it happens to, for the middle of a sentence
     * @param verb what happens to it; if the day is empty, when it happens is what to find out
     * @param record the record
     * @param field its field
     * @param day the day
     */
    public static Fact<Event> recorded(String noun, String verb, Entity record, String field, Optional<LocalDate> day) {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(verb, "verb");
        Objects.requireNonNull(noun, "noun");
        return Fact.of(
                record, field, "when " + noun + " " + verb, day.map(date -> of(noun, verb, record, field, date)));
    }

    /** {@return what happens, as a clause, such as {@code the plan was endorsed}} */
    public String clause() {
        return noun + " " + verb;
    }
}

package io.github.biglocal.rule;

import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.TextValue;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.Ratio;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A change to a record that alone would put a finding right, as data: what a form can offer, or a program apply. The
 * sentence for people is {@link Finding#repair()}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param record the record to change
 * @param field the field to change, named as in {@link Missing}
 * @param action what to do with it
 * @param value the value to set, or how many to add or remove; empty where only a person can know it. A day, an amount, a
 *     ratio, a whole number, a code, an id or a constant of a closed list.
 */
public record Repair(Reference record, String field, Action action, Optional<Object> value) {
    /** What to do with a field. */
    public enum Action {
        /** Give it the value. */
        SET,
        /** Find out what is right, and correct it. */
        CORRECT,
        /** Record what is not recorded. */
        RECORD,
        /** Add an entry, or so many of them. */
        ADD,
        /** Remove an entry, or so many of them. */
        REMOVE
    }

    /**
     * Checks that the value is of a known kind.
     *
     * @throws InvalidValueException if the value is of another kind
     */
    public Repair {
        Objects.requireNonNull(record, "record");
        Require.of(Repair.class).text("field", field);
        Objects.requireNonNull(action, "action");
        value.ifPresent(Repair::requireKnown);
    }

    private static void requireKnown(Object value) {
        boolean known = value instanceof LocalDate
                || value instanceof Money
                || value instanceof Ratio
                || value instanceof Integer
                || value instanceof TextValue
                || value instanceof Enum<?>;
        if (!known) {
            throw new InvalidValueException(
                    Repair.class,
                    "value",
                    "the value of a repair is a " + value.getClass().getSimpleName(),
                    "Give a day, an amount, a ratio, a whole number, a code, an id or a constant.");
        }
    }

    /**
     * {@return to give a field a value}
     *
     * @param record the record
     * @param field the field
     * @param value the value
     */
    public static Repair set(Reference record, String field, Object value) {
        Objects.requireNonNull(value, "value");
        return new Repair(record, field, Action.SET, Optional.of(value));
    }

    /**
     * {@return to find out what is right, and correct a field}
     *
     * @param record the record
     * @param field the field
     */
    public static Repair correct(Reference record, String field) {
        return new Repair(record, field, Action.CORRECT, Optional.empty());
    }

    /**
     * {@return to record what is not recorded}
     *
     * @param record the record
     * @param field the field
     */
    public static Repair record(Reference record, String field) {
        return new Repair(record, field, Action.RECORD, Optional.empty());
    }

    /**
     * {@return to add an entry, or so many}
     *
     * @param record the record
     * @param field the field
     * @param value the entry, or how many
     */
    public static Repair add(Reference record, String field, Object value) {
        Objects.requireNonNull(value, "value");
        return new Repair(record, field, Action.ADD, Optional.of(value));
    }

    /**
     * {@return to remove an entry, or so many}
     *
     * @param record the record
     * @param field the field
     * @param value the entry, or how many
     */
    public static Repair remove(Reference record, String field, Object value) {
        Objects.requireNonNull(value, "value");
        return new Repair(record, field, Action.REMOVE, Optional.of(value));
    }
}

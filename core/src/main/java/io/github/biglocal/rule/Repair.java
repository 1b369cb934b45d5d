package io.github.biglocal.rule;

import io.github.biglocal.entity.Code;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.TextValue;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;

/**
 * A change to a record that alone would put a finding right, as data: what a form can offer, and
 * {@linkplain Records#apply(Repair) a program carry out}, unless it needs what only a person can know. The sentence for
 * people is {@link Finding#repair()}; which changes give no other rule an error, {@link RuleSet#proposals} proves.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Repair {
    /** {@return the record to change} */
    Reference record();

    /** {@return the field to change, named as in {@link Missing}} */
    String field();

    /** {@return how much it changes: how many entries of the field, or parts of the record; 1 or more} */
    int size();

    /** {@return the change, as an instruction in a sentence} */
    String description();

    /** What to do with a field. */
    enum Action {
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
     * A change to one field. It can be carried out if the value is known: to set it, or to add or remove it.
     *
     * @param record the record to change
     * @param field the field to change, named as in {@link Missing}
     * @param action what to do with it
     * @param value the value to set, add or remove, or how many to add or remove; empty where only a person can know it. A
     *     day, an amount, a ratio, a whole number, a code, an id or a constant of a closed list.
     */
    record Change(Reference record, String field, Action action, Optional<Object> value) implements Repair {
        /**
         * Checks that the value is of a known kind.
         *
         * @throws InvalidValueException if the value is of another kind
         */
        public Change {
            Objects.requireNonNull(record, "record");
            Require.of(Change.class).text("field", field);
            Objects.requireNonNull(action, "action");
            Objects.requireNonNull(value, "value");
            value.ifPresent(Change::requireKnown);
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

        @Override
        public int size() {
            return (action == Action.ADD || action == Action.REMOVE)
                            && value.isPresent()
                            && value.get() instanceof Integer number
                    ? Math.max(1, number)
                    : 1;
        }

        @Override
        public String description() {
            String where = "the " + Text.words(field.substring(field.lastIndexOf('/') + 1)) + " of " + record;
            return switch (action) {
                case SET -> "Set " + where + " to " + value.map(Change::words).orElse("its right value") + ".";
                case CORRECT -> "Find out what is right, and correct " + where + ".";
                case RECORD -> "Record " + where + ".";
                case ADD -> "Add " + entry() + " to " + where + ".";
                case REMOVE -> "Remove " + entry() + " from " + where + ".";
            };
        }

        private String entry() {
            return value.map(each ->
                            each instanceof Integer number ? Text.count(number, "entry", "entries") : words(each))
                    .orElse("an entry");
        }

        private static String words(Object value) {
            if (value instanceof LocalDate day) {
                return Text.day(day);
            }
            if (value instanceof Money amount) {
                return Text.money(amount);
            }
            if (value instanceof Ratio ratio) {
                return ratio.inPercent();
            }
            if (value instanceof Integer number) {
                return Text.number(number);
            }
            if (value instanceof Enum<?> constant) {
                return Text.words(constant);
            }
            return value instanceof Code code ? Text.words(code.value()) : value.toString();
        }
    }

    /**
     * A change to the parts of a record, such as the members of a partnership: parts that join, and parts that are put in
     * the place of those with the same id. A part that nobody knows yet is a placeholder, whose id begins with
     * {@code placeholder-}.
     *
     * @param record the record that they are within
     * @param field the field that holds them
     * @param parts the parts, as they are to be; at least one
     * @param description the change, as an instruction in a sentence
     */
    record Parts(Reference record, String field, List<Entity> parts, String description) implements Repair {
        /** Copies the list. */
        public Parts {
            Objects.requireNonNull(record, "record");
            parts = List.copyOf(Objects.requireNonNull(parts, "parts"));
            Require.of(Parts.class)
                    .text("field", field)
                    .text("description", description)
                    .notEmpty("parts", parts);
        }

        @Override
        public int size() {
            return parts.size();
        }
    }

    /**
     * {@return to give a field a value}
     *
     * @param record the record
     * @param field the field
     * @param value the value
     */
    static Repair set(Reference record, String field, Object value) {
        Objects.requireNonNull(value, "value");
        return new Change(record, field, Action.SET, Optional.of(value));
    }

    /**
     * {@return to find out what is right, and correct a field}
     *
     * @param record the record
     * @param field the field
     */
    static Repair correct(Reference record, String field) {
        return new Change(record, field, Action.CORRECT, Optional.empty());
    }

    /**
     * {@return to record what is not recorded}
     *
     * @param record the record
     * @param field the field
     */
    static Repair record(Reference record, String field) {
        return new Change(record, field, Action.RECORD, Optional.empty());
    }

    /**
     * {@return to add an entry, or so many}
     *
     * @param record the record
     * @param field the field
     * @param value the entry, or how many
     */
    static Repair add(Reference record, String field, Object value) {
        Objects.requireNonNull(value, "value");
        return new Change(record, field, Action.ADD, Optional.of(value));
    }

    /**
     * {@return to remove an entry, or so many}
     *
     * @param record the record
     * @param field the field
     * @param value the entry, or how many
     */
    static Repair remove(Reference record, String field, Object value) {
        Objects.requireNonNull(value, "value");
        return new Change(record, field, Action.REMOVE, Optional.of(value));
    }
}

package io.github.biglocal.entity;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The value of a field that the library does not know: one of the user's own, or one that a newer version added. A
 * text, a number, true or false, null, a list, or fields with values. It is checked when it is made, so what a record
 * holds can be written in every format and read back the same. Immutable and thread-safe; equal when the content is,
 * where 1.50 is not 1.5.
 *
 * <pre>{@code
 * Area.builder()...
 *         .putAdditionalField("x-note", AdditionalValue.of("visited in spring"))
 *         .putAdditionalField("x-households", AdditionalValue.of(3100))
 * }</pre>
 *
 * <p>A field whose name begins with {@code x-} or {@code x_} is {@linkplain #isOwn one of the user's own} and is read without
 * a warning; any other is kept as well, with one.
 *
 * <p>It may hold anything, including personal data: {@code toString} gives its kind and length, and shows no content.
 */
public sealed interface AdditionalValue {
    /** How deep lists and fields may be nested: a list of texts is two deep. */
    int MAX_DEPTH = 64;

    /** How many digits a number may have, written out without an exponent. */
    int MAX_DIGITS = 500;

    /** How many characters a text may have. */
    int MAX_TEXT = Require.LONGEST_TEXT;

    /** How many characters the name of a field may have. */
    int MAX_NAME = 1_000;

    /**
     * {@return whether a field is one of the user's own by its name: it begins with {@code x-} or {@code x_}} No field of the
     * library ever does, so such a field is read without a warning, and cannot be taken for one that is misspelt.
     *
     * @param field the name of the field
     */
    static boolean isOwn(String field) {
        return field.startsWith("x-") || field.startsWith("x_");
    }

    /** {@return how deep lists and fields are nested in it; 1 for a value without any} */
    int depth();

    /**
     * {@return a text}
     *
     * @param text the text; may be empty
     * @throws InvalidValueException if it holds half of a surrogate pair, or is longer than {@value #MAX_TEXT} characters
     */
    static AdditionalValue of(String text) {
        Objects.requireNonNull(text, "text");
        return new Text(text);
    }

    /**
     * {@return a whole number}
     *
     * @param number the number
     */
    static AdditionalValue of(long number) {
        return new Numeric(BigDecimal.valueOf(number));
    }

    /**
     * {@return a number}
     *
     * @param number the number; its scale is kept
     * @throws InvalidValueException if it has more than {@value #MAX_DIGITS} digits, written out
     */
    static AdditionalValue of(BigDecimal number) {
        Objects.requireNonNull(number, "number");
        return new Numeric(number);
    }

    /**
     * {@return a list}
     *
     * @param values the values, in order; may be none
     * @throws InvalidValueException if it would be nested deeper than {@value #MAX_DEPTH}
     */
    static AdditionalValue of(Collection<? extends AdditionalValue> values) {
        Objects.requireNonNull(values, "values");
        return new Items(List.copyOf(values));
    }

    /**
     * {@return fields with values}
     *
     * @param fields the values by name, in the order in which they are to be written; may be none
     * @throws InvalidValueException if it would be nested deeper than {@value #MAX_DEPTH}, or a name holds half of a
     *     surrogate pair or is longer than {@value #MAX_NAME} characters
     */
    static AdditionalValue of(Map<String, ? extends AdditionalValue> fields) {
        Objects.requireNonNull(fields, "fields");
        return new Fields(new LinkedHashMap<>(fields));
    }

    /**
     * A text.
     *
     * @param value the text; may be empty
     */
    record Text(String value) implements AdditionalValue {
        /**
         * Checks that it can be written.
         *
         * @throws InvalidValueException if it holds half of a surrogate pair, or is longer than {@value #MAX_TEXT}
         *     characters
         */
        public Text {
            requireWritable("text", Objects.requireNonNull(value, "value"), MAX_TEXT);
        }

        @Override
        public int depth() {
            return 1;
        }

        /** {@return that it is a text, and how long} */
        @Override
        public String toString() {
            return "text of " + value.length() + " characters";
        }
    }

    /**
     * A number.
     *
     * @param value the number, with its scale: 1.50 is not 1.5
     */
    record Numeric(BigDecimal value) implements AdditionalValue {
        /**
         * Checks that it does not have too many digits.
         *
         * @throws InvalidValueException if it has more than {@value #MAX_DIGITS} digits, written out
         */
        public Numeric {
            Objects.requireNonNull(value, "value");
            // As long, since the scale may be at either end of what an int holds.
            long scale = value.scale();
            if (Math.max(value.precision() - Math.min(scale, 0), scale) > MAX_DIGITS) {
                throw refused(
                        "number",
                        "the number has more than " + MAX_DIGITS + " digits",
                        "Shorten it, or keep it as a text.");
            }
        }

        @Override
        public int depth() {
            return 1;
        }

        /** {@return that it is a number} */
        @Override
        public String toString() {
            return "number";
        }
    }

    /** True or false. */
    enum Truth implements AdditionalValue {
        /** True. */
        TRUE,
        /** False. */
        FALSE;

        @Override
        public int depth() {
            return 1;
        }

        /** {@return that it is true or false, not which} */
        @Override
        public String toString() {
            return "true or false";
        }
    }

    /** A field that is there and says expressly that it has no value. */
    enum Nothing implements AdditionalValue {
        /** No value. */
        NOTHING;

        @Override
        public int depth() {
            return 1;
        }

        /** {@return that it has no value} */
        @Override
        public String toString() {
            return "nothing";
        }
    }

    /**
     * A list.
     *
     * @param values the values, in order
     */
    record Items(List<AdditionalValue> values) implements AdditionalValue {
        /**
         * Copies the list, and checks that it is not too deep.
         *
         * @throws InvalidValueException if it is nested deeper than {@value #MAX_DEPTH}
         */
        public Items {
            Objects.requireNonNull(values, "values");
            values = List.copyOf(values);
            requireDepth(values);
        }

        @Override
        public int depth() {
            return 1 + deepest(values);
        }

        /** {@return that it is a list, and of how many} */
        @Override
        public String toString() {
            return "list of " + values.size();
        }
    }

    /**
     * Fields with values.
     *
     * @param values the values by name, in order
     */
    record Fields(Map<String, AdditionalValue> values) implements AdditionalValue {
        /**
         * Copies the fields in their order, and checks names and depth.
         *
         * @throws InvalidValueException if they are nested deeper than {@value #MAX_DEPTH}, or a name holds half of a
         *     surrogate pair or is longer than {@value #MAX_NAME} characters
         */
        public Fields {
            Objects.requireNonNull(values, "values");
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
            values.forEach((name, value) -> {
                requireWritable("name", Objects.requireNonNull(name, "name"), MAX_NAME);
                Objects.requireNonNull(value, "value");
            });
            requireDepth(values.values());
        }

        @Override
        public int depth() {
            return 1 + deepest(values.values());
        }

        /** {@return that it is fields, and how many} */
        @Override
        public String toString() {
            return values.size() + (values.size() == 1 ? " field" : " fields");
        }
    }

    private static int deepest(Collection<AdditionalValue> values) {
        int deepest = 0;
        for (AdditionalValue value : values) {
            deepest = Math.max(deepest, value.depth());
        }
        return deepest;
    }

    private static void requireDepth(Collection<AdditionalValue> values) {
        if (deepest(values) >= MAX_DEPTH) {
            throw refused("depth", "lists and fields are nested deeper than " + MAX_DEPTH, "Nest them less deep.");
        }
    }

    private static void requireWritable(String field, String text, int longest) {
        if (text.length() > longest) {
            throw refused(field, "the " + field + " is longer than " + longest + " characters", "Shorten it.");
        }
        Require.of(AdditionalValue.class).whole(field, text);
    }

    private static InvalidValueException refused(String field, String problem, String repair) {
        return new InvalidValueException(AdditionalValue.class, field, problem, repair);
    }
}

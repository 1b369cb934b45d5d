package io.github.biglocal.tables.grid;

import io.github.biglocal.invariant.Require;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;

/**
 * What a cell of a sheet holds, as the file has it. A CSV file has texts and blank cells only; a workbook has all of these. Immutable and
 * thread-safe; equal when all of it is.
 *
 * <p>It may hold anything, including personal data: {@code toString} gives its kind and shows no content.
 */
public sealed interface Cell {
    /** {@return what the cell shows, for the raw text of a problem; empty for a blank cell} */
    String raw();

    /** Nothing: no cell, an empty one, or one of {@linkplain #isBlank blanks} alone. */
    enum Blank implements Cell {
        /** Nothing. */
        BLANK;

        private static final int DELETE = 0x7F;

        /**
         * {@return whether a reader sees nothing of a character: white space of any kind, a control, or a mark without width}
         *
         * @param character the character, as a code point
         */
        public static boolean isBlank(int character) {
            if (character < DELETE) {
                return character <= ' ';
            }
            return Character.isWhitespace(character)
                    || Character.isSpaceChar(character)
                    || Character.isISOControl(character)
                    || Character.getType(character) == Character.FORMAT;
        }

        @Override
        public String raw() {
            return "";
        }

        /** {@return that it is blank} */
        @Override
        public String toString() {
            return "blank cell";
        }
    }

    /**
     * A text.
     *
     * @param value the text, with the blanks around it; not only of blanks
     */
    record Text(String value) implements Cell {
        /** Checks that there is a text. */
        public Text {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public String raw() {
            return value;
        }

        /** {@return that it is a text} */
        @Override
        public String toString() {
            return "text cell";
        }
    }

    /**
     * A number that is not shown as a day.
     *
     * @param value the number, as the file has it: a workbook keeps about fifteen digits, {@code 0.1 + 0.2} as
     *     {@code 0.30000000000000004}, and 50% as {@code 0.5}
     * @param unit what the format of the cell says the number is of: a currency by its sign or code, such as {@code €} or {@code EUR}, or
     *     {@link #PERCENT}; empty if it says nothing of it
     */
    record Numeric(BigDecimal value, Optional<String> unit) implements Cell {
        /** The unit of a percentage. */
        public static final String PERCENT = "%";

        /** Beyond, a number is not written out: it would be mostly noughts. */
        private static final int MOST_DIGITS = 400;

        /** Checks that there is a number. */
        public Numeric {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(unit, "unit");
            unit.ifPresent(text -> Require.of(Numeric.class).text("unit", text));
        }

        /**
         * Makes a number of which the format of the cell says nothing.
         *
         * @param value the number
         */
        public Numeric(BigDecimal value) {
            this(value, Optional.empty());
        }

        @Override
        public String raw() {
            if (unit.isEmpty()) {
                return text(value);
            }
            return unit.get().equals(PERCENT)
                    ? text(value.movePointRight(2)) + PERCENT
                    : unit.get() + " " + text(value);
        }

        private static String text(BigDecimal number) {
            return Math.abs((long) number.scale()) > MOST_DIGITS ? number.toString() : number.toPlainString();
        }

        /** {@return that it is a number} */
        @Override
        public String toString() {
            return "number cell";
        }
    }

    /**
     * A day, or a moment, as a workbook has it: a number that is shown as a date.
     *
     * @param value the day
     * @param time the time of the day; midnight where only a day is meant
     */
    record Day(LocalDate value, LocalTime time) implements Cell {
        /** Checks that there are both. */
        public Day {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(time, "time");
        }

        /**
         * Makes a day without a time.
         *
         * @param value the day
         */
        public Day(LocalDate value) {
            this(value, LocalTime.MIDNIGHT);
        }

        @Override
        public String raw() {
            return time.equals(LocalTime.MIDNIGHT) ? value.toString() : value + "T" + time;
        }

        /** {@return that it is a day} */
        @Override
        public String toString() {
            return "date cell";
        }
    }

    /** A cell that is ticked or not: TRUE or FALSE in a workbook. */
    enum Truth implements Cell {
        /** True. */
        TRUE,
        /** False. */
        FALSE;

        @Override
        public String raw() {
            return name();
        }

        /** {@return that it is true or false, not which} */
        @Override
        public String toString() {
            return "true-or-false cell";
        }
    }

    /**
     * An error that the spreadsheet shows in place of a value, such as {@code #N/A}.
     *
     * @param value the error as it is shown
     */
    record Fault(String value) implements Cell {
        /** Checks that there is one. */
        public Fault {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public String raw() {
            return value;
        }

        /** {@return that it is an error} */
        @Override
        public String toString() {
            return "error cell";
        }
    }

    /** A formula without a stored result: the file was written by a program and never opened in a spreadsheet. */
    enum NoResult implements Cell {
        /** No result. */
        NO_RESULT;

        @Override
        public String raw() {
            return "";
        }

        /** {@return that it is a formula without a result} */
        @Override
        public String toString() {
            return "formula without a result";
        }
    }
}

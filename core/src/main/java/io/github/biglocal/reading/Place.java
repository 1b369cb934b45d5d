package io.github.biglocal.reading;

import io.github.biglocal.entity.SourcePlace;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.text.Quoted;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where in a source something is: in a text, by line and column; in a sheet, by its cell; or the source as a whole. Made by
 * the methods here. Immutable and thread-safe; equal when all of it is.
 *
 * <p>{@code toString} says it as users of the format do, on one line: {@code programme.json:3:14 at /areas/0/name},
 * {@code grants.xlsx, sheet Grants, cell C5 (Amount awarded)}. What of it is data, such as a heading or the name of a
 * field in a pointer, is kept as {@link Quoted#name} gives it: shortened, without invisible characters.
 */
public sealed interface Place extends SourcePlace {
    @Override
    String source();

    /**
     * {@return the place in the structure, as a JSON Pointer (RFC 6901); empty if it is the source as a whole, or the format
     * has no structure} Names in it that are longer than forty characters are cut, and so is what is deeper than a hundred names.
     */
    @Override
    Optional<String> pointer();

    /**
     * {@return a source as a whole}
     *
     * @param source the name of the source
     */
    static Whole whole(String source) {
        return new Whole(shownSource(source));
    }

    /**
     * {@return a place in a text}
     *
     * @param source the name of the source
     * @param line the line, from 1
     * @param column the column in that line, from 1
     * @throws InvalidValueException if a number is less than 1
     */
    static InText inText(String source, int line, int column) {
        return new InText(
                shownSource(source),
                OptionalInt.of(fromOne(InText.class, "line", line)),
                OptionalInt.of(fromOne(InText.class, "column", column)),
                Optional.empty());
    }

    /**
     * {@return a place in a text of which no line is known} Say where it is {@link InText#at in its structure}.
     *
     * @param source the name of the source
     */
    static InText inText(String source) {
        return new InText(shownSource(source), OptionalInt.empty(), OptionalInt.empty(), Optional.empty());
    }

    /**
     * {@return a sheet of a workbook as a whole} Say where in it with {@link InSheet#atRow}, {@link InSheet#atColumn}.
     *
     * @param source the name of the source
     * @param sheet the name of the sheet
     */
    static InSheet inSheet(String source, String sheet) {
        Objects.requireNonNull(sheet, "sheet");
        return new InSheet(
                shownSource(source),
                Optional.of(Quoted.name(sheet)),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * {@return a table without sheets, such as a CSV file, as a whole} Say where in it with {@link InSheet#atRow},
     * {@link InSheet#atColumn}.
     *
     * @param source the name of the source
     */
    static InSheet inTable(String source) {
        return new InSheet(
                shownSource(source),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A source as a whole. Immutable and thread-safe. */
    final class Whole implements Place {
        private final String source;

        private Whole(String source) {
            this.source = source;
        }

        @Override
        public String source() {
            return source;
        }

        @Override
        public Optional<String> pointer() {
            return Optional.empty();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Whole whole && source.equals(whole.source);
        }

        @Override
        public int hashCode() {
            return source.hashCode();
        }

        /** {@return the source} */
        @Override
        public String toString() {
            return source;
        }
    }

    /** A place in a text. Immutable and thread-safe. */
    final class InText implements Place {
        private final String source;
        private final OptionalInt line;
        private final OptionalInt column;
        private final Optional<String> pointer;

        private InText(String source, OptionalInt line, OptionalInt column, Optional<String> pointer) {
            this.source = source;
            this.line = line;
            this.column = column;
            this.pointer = pointer;
        }

        /**
         * {@return the same place, with where it is in the structure}
         *
         * @param jsonPointer the JSON Pointer (RFC 6901); of a blank one there is none
         */
        public InText at(String jsonPointer) {
            Objects.requireNonNull(jsonPointer, "jsonPointer");
            return new InText(source, line, column, shownPointer(jsonPointer));
        }

        @Override
        public String source() {
            return source;
        }

        /** {@return the line, from 1; empty if there is none to name} */
        public OptionalInt line() {
            return line;
        }

        /** {@return the column in the line, from 1; empty if there is none to name} */
        public OptionalInt column() {
            return column;
        }

        @Override
        public Optional<String> pointer() {
            return pointer;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof InText place
                    && source.equals(place.source)
                    && line.equals(place.line)
                    && column.equals(place.column)
                    && pointer.equals(place.pointer);
        }

        @Override
        public int hashCode() {
            return Objects.hash(source, line, column, pointer);
        }

        /** {@return source, line and column the way editors and compilers write them, then the pointer} */
        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(source);
            line.ifPresent(number -> text.append(':').append(number));
            column.ifPresent(number -> text.append(':').append(number));
            pointer.ifPresent(path -> text.append(" at ").append(path));
            return text.toString();
        }
    }

    /**
     * A place in a sheet of a workbook, or in a table without sheets: a cell, a row, a column, or all of it. Immutable and
     * thread-safe.
     */
    final class InSheet implements Place {
        private static final int LETTERS = 26;

        private final String source;
        private final Optional<String> sheet;
        private final OptionalInt row;
        private final OptionalInt line;
        private final OptionalInt column;
        private final Optional<String> heading;
        private final Optional<String> pointer;

        private InSheet(
                String source,
                Optional<String> sheet,
                OptionalInt row,
                OptionalInt line,
                OptionalInt column,
                Optional<String> heading,
                Optional<String> pointer) {
            this.source = source;
            this.sheet = sheet;
            this.row = row;
            this.line = line;
            this.column = column;
            this.heading = heading;
            this.pointer = pointer;
        }

        /**
         * {@return the same place, in a row}
         *
         * @param number the row, from 1, that of the headings included
         * @throws InvalidValueException if it is less than 1
         */
        public InSheet atRow(int number) {
            return new InSheet(
                    source,
                    sheet,
                    OptionalInt.of(fromOne(InSheet.class, "row", number)),
                    OptionalInt.empty(),
                    column,
                    heading,
                    pointer);
        }

        /**
         * {@return the same place, with the line of the file at which its row begins} A text with line breaks, in a row above, makes
         * it differ from the row.
         *
         * @param number the line, from 1
         * @throws InvalidValueException if it is less than 1
         */
        public InSheet atLine(int number) {
            return new InSheet(
                    source,
                    sheet,
                    row,
                    OptionalInt.of(fromOne(InSheet.class, "line", number)),
                    column,
                    heading,
                    pointer);
        }

        /**
         * {@return the same place, in a column}
         *
         * @param number the column, from 1: column A is 1
         * @throws InvalidValueException if it is less than 1
         */
        public InSheet atColumn(int number) {
            return new InSheet(
                    source,
                    sheet,
                    row,
                    line,
                    OptionalInt.of(fromOne(InSheet.class, "column", number)),
                    heading,
                    pointer);
        }

        /**
         * {@return the same place, with the heading of the column}
         *
         * @param text the heading as it stands in the sheet; of a blank one there is none
         */
        public InSheet under(String text) {
            Optional<String> shown = text.isBlank() ? Optional.empty() : Optional.of(Quoted.name(text.strip()));
            return new InSheet(source, sheet, row, line, column, shown, pointer);
        }

        /**
         * {@return the same place, with where it is in the structure that is made of the rows}
         *
         * @param jsonPointer the JSON Pointer (RFC 6901); of a blank one there is none
         */
        public InSheet at(String jsonPointer) {
            Objects.requireNonNull(jsonPointer, "jsonPointer");
            return new InSheet(source, sheet, row, line, column, heading, shownPointer(jsonPointer));
        }

        @Override
        public String source() {
            return source;
        }

        /** {@return the name of the sheet; empty for a table without sheets} */
        public Optional<String> sheet() {
            return sheet;
        }

        /** {@return the row, from 1, that of the headings included; empty if it is not a single row} */
        public OptionalInt row() {
            return row;
        }

        /** {@return the line of the file at which the row begins, from 1; empty if the file has no lines, or it is not stated} */
        public OptionalInt line() {
            return line;
        }

        /** {@return the column, from 1: column A is 1; empty if it is not a single column} */
        public OptionalInt column() {
            return column;
        }

        /** {@return the column by its letters, {@code C}, {@code AA}; empty if it is not a single column} */
        public Optional<String> columnLetters() {
            return column.isPresent() ? Optional.of(letters(column.getAsInt())) : Optional.empty();
        }

        /** {@return the heading of the column; empty if it has none, or it is not a single column} */
        public Optional<String> heading() {
            return heading;
        }

        @Override
        public Optional<String> pointer() {
            return pointer;
        }

        private static String letters(int column) {
            StringBuilder letters = new StringBuilder();
            for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
                letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
            }
            return letters.toString();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof InSheet place
                    && source.equals(place.source)
                    && sheet.equals(place.sheet)
                    && row.equals(place.row)
                    && line.equals(place.line)
                    && column.equals(place.column)
                    && heading.equals(place.heading)
                    && pointer.equals(place.pointer);
        }

        @Override
        public int hashCode() {
            return Objects.hash(source, sheet, row, line, column, heading, pointer);
        }

        /**
         * {@return source, sheet and cell as users of spreadsheets say them, the heading, and the line where its number is not that of the
         * row; not the pointer}
         */
        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(source);
            sheet.ifPresent(name -> text.append(", sheet ").append(name));
            if (column.isPresent()) {
                String letters = letters(column.getAsInt());
                text.append(row.isPresent() ? ", cell " + letters + row.getAsInt() : ", column " + letters);
            } else {
                row.ifPresent(number -> text.append(", row ").append(number));
            }
            heading.ifPresent(name -> text.append(" (").append(name).append(')'));
            if (line.isPresent() && !line.equals(row)) {
                text.append(", line ").append(line.getAsInt());
            }
            return text.toString();
        }
    }

    private static String shownSource(String source) {
        return Quoted.line(Objects.requireNonNull(source, "source"));
    }

    private static Optional<String> shownPointer(String pointer) {
        if (pointer.isBlank()) {
            return Optional.empty();
        }
        // The empty text before the first name, a hundred names, and the rest, which is cut like one name.
        return Optional.of(
                Arrays.stream(pointer.split("/", 102)).map(Quoted::name).collect(Collectors.joining("/")));
    }

    private static int fromOne(Class<?> type, String field, int number) {
        if (number < 1) {
            throw new InvalidValueException(type, field, field + " is " + number, "Count from 1.");
        }
        return number;
    }
}

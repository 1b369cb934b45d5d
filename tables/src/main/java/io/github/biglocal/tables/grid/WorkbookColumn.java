package io.github.biglocal.tables.grid;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A column of a sheet that people fill in: its heading, how its cells are formatted, a note, and the values to choose from.
 * Immutable and thread-safe.
 *
 * <pre>{@code
 * WorkbookColumn kind = WorkbookColumn.of("Kind", WorkbookColumn.Format.TEXT)
 *         .withNote("What kind of organisation it is.")
 *         .choosingFrom(List.of("Charity", "Company"));
 * }</pre>
 */
public final class WorkbookColumn {
    /** How wide a column may be, in characters. */
    private static final int WIDEST = 255;

    /** How the cells of a column are formatted, those that are still blank too. */
    public enum Format {
        /** As the spreadsheet pleases. */
        GENERAL(""),
        /** As text: no number or date is made of it. */
        TEXT("@"),
        /** As an amount with two decimals: {@code 1,234.50}. */
        AMOUNT("#,##0.00"),
        /** As a day: {@code 2016-04-01}. */
        DAY("yyyy-mm-dd");

        private final String code;

        Format(String code) {
            this.code = code;
        }

        /** The format as a spreadsheet names it; empty for none. */
        String code() {
            return code;
        }
    }

    private final String heading;
    private final Format format;
    private final Optional<String> note;
    private final OptionalInt width;
    private final List<String> choices;
    private final boolean isClosed;

    private WorkbookColumn(
            String heading,
            Format format,
            Optional<String> note,
            OptionalInt width,
            List<String> choices,
            boolean isClosed) {
        this.heading = heading;
        this.format = format;
        this.note = note;
        this.width = width;
        this.choices = List.copyOf(choices);
        this.isClosed = isClosed;
    }

    /**
     * {@return a column}
     *
     * @param heading its heading
     * @param format how its cells are formatted
     */
    public static WorkbookColumn of(String heading, Format format) {
        Objects.requireNonNull(heading, "heading");
        Objects.requireNonNull(format, "format");
        return new WorkbookColumn(heading, format, Optional.empty(), OptionalInt.empty(), List.of(), false);
    }

    /**
     * {@return the same column, with a note that is shown at its heading}
     *
     * @param text the note
     * @throws InvalidValueException if it is blank
     */
    public WorkbookColumn withNote(String text) {
        Objects.requireNonNull(text, "text");
        Require.of(WorkbookColumn.class).text("note", text);
        return new WorkbookColumn(heading, format, Optional.of(text), width, choices, isClosed);
    }

    /**
     * {@return the same column, of a certain width} Without, it is as wide as its heading and first rows need.
     *
     * @param characters the width in characters, from 1 to 255
     * @throws InvalidValueException if it is less or more
     */
    public WorkbookColumn withWidth(int characters) {
        Require.of(WorkbookColumn.class).between("width", 1, WIDEST, characters);
        return new WorkbookColumn(heading, format, note, OptionalInt.of(characters), choices, isClosed);
    }

    /**
     * {@return the same column, whose values are chosen from a list; the spreadsheet refuses any other}
     *
     * @param values the values, as many as there are
     * @throws InvalidValueException if there is none, or one is blank
     */
    public WorkbookColumn choosingFrom(List<String> values) {
        Objects.requireNonNull(values, "values");
        Require.of(WorkbookColumn.class).notEmpty("choices", values).texts("choices", values);
        return new WorkbookColumn(heading, format, note, width, values, true);
    }

    /**
     * {@return the same column, for which a list of values is offered; any other may be typed}
     *
     * @param values the values, as many as there are
     * @throws InvalidValueException if there is none, or one is blank
     */
    public WorkbookColumn suggesting(List<String> values) {
        Objects.requireNonNull(values, "values");
        Require.of(WorkbookColumn.class).notEmpty("choices", values).texts("choices", values);
        return new WorkbookColumn(heading, format, note, width, values, false);
    }

    /** {@return the heading} */
    public String heading() {
        return heading;
    }

    /** {@return how its cells are formatted} */
    public Format format() {
        return format;
    }

    /** {@return the note at its heading; empty if it has none} */
    public Optional<String> note() {
        return note;
    }

    /** {@return the width in characters; empty if it is as wide as its heading and first rows need} */
    public OptionalInt width() {
        return width;
    }

    /** {@return the values to choose from; none if there is no list} */
    public List<String> choices() {
        return choices;
    }

    /** {@return whether the spreadsheet refuses a value that is not on the list} */
    public boolean isClosed() {
        return isClosed;
    }

    /** {@return the heading} */
    @Override
    public String toString() {
        return "column " + heading;
    }
}

package io.github.biglocal.tables;

import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A column of a table, as data: what reads it, writes it, explains it and makes it in a blank workbook. Immutable and thread-safe.
 *
 * <pre>{@code
 * Column<Money> match = Column.of("Match", "What others paid.", CellForms.MONEY).alsoHeaded("Match funding").required();
 * }</pre>
 *
 * @param <V> the type of its values
 */
public final class Column<V> {
    private final String heading;
    private final List<String> otherHeadings;
    private final String meaning;
    private final CellForm<V> form;
    private final boolean required;

    private Column(String heading, List<String> otherHeadings, String meaning, CellForm<V> form, boolean required) {
        this.heading = heading;
        this.otherHeadings = List.copyOf(otherHeadings);
        this.meaning = meaning;
        this.form = form;
        this.required = required;
    }

    /**
     * {@return a column that may be left blank, or out}
     *
     * @param <V> the type of its values
     * @param heading the heading, as it is written; read without regard to case and blanks
     * @param meaning what it means, as a sentence
     * @param form how a value stands in a cell
     */
    public static <V> Column<V> of(String heading, String meaning, CellForm<V> form) {
        Objects.requireNonNull(heading, "heading");
        Objects.requireNonNull(meaning, "meaning");
        Objects.requireNonNull(form, "form");
        Require.of(Column.class).text("heading", heading);
        return new Column<>(heading, List.of(), meaning, form, false);
    }

    /**
     * {@return the same column, also found under other headings}
     *
     * @param headings the headings; read without regard to case and blanks
     * @throws InvalidValueException if one is blank
     */
    public Column<V> alsoHeaded(String... headings) {
        Objects.requireNonNull(headings, "headings");
        for (String each : headings) {
            Objects.requireNonNull(each, "headings");
            Require.of(Column.class).text("headings", each);
        }
        List<String> all = new ArrayList<>(otherHeadings);
        all.addAll(List.of(headings));
        return new Column<>(heading, all, meaning, form, required);
    }

    /** {@return the same column, which has to be there and has a value in every row} */
    public Column<V> required() {
        return new Column<>(heading, otherHeadings, meaning, form, true);
    }

    /** {@return the heading, as it is written} */
    public String heading() {
        return heading;
    }

    /** {@return the other headings under which it is found} */
    public List<String> otherHeadings() {
        return otherHeadings;
    }

    /** {@return what it means, as a sentence} */
    public String meaning() {
        return meaning;
    }

    /** {@return how a value stands in a cell} */
    public CellForm<V> form() {
        return form;
    }

    /** {@return whether it has to be there, with a value in every row} */
    public boolean isRequired() {
        return required;
    }

    /** {@return the heading} */
    @Override
    public String toString() {
        return "column " + heading;
    }
}

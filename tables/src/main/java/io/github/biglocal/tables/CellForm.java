package io.github.biglocal.tables;

import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.tables.grid.Cell;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How a value stands in a cell: how it is read as people write it, and how it is written. The library's own are in
 * {@link CellForms}. Immutable and thread-safe, and so should be those of a caller.
 *
 * @param <V> the type of the value
 */
public interface CellForm<V> {
    /** How a cell is formatted in a workbook. */
    enum Format {
        /** As text: no spreadsheet makes a number or a date of it. */
        TEXT,
        /** As a number. */
        NUMBER,
        /** As an amount of money. */
        AMOUNT,
        /** As a day. */
        DAY
    }

    /** {@return the type of the value} */
    Class<V> type();

    /** {@return what a value is, for the middle of a sentence, such as {@code a day such as 2016-04-01}} */
    String description();

    /** {@return the value of an example row; empty where the form has none} */
    Optional<V> example();

    /** {@return the texts to choose from, in their order, if there is a list of them; none otherwise} */
    List<String> choices();

    /** {@return how a cell is formatted in a workbook} */
    Format format();

    /**
     * {@return the value in a cell, or why there is none}
     *
     * @param cell the cell; not blank
     * @param settings how doubtful texts are meant
     * @param place where the cell is; asked for only where there is a problem
     */
    Loaded<V> read(Cell cell, CellSettings settings, Supplier<? extends Place> place);

    /**
     * {@return the cell that a value is written as} With the same settings, it is read back as an equal value, from a workbook and from a CSV
     * file.
     *
     * @param value the value
     * @param settings how doubtful texts are meant
     */
    Cell write(V value, CellSettings settings);
}

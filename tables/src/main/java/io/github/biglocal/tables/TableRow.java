package io.github.biglocal.tables;

import io.github.biglocal.reading.Place;
import io.github.biglocal.text.Quoted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of a {@link ShortTable}, as it was read: the value of each of its columns. Immutable and thread-safe.
 *
 * <p>It holds what the file holds, which may be personal: {@code toString} gives only where it stands.
 */
public final class TableRow {
    /** Where the columns of a sheet stand, once for all its rows. */
    static final class Layout {
        private final List<Column<?>> columns;
        private final Map<Column<?>, Integer> positions = new HashMap<>();
        private final Map<Column<?>, Place.InSheet> places = new HashMap<>();

        Layout(List<Column<?>> columns, TableReader reader) {
            this.columns = columns;
            for (Column<?> column : columns) {
                positions.put(column, positions.size());
                reader.placeOfColumn(column).ifPresent(place -> places.put(column, place));
            }
        }

        boolean has(Column<?> column) {
            return places.containsKey(column);
        }
    }

    private final Layout layout;
    private final Place.InSheet place;
    private final int number;
    private final @Nullable Object[] values;

    private TableRow(Layout layout, Place.InSheet place, int number, @Nullable Object[] values) {
        this.layout = layout;
        this.place = place;
        this.number = number;
        this.values = values;
    }

    /** The row that a reader is at. */
    static TableRow of(Layout layout, TableReader reader) {
        Object[] values = new Object[layout.columns.size()];
        for (int at = 0; at < values.length; at++) {
            values[at] = reader.get(layout.columns.get(at)).orElse(null);
        }
        return new TableRow(layout, reader.place(), reader.row(), values);
    }

    /** {@return the number of the row as a spreadsheet shows it, from 1, that of the headings included} */
    public int number() {
        return number;
    }

    /**
     * {@return the value in a column; empty if the cell is blank, or the sheet has no such column}
     *
     * @param <V> the type of the value
     * @param column the column, the same that the table was made with
     */
    @SuppressWarnings("unchecked") // the value of a column was read by its form
    public <V> Optional<V> get(Column<V> column) {
        Integer position = layout.positions.get(Objects.requireNonNull(column, "column"));
        return position == null ? Optional.empty() : Optional.ofNullable((V) values[position]);
    }

    /**
     * {@return the value in a column that is {@linkplain Column#required() required}, and so has one in every row that is read}
     *
     * @param <V> the type of the value
     * @param column the column, the same that the table was made with
     * @throws NoSuchElementException if there is none, which can only be if the column is not required
     */
    public <V> V require(Column<V> column) {
        return get(column)
                .orElseThrow(() -> new NoSuchElementException(
                        Quoted.text(column.heading()) + " has no value in row " + number + ": it is not required"));
    }

    /** Whether the sheet has a column. */
    boolean has(Column<?> column) {
        return layout.has(column);
    }

    /** {@return where the row is} */
    public Place place() {
        return place;
    }

    /**
     * {@return where the cell of a column is; the row, if the sheet has no such column}
     *
     * @param column the column
     */
    public Place place(Column<?> column) {
        Place.InSheet of = layout.places.get(Objects.requireNonNull(column, "column"));
        if (of == null) {
            return place;
        }
        Place.InSheet cell = of.atRow(number);
        return place.line().isPresent() ? cell.atLine(place.line().getAsInt()) : cell;
    }

    /** {@return where it is} */
    @Override
    public String toString() {
        return place().toString();
    }
}

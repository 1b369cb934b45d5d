package io.github.biglocal.report.picture;

import io.github.biglocal.invariant.InvalidValueException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The data of a picture in full, as a table.
 *
 * <p>Immutable and thread-safe.
 *
 * @param columns the columns; the first names the row
 * @param rows the rows from the top, each with a text for every column; none if there is nothing to show
 */
public record Table(List<Column> columns, List<List<String>> rows) {
    /** Copies the lists. */
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new InvalidValueException(
                        Table.class,
                        "rows",
                        "a row has " + row.size() + " cells for " + columns.size() + " columns",
                        "Give a text for every column.");
            }
        }
    }

    /** What the cells of a column hold. */
    public enum Kind {
        /** Words. */
        TEXT,
        /** Figures, which are set to the right. */
        FIGURES
    }

    /**
     * A column.
     *
     * @param heading its heading
     * @param kind what its cells hold
     */
    public record Column(String heading, Kind kind) {
        /** Refuses null. */
        public Column {
            Objects.requireNonNull(heading, "heading");
            Objects.requireNonNull(kind, "kind");
        }

        static Column ofText(String heading) {
            return new Column(heading, Kind.TEXT);
        }

        static Column ofFigures(String heading) {
            return new Column(heading, Kind.FIGURES);
        }

        /** {@return the name of its class in the style sheet} */
        public String style() {
            return kind.name().toLowerCase(Locale.ROOT);
        }
    }
}

package io.github.biglocal.tables;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Places;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.ProblemList;
import io.github.biglocal.tables.grid.Sheet;
import io.github.biglocal.tables.grid.UnreadableSheetException;
import io.github.biglocal.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A table that somebody keeps, as data: its columns, and what its rows are. {@link ShortTables} has those that the library knows; one of
 * a caller's own is as short:
 *
 * <pre>{@code
 * Column<String> group = Column.of("Group", "Who asked.", CellForms.TEXT).required();
 * Column<Money> asked = Column.of("Asked", "How much.", CellForms.MONEY).alsoHeaded("Amount requested").required();
 * ShortTable<List<Request>> requests = ShortTable.ofEach(row -> new Request(row.require(group), row.require(asked)), group, asked);
 *
 * List<Request> read = BigLocalTables.standard().read(Path.of("requests.xlsx"), requests).orThrow();
 * }</pre>
 *
 * <p>Immutable and thread-safe, as long as its functions are.
 *
 * @param <T> what the whole table is
 */
public final class ShortTable<T> {
    private final List<Column<?>> columns;
    /** Columns that have to be there, whether their cells are blank or not. */
    private final List<Column<?>> needed;

    private final Set<String> leftOut;
    private final Optional<String> sheet;
    private final Maker<T> maker;

    /** What makes a value of the rows. */
    @FunctionalInterface
    interface Maker<T> {
        /** The value; empty if the rows give none, which is then a problem. */
        Optional<T> make(Reading reading);
    }

    /** The rows of one reading, and where what is found about them is put. */
    record Reading(List<TableRow> rows, boolean isWhole, Place place, ProblemList problems, Places.Builder places) {
        /** A value, unless its type refuses it, which is then a problem. */
        <R> Optional<R> of(Place refusedAt, Supplier<? extends R> value) {
            try {
                return Optional.of(value.get());
            } catch (InvalidValueException e) {
                problems.error(ProblemCode.INVALID_VALUE, refusedAt, Text.sentence(e.problem()), e.repair());
                return Optional.empty();
            } catch (IllegalArgumentException e) {
                // Of a type of the caller's own: its message may repeat what is personal.
                problems.error(
                        ProblemCode.INVALID_VALUE, refusedAt, "No record can be made of it.", "Correct the values.");
                return Optional.empty();
            }
        }
    }

    private ShortTable(
            List<Column<?>> columns,
            List<Column<?>> needed,
            Set<String> leftOut,
            Optional<String> sheet,
            Maker<T> maker) {
        this.columns = List.copyOf(columns);
        this.needed = List.copyOf(needed);
        this.leftOut = Set.copyOf(leftOut);
        this.sheet = sheet;
        this.maker = maker;
    }

    /** A table of which the library knows how its rows are put together. */
    static <T> ShortTable<T> of(List<Column<?>> columns, List<Column<?>> needed, Set<String> leftOut, Maker<T> maker) {
        return new ShortTable<>(columns, needed, leftOut, Optional.empty(), maker);
    }

    /**
     * {@return a table of which each row is a record} A row that cannot be read is left out, and the problems say why. Records of
     * the library have places, so a finding leads back to the row.
     *
     * @param <R> what a row is
     * @param record makes a record of a row; an {@link IllegalArgumentException} that it throws becomes a problem of the row,
     *     of which an {@link InvalidValueException} says what is wrong
     * @param columns the columns, in the order in which they are explained
     */
    public static <R> ShortTable<List<R>> ofEach(Function<? super TableRow, ? extends R> record, Column<?>... columns) {
        Objects.requireNonNull(record, "record");
        return of(checked(columns), List.of(), Set.of(), reading -> {
            List<R> records = new ArrayList<>();
            for (TableRow row : reading.rows()) {
                Optional<R> made = reading.of(
                        row.place(), () -> Objects.requireNonNull(record.apply(row), "what the function returns"));
                made.ifPresent(records::add);
                if (made.isPresent() && made.get() instanceof Entity entity) {
                    reading.places().add(entity, path -> row.place());
                }
            }
            return Optional.of(List.copyOf(records));
        });
    }

    /**
     * {@return a table that is one value as a whole, such as a board} There is none if a row cannot be read, since it would be
     * made of the others alone.
     *
     * @param <T> what the table is
     * @param value makes a value of the rows; an {@link IllegalArgumentException} that it throws becomes a problem of the table,
     *     of which an {@link InvalidValueException} says what is wrong
     * @param columns the columns, in the order in which they are explained
     */
    public static <T> ShortTable<T> ofAll(Function<? super List<TableRow>, ? extends T> value, Column<?>... columns) {
        Objects.requireNonNull(value, "value");
        return of(
                checked(columns),
                List.of(),
                Set.of(),
                reading -> reading.isWhole()
                        ? reading.of(
                                reading.place(),
                                () -> Objects.requireNonNull(value.apply(reading.rows()), "what the function returns"))
                        : Optional.empty());
    }

    private static List<Column<?>> checked(Column<?>... columns) {
        Objects.requireNonNull(columns, "columns");
        for (Column<?> each : columns) {
            Objects.requireNonNull(each, "columns");
        }
        List<Column<?>> all = List.of(columns);
        Require.of(ShortTable.class).notEmpty("columns", all);
        return all;
    }

    /**
     * {@return the same, which does not read columns with these headings and says so} For names of people and how to reach them, which
     * records do not hold.
     *
     * @param headings the headings; read without regard to capitals and blanks
     * @throws InvalidValueException if one is blank
     */
    public ShortTable<T> leavingOut(String... headings) {
        Objects.requireNonNull(headings, "headings");
        for (String each : headings) {
            Objects.requireNonNull(each, "headings");
            Require.of(ShortTable.class).text("headings", each);
        }
        Set<String> all = new HashSet<>(leftOut);
        all.addAll(List.of(headings));
        return new ShortTable<>(columns, needed, all, sheet, maker);
    }

    /**
     * {@return the same, in the sheet of a workbook that has a name} Without it, it is the one that has most of the headings.
     *
     * @param name the name of the sheet; read without regard to capitals and blanks
     */
    public ShortTable<T> inSheet(String name) {
        Objects.requireNonNull(name, "name");
        Require.of(ShortTable.class).text("name", name);
        return new ShortTable<>(columns, needed, leftOut, Optional.of(name), maker);
    }

    /** {@return the columns, in the order in which they are explained} */
    public List<Column<?>> columns() {
        return columns;
    }

    /** The name of the sheet, if the caller says it. */
    Optional<String> sheet() {
        return sheet;
    }

    /** Reads it in one sheet. */
    Loaded<T> read(Sheet from, BigLocalTables settings, ProblemList problems) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        boolean whole = true;
        try (TableReader reader = TableReader.openAlone(from, columns, leftOut, settings, problems)) {
            if (!reader.hasHeadings() || !reader.hasAll(needed)) {
                return Loaded.none(problems.take());
            }
            TableRow.Layout layout = new TableRow.Layout(columns, reader);
            while (reader.next()) {
                TableRow row = TableRow.of(layout, reader);
                if (reader.isFaulty()) {
                    whole = false;
                } else {
                    rows.add(row);
                }
            }
        } catch (UnreadableSheetException e) {
            problems.add(e.problem());
            whole = false;
        }
        Places.Builder places = Places.builder();
        Optional<T> value = maker.make(new Reading(List.copyOf(rows), whole, from.place(), problems, places));
        List<Problem> found = problems.take();
        return value.isPresent() ? Loaded.of(value.get(), found).withPlaces(places.build()) : Loaded.none(found);
    }

    /** {@return the headings of its columns} */
    @Override
    public String toString() {
        return "table of " + Text.list(columns.stream().map(Column::heading).toList());
    }
}

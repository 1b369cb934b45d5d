package io.github.biglocal.tables;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.TextValue;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.reading.input.Fault;
import io.github.biglocal.tables.grid.Cell;
import io.github.biglocal.tables.grid.Sheet;
import io.github.biglocal.tables.grid.UnreadableSheetException;
import io.github.biglocal.text.Quoted;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one table of the model, sheet after sheet, each with its parts: the tables of the parts are read before, and held.
 * For one thread.
 */
final class RowReader implements AutoCloseable {
    /**
     * What a row gave.
     *
     * @param owner the row that it belongs to; null for a record, and where that cannot be read
     * @param value the value; empty where it cannot be read
     * @param places where it stands
     * @param problemsBefore how many problems there were before it was read
     */
    record Row(@Nullable RowKey owner, Optional<Object> value, RowPlaces places, int problemsBefore) {
        /** The value may be personal. */
        @Override
        public String toString() {
            return places.toString();
        }
    }

    /**
     * A part of a row, with the one before it. All parts are held, and there may be many, so each is no more than this.
     *
     * @param value the value; null where it cannot be read
     * @param places where it stands
     * @param before the part of the same row before it; null for the first
     */
    private record Part(
            @Nullable Object value,
            RowPlaces places,
            @Nullable Part before) {
        Part first() {
            Part first = this;
            while (first.before != null) {
                first = first.before;
            }
            return first;
        }

        /** The value may be personal. */
        @Override
        public String toString() {
            return places.toString();
        }
    }

    /** The rows of a table of parts. */
    private static final class Parts {
        /** The last part of each row that was not read yet. */
        private final Map<RowKey, Part> left = new LinkedHashMap<>();
        /** The rows that had parts. */
        private final Set<RowKey> taken = new HashSet<>();
    }

    private final ModelTable table;
    private final ModelSheets sheets;
    private final Map<ModelTable, Parts> parts = new LinkedHashMap<>();
    private final Map<RowKey, Integer> counts = new HashMap<>();
    private final Deque<Sheet> left;
    private @Nullable TableReader rows;
    private RowPlaces.@Nullable Layout layout;
    /** What the sheet has of the rows. */
    private RowForm form;
    /** Whether some of the table could not be read, which was reported. */
    private boolean isPartial;

    /** Reads the tables of the parts. */
    RowReader(ModelTable table, ModelSheets sheets) throws IOException {
        this.table = table;
        this.sheets = sheets;
        this.left = new ArrayDeque<>(sheets.of(table));
        this.form = table.row();
        for (ModelTable part : table.parts()) {
            if (sheets.hasAny(part)) {
                parts.put(part, readAll(part));
            }
        }
    }

    /** The parts of each row that has any; those whose row cannot be found out are lost, and were reported. */
    private Parts readAll(ModelTable part) throws IOException {
        Parts all = new Parts();
        try (RowReader reader = new RowReader(part, sheets)) {
            for (Optional<Row> next = reader.next(); next.isPresent(); next = reader.next()) {
                Row row = next.get();
                if (row.owner() != null) {
                    all.left.compute(
                            row.owner(), (owner, before) -> new Part(row.value().orElse(null), row.places(), before));
                }
            }
        }
        return all;
    }

    /** The next row; empty at the end. */
    Optional<Row> next() throws IOException {
        while (rows != null || !left.isEmpty()) {
            try {
                if (rows == null) {
                    rows = TableReader.open(left.remove(), table.columns(), sheets.settings(), sheets.problems());
                    layout = null;
                    isPartial |= !rows.hasHeadings();
                }
                if (rows.next()) {
                    return Optional.of(row(rows));
                }
            } catch (UnreadableSheetException e) {
                sheets.problems().add(e.problem());
                isPartial = true;
            }
            close();
        }
        orphans();
        return Optional.empty();
    }

    private Row row(TableReader cells) {
        if (layout == null) {
            layout = new RowPlaces.Layout(table, cells);
            form = table.row().in(cells, parts::containsKey);
            reportOthers(cells);
        }
        int problemsBefore = sheets.problems().count();
        Optional<RowKey> owner = owner(cells);
        int ordinal = table.hasIds() ? 0 : counts.merge(owner.orElse(RowKey.NOBODY), 1, Integer::sum);
        int number = cells.get(table.number()).orElse(ordinal);
        Optional<Object> id = table.row().id().flatMap(cells::get);
        RowKey key = isOfProgramme()
                ? RowKey.NOBODY
                : new RowKey(
                        owner.orElse(null),
                        id.map(its -> ((TextValue) its).value()).orElse(""),
                        number);

        TypeShape.Draft draft = table.shape().draft();
        id.ifPresent(its -> draft.set("id", its));
        Map<String, List<RowPlaces>> placesOfParts = parts.isEmpty() ? Map.of() : new HashMap<>();
        form.fill(draft, cells, part -> take(part, key, cells, placesOfParts));
        if (isOfProgramme()) {
            checkVersion(cells);
        }
        AdditionalRows.Fields own = AdditionalRows.Fields.NONE;
        if (table.shape().keepsAdditionalFields()) {
            keepOthers(draft, cells);
            own = sheets.additional().take(table, key);
            own.values().forEach(draft::keep);
        }
        Optional<Object> value = isOfProgramme() && cells.isFaulty()
                ? asFarAsRead(draft)
                : table.row().build(draft, cells);
        return new Row(
                owner.orElse(null),
                value,
                new RowPlaces(layout, cells.row(), placesOfParts.isEmpty() ? Map.of() : placesOfParts, own.places()),
                problemsBefore);
    }

    private boolean isOfProgramme() {
        return table == ModelTable.PROGRAMME;
    }

    /** A fault in the programme's own row is no reason to lose its records; what is wrong was reported. */
    private static Optional<Object> asFarAsRead(TypeShape.Draft draft) {
        try {
            return Optional.of(draft.build());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The row that this one belongs to; of records, and of the parts of the programme, nobody; empty where it cannot be read. */
    private Optional<RowKey> owner(TableReader cells) {
        RowKey owner = RowKey.NOBODY;
        for (ModelTable.Key columns : table.owners()) {
            String id = "";
            if (columns.id().isPresent()) {
                Optional<? extends TextValue> read = cells.get(columns.id().get());
                if (read.isEmpty()) {
                    return Optional.empty();
                }
                id = read.get().value();
            }
            Optional<Integer> number = cells.get(columns.number());
            if (number.isEmpty() && columns.id().isEmpty()) {
                cells.fault(
                        Fault.ofRecord(
                                ProblemCode.MISSING_FIELD,
                                "It is not said which row it belongs to.",
                                "Write the number that the row has in its own table; the first of its owner is 1."),
                        columns.number());
                return Optional.empty();
            }
            owner = new RowKey(owner, id, number.orElse(0));
        }
        return Optional.of(owner);
    }

    /** A programme of a format that came later may not mean what it seems to. */
    private void checkVersion(TableReader cells) {
        if (cells.get(ModelTable.VERSION)
                .filter(version -> !version.matches("1(\\.\\d+)?"))
                .isPresent()) {
            cells.fault(
                    Fault.ofRecord(
                            ProblemCode.UNSUPPORTED_VERSION,
                            "The format has another version than " + ModelTable.CURRENT_VERSION + ".",
                            "Read it with the version of the library that wrote it."),
                    ModelTable.VERSION);
        }
    }

    private List<Object> take(ModelTable part, RowKey key, TableReader cells, Map<String, List<RowPlaces>> places) {
        Parts all = parts.get(part);
        if (all == null) {
            return List.of();
        }
        if (all.taken.contains(key)) {
            cells.fault(Fault.ofRecord(
                    TableProblems.SAME_ID,
                    "An earlier row has the same id, and which of the two the rows of " + part.title()
                            + " belong to cannot be said.",
                    "Give each its own id; or number them in the column No., and say the number in " + part.title()
                            + " too."));
            return List.of();
        }
        List<Object> values = new ArrayList<>();
        List<RowPlaces> standing = new ArrayList<>();
        boolean isWhole = true;
        for (Part its = all.left.remove(key); its != null; its = its.before()) {
            all.taken.add(key);
            isWhole &= its.value() != null;
            if (its.value() != null) {
                values.add(its.value());
                standing.add(its.places());
            }
        }
        if (!isWhole && !isOfProgramme()) {
            cells.fault(Fault.ofRecord(
                    TableProblems.PART_NOT_READ,
                    "This row is left out, because a row of " + part.title() + " that belongs to it cannot be read.",
                    "Correct that row."));
        }
        if (!values.isEmpty()) {
            Collections.reverse(values);
            Collections.reverse(standing);
            places.put(part.field(), List.copyOf(standing));
        }
        return values;
    }

    /** What belongs to no row is an error, since it is lost; but not where its row may be in what could not be read. */
    private void orphans() {
        if (isPartial) {
            parts.clear();
        }
        parts.forEach((part, all) -> {
            all.left.forEach((key, last) -> sheets.problems()
                    .add(Fault.ofRecord(
                                    TableProblems.NO_OWNER,
                                    "No row of " + table.title() + " has this " + (table.hasIds() ? "ID" : "number")
                                            + ", so the row belongs to nothing.",
                                    "Correct it, or add that row to " + table.title() + ".")
                            .at(last.first().places().ofKey())
                            .withRaw(table.hasIds() ? key.id() : Integer.toString(key.number()))));
            all.left.clear();
        });
    }

    // Columns that are not known

    private void reportOthers(TableReader cells) {
        for (String heading : cells.otherHeadings()) {
            Place place = cells.placeOfHeading(heading);
            if (!table.shape().keepsAdditionalFields()) {
                sheets.problems().lostField(table.shape(), heading, place, heading);
            } else if (!AdditionalValue.isOwn(heading)) {
                sheets.problems().unknownField(table.shape(), heading, place, heading);
            }
        }
    }

    private void keepOthers(TypeShape.Draft draft, TableReader cells) {
        cells.others()
                .forEach((heading, cell) -> kept(cell, heading, cells).ifPresent(value -> draft.keep(heading, value)));
    }

    /** What cannot be read is an error, and the record is kept without it. */
    private Optional<AdditionalValue> kept(Cell cell, String heading, TableReader cells) {
        if (cell instanceof Cell.Truth truth) {
            return Optional.of(truth == Cell.Truth.TRUE ? AdditionalValue.Truth.TRUE : AdditionalValue.Truth.FALSE);
        }
        Place.InSheet place = cells.placeOfOther(heading);
        try {
            if (cell instanceof Cell.Numeric number) {
                return Optional.of(AdditionalValue.of(number.value()));
            }
            Loaded<String> text = CellForms.TEXT.read(cell, sheets.settings().cells(), () -> place);
            text.problems().forEach(problem -> sheets.problems().add(problem.withRaw(cell.raw())));
            return text.value().map(AdditionalValue::of);
        } catch (InvalidValueException e) {
            sheets.problems().add(Fault.ofInvariant(e).at(place).withRaw(cell.raw()));
            return Optional.empty();
        }
    }

    /** What stands in the row that was read last, for the raw text of a problem. */
    String raw() {
        return rows == null ? "" : rows.raw();
    }

    @Override
    public void close() throws IOException {
        if (rows != null) {
            rows.close();
            rows = null;
        }
    }

    @Override
    public String toString() {
        return "rows of " + Quoted.name(table.title());
    }
}

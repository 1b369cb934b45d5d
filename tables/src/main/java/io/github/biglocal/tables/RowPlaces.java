package io.github.biglocal.tables;

import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Places;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a value stands that was read from a row. Immutable and thread-safe.
 *
 * @param layout where the columns of its sheet are
 * @param row the row
 * @param parts where its parts stand, which have rows of their own, by the field
 * @param own where fields of a user's own stand that have rows of their own, by the way to them
 */
record RowPlaces(Layout layout, int row, Map<String, List<RowPlaces>> parts, Map<String, Place> own)
        implements Places.OfRecord {
    /** Where the columns of a sheet are. Immutable and thread-safe. */
    static final class Layout {
        private final ModelTable table;
        private final Place.InSheet sheet;
        private final Map<Column<?>, Place.InSheet> columns = new HashMap<>();
        private final Map<String, Place.InSheet> others = new HashMap<>();

        Layout(ModelTable table, TableReader reader) {
            this.table = table;
            this.sheet = reader.place();
            for (Column<?> column : table.columns()) {
                if (reader.has(column)) {
                    columns.put(column, reader.place(column));
                }
            }
            reader.otherHeadings().forEach(heading -> others.put(heading, reader.placeOfOther(heading)));
        }
    }

    @Override
    public Place at(List<String> path) {
        return at(layout.table.row(), path, "");
    }

    private Place at(RowForm form, List<String> path, String within) {
        if (path.isEmpty()) {
            return whole();
        }
        String field = path.get(0);
        List<String> rest = path.subList(1, path.size());
        Optional<RowForm.Slot> slot = form.slot(field);
        if (slot.isEmpty()) {
            return Optional.ofNullable(layout.others.get(field))
                    .<Place>map(other -> other.atRow(row))
                    .or(() -> ofOwn(path))
                    .orElse(whole());
        }
        if (slot.get() instanceof RowForm.Within inner && !rest.isEmpty()) {
            return at(inner.form(), rest, within + field + "/");
        }
        if (slot.get() instanceof RowForm.Listed) {
            return part(parts.getOrDefault(within + field, List.of()), rest);
        }
        return form.column(field)
                .flatMap(column -> Optional.ofNullable(layout.columns.get(column)))
                .<Place>map(column -> column.atRow(row))
                .orElse(whole());
    }

    /** Where a field of a user's own stands that has a row in the table of additional fields, or what it is in. */
    private Optional<Place> ofOwn(List<String> path) {
        for (int length = path.size(); length > 0; length--) {
            Place found = own.get(
                    path.subList(0, length).stream().map(AdditionalRows::step).collect(Collectors.joining("/")));
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private Place part(List<RowPlaces> rows, List<String> path) {
        if (path.isEmpty()) {
            return whole();
        }
        int position = Integer.parseInt(path.get(0));
        return position < rows.size() ? rows.get(position).at(path.subList(1, path.size())) : whole();
    }

    /** Where it says what it belongs to. */
    Place ofKey() {
        List<ModelTable.Key> owners = layout.table.owners();
        if (owners.isEmpty()) {
            return whole();
        }
        ModelTable.Key key = owners.get(owners.size() - 1);
        Column<?> column = key.id().isPresent() ? key.id().get() : key.number();
        Place.InSheet found = layout.columns.get(column);
        return found == null ? whole() : found.atRow(row);
    }

    private Place whole() {
        return layout.sheet.atRow(row);
    }

    @Override
    public String toString() {
        return whole().toString();
    }
}

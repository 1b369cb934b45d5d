package io.github.biglocal.tables;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.TextValue;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.tables.grid.Cell;
import io.github.biglocal.tables.grid.SheetWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes records as the tables of the model: for each kind a table, then those of its parts; only tables that have rows. For one
 * thread.
 */
final class ModelWriter {
    /** Names of fields that are the same when they are read as a heading. */
    private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L}\\p{N}](?:[ _.-]?[\\p{L}\\p{N}]){0,99}");

    private final SheetWriter writer;
    private final CellSettings settings;
    private final List<Own> own = new ArrayList<>();

    /** A field that goes to the table of additional fields. */
    private record Own(ModelTable table, RowKey key, AdditionalRows.Entry entry) {
        /** The value may be personal. */
        @Override
        public String toString() {
            return entry.toString();
        }
    }

    /** A value that is to be a row: its key, with a number where its id is not its own alone. */
    private record Keyed(RowKey key, Object value) {
        /** The value may be personal. */
        @Override
        public String toString() {
            return "value of a row";
        }
    }

    ModelWriter(SheetWriter writer, CellSettings settings) {
        this.writer = writer;
        this.settings = settings;
    }

    /** Writes a programme, with all its records. */
    void programme(Programme programme) throws IOException {
        checkId(ModelTable.PROGRAMME, programme.id().value());
        table(ModelTable.PROGRAMME, List.of(new Keyed(RowKey.NOBODY, programme)));
        for (ModelTable table : ModelTable.RECORDS) {
            records(table, (List<?>) ModelTable.PROGRAMME
                    .shape()
                    .field(table.field())
                    .orElseThrow()
                    .get(programme));
        }
        additional();
    }

    /** Writes records of one kind. */
    void recordsAlone(ModelTable table, Collection<? extends Entity> records) throws IOException {
        table(table, keyed(RowKey.NOBODY, table, List.copyOf(records)));
        additional();
    }

    private void records(ModelTable table, List<?> records) throws IOException {
        if (!records.isEmpty()) {
            table(table, keyed(RowKey.NOBODY, table, records));
        }
    }

    private static List<Keyed> keyed(RowKey owner, ModelTable table, List<?> values) {
        List<Keyed> keyed = new ArrayList<>(values.size());
        if (!table.hasIds()) {
            for (int i = 0; i < values.size(); i++) {
                keyed.add(new Keyed(new RowKey(owner, "", i + 1), values.get(i)));
            }
            return keyed;
        }
        Map<String, Integer> counts = new HashMap<>();
        for (Object value : values) {
            String id = ((TextValue) table.shape().field("id").orElseThrow().get(value)).value();
            checkId(table, id);
            int earlier = counts.merge(id, 1, Integer::sum) - 1;
            keyed.add(new Keyed(new RowKey(owner, id, earlier == 0 ? 0 : earlier + 1), value));
        }
        return keyed;
    }

    /** A row that begins like the example of a blank workbook would not be read. */
    private static void checkId(ModelTable table, String id) {
        if (table.owner().isEmpty() && id.strip().equalsIgnoreCase(TableReader.EXAMPLE)) {
            throw new InvalidValueException(
                    table.shape().type(),
                    "id",
                    "id is " + TableReader.EXAMPLE + ", which marks a row that is not read",
                    "Give it another id.");
        }
    }

    private void table(ModelTable table, List<Keyed> rows) throws IOException {
        Set<String> others = others(table, rows);
        List<Column<?>> columns = table.columns(level -> (level == 0 && !table.hasIds())
                ? table.isNamedByNumber()
                : rows.stream().anyMatch(row -> isNumbered(row.key(), level)));
        int keys = columns.size() - table.ownColumns().size();
        List<String> headings =
                new ArrayList<>(columns.stream().map(Column::heading).toList());
        headings.addAll(others);
        writer.begin(table.title(), headings);
        for (Keyed row : rows) {
            List<Cell> cells = new ArrayList<>(headings.size());
            addKeys(table, row.key(), columns.subList(0, keys), cells);
            table.row().write(row.value(), cells, settings);
            if (table == ModelTable.PROGRAMME) {
                cells.add(new Cell.Text(ModelTable.CURRENT_VERSION));
            }
            addOthers(table, row, others, cells);
            writer.row(cells);
        }
        for (ModelTable part : table.parts()) {
            List<Keyed> parts = new ArrayList<>();
            for (Keyed row : rows) {
                parts.addAll(keyed(row.key(), part, table.row().listed(row.value(), part.field())));
            }
            if (!parts.isEmpty()) {
                table(part, parts);
            }
        }
    }

    // What distinguishes rows from each other

    /** Whether the row itself (0), or the owner so many levels above, has a number that says more than its id. */
    private static boolean isNumbered(RowKey key, int level) {
        return above(key, level).number() > 0;
    }

    private static RowKey above(RowKey key, int level) {
        RowKey at = key;
        for (int i = 0; i < level; i++) {
            at = Objects.requireNonNull(at.owner());
        }
        return at;
    }

    private void addKeys(ModelTable table, RowKey key, List<Column<?>> columns, List<Cell> cells) {
        List<ModelTable.Key> owners = table.owners();
        for (int i = 0; i < owners.size(); i++) {
            RowKey owner = above(key, owners.size() - i);
            if (owners.get(i).id().isPresent()) {
                cells.add(new Cell.Text(owner.id()));
            }
            if (columns.contains(owners.get(i).number())) {
                cells.add(number(owner.number()));
            }
        }
        if (columns.contains(table.number())) {
            cells.add(number(key.number()));
        }
    }

    private Cell number(int number) {
        return number == 0 ? Cell.Blank.BLANK : CellForms.WHOLE_NUMBER.write(number, settings);
    }

    // Additional fields

    /** The names of additional fields that are columns of the table: those of texts, with names that are read as they are written. */
    private static Set<String> others(ModelTable table, List<Keyed> rows) {
        Set<String> taken = new HashSet<>();
        for (Column<?> column : table.columns()) {
            taken.add(ModelTable.plain(column.heading()));
            column.otherHeadings().forEach(other -> taken.add(ModelTable.plain(other)));
        }
        Set<String> others = new LinkedHashSet<>();
        for (Keyed row : rows) {
            table.shape().additionalFields(row.value()).forEach((name, value) -> {
                if (isColumn(name, value) && !others.contains(name) && taken.add(ModelTable.plain(name))) {
                    others.add(name);
                }
            });
        }
        return others;
    }

    private static boolean isColumn(String name, AdditionalValue value) {
        return value instanceof AdditionalValue.Text text
                && !text.value().isBlank()
                && PLAIN_NAME.matcher(name).matches();
    }

    private void addOthers(ModelTable table, Keyed row, Set<String> others, List<Cell> cells) {
        Map<String, AdditionalValue> fields = table.shape().additionalFields(row.value());
        for (String name : others) {
            AdditionalValue value = fields.get(name);
            cells.add(
                    value != null && isColumn(name, value)
                            ? new Cell.Text(((AdditionalValue.Text) value).value())
                            : Cell.Blank.BLANK);
        }
        fields.forEach((name, value) -> {
            if (!others.contains(name) || !isColumn(name, value)) {
                AdditionalRows.entries(name, value).forEach(entry -> own.add(new Own(table, row.key(), entry)));
            }
        });
    }

    private void additional() throws IOException {
        if (own.isEmpty()) {
            return;
        }
        writer.begin(
                AdditionalRows.TITLE,
                AdditionalRows.COLUMNS.stream().map(Column::heading).toList());
        for (Own field : own) {
            boolean ofPart = field.table().owner().isPresent();
            RowKey record = ofPart ? above(field.key(), 1) : field.key();
            writer.row(List.of(
                    new Cell.Text(field.table().title()),
                    text(record.id()),
                    number(record.number()),
                    text(ofPart ? field.key().id() : ""),
                    number(ofPart ? field.key().number() : 0),
                    new Cell.Text(field.entry().field()),
                    AdditionalRows.KIND.form().write(field.entry().kind(), settings),
                    text(field.entry().value())));
        }
    }

    private static Cell text(String text) {
        return text.isEmpty() ? Cell.Blank.BLANK : new Cell.Text(text);
    }

    @Override
    public String toString() {
        return "writer of tables";
    }
}

package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.standards.Loss;
import io.github.biglocal.standards.threesixtygiving.GivingField.Kind;
import io.github.biglocal.standards.threesixtygiving.GivingOptions.Headings;
import io.github.biglocal.tables.grid.Cell;
import io.github.biglocal.tables.grid.SheetFiles;
import io.github.biglocal.tables.grid.SheetWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes a package of 360Giving data as tables, in the form of the official templates: a sheet of grants, in which the one recipient, funder,
 * place and so on has columns of its own; and a sheet for each list that has more, whose rows name the grant by its id. No value is in both.
 * In one CSV file everything is in the one sheet, and the second entry of a list has columns with its number, 1, as the official converter
 * reads it; so have the lists of a grant without an id of its own.
 *
 * <p>The data is gone through once to find the columns that have values, and what tables cannot hold; and then for each sheet. For one thread.
 *
 * <p>Source: 360Giving Data Standard 1.4, spreadsheet templates; Flatten Tool, roll-up and sub-sheets.
 */
final class GivingSheetWriter {
    static final String MAIN = "grants";

    private static final String ID = "id";
    private static final String TITLE = "title";
    private static final String NAME = "name";

    /** The templates name the sheet of a list within another by so many letters of the outer one. */
    private static final int LETTERS_OF_THE_OUTER = 3;

    private final List<GivingGrant> grants;
    private final boolean hasSheets;
    private final Set<String> sharedIds;
    private final Sheet metadata;
    private final Sheet main;
    /** By the names of the lists. */
    private final Map<String, ListSheet> lists = new LinkedHashMap<>();

    private final SheetLosses losses = new SheetLosses();
    private final SheetRow row;

    /** The list whose ids were counted last. */
    private @Nullable ArrayNode counted;

    private Map<String, Integer> countedIds = Map.of();

    /** Where rows go; null while columns are found. */
    private @Nullable SheetWriter writer;

    /** A sheet: its name, and its columns. */
    private static final class Sheet {
        private final String name;
        private final SheetColumn columns;
        private List<SheetColumn> numbered = List.of();
        private boolean hasRows;

        Sheet(String name, SheetColumn columns) {
            this.name = name;
            this.columns = columns;
        }

        /** The column of a field of the grant. */
        SheetColumn column(String field) {
            return columns.part(field).orElseThrow();
        }
    }

    /** A list of a grant with its sheet, and the sheets of the lists within it, by their names. */
    private record ListSheet(GivingField list, Sheet sheet, Map<String, Sheet> within) {
        static ListSheet of(GivingField list, GivingField grant, Headings headings) {
            Map<String, Sheet> within = new LinkedHashMap<>();
            list.fields().stream()
                    .filter(inner -> inner.kind() == Kind.OBJECTS)
                    .forEach(inner ->
                            within.put(inner.name(), new Sheet(name(list, inner), SheetColumn.of(grant, headings))));
            return new ListSheet(list, new Sheet(list.title(), SheetColumn.of(grant, headings)), within);
        }

        private static String name(GivingField list, GivingField inner) {
            String outer = list.title();
            return outer.substring(0, Math.min(LETTERS_OF_THE_OUTER, outer.length())) + "_" + inner.title();
        }

        /** The entries that a grant has; empty if it has none, or something else. */
        Optional<ArrayNode> entries(ObjectNode grant) {
            return grant.get(list.name()) instanceof ArrayNode entries && !entries.isEmpty()
                    ? Optional.of(entries)
                    : Optional.empty();
        }
    }

    private GivingSheetWriter(GivingPackage data, Path file, GivingOptions options) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        GivingField grant = GivingSheets.grantFields();
        this.grants = data.grants();
        this.hasSheets = !name.endsWith(".csv");
        this.row = new SheetRow(name.endsWith(".xlsx"), losses);
        this.sharedIds = sharedIds(grants);
        this.metadata =
                new Sheet(GivingSheets.META, SheetColumn.ofOne(GivingSheets.packageFields(), options.headings()));
        this.main = new Sheet(MAIN, SheetColumn.of(grant, options.headings()));
        grant.fields().stream()
                .filter(list -> list.kind() == Kind.OBJECTS)
                .forEach(list -> lists.put(list.name(), ListSheet.of(list, grant, options.headings())));
    }

    private static Set<String> sharedIds(List<GivingGrant> grants) {
        Set<String> once = new HashSet<>();
        return grants.stream()
                .map(grant -> grant.fields().path(ID).asText())
                .filter(id -> !id.isEmpty())
                .filter(id -> !once.add(id))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Writes a package into a workbook, a CSV file, a zip or a folder, as the name of the file says.
     *
     * @return what tables cannot hold, or not as it is, in the order of the data
     */
    static List<Loss> write(GivingPackage data, Path file, GivingOptions options) throws IOException {
        GivingSheetWriter sheets = new GivingSheetWriter(data, file, options);
        sheets.find(data.metadata());
        sheets.write(data.metadata(), file);
        return sheets.losses.all();
    }

    // The first time through: which columns there are, and what tables cannot hold

    private void find(GivingMetadata said) throws IOException {
        losses.ofPackage();
        row.find();
        if (hasSheets) {
            said.fields().properties().forEach(each -> row.field(metadata.columns, each.getKey(), each.getValue()));
        } else {
            losses.addAll(said);
        }
        // The headings that a sheet of grants is known by.
        main.column(ID).use();
        main.column(TITLE).use();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < grants.size(); i++) {
            ObjectNode grant = grants.get(i).fields();
            losses.ofGrant(i);
            String id = grant.path(ID).asText();
            if (!id.isEmpty() && !ids.add(id)) {
                losses.lost(SheetLosses.SAME_GRANT);
            }
            mainRow(grant);
            if (row.isBlank()) {
                losses.lost(SheetLosses.EMPTY);
            } else {
                String read = GivingHeadings.stripped(id).isEmpty() ? "" : id;
                if (GivingRows.isDoubtful(read) && GivingRows.isTotalOrNote(row.hasNumbers(), row.texts())) {
                    losses.lost(read.isEmpty() ? SheetLosses.NOTE : SheetLosses.NAMED_NOTE);
                }
            }
            for (ListSheet list : lists.values()) {
                listRows(list, grant);
                for (String inner : list.within.keySet()) {
                    innerRows(list, inner, grant);
                }
            }
        }
        losses.close();
    }

    // Then each sheet

    private void write(GivingMetadata said, Path file) throws IOException {
        try (SheetWriter target = SheetFiles.standard().write(file, names()::contains)) {
            metadata(said, target);
            writer = target;
            begin(main);
            for (GivingGrant grant : grants) {
                mainRow(grant.fields());
            }
            for (ListSheet list : lists.values()) {
                if (list.sheet.hasRows) {
                    begin(list.sheet);
                    for (GivingGrant grant : grants) {
                        listRows(list, grant.fields());
                    }
                }
                for (Map.Entry<String, Sheet> inner : list.within.entrySet()) {
                    if (inner.getValue().hasRows) {
                        begin(inner.getValue());
                        for (GivingGrant grant : grants) {
                            innerRows(list, inner.getKey(), grant.fields());
                        }
                    }
                }
            }
            target.finish();
        }
    }

    /** The names of all sheets that there might be: those that a folder had from an earlier time are not left in it. */
    private Set<String> names() {
        Set<String> names = new HashSet<>(Set.of(GivingSheets.META, MAIN));
        for (ListSheet list : lists.values()) {
            names.add(list.sheet.name);
            list.within.values().forEach(inner -> names.add(inner.name));
        }
        return names;
    }

    /** Headings in the first column, values in the second. */
    private void metadata(GivingMetadata said, SheetWriter target) throws IOException {
        List<SheetColumn> columns = metadata.columns.numbered();
        if (columns.isEmpty()) {
            return;
        }
        row.begin(columns.size());
        said.fields().properties().forEach(each -> row.field(metadata.columns, each.getKey(), each.getValue()));
        for (int i = 0; i < columns.size(); i++) {
            String heading = columns.get(i).heading();
            Cell value = row.cells().get(i);
            if (i == 0) {
                target.begin(GivingSheets.META, List.of(heading, value.raw()));
            } else {
                target.row(List.of(new Cell.Text(heading), value));
            }
        }
    }

    private void begin(Sheet sheet) throws IOException {
        sheet.numbered = sheet.columns.numbered();
        List<String> headings = new ArrayList<>();
        sheet.numbered.forEach(column -> headings.add(column.heading()));
        if (writer != null) {
            writer.begin(sheet.name, headings);
        }
    }

    private void beginRow(Sheet sheet) {
        if (writer == null) {
            row.find();
        } else {
            row.begin(sheet.numbered.size());
        }
    }

    private void endRow(Sheet sheet) throws IOException {
        if (row.isBlank()) {
            return;
        }
        sheet.hasRows = true;
        if (writer != null) {
            writer.row(row.cells());
        }
    }

    // The rows of a grant

    private void mainRow(ObjectNode grant) throws IOException {
        beginRow(main);
        boolean isNamed = isNamed(grant);
        for (Map.Entry<String, JsonNode> each : grant.properties()) {
            String name = each.getKey();
            ListSheet list = isNamed ? lists.get(name) : null;
            Optional<ArrayNode> entries = list == null ? Optional.empty() : list.entries(grant);
            if (list == null || entries.isEmpty()) {
                row.field(main.columns, name, each.getValue());
            } else if (isInMain(list, entries.get())) {
                losses.enter(name);
                for (int i = 0; i < entries.get().size(); i++) {
                    entry(list, entries.get(), i, i, main);
                }
                losses.leave();
            }
        }
        endRow(main);
    }

    /** The rows of a list in its sheet. */
    private void listRows(ListSheet list, ObjectNode grant) throws IOException {
        Optional<ArrayNode> found = list.entries(grant);
        if (found.isEmpty() || !isNamed(grant) || isInMain(list, found.get())) {
            return;
        }
        losses.enter(list.list.name());
        for (int i = 0; i < found.get().size(); i++) {
            beginRow(list.sheet);
            row.key(list.sheet.column(ID), grant.get(ID).textValue());
            entry(list, found.get(), i, 0, list.sheet);
            if (hasInnerInRow(list, found.get(), i)) {
                // The heading by which the sheet is known not to be that of the list within.
                list.sheet
                        .column(list.list.name())
                        .entry(0)
                        .part(NAME)
                        .orElseThrow()
                        .use();
            }
            endRow(list.sheet);
        }
        losses.leave();
    }

    private void entry(ListSheet list, ArrayNode entries, int index, int asIndex, Sheet sheet) {
        row.entry(
                sheet.column(list.list.name()),
                entries,
                index,
                asIndex,
                name -> isElsewhere(list, entries, entries.get(index), name));
    }

    /** The rows of a list within the entries of a list, in its sheet. */
    private void innerRows(ListSheet list, String inner, ObjectNode grant) throws IOException {
        Optional<ArrayNode> found = list.entries(grant);
        if (found.isEmpty() || !isNamed(grant)) {
            return;
        }
        Sheet sheet = Objects.requireNonNull(list.within.get(inner));
        losses.enter(list.list.name());
        for (int i = 0; i < found.get().size(); i++) {
            losses.enter(i);
            if (found.get().get(i) instanceof ObjectNode outer && isElsewhere(list, found.get(), outer, inner)) {
                innerRows(list, outer, inner, grant, sheet);
            }
            losses.leave();
        }
        losses.leave();
    }

    private void innerRows(ListSheet list, ObjectNode outer, String inner, ObjectNode grant, Sheet sheet)
            throws IOException {
        SheetColumn column = sheet.column(list.list.name()).entry(0);
        ArrayNode entries = (ArrayNode) outer.get(inner);
        losses.enter(inner);
        for (int i = 0; i < entries.size(); i++) {
            beginRow(sheet);
            row.key(sheet.column(ID), grant.get(ID).textValue());
            row.key(column.part(ID).orElseThrow(), outer.get(ID).textValue());
            row.entry(column.part(inner).orElseThrow(), entries, i, 0, name -> false);
            endRow(sheet);
        }
        losses.leave();
    }

    // What goes where

    /** Whether rows of other sheets can name the grant: it has an id that no other has. */
    private boolean isNamed(ObjectNode grant) {
        JsonNode id = grant.path(ID);
        return hasSheets && isKey(id) && !sharedIds.contains(id.textValue());
    }

    private boolean isKey(JsonNode id) {
        return id.isTextual() && row.problem(id.textValue()).isEmpty();
    }

    /**
     * Whether a list is in the sheet of grants: it has one entry, of which all fields are rolled up; or several have the same id, and rows
     * of a sheet would be read as one entry.
     */
    private boolean isInMain(ListSheet list, ArrayNode entries) {
        if (entries.size() > 1) {
            return idCounts(entries).values().stream().anyMatch(count -> count > 1);
        }
        JsonNode entry = entries.get(0);
        return entry.isObject()
                && entry.properties().stream()
                        .map(Map.Entry::getKey)
                        .allMatch(name -> list.list.rollUp().contains(name) || isElsewhere(list, entries, entry, name));
    }

    /** Whether a field of an entry is a list in a sheet of its own, whose rows name the entry by its id. */
    private boolean isElsewhere(ListSheet list, ArrayNode entries, JsonNode entry, String name) {
        return list.within.containsKey(name)
                && entry.get(name) instanceof ArrayNode inner
                && !inner.isEmpty()
                && isKey(entry.path(ID))
                && idCounts(entries).getOrDefault(entry.path(ID).asText(), 0) == 1
                && counts(inner).values().stream().allMatch(count -> count == 1);
    }

    private boolean hasInnerInRow(ListSheet list, ArrayNode entries, int index) {
        JsonNode entry = entries.get(index);
        return list.within.keySet().stream()
                .anyMatch(name -> entry.has(name) && !isElsewhere(list, entries, entry, name));
    }

    /** How many entries of a list have each id. Kept for the list itself, not for one that is equal. */
    @SuppressWarnings("ReferenceEquality")
    private Map<String, Integer> idCounts(ArrayNode entries) {
        if (entries != counted) {
            counted = entries;
            countedIds = counts(entries);
        }
        return countedIds;
    }

    private static Map<String, Integer> counts(ArrayNode entries) {
        Map<String, Integer> counts = new HashMap<>();
        for (JsonNode each : entries) {
            String id = each.path(ID).asText();
            if (!id.isEmpty()) {
                counts.merge(id, 1, Integer::sum);
            }
        }
        return counts;
    }

    /** Returns what it is of. */
    @Override
    public String toString() {
        return "writer of " + grants.size() + " grants";
    }
}

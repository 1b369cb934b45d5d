package io.github.biglocal.tables;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.ProblemList;
import io.github.biglocal.reading.input.Fault;
import io.github.biglocal.tables.grid.Sheet;
import io.github.biglocal.tables.grid.UnreadableSheetException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Fields of a user's own that no column of their record's table can hold: numbers, lists and fields in fields, and those with odd
 * names. They have a table of their own, with a row for each value. For one thread.
 */
final class AdditionalRows {
    /** The name of the sheet. */
    static final String TITLE = "Additional fields";

    static final Column<String> TABLE = Column.of(
                    "Table", "The name of the table that has the row of the record.", CellForms.TEXT)
            .required();
    static final Column<String> ID = Column.of("ID", "The id of the record; blank for the programme.", CellForms.TEXT);
    static final Column<Integer> NUMBER =
            Column.of("No.", "The number of the record, where several have the same id.", CellForms.WHOLE_NUMBER);
    static final Column<String> PART_ID = Column.of(
            "Part ID", "The id of the part of the record; blank where the field is one of the record.", CellForms.TEXT);
    static final Column<Integer> PART_NUMBER =
            Column.of("Part no.", "The number of the part, where it has no id.", CellForms.WHOLE_NUMBER);
    static final Column<String> FIELD = Column.of(
                    "Field",
                    "The name of the field; of a value in a list or in fields, the way to it: name/0. A slash in a name is"
                            + " written ~1, and a tilde ~0.",
                    CellForms.TEXT)
            .required();
    static final Column<Kind> KIND =
            Column.of("Kind", "What the value is.", CellForms.of(Kind.class)).required();
    static final Column<String> VALUE = Column.of(
            "Value",
            "The text or number, or yes or no; a text that is blank, or begins with a quotation mark, is in quotation marks.",
            CellForms.TEXT);

    static final List<Column<?>> COLUMNS = List.of(TABLE, ID, NUMBER, PART_ID, PART_NUMBER, FIELD, KIND, VALUE);

    private static final Pattern NUMBER_IN_LIST = Pattern.compile("0|[1-9]\\d{0,8}");

    /** What a value is. */
    enum Kind {
        TEXT,
        NUMBER,
        YES_OR_NO,
        NOTHING,
        LIST,
        FIELDS
    }

    /** A row of a table of the model. */
    record Owner(ModelTable table, RowKey key) {
        /** The key may be of a person. */
        @Override
        public String toString() {
            return "row of " + table.title();
        }
    }

    /** A value in the making; of a list, what is within has its number for a name. */
    private record Node(Kind kind, String text, Place place, Map<String, Node> within) {
        /** Puts a value in; false if there is one, or this holds none, or in a list it has no number. */
        boolean put(String name, Node node) {
            boolean isRoom = kind == Kind.FIELDS
                    || (kind == Kind.LIST && NUMBER_IN_LIST.matcher(name).matches());
            return isRoom && within.putIfAbsent(name, node) == null;
        }

        /** What is within, in its order: of a list that of the numbers, whatever that of the rows is. */
        List<Map.Entry<String, Node>> inOrder() {
            Stream<Map.Entry<String, Node>> entries = within.entrySet().stream();
            return kind == Kind.LIST
                    ? entries.sorted(Comparator.comparingInt(entry -> Integer.parseInt(entry.getKey())))
                            .toList()
                    : entries.toList();
        }

        /** Reports a list that lacks a value before another. */
        void reportGaps(ProblemList problems) {
            int next = 0;
            for (Map.Entry<String, Node> entry : inOrder()) {
                Node node = entry.getValue();
                if (kind == Kind.LIST && Integer.parseInt(entry.getKey()) != next++) {
                    problems.warn(
                            ProblemCode.INVALID_VALUE,
                            node.place,
                            "The list has no value " + (next - 1) + ", and this one moves up.",
                            "Add the row that is missing, or number those of the list 0, 1, 2 and so on.",
                            entry.getKey());
                    next = Integer.parseInt(entry.getKey()) + 1;
                }
                node.reportGaps(problems);
            }
        }

        /** Where it and all within stand, by the way to them; in a list by the place that they have in the end. */
        void addPlaces(String path, Map<String, Place> places) {
            places.put(path, place);
            int next = 0;
            for (Map.Entry<String, Node> entry : inOrder()) {
                String step = kind == Kind.LIST ? Integer.toString(next++) : step(entry.getKey());
                entry.getValue().addPlaces(path + "/" + step, places);
            }
        }

        AdditionalValue value() {
            return switch (kind) {
                case TEXT -> AdditionalValue.of(unquoted(text));
                case NUMBER -> AdditionalValue.of(new BigDecimal(text));
                case YES_OR_NO -> text.equals("yes") ? AdditionalValue.Truth.TRUE : AdditionalValue.Truth.FALSE;
                case NOTHING -> AdditionalValue.Nothing.NOTHING;
                case LIST ->
                    AdditionalValue.of(inOrder().stream()
                            .map(entry -> entry.getValue().value())
                            .toList());
                case FIELDS -> {
                    Map<String, AdditionalValue> fields = new LinkedHashMap<>();
                    within.forEach((name, node) -> fields.put(name, node.value()));
                    yield AdditionalValue.of(fields);
                }
            };
        }

        @Override
        public String toString() {
            return kind.toString();
        }
    }

    /** The fields of a row, and where each value stands, by the way to it. */
    record Fields(Map<String, AdditionalValue> values, Map<String, Place> places) {
        static final Fields NONE = new Fields(Map.of(), Map.of());

        /** The values may be personal. */
        @Override
        public String toString() {
            return values.size() + " fields";
        }
    }

    /** Of each row its fields, as those within a value are. */
    private final Map<Owner, Node> fields = new LinkedHashMap<>();

    /** None. */
    AdditionalRows() {}

    /** Whether a sheet is this table. */
    static boolean isTitle(String name) {
        return ModelTable.plain(name).equals(ModelTable.plain(TITLE));
    }

    /** Reads the sheets. */
    static AdditionalRows read(List<Sheet> sheets, BigLocalTables settings, ProblemList problems) throws IOException {
        AdditionalRows read = new AdditionalRows();
        for (Sheet sheet : sheets) {
            try (TableReader rows = TableReader.openAlone(sheet, COLUMNS, Set.of(), settings, problems)) {
                while (rows.next()) {
                    read.row(rows);
                }
            } catch (UnreadableSheetException e) {
                problems.add(e.problem());
            }
        }
        read.fields.values().forEach(own -> own.reportGaps(problems));
        return read;
    }

    private void row(TableReader row) {
        Optional<String> title = row.get(TABLE);
        Optional<ModelTable> table = title.flatMap(ModelTable::named);
        if (title.isPresent() && table.isEmpty()) {
            row.fault(
                    Fault.ofRecord(
                            TableProblems.UNKNOWN_TABLE,
                            "There is no table of that name.",
                            "Write the name of a table, such as Grants."),
                    TABLE);
            return;
        }
        RowKey key = new RowKey(
                RowKey.NOBODY, row.get(ID).orElse(""), row.get(NUMBER).orElse(0));
        if (table.equals(Optional.of(ModelTable.PROGRAMME))) {
            key = RowKey.NOBODY;
        } else if (table.flatMap(ModelTable::owner).isPresent()) {
            key = new RowKey(
                    key, row.get(PART_ID).orElse(""), row.get(PART_NUMBER).orElse(0));
        }
        Optional<String> path = row.get(FIELD);
        Optional<Kind> kind = row.get(KIND);
        Optional<String> value = row.get(VALUE);
        if (row.isFaulty()) {
            return;
        }
        Owner owner = new Owner(table.orElseThrow(), key);
        Node node = new Node(kind.orElseThrow(), value.orElse(""), row.place(VALUE), new LinkedHashMap<>());
        if (!isValue(node)) {
            row.fault(
                    Fault.ofRecord(ProblemCode.INVALID_VALUE, "The value is not of its kind.", "Correct the row."),
                    VALUE);
        } else if (!add(owner, path.orElseThrow(), node)) {
            row.fault(
                    Fault.ofRecord(
                            ProblemCode.INVALID_VALUE,
                            "There is such a row above, or what the value is to be in is not in a row above; in a list,"
                                    + " a value is named by its number.",
                            "Correct the row."),
                    FIELD);
        }
    }

    private static boolean isValue(Node node) {
        return switch (node.kind()) {
            case NUMBER -> isNumber(node.text());
            case YES_OR_NO -> node.text().equals("yes") || node.text().equals("no");
            default -> true;
        };
    }

    private static boolean isNumber(String text) {
        try {
            AdditionalValue.of(new BigDecimal(text));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean add(Owner owner, String path, Node node) {
        String[] steps = path.split("/", -1);
        Node at = fields.computeIfAbsent(owner, any -> new Node(Kind.FIELDS, "", node.place(), new LinkedHashMap<>()));
        for (int i = 0; i < steps.length - 1; i++) {
            Node within = at.within().get(name(steps[i]));
            if (within == null) {
                return false;
            }
            at = within;
        }
        return steps.length <= AdditionalValue.MAX_DEPTH && at.put(name(steps[steps.length - 1]), node);
    }

    /** The fields of a row, which are then no longer looked for. */
    Fields take(ModelTable table, RowKey key) {
        if (fields.isEmpty()) {
            return Fields.NONE;
        }
        Node its = fields.remove(new Owner(table, key));
        if (its == null) {
            return Fields.NONE;
        }
        Map<String, AdditionalValue> values = new LinkedHashMap<>();
        Map<String, Place> places = new HashMap<>();
        its.within().forEach((name, node) -> {
            values.put(name, node.value());
            node.addPlaces(step(name), places);
        });
        return new Fields(values, places);
    }

    /** What belongs to no row is an error: it is lost. */
    void orphans(ProblemList problems) {
        fields.forEach((owner, its) -> problems.add(Fault.ofRecord(
                        TableProblems.NO_OWNER,
                        "No row of " + owner.table().title() + " has the id or number that it belongs to.",
                        "Correct it, or add that row to " + owner.table().title() + ".")
                .at(its.place())
                .withRaw(owner.key().id())));
        fields.clear();
    }

    // Writing

    /** The rows of a field: field, kind and value. */
    static List<Entry> entries(String name, AdditionalValue value) {
        List<Entry> entries = new ArrayList<>();
        add(step(name), value, entries);
        return entries;
    }

    /** A row, but for the columns that say whose field it is. */
    record Entry(String field, Kind kind, String value) {
        /** The value may be personal. */
        @Override
        public String toString() {
            return kind.toString();
        }
    }

    private static void add(String path, AdditionalValue value, List<Entry> entries) {
        if (value instanceof AdditionalValue.Text text) {
            entries.add(new Entry(path, Kind.TEXT, quoted(text.value())));
        } else if (value instanceof AdditionalValue.Numeric number) {
            entries.add(new Entry(path, Kind.NUMBER, number.value().toString()));
        } else if (value instanceof AdditionalValue.Truth truth) {
            entries.add(new Entry(path, Kind.YES_OR_NO, truth == AdditionalValue.Truth.TRUE ? "yes" : "no"));
        } else if (value instanceof AdditionalValue.Nothing) {
            entries.add(new Entry(path, Kind.NOTHING, ""));
        } else if (value instanceof AdditionalValue.Items items) {
            entries.add(new Entry(path, Kind.LIST, ""));
            for (int i = 0; i < items.values().size(); i++) {
                add(path + "/" + i, items.values().get(i), entries);
            }
        } else if (value instanceof AdditionalValue.Fields fields) {
            entries.add(new Entry(path, Kind.FIELDS, ""));
            fields.values().forEach((name, within) -> add(path + "/" + step(name), within, entries));
        }
    }

    /** A name as it stands in the way to a value. */
    static String step(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String name(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }

    private static String quoted(String text) {
        return text.isBlank() || text.startsWith("\"") ? "\"" + text + "\"" : text;
    }

    private static String unquoted(String text) {
        return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    @Override
    public String toString() {
        return "additional fields";
    }
}

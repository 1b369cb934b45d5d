package io.github.biglocal.tables;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.TextValue;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * A table of the model, as data: of one kind of record, with a row for each, or of one kind of part, such as the payments of grants,
 * whose rows name the record they belong to. All of it is found in the shapes of the types, so a type or a field that is added has its
 * table or column at once. Immutable and thread-safe.
 */
final class ModelTable {
    /** The longest name that a sheet may have. */
    static final int LONGEST_NAME = 31;

    /** The version of the format. */
    static final String CURRENT_VERSION = "1.0";

    /** A column of the programme. */
    static final Column<String> VERSION = Column.of(
            "Format version",
            "The version of the format, now " + CURRENT_VERSION + "; may be left out.",
            CellForms.TEXT);

    private static final TypeShape PROGRAMME_SHAPE =
            TypeShape.of(Programme.class).orElseThrow();

    /** The one name that is too long even without the record that it belongs to. */
    private static final Map<String, String> SHORT_NAMES =
            Map.of("Terms of reference meeting intervals", "Terms of ref. meeting intervals");

    /** The programme: one row. */
    static final ModelTable PROGRAMME = new ModelTable(PROGRAMME_SHAPE, Optional.empty(), "programme", "Programme");

    /** A table for each kind of record, in the order of the programme's lists. */
    static final List<ModelTable> RECORDS = PROGRAMME_SHAPE.fields().stream()
            .filter(field -> Entity.class.isAssignableFrom(field.valueType()))
            .map(field -> new ModelTable(
                    TypeShape.of(field.valueType()).orElseThrow(),
                    Optional.empty(),
                    field.name(),
                    Text.sentence(Text.words(field.name())).replace(".", "")))
            .toList();

    private static final Map<String, ModelTable> BY_NAME = byName();

    /**
     * The columns by which parts name a row: its id, where its type has one, and a number: of rows without an id in their order, of
     * rows with one only where several have the same.
     */
    record Key(Optional<Column<? extends TextValue>> id, Column<Integer> number) {}

    private final TypeShape shape;
    private final Optional<ModelTable> owner;
    private final String field;
    private final String title;
    private final Key asOwner;
    private final Column<Integer> number;
    private final RowForm row;
    private final List<ModelTable> parts = new ArrayList<>();

    private ModelTable(TypeShape shape, Optional<ModelTable> owner, String field, String title) {
        this.shape = shape;
        this.owner = owner;
        this.field = field;
        this.title = title;
        String noun = Text.words(shape.name());
        String capitalised = capitalised(noun);
        this.asOwner = new Key(
                shape.field("id").map(id -> key(capitalised, noun, id)),
                Column.of(
                        capitalised + " no.",
                        shape.field("id").isPresent()
                                ? "The number of the " + noun + " it belongs to, where several have the same ID."
                                : "Which " + noun
                                        + " it belongs to: the number in its column No., or if that is blank, its"
                                        + " place among those of the same owner, from 1.",
                        CellForms.WHOLE_NUMBER));
        this.number = Column.of(
                "No.",
                shape.field("id").isPresent()
                        ? "A number, needed only where several have the same ID: other tables name it by both."
                        : "A number by which other tables name it; if it is blank, its place among those of the same owner, from 1.",
                CellForms.WHOLE_NUMBER);
        this.row = RowForm.of(this);
    }

    @SuppressWarnings("unchecked") // ids are texts
    private static Column<? extends TextValue> key(String capitalised, String noun, TypeShape.Field id) {
        CellForm<? extends TextValue> form = CellForms.of((Class<? extends TextValue>) id.valueType());
        return Column.of(capitalised + " ID", "The id of the " + noun + " it belongs to.", form)
                .alsoHeaded(capitalised)
                .required();
    }

    /** The table of the parts that a field of this table's rows holds, which is then one of its {@link #parts}. */
    ModelTable addPart(TypeShape part, String path, String words) {
        ModelTable table = new ModelTable(part, Optional.of(this), path, partName(words));
        parts.add(table);
        return table;
    }

    /** The name of a part's table begins with what it belongs to, unless that makes it too long. */
    private String partName(String words) {
        String full = capitalised(oneOfThem() + " " + words);
        String name = full.length() <= LONGEST_NAME ? full : capitalised(words);
        return SHORT_NAMES.getOrDefault(full, name);
    }

    /** What a row is called among other parts: a match line, and not a funding line. */
    private String oneOfThem() {
        String words = Text.words(lastOf(field));
        return owner.isEmpty() ? noun() : words.replaceAll("ies$", "y").replaceAll("s$", "");
    }

    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static Map<String, ModelTable> byName() {
        Map<String, ModelTable> names = new LinkedHashMap<>();
        PROGRAMME.addNames(names);
        RECORDS.forEach(table -> table.addNames(names));
        return names;
    }

    private void addNames(Map<String, ModelTable> names) {
        ModelTable other = names.putIfAbsent(plain(title), this);
        if (other != null || title.length() > LONGEST_NAME) {
            throw new IllegalStateException("a table cannot be called " + title);
        }
        parts.forEach(part -> part.addNames(names));
    }

    /** What is compared of a name: letters and digits, without case. */
    static String plain(String name) {
        return name.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** All tables: the programme, the records, and after each the parts. */
    static List<ModelTable> all() {
        return List.copyOf(BY_NAME.values());
    }

    /** The table of a name, whatever its case, blanks and hyphens. */
    static Optional<ModelTable> named(String name) {
        return Optional.ofNullable(BY_NAME.get(plain(name)));
    }

    /** The table of a kind of record that a programme has a list of. */
    static Optional<ModelTable> of(Class<?> type) {
        return RECORDS.stream().filter(table -> table.shape.type() == type).findFirst();
    }

    /** The table of records that have ids of a type; empty for an id of what has no table, such as a person. */
    static Optional<ModelTable> ofIds(Class<?> type) {
        return RECORDS.stream()
                .filter(table -> table.shape.field("id").orElseThrow().valueType() == type)
                .findFirst();
    }

    /** What a row is. */
    TypeShape shape() {
        return shape;
    }

    /** The table whose rows have these as parts; empty for records, the programme, and the parts of the programme. */
    Optional<ModelTable> owner() {
        return owner.filter(its -> its.shape != PROGRAMME_SHAPE);
    }

    /** The field of what it belongs to that holds its rows, or the path to it in a value of the row: {@code quorum/notes}. */
    String field() {
        return field;
    }

    /** The name of the sheet, and of the CSV file. */
    String title() {
        return title;
    }

    /** What a row is called, for the middle of a sentence. */
    String noun() {
        return Text.words(shape.name());
    }

    /** The columns by which the rows of its parts name a row of this. */
    Key asOwner() {
        return asOwner;
    }

    /** The columns that say to which row of which table a row belongs, outermost first. */
    List<Key> owners() {
        List<Key> keys = new ArrayList<>();
        for (Optional<ModelTable> at = owner(); at.isPresent(); at = at.get().owner()) {
            keys.add(0, at.get().asOwner);
        }
        return keys;
    }

    /** The column of a row's own number. */
    Column<Integer> number() {
        return number;
    }

    /** Whether rows have an id. */
    boolean hasIds() {
        return asOwner.id().isPresent();
    }

    /** The columns of the row itself. */
    RowForm row() {
        return row;
    }

    /** Whether a table is this, or one of parts of it. */
    boolean covers(ModelTable other) {
        return this == other || parts.stream().anyMatch(part -> part.covers(other));
    }

    /** The tables of the parts of its rows. */
    List<ModelTable> parts() {
        return parts;
    }

    /** Whether the rows of its parts name a row of this by its number, since it has no id. */
    boolean isNamedByNumber() {
        return !hasIds() && !parts.isEmpty();
    }

    /** All columns, in their order: to what it belongs, its number, what it is. */
    List<Column<?>> columns() {
        return columns(level -> true);
    }

    /**
     * The columns, in their order, without those of numbers that are not needed: a number stands for an owner that has no id, and
     * else where it is asked for.
     *
     * @param numbered whether the number is asked for of the row itself (0), and of the owner so many levels above it
     */
    List<Column<?>> columns(IntPredicate numbered) {
        List<Column<?>> columns = new ArrayList<>();
        List<Key> owners = owners();
        for (int i = 0; i < owners.size(); i++) {
            Key owner = owners.get(i);
            owner.id().ifPresent(columns::add);
            if (owner.id().isEmpty() || numbered.test(owners.size() - i)) {
                columns.add(owner.number());
            }
        }
        if (numbered.test(0)) {
            columns.add(number);
        }
        columns.addAll(ownColumns());
        return columns;
    }

    /** The columns of what a row is, in their order. */
    List<Column<?>> ownColumns() {
        List<Column<?>> columns = new ArrayList<>(row.columns());
        if (shape == PROGRAMME_SHAPE) {
            columns.add(VERSION);
        }
        return columns;
    }

    @Override
    public String toString() {
        return "table " + title;
    }
}

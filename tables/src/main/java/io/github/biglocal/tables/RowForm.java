package io.github.biglocal.tables;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.reading.TypeShape.Occurrence;
import io.github.biglocal.reading.input.Fault;
import io.github.biglocal.tables.grid.Cell;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/**
 * How a value of the model stands in the columns of a row: a column for each field, two for a period, those of a value within it under
 * headings that begin with its name, and a table of its own for each list of values. Immutable and thread-safe.
 */
final class RowForm {
    /** A field of the value. */
    sealed interface Slot {
        TypeShape.Field field();
    }

    /** One value, or a list in one cell. */
    record One(TypeShape.Field field, Column<Object> column) implements Slot {}

    /** A period: its first and its last day. */
    record Span(TypeShape.Field field, Column<LocalDate> from, Column<LocalDate> to) implements Slot {}

    /** A value with fields of its own; where it may have none, a column says whether it is there. */
    record Within(TypeShape.Field field, Optional<Column<Boolean>> presence, RowForm form) implements Slot {}

    /** A list of values with fields, which has a table. */
    record Listed(TypeShape.Field field, ModelTable parts) implements Slot {}

    /** The parts of the row that is being read, by the table they come from. */
    interface Parts {
        List<Object> of(ModelTable table);
    }

    private static final Pattern NAME = Pattern.compile("[A-Za-z]+");

    private final TypeShape shape;
    /** What its headings begin with. */
    private final String words;

    private final Map<String, Slot> slots;
    private final @Nullable One id;

    private RowForm(TypeShape shape, String words, Map<String, Slot> slots, @Nullable One id) {
        this.shape = shape;
        this.words = words;
        this.slots = slots;
        this.id = id;
    }

    /** The form of a table's rows; makes the tables of their parts. */
    static RowForm of(ModelTable table) {
        return of(table.shape(), "", "", true, table);
    }

    private static RowForm of(TypeShape shape, String path, String words, boolean required, ModelTable table) {
        Map<String, Slot> slots = new LinkedHashMap<>();
        for (TypeShape.Field field : shape.fields()) {
            if (shape.type() != Programme.class || !Entity.class.isAssignableFrom(field.valueType())) {
                slots.put(field.name(), slot(field, path, words, required, table));
            }
        }
        One id = path.isEmpty() && slots.get("id") instanceof One one ? one : null;
        return new RowForm(shape, words, slots, id);
    }

    private static Slot slot(TypeShape.Field field, String path, String words, boolean required, ModelTable table) {
        String heading = heading(words, field.name());
        boolean asked = required && field.occurrence() == Occurrence.REQUIRED;
        if (field.valueType() == LocalDateRange.class && field.occurrence() != Occurrence.MANY) {
            // A required period may be open at either end: what is missing is said when the value is made.
            return new Span(
                    field,
                    Column.of(
                            heading + " from",
                            meaning(field) + " This is the first day; blank if it is not known, or always was.",
                            OpenDay.FORM),
                    Column.of(
                            heading + " to",
                            meaning(field) + " This is the last day; blank if it has not ended.",
                            OpenDay.FORM));
        }
        Optional<TypeShape> inner = TypeShape.of(field.valueType());
        if (inner.isEmpty()) {
            Column<Object> column = column(field, heading);
            if (words.isEmpty() && field.name().equals("id")) {
                column = column.alsoHeaded(
                        "Identifier", heading("", table.shape().name()) + " id");
            }
            return new One(field, asked ? column.required() : column);
        }
        String at = path + field.name();
        String inWords = words + Text.words(field.name()) + " ";
        if (field.occurrence() == Occurrence.MANY) {
            return new Listed(field, table.addPart(inner.get(), at, inWords.strip()));
        }
        boolean mayBeEmpty = field.occurrence() == Occurrence.OPTIONAL
                && inner.get().fields().stream().noneMatch(within -> within.occurrence() == Occurrence.REQUIRED);
        return new Within(
                field,
                mayBeEmpty
                        ? Optional.of(Column.of(heading, "Whether there is one. " + meaning(field), CellForms.YES_NO))
                        : Optional.empty(),
                of(inner.get(), at + "/", inWords, asked, table));
    }

    @SuppressWarnings("unchecked") // a column is read and written with values of its own field only
    private static Column<Object> column(TypeShape.Field field, String heading) {
        CellForm<?> form = CellForms.of(field.valueType());
        CellForm<?> whole = field.occurrence() == Occurrence.MANY ? CellForms.listOf(form) : form;
        return (Column<Object>) (Column<?>) Column.of(heading, meaning(field), whole);
    }

    private static String meaning(TypeShape.Field field) {
        return field.meaning().orElseThrow(() -> new IllegalStateException("nothing is said of " + field));
    }

    private static String heading(String words, String field) {
        String all = words + Text.words(field);
        return all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1);
    }

    /** All columns, in their order. */
    List<Column<?>> columns() {
        List<Column<?>> columns = new ArrayList<>();
        for (Slot slot : slots.values()) {
            if (slot instanceof One one) {
                columns.add(one.column());
            } else if (slot instanceof Span span) {
                columns.add(span.from());
                columns.add(span.to());
            } else if (slot instanceof Within within) {
                within.presence().ifPresent(columns::add);
                columns.addAll(within.form().columns());
            }
        }
        return columns;
    }

    /** The field of a name. */
    Optional<Slot> slot(String field) {
        return Optional.ofNullable(slots.get(field));
    }

    /** The column of the row's own id; empty where it has none. */
    Optional<Column<Object>> id() {
        return Optional.ofNullable(id).map(One::column);
    }

    /** The first column of a field; empty for a list with a table, and for a name that is no field. */
    Optional<Column<?>> column(String field) {
        Slot slot = slots.get(field);
        if (slot instanceof One one) {
            return Optional.of(one.column());
        }
        if (slot instanceof Span span) {
            return Optional.of(span.from());
        }
        if (slot instanceof Within within) {
            return within.presence().isPresent()
                    ? Optional.of(within.presence().get())
                    : within.form().columns().stream().findFirst();
        }
        return Optional.empty();
    }

    // Reading

    /**
     * The form of the rows of one sheet: without the fields that it has no column of, which would be asked in vain at every row.
     *
     * @param hasRows whether there is any row of a table of parts
     */
    RowForm in(TableReader sheet, Predicate<ModelTable> hasRows) {
        Map<String, Slot> present = new LinkedHashMap<>();
        slots.forEach((name, slot) -> {
            if (slot instanceof Within within
                    && within.presence().filter(sheet::has).isEmpty()
                    && within.field().occurrence() == Occurrence.OPTIONAL
                    && within.form().in(sheet, hasRows).slots.isEmpty()) {
                return;
            }
            boolean isIn = slot instanceof One one
                    ? sheet.has(one.column()) || one.column().isRequired()
                    : slot instanceof Span span
                            ? sheet.has(span.from()) || sheet.has(span.to())
                            : !(slot instanceof Listed listed) || hasRows.test(listed.parts());
            if (isIn) {
                present.put(name, slot);
            }
        });
        return new RowForm(shape, words, present, id);
    }

    /**
     * Reads the fields of the row, but for its id, into a draft.
     *
     * @return whether any cell has a value
     */
    boolean fill(TypeShape.Draft draft, TableReader row, Parts parts) {
        boolean any = false;
        for (Slot slot : slots.values()) {
            if (!slot.equals(id)) {
                any |= fill(slot, draft, row, parts);
            }
        }
        return any;
    }

    private static boolean fill(Slot slot, TypeShape.Draft draft, TableReader row, Parts parts) {
        if (slot instanceof One one) {
            Optional<Object> value = row.get(one.column());
            if (value.isPresent()) {
                draft.set(slot.field(), value.get());
            }
            return value.isPresent();
        }
        if (slot instanceof Span span) {
            return fill(span, draft, row);
        }
        if (slot instanceof Listed listed) {
            List<Object> values = parts.of(listed.parts());
            if (!values.isEmpty()) {
                draft.set(slot.field(), values);
            }
            return !values.isEmpty();
        }
        return fill((Within) slot, draft, row, parts);
    }

    private static boolean fill(Span span, TypeShape.Draft draft, TableReader row) {
        Optional<LocalDate> from = row.get(span.from());
        Optional<LocalDate> to = row.get(span.to());
        if (from.isEmpty() && to.isEmpty()) {
            return false;
        }
        LocalDate first = from.orElse(LocalDate.MIN);
        LocalDate last = to.filter(day -> !day.equals(LocalDate.MIN)).orElse(LocalDate.MAX);
        if (last.isBefore(first)) {
            row.fault(
                    Fault.ofRecord(
                            ProblemCode.INVALID_VALUE,
                            "The last day is before the first.",
                            "Correct one of the two days."),
                    span.to());
            return true;
        }
        draft.set(span.field(), LocalDateRange.ofClosed(first, last));
        return true;
    }

    private static boolean fill(Within within, TypeShape.Draft draft, TableReader row, Parts parts) {
        TypeShape.Draft inner = within.form().shape.draft();
        boolean present = within.presence().flatMap(row::get).orElse(false);
        boolean any = within.form().fill(inner, row, parts);
        if (!any && !present && within.field().occurrence() == Occurrence.OPTIONAL) {
            return false;
        }
        within.form().build(inner, row).ifPresent(value -> draft.set(within.field(), value));
        return true;
    }

    /** Makes the value of the row; if that cannot be, it is a problem, and the row is faulty. */
    Optional<Object> build(TypeShape.Draft draft, TableReader row) {
        if (row.isFaulty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(draft.build());
        } catch (InvalidValueException e) {
            boolean isOwn = e.type().equals(shape.name());
            Fault fault = isOwn ? inHeadings(Fault.ofInvariant(e)) : Fault.ofInvariant(e);
            Optional<Column<?>> column = isOwn ? column(e.field()) : Optional.empty();
            column.ifPresentOrElse(its -> row.fault(fault, its), () -> row.fault(fault));
        } catch (IllegalArgumentException e) {
            row.fault(Fault.ofInvariant(e));
        }
        return Optional.empty();
    }

    /** A fault as it is said to who sees headings, and no names of fields. */
    private Fault inHeadings(Fault fault) {
        return new Fault(
                fault.code(), inHeadings(fault.message()), inHeadings(fault.repair()), fault.value(), fault.extent());
    }

    /** Names of one word are words as well, unless they are said to be of fields. */
    private String inHeadings(String sentence) {
        return NAME.matcher(sentence).replaceAll(found -> {
            String name = found.group();
            boolean isName = !name.equals(name.toLowerCase(Locale.ROOT))
                    || sentence.startsWith("The fields ")
                    || sentence.substring(0, found.start()).endsWith("field ");
            return Matcher.quoteReplacement(isName && shape.field(name).isPresent() ? heading(words, name) : name);
        });
    }

    // Writing

    /** Adds the cells of a value, in the order of the columns. */
    void write(Object value, List<Cell> cells, CellSettings settings) {
        for (Slot slot : slots.values()) {
            Optional<Object> held = held(slot.field().get(value));
            if (slot instanceof One one) {
                cells.add(held.<Cell>map(its -> one.column().form().write(its, settings))
                        .orElse(Cell.Blank.BLANK));
            } else if (slot instanceof Span) {
                write(held.map(LocalDateRange.class::cast), cells, settings);
            } else if (slot instanceof Within within) {
                within.presence()
                        .ifPresent(column ->
                                cells.add(held.isPresent() ? column.form().write(true, settings) : Cell.Blank.BLANK));
                if (held.isPresent()) {
                    within.form().write(held.get(), cells, settings);
                } else {
                    within.form().columns().forEach(column -> cells.add(Cell.Blank.BLANK));
                }
            }
        }
    }

    private static void write(Optional<LocalDateRange> period, List<Cell> cells, CellSettings settings) {
        // Where both days are blank, there is no period.
        boolean always = period.filter(its -> its.isUnboundedStart() && its.isUnboundedEnd())
                .isPresent();
        cells.add(period.filter(its -> always || !its.isUnboundedStart())
                .map(its -> OpenDay.FORM.write(its.getStart(), settings))
                .orElse(Cell.Blank.BLANK));
        cells.add(period.filter(its -> !its.isUnboundedEnd())
                .map(its -> OpenDay.FORM.write(its.getEndInclusive(), settings))
                .orElse(Cell.Blank.BLANK));
    }

    /** What a field holds; empty where there is nothing to write. */
    static Optional<Object> held(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(its -> its);
        }
        if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? Optional.of(optional.getAsInt()) : Optional.empty();
        }
        if (value instanceof Collection<?> several) {
            return several.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(several));
        }
        return Optional.of(value);
    }

    /** The values of a list with a table, at its path in a value. */
    List<?> listed(Object value, String path) {
        int slash = path.indexOf('/');
        Slot slot = slot(slash < 0 ? path : path.substring(0, slash)).orElseThrow();
        Optional<Object> held = held(slot.field().get(value));
        if (held.isEmpty()) {
            return List.of();
        }
        return slot instanceof Within within
                ? within.form().listed(held.get(), path.substring(slash + 1))
                : (List<?>) held.get();
    }

    @Override
    public String toString() {
        return "row of " + shape.name();
    }
}

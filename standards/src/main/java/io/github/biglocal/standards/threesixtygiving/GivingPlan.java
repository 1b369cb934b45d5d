package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.tables.grid.Rows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the cells of a row become a tree: made once for a sheet, so that a row is read without looking at a heading. For one thread.
 */
final class GivingPlan {
    /** What is in an object or a list. */
    private sealed interface Within {}

    /** The columns of one field: more than one if its heading is there twice. */
    private static final class Field implements Within {
        private final List<GivingColumn> columns = new ArrayList<>(1);
        /** Which of the values of its part is the first of its own. */
        private int first;
    }

    /** What is in an object or a list, and its name in an object; empty in a list. */
    private record Member(String name, Within within) {}

    /** An object or a list that columns are in. */
    private static final class Container implements Within {
        private final boolean isList;
        /** What is in it, in its order: of an object by name, of a list by number. */
        private final Map<Object, Within> within;
        /** The same, once all columns are known. */
        private Member[] members = {};

        private Container(boolean isList) {
            this.isList = isList;
            this.within = isList ? new TreeMap<>() : new LinkedHashMap<>();
        }
    }

    /** The columns of one field of the grant. What was made of the last row is taken again if the next one has the same. */
    private static final class Part {
        private final String name;
        private final Within within;
        private final GivingColumn[] columns;
        private final @Nullable JsonNode[] values;
        /** How many values there are. */
        private int filled;

        private @Nullable JsonNode node;
        private boolean isKept;

        private Part(String name, Within within, List<GivingColumn> columns) {
            this.name = name;
            this.within = within;
            this.columns = columns.toArray(GivingColumn[]::new);
            this.values = new JsonNode[columns.size()];
        }
    }

    /** As many entries as most lists have; with ten places, as is usual, most of a grant would be empty ones. */
    private static final int FEW = 2;

    private final Container root = new Container(false);
    private List<Part> parts = List.of();
    private int columns;

    /** Adds a column; returns false if another has an object or a list where this one has a value, or the other way round. */
    boolean add(GivingColumn column) {
        List<Object> path = column.target().path();
        Container in = root;
        for (int at = 0; at < path.size() - 1; at++) {
            Object step = path.get(at);
            boolean isList = path.get(at + 1) instanceof Integer;
            if (in.isList != step instanceof Integer) {
                return false;
            }
            Within next = in.within.get(step);
            if (next == null) {
                next = new Container(isList);
                in.within.put(step, next);
            }
            if (!(next instanceof Container container) || container.isList != isList) {
                return false;
            }
            in = container;
        }
        Object last = path.get(path.size() - 1);
        if (in.isList != last instanceof Integer
                || !(in.within.computeIfAbsent(last, name -> new Field()) instanceof Field field)) {
            return false;
        }
        field.columns.add(column);
        columns = Math.max(columns, column.number() + 1);
        return true;
    }

    /** Whether another column is of the same field; then which. */
    Optional<GivingColumn> twin(GivingColumn column) {
        return parts.stream()
                .flatMap(part -> Stream.of(part.columns))
                .filter(each -> each.target().path().equals(column.target().path()))
                .findFirst()
                .filter(each -> each != column);
    }

    /** Ends the making. */
    void end() {
        List<Part> all = new ArrayList<>();
        root.within.forEach((name, within) -> {
            List<GivingColumn> its = new ArrayList<>();
            gather(within, its);
            all.add(new Part((String) name, within, its));
        });
        parts = List.copyOf(all);
    }

    private static void gather(Within within, List<GivingColumn> all) {
        if (within instanceof Container container) {
            List<Member> members = new ArrayList<>();
            container.within.forEach((name, each) -> {
                gather(each, all);
                members.add(new Member(container.isList ? "" : (String) name, each));
            });
            container.members = members.toArray(Member[]::new);
        } else if (within instanceof Field field) {
            field.first = all.size();
            all.addAll(field.columns);
        }
    }

    /** How many columns there are, those included that are not read. */
    int columns() {
        return columns;
    }

    /**
     * Reads a row.
     *
     * @param rows the row
     * @param sheet its sheet
     * @param isText whether all its cells are texts
     * @param sums the sums of the columns of numbers, by the number of the column, which the row is added to
     */
    GrantRow read(Rows rows, GivingSheet sheet, boolean isText, BigDecimal[] sums) {
        ObjectNode tree = object(parts.size());
        long[] filled = new long[(columns + Long.SIZE - 1) / Long.SIZE];
        List<CellProblem> problems = new ArrayList<>(0);
        for (Part part : parts) {
            JsonNode node = read(part, rows, isText, filled, sums, problems);
            if (node != null) {
                tree.set(part.name, node);
            }
        }
        return new GrantRow(sheet, rows.number(), rows.line().orElse(0), filled, tree, List.copyOf(problems));
    }

    /** An object for so many fields: with the room that is usual, most of a grant would be empty places. */
    private static ObjectNode object(int fields) {
        // A map is filled to three quarters.
        return new ObjectNode(GivingPart.NODES, new LinkedHashMap<>((fields * 4 + 2) / 3));
    }

    /** Reads a part of a grant; null if the row has none of it. */
    private static @Nullable JsonNode read(
            Part part, Rows rows, boolean isText, long[] filled, BigDecimal[] sums, List<CellProblem> problems) {
        int before = problems.size();
        boolean isSame = part.isKept;
        part.filled = 0;
        for (int at = 0; at < part.values.length; at++) {
            GivingColumn column = part.columns[at];
            JsonNode value = isText ? ofText(column, rows, problems) : ofCell(column, rows, problems);
            isSame &= isIdentical(value, part.values[at]);
            part.values[at] = value;
            if (value != null) {
                part.filled++;
                fill(column, value, filled, sums);
            }
        }
        if (!isSame) {
            part.node = make(part, part.within, filled, problems);
        }
        part.isKept = problems.size() == before;
        return part.node;
    }

    private static @Nullable JsonNode ofText(GivingColumn column, Rows rows, List<CellProblem> problems) {
        String text = rows.text(column.position());
        return text.isEmpty() ? null : column.value(text, problems);
    }

    private static @Nullable JsonNode ofCell(GivingColumn column, Rows rows, List<CellProblem> problems) {
        return rows.isBlank(column.position()) ? null : column.value(rows.cell(column.position()), problems);
    }

    private static void fill(GivingColumn column, JsonNode value, long[] filled, BigDecimal[] sums) {
        filled[column.number() / Long.SIZE] |= bit(column);
        if (column.isNumber() && value.isNumber()) {
            sums[column.number()] = sums[column.number()].add(value.decimalValue());
        }
    }

    private static @Nullable JsonNode make(Part part, Within within, long[] filled, List<CellProblem> problems) {
        if (within instanceof Field field) {
            return make(part, field, filled, problems);
        }
        Container container = (Container) within;
        return container.isList
                ? makeList(part, container, filled, problems)
                : makeObject(part, container, filled, problems);
    }

    private static @Nullable JsonNode makeObject(
            Part part, Container container, long[] filled, List<CellProblem> problems) {
        @Nullable ObjectNode object = null;
        for (Member each : container.members) {
            JsonNode value = make(part, each.within, filled, problems);
            if (value != null) {
                object = object == null ? object(Math.min(part.filled, container.members.length)) : object;
                object.set(each.name, value);
            }
        }
        return object;
    }

    private static @Nullable JsonNode makeList(
            Part part, Container container, long[] filled, List<CellProblem> problems) {
        @Nullable ArrayNode list = null;
        for (Member each : container.members) {
            JsonNode value = make(part, each.within, filled, problems);
            if (value != null) {
                list = list == null ? new ArrayNode(GivingPart.NODES, FEW) : list;
                list.add(value);
            }
        }
        return list;
    }

    /** The value of the first of the columns of a field that has one; the others are compared with it. */
    private static @Nullable JsonNode make(Part part, Field field, long[] filled, List<CellProblem> problems) {
        JsonNode first = part.values[field.first];
        for (int at = 1; at < field.columns.size(); at++) {
            JsonNode value = part.values[field.first + at];
            if (first == null) {
                first = value;
            } else if (value != null) {
                GivingColumn column = field.columns.get(at);
                filled[column.number() / Long.SIZE] &= ~bit(column);
                if (!GrantOfRows.isSame(first, value)) {
                    problems.add(new CellProblem(CellProblem.Kind.TWICE, column, value.asText()));
                }
            }
        }
        return first;
    }

    private static boolean isIdentical(@Nullable Object one, @Nullable Object other) {
        return one == other;
    }

    private static long bit(GivingColumn column) {
        return 1L << column.number();
    }

    // Places

    /** The column of a field in a row, by the names of its pointer; empty if the row has nothing there, or no single cell. */
    Optional<GivingColumn> column(List<String> names, long[] filled) {
        Container in = root;
        for (String name : names) {
            Object step = in.isList ? entry(in, name, filled) : name;
            Within next = step == null ? null : in.within.get(step);
            if (next instanceof Field field) {
                return field.columns.stream()
                        .filter(each -> isFilled(each, filled))
                        .findFirst();
            }
            if (!(next instanceof Container container)) {
                return Optional.empty();
            }
            in = container;
        }
        return Optional.empty();
    }

    /** Which of the entries of a list in the headings is an entry of the row: those without a value are not in it. */
    private static @Nullable Object entry(Container list, String name, long[] filled) {
        Integer wanted = GrantRow.number(name);
        if (wanted == null) {
            return null;
        }
        int before = 0;
        for (Map.Entry<Object, Within> each : list.within.entrySet()) {
            if (isFilled(each.getValue(), filled) && before++ == wanted) {
                return each.getKey();
            }
        }
        return null;
    }

    private static boolean isFilled(Within within, long[] filled) {
        if (within instanceof Container container) {
            return container.within.values().stream().anyMatch(each -> isFilled(each, filled));
        }
        return within instanceof Field field && field.columns.stream().anyMatch(each -> isFilled(each, filled));
    }

    private static boolean isFilled(GivingColumn column, long[] filled) {
        return (filled[column.number() / Long.SIZE] & bit(column)) != 0;
    }

    /** Where the value of a column is in the tree of a row, or would be. */
    String pointer(GivingColumn column, long[] filled) {
        StringBuilder pointer = new StringBuilder();
        Within in = root;
        for (Object step : column.target().path()) {
            Object shown = step;
            if (in instanceof Container container) {
                if (step instanceof Integer number) {
                    shown = container.within.entrySet().stream()
                            .filter(each -> (Integer) each.getKey() < number && isFilled(each.getValue(), filled))
                            .count();
                }
                in = container.within.get(step);
            }
            pointer.append('/').append(GrantRow.escaped(shown.toString()));
        }
        return pointer.toString();
    }

    /** {@return how many columns it has} */
    @Override
    public String toString() {
        return columns + " columns";
    }
}

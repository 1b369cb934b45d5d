package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.tables.grid.Rows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How the cells of a row become a tree: made once for a sheet, so that a row is read without looking at a heading. For one thread.
 */
final class GivingPlan {
    /** What is in an object or a list. */
    private sealed interface Within {}

    /** The columns of one field: more than one if its heading is there twice. */
    private record Field(List<GivingColumn> columns) implements Within {}

    /** An object or a list that columns are in. */
    private static final class Container implements Within {
        private final int slot;
        private final @Nullable Container parent;
        /** Its name in an object; empty in a list. */
        private final String name;

        private final boolean isList;
        /** What is in it, in its order: of an object by name, of a list by number. */
        private final Map<Object, Within> within;

        private Container(int slot, @Nullable Container parent, String name, boolean isList) {
            this.slot = slot;
            this.parent = parent;
            this.name = name;
            this.isList = isList;
            this.within = isList ? new TreeMap<>() : new LinkedHashMap<>();
        }
    }

    /** A column, and what it is in. */
    private record Leaf(GivingColumn column, Container in, String name, boolean isTwin) {}

    private static final int FEW = 2;

    private final Container root = new Container(0, null, "", false);
    private int count = 1;
    private List<Leaf> leaves = List.of();
    private int columns;

    /** The containers of the row that is being read. */
    private JsonNode[] open = new JsonNode[0];

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
                next = new Container(count++, in, in.isList ? "" : (String) step, isList);
                in.within.put(step, next);
            }
            if (!(next instanceof Container container) || container.isList != isList) {
                return false;
            }
            in = container;
        }
        Object last = path.get(path.size() - 1);
        if (in.isList != last instanceof Integer
                || !(in.within.computeIfAbsent(last, name -> new Field(new ArrayList<>())) instanceof Field field)) {
            return false;
        }
        field.columns.add(column);
        columns = Math.max(columns, column.number() + 1);
        return true;
    }

    /** Whether another column is of the same field; then which. */
    Optional<GivingColumn> twin(GivingColumn column) {
        return leaves.stream()
                .map(Leaf::column)
                .filter(each -> each.target().path().equals(column.target().path()))
                .findFirst()
                .filter(each -> each != column);
    }

    /** Ends the making. */
    void end() {
        List<Leaf> all = new ArrayList<>();
        gather(root, all);
        leaves = List.copyOf(all);
        open = new JsonNode[count];
    }

    private static void gather(Container in, List<Leaf> all) {
        in.within.forEach((name, within) -> {
            if (within instanceof Container container) {
                gather(container, all);
            } else if (within instanceof Field field) {
                for (GivingColumn column : field.columns) {
                    all.add(new Leaf(column, in, in.isList ? "" : (String) name, column != field.columns.get(0)));
                }
            }
        });
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
        Arrays.fill(open, null);
        ObjectNode tree = GivingPart.NODES.objectNode();
        open[0] = tree;
        long[] filled = new long[(columns + Long.SIZE - 1) / Long.SIZE];
        List<CellProblem> problems = new ArrayList<>(0);
        for (Leaf leaf : leaves) {
            int position = leaf.column.position();
            if (rows.isBlank(position)) {
                continue;
            }
            JsonNode value = isText
                    ? leaf.column.value(rows.text(position), problems)
                    : leaf.column.value(rows.cell(position), problems);
            if (value != null && put(leaf, value, problems)) {
                int number = leaf.column.number();
                filled[number / Long.SIZE] |= 1L << number;
                if (leaf.column.isNumber() && value.isNumber()) {
                    sums[number] = sums[number].add(value.decimalValue());
                }
            }
        }
        return new GrantRow(sheet, rows.number(), rows.line().orElse(0), filled, tree, List.copyOf(problems));
    }

    private boolean put(Leaf leaf, JsonNode value, List<CellProblem> problems) {
        if (leaf.in.isList) {
            ((ArrayNode) container(leaf.in)).add(value);
            return true;
        }
        ObjectNode object = (ObjectNode) container(leaf.in);
        JsonNode before = leaf.isTwin ? object.get(leaf.name) : null;
        if (before == null) {
            object.set(leaf.name, value);
            return true;
        }
        if (!GrantOfRows.isSame(before, value)) {
            problems.add(new CellProblem(CellProblem.Kind.TWICE, leaf.column, value.asText()));
        }
        return false;
    }

    private JsonNode container(Container wanted) {
        JsonNode there = open[wanted.slot];
        if (there == null) {
            // Most have few values; a place for sixteen, as is usual, is the larger part of a grant.
            there = wanted.isList
                    ? new ArrayNode(GivingPart.NODES, FEW)
                    : new ObjectNode(GivingPart.NODES, new LinkedHashMap<>(FEW));
            open[wanted.slot] = there;
            JsonNode parent = container(Objects.requireNonNull(wanted.parent));
            if (parent instanceof ArrayNode list) {
                list.add(there);
            } else {
                ((ObjectNode) parent).set(wanted.name, there);
            }
        }
        return there;
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
        return (filled[column.number() / Long.SIZE] & 1L << column.number()) != 0;
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
        return leaves.size() + " columns";
    }
}

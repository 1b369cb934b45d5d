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

    /** The columns of one field of the grant. What was made of the last row is taken again if the next one has the same. */
    private static final class Part {
        private final String name;
        private final List<Leaf> leaves = new ArrayList<>();
        private final @Nullable JsonNode[] values;
        private @Nullable JsonNode node;
        private boolean isKept;
        /** Whether it is a single value. */
        private final boolean isValue;

        private Part(String name, List<Leaf> leaves, boolean isValue) {
            this.name = name;
            this.isValue = isValue;
            this.leaves.addAll(leaves);
            this.values = new JsonNode[leaves.size()];
        }
    }

    /** As many fields as most parts have; with sixteen places, as is usual, most of a grant would be empty ones. */
    private static final int FEW = 2;

    private final Container root = new Container(0, null, "", false);
    private int count = 1;
    private List<Leaf> leaves = List.of();
    private final List<Part> parts = new ArrayList<>();
    private int columns;

    /** The containers of the part that is being read. */
    private @Nullable JsonNode[] open = new JsonNode[0];

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
        root.within.forEach((name, within) -> {
            List<Leaf> its = new ArrayList<>();
            if (within instanceof Container container) {
                gather(container, its);
            } else {
                all.stream()
                        .filter(leaf -> leaf.in == root && leaf.name.equals(name))
                        .forEach(its::add);
            }
            parts.add(new Part((String) name, its, !(within instanceof Container) && its.size() == 1));
        });
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
        ObjectNode tree = new ObjectNode(GivingPart.NODES, new LinkedHashMap<>(parts.size() * 2));
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

    /** Reads a part of a grant; null if the row has none of it. */
    private @Nullable JsonNode read(
            Part part, Rows rows, boolean isText, long[] filled, BigDecimal[] sums, List<CellProblem> problems) {
        int before = problems.size();
        boolean isSame = part.isKept;
        @Nullable JsonNode value = null;
        for (int at = 0; at < part.values.length; at++) {
            GivingColumn column = part.leaves.get(at).column;
            int position = column.position();
            value = rows.isBlank(position)
                    ? null
                    : isText ? column.value(rows, problems) : column.value(rows.cell(position), problems);
            isSame &= isIdentical(value, part.values[at]);
            part.values[at] = value;
            if (value != null) {
                mark(column, filled);
                if (column.isNumber() && value.isNumber()) {
                    sums[column.number()] = sums[column.number()].add(value.decimalValue());
                }
            }
        }
        if (part.isValue) {
            return value;
        }
        if (!isSame) {
            part.node = make(part, filled, problems);
        }
        part.isKept = problems.size() == before;
        return part.node;
    }

    private @Nullable JsonNode make(Part part, long[] filled, List<CellProblem> problems) {
        Arrays.fill(open, null);
        ObjectNode whole = new ObjectNode(GivingPart.NODES, new LinkedHashMap<>(FEW));
        open[0] = whole;
        for (int at = 0; at < part.values.length; at++) {
            Leaf leaf = part.leaves.get(at);
            JsonNode value = part.values[at];
            if (value != null && !put(leaf, value, problems)) {
                filled[leaf.column.number() / Long.SIZE] &= ~(1L << leaf.column.number());
            }
        }
        return whole.get(part.name);
    }

    private static boolean isIdentical(@Nullable Object one, @Nullable Object other) {
        return one == other;
    }

    private static void mark(GivingColumn column, long[] filled) {
        filled[column.number() / Long.SIZE] |= 1L << column.number();
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

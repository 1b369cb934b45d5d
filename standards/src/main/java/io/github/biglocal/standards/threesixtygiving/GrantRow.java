package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.reading.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What a row of a sheet says of a grant. */
final class GrantRow {
    private final GivingSheet sheet;
    private final int number;
    private final int line;
    private final long[] filled;
    private final ObjectNode tree;
    private final List<CellProblem> problems;

    /**
     * @param sheet its sheet
     * @param number its number, from 1
     * @param line the line of the file where it begins, from 1; 0 in a workbook
     * @param filled of which columns it has values, a bit for each
     * @param tree the values
     * @param problems what is wrong with its cells
     */
    GrantRow(GivingSheet sheet, int number, int line, long[] filled, ObjectNode tree, List<CellProblem> problems) {
        this.sheet = sheet;
        this.number = number;
        this.line = line;
        this.filled = filled;
        this.tree = tree;
        this.problems = problems;
    }

    /** Where it is, for a grant that has its values already. */
    GrantRow withoutValues() {
        return new GrantRow(sheet, number, line, filled, GivingPart.NODES.objectNode(), List.of());
    }

    GivingSheet sheet() {
        return sheet;
    }

    int number() {
        return number;
    }

    ObjectNode tree() {
        return tree;
    }

    /** What is wrong with its cells; an amount of three decimals is right in a currency that has three, such as Kuwait's. */
    List<CellProblem> problems() {
        return problems.isEmpty()
                ? problems
                : problems.stream().filter(each -> !isInItsCurrency(each)).toList();
    }

    private boolean isInItsCurrency(CellProblem problem) {
        if (!problem.kind().equals(CellProblem.Kind.PART_OF_A_PENNY)) {
            return false;
        }
        OptionalInt decimals = Currencies.decimals(tree.path("currency").asText());
        return decimals.isPresent()
                && new BigDecimal(problem.raw()).stripTrailingZeros().scale() <= decimals.getAsInt();
    }

    /** The place of the row. */
    Place.InSheet place() {
        Place.InSheet place = sheet.place().atRow(number);
        return line > 0 ? place.atLine(line) : place;
    }

    /** The place of the cell of a column. */
    Place.InSheet place(GivingColumn column) {
        return place().atColumn(column.position()).under(column.heading());
    }

    /** The place of what a pointer within the row leads to: its cell, or the row where it is not a single one. */
    Place.InSheet place(String pointer) {
        return sheet.plan().column(names(pointer), filled).map(this::place).orElseGet(this::place);
    }

    /** The pointer within the row of the value of a column. */
    String pointer(GivingColumn column) {
        return sheet.plan().pointer(column, filled);
    }

    // Pointers, as RFC 6901 has them

    static List<String> names(String pointer) {
        List<String> names = new ArrayList<>();
        int from = 1;
        while (from <= pointer.length()) {
            int to = pointer.indexOf('/', from);
            to = to < 0 ? pointer.length() : to;
            names.add(pointer.substring(from, to).replace("~1", "/").replace("~0", "~"));
            from = to + 1;
        }
        return names;
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    static @Nullable Integer number(String name) {
        try {
            return Integer.valueOf(name);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** {@return its place} */
    @Override
    public String toString() {
        return place().toString();
    }
}

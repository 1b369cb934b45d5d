package io.github.biglocal.tables;

import io.github.biglocal.text.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The headings under which the columns of a table are found, and those that are left out. Immutable once it is made. */
final class Headings {
    private final Map<String, Column<?>> columns = new HashMap<>();
    private final List<String> known = new ArrayList<>();
    private final Set<String> leftOut = new HashSet<>();
    /** Headings of the caller's own that stand for no column of the table, each with what they are said to stand for. */
    private final Map<String, String> misdirected = new HashMap<>();

    private final List<Column<?>> looked;
    private final boolean areAll;

    /**
     * @param looked the columns that are looked for
     * @param own the caller's headings, each with that of the column it stands for
     * @param leftOut headings of columns that are not to be read
     * @param areAll whether a heading that is not known is reported, since the table has no columns but these
     */
    Headings(List<Column<?>> looked, Map<String, String> own, Set<String> leftOut, boolean areAll) {
        this.looked = List.copyOf(looked);
        this.areAll = areAll;
        for (Column<?> column : looked) {
            columns.putIfAbsent(Blanks.foldedHeading(column.heading()), column);
            known.add(column.heading());
        }
        for (Column<?> column : looked) {
            for (String other : column.otherHeadings()) {
                columns.putIfAbsent(Blanks.foldedHeading(other), column);
            }
        }
        Map<String, Column<?>> mapped = new HashMap<>();
        own.forEach((heading, target) -> {
            Column<?> column = columns.get(Blanks.foldedHeading(target));
            if (column != null) {
                mapped.put(Blanks.foldedHeading(heading), column);
                known.add(heading);
            } else {
                misdirected.put(Blanks.foldedHeading(heading), target);
            }
        });
        columns.putAll(mapped);
        leftOut.forEach(heading -> this.leftOut.add(Blanks.foldedHeading(heading)));
    }

    /** The columns that are looked for. */
    List<Column<?>> looked() {
        return looked;
    }

    /** The column of a heading. */
    Optional<Column<?>> find(String heading) {
        return Optional.ofNullable(columns.get(Blanks.foldedHeading(heading)));
    }

    /** Whether a heading is of a column that is not to be read. */
    boolean isLeftOut(String heading) {
        return leftOut.contains(Blanks.foldedHeading(heading));
    }

    /** Whether the table has no columns but these. */
    boolean areAll() {
        return areAll;
    }

    /** The column that the caller says a heading stands for, where the table has none of that name. */
    Optional<String> misdirected(String heading) {
        return Optional.ofNullable(misdirected.get(Blanks.foldedHeading(heading)));
    }

    /** The known heading that is nearest to one that is not known. */
    Optional<String> nearest(String heading) {
        return Nearest.of(Blanks.tidy(heading), known);
    }
}

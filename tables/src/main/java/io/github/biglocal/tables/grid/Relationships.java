package io.github.biglocal.tables.grid;

import io.github.biglocal.reading.Place;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** To which other parts a part of a workbook refers. Immutable and thread-safe. */
final class Relationships {
    private static final String WORKSHEET = "worksheet";

    private final Map<String, String> sheets;
    private final Map<String, String> others;

    private Relationships(Map<String, String> sheets, Map<String, String> others) {
        this.sheets = sheets;
        this.others = others;
    }

    /** Reads those of a part, or of the whole package where the name is empty; a part may have none. */
    static Relationships read(WorkbookParts parts, String of) throws IOException {
        int end = of.lastIndexOf('/') + 1;
        String folder = of.substring(0, end);
        String name = folder + "_rels/" + of.substring(end) + ".rels";
        Map<String, String> sheets = new HashMap<>();
        Map<String, String> others = new HashMap<>();
        if (parts.has(name)) {
            Place place = parts.place();
            try (WorkbookPart part = parts.read(name, () -> place)) {
                while (part.next()) {
                    @Nullable String id = part.isBegin() ? part.attribute("Id") : null;
                    @Nullable String type = part.isBegin() ? part.attribute("Type") : null;
                    @Nullable String target = part.isBegin() ? part.attribute("Target") : null;
                    if (id != null && type != null && target != null) {
                        // The types of strict workbooks differ from the others in all but the last word.
                        String kind = type.substring(type.lastIndexOf('/') + 1);
                        if (kind.equals(WORKSHEET)) {
                            sheets.put(id, resolved(folder, target));
                        } else {
                            others.putIfAbsent(kind, resolved(folder, target));
                        }
                    }
                }
            }
        }
        return new Relationships(sheets, others);
    }

    /** The target is from the folder of the part, or with a slash from the top. */
    private static String resolved(String folder, String target) {
        Deque<String> names = new ArrayDeque<>();
        for (String name : (target.startsWith("/") ? target : folder + target).split("/", -1)) {
            if (name.equals("..")) {
                names.pollLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return String.join("/", names);
    }

    /** The part of the sheet with an id; empty for a sheet of another kind, such as a chart. */
    Optional<String> sheet(String id) {
        return Optional.ofNullable(sheets.get(id));
    }

    /** The part of a kind, such as {@code styles}. */
    Optional<String> ofKind(String kind) {
        return Optional.ofNullable(others.get(kind));
    }
}

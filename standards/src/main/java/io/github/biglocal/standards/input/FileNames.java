package io.github.biglocal.standards.input;

import io.github.biglocal.reading.TextLayout;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** What the name of a file says about its form. */
public final class FileNames {
    /** How the names of tables end, those that are not written included. */
    private static final Set<String> TABLES = Set.of("csv", "xlsx", "zip", "xls", "xlsm", "xlsb", "ods", "tsv");

    private FileNames() {}

    /**
     * {@return whether it is the name of a table, such as {@code grants.xlsx}}
     *
     * @param name the name; any text
     */
    public static boolean isOfTable(String name) {
        String lower = Objects.requireNonNull(name, "name").toLowerCase(Locale.ROOT);
        return TABLES.contains(lower.substring(lower.lastIndexOf('.') + 1));
    }

    /**
     * {@return the layout that a name stands for, as {@link TextLayout#of} has it of a file}
     *
     * @param name the name; any text, since that of a stream may be no name of a file
     */
    public static TextLayout layout(String name) {
        String lower = Objects.requireNonNull(name, "name").toLowerCase(Locale.ROOT);
        return lower.endsWith(".ndjson") || lower.endsWith(".jsonl") ? TextLayout.LINES : TextLayout.DOCUMENT;
    }
}

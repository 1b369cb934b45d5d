package io.github.biglocal.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** How the values of a text stand in it. */
public enum TextLayout {
    /** One value: a programme, or a list of records. */
    DOCUMENT,

    /**
     * Lines of which each is a value of its own, also called newline-delimited JSON or JSON Lines. Of a programme, each line is
     * a part: an object with its name, or with lists of records, such as {@code {"grants": [{...}]}}. Of records of one kind,
     * each line is a record. Blank lines are passed over, and counted.
     */
    LINES;

    private static final String NDJSON = ".ndjson";
    private static final String JSONL = ".jsonl";

    /**
     * {@return the layout of a file, as its name says: {@code LINES} where it ends in {@code .ndjson} or {@code .jsonl}, in any
     * case; else {@code DOCUMENT}}
     *
     * @param file the file
     */
    public static TextLayout of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(NDJSON) || name.endsWith(JSONL) ? LINES : DOCUMENT;
    }

    /** {@return how the names of files in either layout end, with the full stop; that of a document first} */
    public static List<String> endings() {
        return List.of(".json", NDJSON, JSONL);
    }
}

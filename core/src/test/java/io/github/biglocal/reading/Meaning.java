package io.github.biglocal.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * A line of {@code meanings.tsv}, as the file in the sources has it.
 *
 * @param key what has the meaning
 * @param since the version of the format that it came with
 * @param sentence the meaning
 */
record Meaning(String key, String since, String sentence) {
    private static final Path FILE = Model.BASE.resolve("src/main/resources" + Meanings.RESOURCE);

    /** {@return every line, by its key; none before the file is first written} */
    static Map<String, Meaning> read() throws IOException {
        Map<String, Meaning> meanings = new TreeMap<>();
        if (Files.exists(FILE)) {
            for (String line : Files.readAllLines(FILE)) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    meanings.put(cells[0], new Meaning(cells[0], cells[1], cells[2]));
                }
            }
        }
        return meanings;
    }
}

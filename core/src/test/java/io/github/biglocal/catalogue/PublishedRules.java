package io.github.biglocal.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What was published, row by row, read from {@code published-rules.txt}; each rule names the rows it checks. The page of
 * rules ends with them, so that silence is not taken for satisfaction.
 */
final class PublishedRules {
    private PublishedRules() {}

    /**
     * Rows that belong together.
     *
     * @param title what they are about
     * @param rows the rows
     */
    record Part(String title, List<Row> rows) {}

    /**
     * Something that was published.
     *
     * @param number its number in the list
     * @param asks what it asks, or says
     * @param source where it was published
     * @param note why it is not checked, or what of it is not; blank if there is nothing to say
     */
    record Row(String number, String asks, String source, String note) {
        static Row parse(String line) {
            String[] cells = line.split("\\|", -1);
            if (cells.length != 4) {
                throw new IllegalArgumentException("not four cells: " + line);
            }
            return new Row(cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip());
        }
    }

    static List<Part> all() {
        List<Part> parts = new ArrayList<>();
        for (String line : text().lines().toList()) {
            if (line.startsWith("## ")) {
                parts.add(new Part(line.substring(3), new ArrayList<>()));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                parts.get(parts.size() - 1).rows().add(Row.parse(line));
            }
        }
        return parts;
    }

    private static String text() {
        try (InputStream stream = PublishedRules.class.getResourceAsStream("published-rules.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

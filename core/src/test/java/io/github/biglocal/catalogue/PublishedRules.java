package io.github.biglocal.catalogue;

import io.github.biglocal.rule.RuleId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was published, row by row, and which rules check it, or why none does; read from {@code published-rules.txt}. The
 * page of rules ends with it, so that nobody takes silence for satisfaction.
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
     * @param checkedBy the rules that check it; empty if none does
     * @param note why it is not checked, or what of it is not; blank if there is nothing to say
     */
    record Row(String number, String asks, String source, List<RuleId> checkedBy, String note) {
        static Row parse(String line) {
            String[] cells = line.split("\\|", -1);
            if (cells.length != 5) {
                throw new IllegalArgumentException("not five cells: " + line);
            }
            return new Row(
                    cells[0].strip(),
                    cells[1].strip(),
                    cells[2].strip(),
                    Stream.of(cells[3].split(","))
                            .map(String::strip)
                            .filter(id -> !id.isEmpty())
                            .map(RuleId::of)
                            .toList(),
                    cells[4].strip());
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

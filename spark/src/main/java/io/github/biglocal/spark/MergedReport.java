package io.github.biglocal.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.rule.Severity;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reports as JSON, merged as {@link io.github.biglocal.rule.Report#merge} merges reports: reports are written and not read
 * back, so those of different machines meet as texts.
 */
final class MergedReport {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> ENTRIES = List.of("open", "accepted", "failed", "results");
    private static final Comparator<JsonNode> ORDER = Comparator.<JsonNode, Severity>comparing(
                    entry -> Severity.valueOf(entry.path("severity").asText()))
            .thenComparing(entry -> entry.path("rule").asText())
            .thenComparing(entry -> entry.path("about").path("kind").asText())
            .thenComparing(entry -> entry.path("about").path("id").asText());

    private MergedReport() {}

    /** Returns one report of several, of the same day, that keep the same and are about different records; empty if there is none. */
    static Optional<String> of(Iterator<String> reports) {
        if (!reports.hasNext()) {
            return Optional.empty();
        }
        try {
            ObjectNode merged = (ObjectNode) MAPPER.readTree(reports.next());
            while (reports.hasNext()) {
                add(MAPPER.readTree(reports.next()), merged);
            }
            for (String name : ENTRIES) {
                if (merged.get(name) instanceof ArrayNode entries) {
                    List<JsonNode> sorted = new ArrayList<>();
                    entries.forEach(sorted::add);
                    sorted.sort(ORDER);
                    entries.removeAll().addAll(sorted);
                }
            }
            return Optional.of(MAPPER.writeValueAsString(merged));
        } catch (JsonProcessingException e) {
            // What this version has written can be read; only a fault of the reader gets here.
            throw new UncheckedIOException(e);
        }
    }

    private static void add(JsonNode report, ObjectNode merged) {
        ObjectNode counts = (ObjectNode) merged.path("counts");
        for (Map.Entry<String, JsonNode> count : report.path("counts").properties()) {
            counts.put(
                    count.getKey(),
                    counts.path(count.getKey()).asLong() + count.getValue().asLong());
        }
        for (String name : ENTRIES) {
            if (merged.get(name) instanceof ArrayNode entries) {
                report.path(name).forEach(entries::add);
            }
        }
    }
}

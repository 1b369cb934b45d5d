package io.github.biglocal.standards.ocds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.standards.Loss;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Names each field of a release that is not there as it was in the release that is written of what was read. */
final class ReleaseLosses {
    private static final Pattern PUBLICATION = Pattern.compile("/(id|date|language|initiationType|tag(/\\d+)?)");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DATE_TIME = Pattern.compile(DAY.pattern() + "T.*");

    private final Reference where;
    private final ReleaseReader reader;
    private final JsonNode written;
    private final List<Loss> losses;

    /** The entries of lists that have been compared, each of which is the same as one other. */
    private final Set<JsonNode> used = Collections.newSetFromMap(new IdentityHashMap<>());

    private ReleaseLosses(Reference where, ReleaseReader reader, JsonNode written, List<Loss> losses) {
        this.where = where;
        this.reader = reader;
        this.written = written;
        this.losses = losses;
        reader.places().forEach(place -> used.add(written.at(place)));
    }

    static void add(Reference where, ReleaseReader reader, ObjectNode written, List<Loss> losses) {
        new ReleaseLosses(where, reader, written, losses).compare(reader.root(), written, "");
    }

    private void compare(JsonNode source, JsonNode there, String pointer) {
        JsonNode again = reader.place(pointer).map(written::at).orElse(there);
        if (source.isNull() || (source.isContainerNode() && source.isEmpty())) {
            return; // It says nothing.
        }
        boolean within = again.isMissingNode() && reader.hasPlaceWithin(pointer);
        if (source.isObject() && (again.isObject() || within)) {
            source.properties()
                    .forEach(field -> compare(
                            field.getValue(),
                            again.path(field.getKey()),
                            pointer + "/" + ReleaseReader.step(field.getKey())));
        } else if (source.isArray() && (again.isArray() || within)) {
            compareEntries(source, again, pointer);
        } else if (!isSame(source, again)) {
            losses.add(new Loss(where, pointer, reason(source, again, pointer)));
        }
    }

    /** Entries are the same where the reader says so, or by their id; texts wherever they are; and others by their place. */
    private void compareEntries(JsonNode source, JsonNode again, String pointer) {
        Map<String, JsonNode> byId = new HashMap<>();
        Set<String> texts = new HashSet<>();
        for (JsonNode entry : again) {
            if (entry.isTextual()) {
                texts.add(entry.textValue());
            } else if (entry.has("id")) {
                byId.putIfAbsent(entry.get("id").asText(), entry);
            }
        }
        for (int i = 0; i < source.size(); i++) {
            JsonNode entry = source.get(i);
            JsonNode same;
            if (entry.isTextual()) {
                same = texts.remove(entry.textValue()) ? entry : ReleaseReader.NONE;
            } else if (entry.isObject() && entry.has("id")) {
                same = byId.getOrDefault(entry.get("id").asText(), ReleaseReader.NONE);
            } else {
                same = again.path(i);
            }
            boolean known = reader.place(pointer + "/" + i).isPresent();
            compare(
                    entry,
                    known || same.isMissingNode() || used.add(same) ? same : ReleaseReader.NONE,
                    pointer + "/" + i);
        }
    }

    private static boolean isSame(JsonNode source, JsonNode again) {
        if (source.isNumber() && again.isNumber()) {
            return source.decimalValue().compareTo(again.decimalValue()) == 0;
        }
        if (source.isIntegralNumber() && again.isTextual()) {
            return source.asText().equals(again.textValue()); // An id may be either.
        }
        return source.equals(again)
                || (source.isTextual()
                        && DAY.matcher(source.textValue()).matches()
                        && again.asText().startsWith(source.textValue() + "T"));
    }

    private String reason(JsonNode source, JsonNode again, String pointer) {
        Optional<String> refused = reader.refused(pointer);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (pointer.equals("/ocid")) {
            return again.asText().endsWith("-" + source.asText())
                    ? "The ocid has no registered prefix: the one of the mapping is put before it."
                    : "Another process has the id that it would give, or it has two prefixes: it gives an id of its"
                            + " own.";
        }
        if (PUBLICATION.matcher(pointer).matches()) {
            return "It is about the publication, not about the commission.";
        }
        boolean notRead = reader.place(pointer).isEmpty();
        if (notRead && pointer.matches("/awards/\\d+")) {
            return "A commission has at most one award; this one was not read.";
        }
        if (notRead && pointer.matches("/contracts/\\d+")) {
            return "A commission has at most one contract; this one was not read, and its value was not added.";
        }
        if (again.isMissingNode()) {
            return "A commission has no field for it.";
        }
        if (pointer.endsWith("/id") || pointer.endsWith("/awardID")) {
            return "A commission does not keep the ids of its parts.";
        }
        return source.isTextual() && DATE_TIME.matcher(source.textValue()).matches()
                ? "Only the day is kept."
                : "A commission cannot hold this as well as what was read.";
    }
}

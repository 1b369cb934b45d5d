package io.github.biglocal.standards.ocds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.entity.FieldReference;
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
    private static final Pattern ENTRY = Pattern.compile("/(awards|contracts)/\\d+");
    private static final Pattern TITLE = Pattern.compile("(" + ENTRY.pattern() + "|/tender)/title");
    private static final Pattern PROGRAMME = Pattern.compile("/planning/budget/(description|project|projectID)");
    private static final Pattern PUBLICATION = Pattern.compile("/(id|date|language|initiationType|tag(/\\d+)?)");

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
        new ReleaseLosses(where, reader, written, losses)
                .compare(reader.values().root(), written, "");
    }

    private void compare(JsonNode had, JsonNode there, String pointer) {
        JsonNode source = reader.asWritten(pointer, had);
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
                            pointer + "/" + FieldReference.step(field.getKey())));
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
        return source.equals(again) || (isDate(source) && again.asText().startsWith(source.textValue() + "T"));
    }

    private static boolean isDate(JsonNode source) {
        return source.isTextual() && OcdsDate.of(source.textValue()).isPresent();
    }

    private String reason(JsonNode source, JsonNode again, String pointer) {
        Optional<String> refused = reader.values().refused(pointer);
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
        if (PROGRAMME.matcher(pointer).matches()) {
            return "A release is given the names of its programme and its area.";
        }
        if (pointer.equals("/planning/budget/id")) {
            return "The area that is given for the release stands in its place.";
        }
        if (ENTRY.matcher(pointer).matches()
                && (again.isMissingNode() || reader.place(pointer).isEmpty())) {
            return reasonOfEntry(pointer);
        }
        if (TITLE.matcher(pointer).matches()) {
            return "A commission has one title.";
        }
        if (pointer.endsWith("/id") || pointer.endsWith("/awardID")) {
            return "A commission does not keep the ids of its parts.";
        }
        if (again.isMissingNode() && pointer.endsWith("/milestones")) {
            return "Only the milestones of the implementation are read, or before there is a contract those of the tender.";
        }
        if (again.isMissingNode() && !reader.values().isAsked(pointer)) {
            return "A commission has no field for it.";
        }
        return isDate(source)
                        && OcdsDate.of(again.asText())
                                .filter(day ->
                                        source.textValue().startsWith(day.day().toString()))
                                .isPresent()
                ? "Only the day is kept."
                : "A commission cannot hold this as well as what was read.";
    }

    private String reasonOfEntry(String pointer) {
        if (reader.isChosen(pointer)) {
            return "It has nothing that a commission records of its own.";
        }
        return pointer.startsWith("/awards")
                ? "A commission has at most one award; this one was not read."
                : "A commission has at most one contract; this one was not read, and its value was not added.";
    }
}

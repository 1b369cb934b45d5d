package io.github.biglocal.standards.ocds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemCode;
import io.github.biglocal.standards.StandardProblems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The merge routine of the standard, for a compiled release: takes over one release after the other, and keeps the latest values. Releases of
 * one process, in the order of their dates. Not thread-safe.
 */
final class ReleaseMerger {
    private static final String ID = "id";

    private final ObjectNode compiled = OcdsPart.NODES.objectNode();
    /** The objects of each list by identifier, so that long lists are not searched. */
    private final IdentityHashMap<ArrayNode, Map<String, ObjectNode>> listed = new IdentityHashMap<>();

    private final String source;
    private final List<Problem> problems;
    private String release = "";

    /** Names problems by their place in a source, and adds them to a list. */
    ReleaseMerger(String source, List<Problem> problems) {
        this.source = source;
        this.problems = problems;
    }

    /** What releases that are in the order of their dates give when they are merged, whatever entries of their lists share an id. */
    static OcdsRelease compiled(List<OcdsRelease> releases) {
        ReleaseMerger merger = new ReleaseMerger("", new ArrayList<>());
        releases.forEach(release -> merger.take(release, ""));
        return merger.compiled();
    }

    /** Takes a release over, which has an ocid and a date, from its pointer in the source. */
    void take(OcdsRelease next, String pointer) {
        release = pointer;
        merge(compiled, next.fields(), MergeShape.RELEASE, "");
        String date = next.date().orElseThrow();
        compiled.put("date", date);
        compiled.put(ID, next.ocid().orElseThrow() + "-" + date);
    }

    /** The compiled release, after which no more are taken. */
    OcdsRelease compiled() {
        ObjectNode ordered = OcdsPart.NODES.objectNode();
        for (String first : List.of("ocid", ID, "date")) {
            ordered.set(first, compiled.get(first));
        }
        ordered.putArray("tag").add("compiled");
        for (Map.Entry<String, JsonNode> field : compiled.properties()) {
            ordered.putIfAbsent(field.getKey(), field.getValue());
        }
        return new OcdsRelease(ordered);
    }

    private void merge(ObjectNode output, ObjectNode input, MergeShape shape, String path) {
        for (Map.Entry<String, JsonNode> field : input.properties()) {
            MergeShape its = shape.field(field.getKey());
            if (!its.isOmitted()) {
                merge(output, field.getKey(), field.getValue(), its, path + "/" + FieldReference.step(field.getKey()));
            }
        }
    }

    private void merge(ObjectNode output, String name, JsonNode value, MergeShape shape, String path) {
        if (value.isNull()) {
            output.remove(name);
        } else if (value instanceof ObjectNode object) {
            if (!object.isEmpty()) {
                merge(objectOf(output, name, path), object, shape, path);
            }
        } else if (value instanceof ArrayNode list && !shape.isWholeList() && isOfObjects(list)) {
            if (!list.isEmpty()) {
                merge(listOf(output, name, path), list, shape, path);
            }
        } else {
            JsonNode former = output.get(name);
            boolean changes = former != null && !shape.isWholeList() && (former.isObject() || isMergedList(former));
            if (changes) {
                reportChangeOfType(path);
            }
            output.set(name, value.deepCopy());
        }
    }

    private void merge(ArrayNode output, ArrayNode input, MergeShape shape, String path) {
        Map<String, ObjectNode> byId = listed.computeIfAbsent(output, list -> new HashMap<>());
        Set<String> here = new HashSet<>();
        for (int index = 0; index < input.size(); index++) {
            ObjectNode entry = (ObjectNode) input.get(index);
            String place = path + "/" + index;
            Optional<String> id = OcdsPart.identifier(entry.get(ID));
            if (id.isPresent() && !here.add(id.get())) {
                problems.add(repeatedId(place(place)));
            }
            ObjectNode merged = id.map(byId::get).orElseGet(() -> {
                ObjectNode added = output.addObject();
                id.ifPresent(its -> byId.put(its, added));
                return added;
            });
            merge(merged, entry, shape, place);
        }
    }

    private ObjectNode objectOf(ObjectNode output, String name, String path) {
        JsonNode former = output.get(name);
        if (former instanceof ObjectNode object) {
            return object;
        }
        if (former != null) {
            reportChangeOfType(path);
        }
        return output.putObject(name);
    }

    private ArrayNode listOf(ObjectNode output, String name, String path) {
        JsonNode former = output.get(name);
        if (former instanceof ArrayNode list && isMergedList(list)) {
            return list;
        }
        if (former != null) {
            reportChangeOfType(path);
        }
        return output.putArray(name);
    }

    /** Whether a list was made here, entry by entry, and not taken over as a whole. */
    private boolean isMergedList(JsonNode former) {
        return former instanceof ArrayNode list && listed.containsKey(list);
    }

    private static boolean isOfObjects(ArrayNode list) {
        for (JsonNode each : list) {
            if (!each.isObject()) {
                return false;
            }
        }
        return true;
    }

    private void reportChangeOfType(String path) {
        problems.add(Problem.error(
                ProblemCode.WRONG_TYPE,
                place(path),
                "The value is of another type than in an earlier release, which it replaces.",
                "Publish the field with the same type in every release."));
    }

    /** What is said where two entries of a list have the same identifier. */
    static Problem repeatedId(Place place) {
        return Problem.error(
                StandardProblems.DUPLICATE_ID,
                place,
                "An earlier entry of the list has the same id, so merging replaces its values with those of this one.",
                "Give every entry of the list an id of its own.");
    }

    private Place place(String path) {
        return Place.inText(source).at(release + path);
    }
}

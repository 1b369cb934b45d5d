package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.ProblemList;
import io.github.biglocal.standards.StandardProblems;
import io.github.biglocal.text.Nearest;
import io.github.biglocal.text.Quoted;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One grant made of its rows: the first of a sheet of grants, further ones, and those of sheets of parts. Further rows only add what is
 * new; of one that contradicts nothing is taken, so that no amount gets the date of another, and nothing is held. For one thread.
 */
final class GrantOfRows {
    /** With more entries, one that is a part of another is not looked for any more, which would take a time that grows with the square. */
    private static final int MOST_COMPARED = 64;

    /** So many rows that contradict are named; all are counted. */
    private static final int MOST_CONFLICTS = 3;

    /** Where a node is from. */
    private record Origin(GrantRow row, String pointer) {}

    /** What another row says of the same field. */
    private record Difference(String pointer, JsonNode there, Origin here, JsonNode value) {}

    /** The entries of a list of objects, so that one need not be compared with each. */
    private static final class Entries {
        private final Map<String, ObjectNode> byId = new HashMap<>();
        private final Map<ObjectNode, ObjectNode> equal = new HashMap<>();
        private final IdentityHashMap<ObjectNode, Integer> numbers = new IdentityHashMap<>();
        private final Set<JsonNode> values = new HashSet<>();
    }

    /** Another row that contradicts the grant, and where. */
    private record Conflict(GrantRow row, List<Difference> differences) {}

    private final GrantRow first;
    private final int index;
    private final Map<String, Origin> origins = new HashMap<>();
    private final IdentityHashMap<ArrayNode, Entries> lists = new IdentityHashMap<>(1);
    private final ProblemList problems;
    /** The first rows that contradict: as many as anybody looks at. */
    private final List<Conflict> conflicts = new ArrayList<>();

    private ObjectNode tree;
    private int rows = 1;
    /** How many rows contradict. */
    private int conflicting;
    /** How many of those are in the sheet of the grant, so each must be another grant. */
    private int otherGrants;

    /** Begins with the first row of a grant, whose number in the file is from 0. */
    GrantOfRows(GrantRow first, int index) {
        this.first = first;
        this.index = index;
        this.tree = first.tree();
        this.problems = new ProblemList(first.sheet().place().source());
    }

    /** Makes a grant of one row. */
    static PlacedGrant of(GrantRow row, int index) {
        return PlacedGrant.of(
                new GivingGrant(row.tree()),
                index,
                pointer -> row.place(pointer).at("/grants/" + index + pointer),
                row.problems().isEmpty() ? List.of() : cellProblems(row, "/grants/" + index));
    }

    /** Makes a grant of the first row and those that were taken. */
    PlacedGrant toGrant() {
        if (rows == 1) {
            return of(first, index);
        }
        List<Problem> all = new ArrayList<>();
        if (conflicting > 0) {
            all.add(conflict());
            conflicts.forEach(each -> all.add(conflict(each)));
        }
        all.addAll(problems.take());
        Map<String, Origin> its = origins;
        return PlacedGrant.of(
                        new GivingGrant(tree),
                        index,
                        pointer -> place(its, pointer).at("/grants/" + index + pointer),
                        List.copyOf(all))
                .withCounts(otherGrants, problems.unlisted());
    }

    private static List<Problem> cellProblems(GrantRow row, String at) {
        return row.problems().stream()
                .map(each -> each.at(row.place(each.column()).at(at + row.pointer(each.column()))))
                .toList();
    }

    /** The place of a field, or of the nearest thing that it would be in. */
    private static Place.InSheet place(Map<String, Origin> origins, String pointer) {
        Origin origin = origins.get(pointer);
        if (origin != null) {
            return origin.row.place(origin.pointer);
        }
        String around = pointer;
        while (origin == null) {
            around = around.substring(0, Math.max(0, around.lastIndexOf('/')));
            origin = origins.get(around);
        }
        return origin.row.place();
    }

    private Place.InSheet at(Place.InSheet place, String pointer) {
        return place.at("/grants/" + index + pointer);
    }

    private void record(JsonNode node, String pointer, Origin origin) {
        origins.put(pointer, origin);
        if (node instanceof ObjectNode object) {
            object.properties().forEach(each -> {
                String name = "/" + GrantRow.escaped(each.getKey());
                record(each.getValue(), pointer + name, new Origin(origin.row, origin.pointer + name));
            });
        } else if (node instanceof ArrayNode list) {
            for (int at = 0; at < list.size(); at++) {
                record(list.get(at), pointer + "/" + at, new Origin(origin.row, origin.pointer + "/" + at));
            }
        }
    }

    /** Takes a further row: what it adds, or if it contradicts, nothing but that it does. */
    void take(GrantRow row) {
        if (rows++ == 1) {
            // Parts may be those of other grants too, and this one gets more.
            tree = tree.deepCopy();
            record(tree, "", new Origin(first, ""));
            cellProblems(first, "/grants/" + index).forEach(problems::add);
        }
        if (row.sheet() == first.sheet() && row.tree().equals(first.tree())) {
            problems.warn(
                    StandardProblems.DUPLICATE_ID,
                    at(row.place(), ""),
                    "The row repeats the first row with its Identifier, and is read once.",
                    "Remove the row, or if it is another grant, give it an Identifier of its own.");
            return;
        }
        List<Difference> differences = new ArrayList<>();
        Origin origin = new Origin(row.withoutValues(), "");
        find(tree, "", row.tree(), origin, differences);
        if (!differences.isEmpty()) {
            conflicting++;
            if (row.sheet() == first.sheet()) {
                otherGrants++;
            }
            if (conflicts.size() < MOST_CONFLICTS) {
                conflicts.add(new Conflict(origin.row, differences));
            }
            return;
        }
        Optional<String> unknown = row.sheet().isWithinPart() ? withoutOwner(row) : Optional.empty();
        if (unknown.isPresent()) {
            reportOwner(row, unknown.get());
            return;
        }
        for (CellProblem each : row.problems()) {
            problems.add(each.at(at(row.place(each.column()), row.pointer(each.column()))));
        }
        add(tree, "", row.tree(), origin);
    }

    // What contradicts

    private void find(JsonNode there, String pointer, JsonNode more, Origin origin, List<Difference> differences) {
        if (there instanceof ObjectNode object && more instanceof ObjectNode moreObject) {
            moreObject.properties().forEach(each -> {
                JsonNode before = object.get(each.getKey());
                if (before != null) {
                    String name = "/" + GrantRow.escaped(each.getKey());
                    find(before, pointer + name, each.getValue(), below(origin, name), differences);
                }
            });
        } else if (there instanceof ArrayNode list && more instanceof ArrayNode moreList) {
            Entries entries = entries(list);
            for (int at = 0; at < moreList.size(); at++) {
                ObjectNode same = withId(entries, moreList.get(at));
                if (same != null) {
                    find(
                            same,
                            pointer + "/" + entries.numbers.get(same),
                            moreList.get(at),
                            below(origin, "/" + at),
                            differences);
                }
            }
        } else if (!isSame(there, more)) {
            differences.add(new Difference(pointer, there, origin, more));
        }
    }

    private static Origin below(Origin origin, String name) {
        return new Origin(origin.row, origin.pointer + name);
    }

    /** The problem of the row that is kept. */
    private Problem conflict() {
        Conflict one = conflicts.get(0);
        Difference difference = one.differences.get(0);
        GrantRow kept = earlier(one);
        String message = conflicting == 1
                ? named(one.row, kept, true) + " has the same Identifier and a different " + what(one)
                        + ". This row is kept, and nothing of the other."
                : Text.count(conflicting, "other row") + " have the same Identifier and differ from this one: "
                        + Text.list(others(kept)) + ". This row is kept, and nothing of the others.";
        return Problem.warning(
                        StandardProblems.CONFLICTING_ROWS,
                        at(place(origins, difference.pointer), difference.pointer),
                        message,
                        "Give each grant an Identifier of its own, or correct the row that is wrong.")
                .withRaw(raw(one));
    }

    /** The problem of a row that is not. */
    private Problem conflict(Conflict one) {
        Difference difference = one.differences.get(0);
        return Problem.error(
                        StandardProblems.CONFLICTING_ROWS,
                        at(one.row.place(difference.here.pointer), difference.pointer),
                        "This row has the same Identifier as " + named(earlier(one), one.row, false)
                                + ", and a different " + what(one) + ". Nothing of this row is read.",
                        "Give each grant an Identifier of its own, or correct the row that is wrong.")
                .withRaw(raw(one));
    }

    private GrantRow earlier(Conflict one) {
        return Objects.requireNonNull(origins.get(one.differences.get(0).pointer)).row;
    }

    private List<String> others(GrantRow kept) {
        List<String> others = new ArrayList<>();
        conflicts.forEach(each -> others.add(named(each.row, kept, false)));
        if (conflicting > conflicts.size()) {
            others.add(Text.number(conflicting - conflicts.size()) + " more");
        }
        return others;
    }

    private static String what(Conflict one) {
        return Text.list(one.differences.stream()
                .map(each -> heading(one.row, each) + quoted(each))
                .toList());
    }

    private static String raw(Conflict one) {
        return one.differences.stream()
                .map(each -> heading(one.row, each) + ": " + shown(each.there) + " | " + shown(each.value))
                .collect(Collectors.joining("\n"));
    }

    private static String heading(GrantRow row, Difference difference) {
        return row.place(difference.here.pointer).heading().orElse(difference.pointer);
    }

    private static String named(GrantRow row, GrantRow asSeenFrom, boolean isFirstWord) {
        return (isFirstWord ? "Row " : "row ")
                + row.number()
                + (row.sheet() == asSeenFrom.sheet() ? "" : " of " + row.sheet().shownName());
    }

    /** Amounts and days are no secret; a text may be. */
    private static String quoted(Difference difference) {
        boolean isPlain = isPlain(difference.there) && isPlain(difference.value);
        return isPlain ? " (" + forPeople(difference.there) + " and " + forPeople(difference.value) + ")" : "";
    }

    private static String forPeople(JsonNode node) {
        return node.isNumber()
                ? shown(node)
                : GivingDate.of(node.textValue())
                        .flatMap(GivingDate::day)
                        .map(Text::day)
                        .orElseGet(() -> Quoted.name(node.textValue()));
    }

    private static boolean isPlain(JsonNode node) {
        return node.isNumber()
                || (node.isTextual() && GivingDate.of(node.textValue()).isPresent());
    }

    static String shown(JsonNode node) {
        return node.isNumber()
                ? GivingColumn.plain(node.decimalValue())
                : node.isTextual() ? node.textValue() : node.toString();
    }

    static boolean isSame(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0;
        }
        return one.equals(other);
    }

    // What is new

    private void add(ObjectNode there, String pointer, ObjectNode more, Origin origin) {
        more.properties().forEach(each -> {
            String name = "/" + GrantRow.escaped(each.getKey());
            JsonNode before = there.get(each.getKey());
            JsonNode value = each.getValue();
            if (before == null) {
                there.set(each.getKey(), value.deepCopy());
                record(value, pointer + name, below(origin, name));
            } else if (before instanceof ObjectNode object && value instanceof ObjectNode moreOfIt) {
                add(object, pointer + name, moreOfIt, below(origin, name));
            } else if (before instanceof ArrayNode list && value instanceof ArrayNode moreOfIt) {
                addAll(list, pointer + name, moreOfIt, below(origin, name));
            }
        });
    }

    private void addAll(ArrayNode list, String pointer, ArrayNode more, Origin origin) {
        Entries entries = entries(list);
        for (int at = 0; at < more.size(); at++) {
            JsonNode value = more.get(at);
            Origin here = below(origin, "/" + at);
            ObjectNode same =
                    value instanceof ObjectNode entry ? same(list, pointer, entries, entry, origin.row) : null;
            if (same != null) {
                int number = Objects.requireNonNull(entries.numbers.get(same));
                entries.equal.remove(same);
                add(same, pointer + "/" + number, (ObjectNode) value, here);
                enter(entries, same, number);
            } else if (value instanceof ObjectNode || entries.values.add(value)) {
                JsonNode own = value.deepCopy();
                record(own, pointer + "/" + list.size(), here);
                list.add(own);
                if (own instanceof ObjectNode entry) {
                    enter(entries, entry, list.size() - 1);
                }
            }
        }
    }

    private Entries entries(ArrayNode list) {
        return lists.computeIfAbsent(list, of -> {
            Entries entries = new Entries();
            for (int at = 0; at < of.size(); at++) {
                if (of.get(at) instanceof ObjectNode entry) {
                    enter(entries, entry, at);
                } else {
                    entries.values.add(of.get(at));
                }
            }
            return entries;
        });
    }

    private static void enter(Entries entries, ObjectNode entry, int number) {
        if (entry.get("id") != null) {
            entries.byId.putIfAbsent(shown(entry.get("id")), entry);
        }
        entries.equal.putIfAbsent(entry, entry);
        entries.numbers.put(entry, number);
    }

    private static @Nullable ObjectNode withId(Entries entries, JsonNode entry) {
        JsonNode id = entry.get("id");
        return id == null ? null : entries.byId.get(shown(id));
    }

    /** The entry that another row is about: with the same id, or of which one has all that the other has. */
    private @Nullable ObjectNode same(ArrayNode list, String pointer, Entries entries, ObjectNode entry, GrantRow row) {
        ObjectNode withId = withId(entries, entry);
        if (withId != null) {
            return withId;
        }
        if (row.sheet().isWithinPart() && isOnlyContainers(entry)) {
            return list.size() == 1 && list.get(0) instanceof ObjectNode only ? only : null;
        }
        // Each row of a sheet of parts is a part of its own: two equal payments are two.
        ObjectNode equal = entries.equal.get(entry);
        if (equal != null && !isOfSamePart(pointer + "/" + entries.numbers.get(equal), row)) {
            return equal;
        }
        for (int at = 0; at < Math.min(list.size(), MOST_COMPARED); at++) {
            if (list.get(at) instanceof ObjectNode each
                    && (hasAllOf(each, entry) || hasAllOf(entry, each))
                    && !isOfSamePart(pointer + "/" + at, row)) {
                return each;
            }
        }
        return null;
    }

    private boolean isOfSamePart(String pointer, GrantRow row) {
        Origin origin = origins.get(pointer);
        return row.sheet().isPart() && origin != null && origin.row.sheet() == row.sheet();
    }

    private static boolean hasAllOf(ObjectNode more, ObjectNode less) {
        for (Map.Entry<String, JsonNode> each : less.properties()) {
            JsonNode there = more.get(each.getKey());
            if (there == null || !isSame(there, each.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOnlyContainers(ObjectNode entry) {
        for (JsonNode each : entry) {
            if (each.isValueNode()) {
                return false;
            }
        }
        return true;
    }

    // Parts of parts

    /** Why a row of a sheet such as the locations of organisations has nothing to join; empty if it has. */
    private Optional<String> withoutOwner(GrantRow row) {
        for (Map.Entry<String, JsonNode> each : row.tree().properties()) {
            if (!(each.getValue() instanceof ArrayNode more)) {
                continue;
            }
            ArrayNode owners = tree.get(each.getKey()) instanceof ArrayNode list ? list : GivingPart.NODES.arrayNode();
            for (JsonNode entry : more) {
                JsonNode id = entry.get("id");
                if (id == null && owners.size() != 1) {
                    return Optional.of(each.getKey());
                }
                if (id != null && withId(entries(owners), entry) == null) {
                    return Optional.of(each.getKey());
                }
            }
        }
        return Optional.empty();
    }

    private void reportOwner(GrantRow row, String field) {
        String id = row.tree().get(field).path(0).path("id").asText();
        List<String> ids = new ArrayList<>();
        tree.path(field).forEach(each -> ids.add(each.path("id").asText()));
        problems.add(Problem.error(
                        StandardProblems.NO_SUCH_RECORD,
                        at(row.place("/" + field + "/0/id"), ""),
                        id.isEmpty()
                                ? "The row does not say which organisation of the grant it is about, and is not read."
                                : "The grant has no organisation with this Identifier, so the row is not read.",
                        Nearest.of(id, ids)
                                        .map(near -> "Did you mean " + Quoted.text(near) + "? ")
                                        .orElse("")
                                + "Write the Identifier that the organisation has in the sheet of grants.")
                .withRaw(id));
    }

    /** {@return which grant it is} */
    @Override
    public String toString() {
        return "/grants/" + index + " from " + first;
    }
}

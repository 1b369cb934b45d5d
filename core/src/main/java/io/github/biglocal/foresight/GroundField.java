package io.github.biglocal.foresight;

import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A field of a record, an entry of one of its lists, or a field of such an entry or of another part.
 *
 * @param list the list or the part that it is in; blank for a field of the record itself
 * @param entry the id or the place of the entry in the list; blank where there is none
 * @param name the name of the field; blank for an entry as a whole
 */
record GroundField(String list, String entry, String name) {
    /** What stands for a record as a whole, as in {@link io.github.biglocal.rule.Missing}. */
    static final GroundField WHOLE_RECORD = new GroundField("", "", "id");

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    static GroundField of(String name) {
        return new GroundField("", "", name);
    }

    /** What a path names, as far as it is told apart here: below a field of an entry nothing is. */
    static GroundField ofPath(String path) {
        List<String> steps = List.of(path.split("/", -1));
        GroundField whole = of(steps.get(0));
        if (steps.size() == 1) {
            return whole;
        }
        String last = FieldReference.idOf(steps.get(1));
        return steps.size() == 2 && !NUMBER.matcher(last).matches()
                ? whole.field(last)
                : steps.size() == 2 ? whole.entry(last) : whole.entry(last).field(steps.get(2));
    }

    /** An entry of the list that this is. */
    GroundField entry(String idOrPlace) {
        return new GroundField(name, idOrPlace, "");
    }

    /** A field of the entry, or of the part, that this is. */
    GroundField field(String its) {
        return name.isEmpty() ? new GroundField(list, entry, its) : new GroundField(name, "", its);
    }

    /** The path of the field, as in {@link io.github.biglocal.rule.Missing}. */
    String path() {
        return Stream.of(list, FieldReference.step(entry), name)
                .filter(step -> !step.isEmpty())
                .collect(Collectors.joining("/"));
    }

    /** What some fields of a record are called together: the same fields of many entries are counted. */
    static List<String> words(List<GroundField> fields) {
        Set<String> own = new LinkedHashSet<>();
        Map<String, Map<String, List<String>>> parts = new LinkedHashMap<>();
        for (GroundField field : fields) {
            if (field.list().isEmpty()) {
                own.add(field.name());
                continue;
            }
            List<String> its = parts.computeIfAbsent(field.list(), unused -> new LinkedHashMap<>())
                    .computeIfAbsent(field.entry(), unused -> new ArrayList<>());
            if (!field.name().isEmpty()) {
                its.add(Text.words(field.name()));
            }
        }
        own.removeAll(parts.keySet());
        if (fields.size() > 1) {
            own.remove(WHOLE_RECORD.name());
        }
        List<String> words = new ArrayList<>();
        if (!own.isEmpty()) {
            words.add(Text.list(own.stream()
                    .map(name -> name.equals(WHOLE_RECORD.name()) ? "that it is recorded" : Text.words(name))
                    .toList()));
        }
        parts.forEach((list, entries) -> counted(entries)
                .forEach((its, number) ->
                        words.add((its.isEmpty() ? "" : Text.list(its)) + number + "its " + Text.words(list))));
        return words;
    }

    /** How many entries have the same fields; a part that is no list is one thing. */
    private static Map<List<String>, String> counted(Map<String, List<String>> entries) {
        Map<List<String>, Integer> numbers = new LinkedHashMap<>();
        entries.values().forEach(its -> numbers.merge(its, 1, Integer::sum));
        Map<List<String>, String> counted = new LinkedHashMap<>();
        numbers.forEach((its, number) -> counted.put(
                its, entries.containsKey("") ? " in " : (its.isEmpty() ? "" : " of ") + Text.number(number) + " of "));
        return counted;
    }
}

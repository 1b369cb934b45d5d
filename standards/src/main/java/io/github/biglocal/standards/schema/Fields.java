package io.github.biglocal.standards.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * What a schema asks of the fields of an object.
 *
 * @param known the fields that it names
 * @param patterns the fields that it describes by a pattern of their names
 * @param required those that have to be there
 * @param choice those of which exactly one has to be there; empty if there is no such choice
 * @param choiceRefusesNull whether null is a fault in each of these in itself
 */
record Fields(
        Map<String, Known> known,
        List<Named> patterns,
        List<Needed> required,
        List<Needed> choice,
        boolean choiceRefusesNull) {
    /**
     * A field that the schema names.
     *
     * @param subject what it is called
     * @param rule what is asked of it
     * @param bit the bit of what is needed, if it is needed; otherwise none
     */
    record Known(Subject subject, Rule rule, long bit) {}

    /** Fields whose names the schema describes. */
    record Named(TextPattern names, Rule rule) {}

    /**
     * A field that has to be there.
     *
     * @param name its name
     * @param title what it is called
     * @param bit a bit of its own among those of the object
     */
    record Needed(String name, String title, long bit) {}

    void check(ObjectNode object, Subject subject, Faults faults) {
        long found = 0;
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String name = field.getKey();
            int before = faults.size();
            Known rule = known.get(name);
            if (rule != null) {
                found |= rule.bit();
                rule.rule().check(field.getValue(), rule.subject(), faults);
            }
            if (!patterns.isEmpty()) {
                checkByName(name, field.getValue(), faults);
            }
            if (faults.size() > before) {
                faults.within(name, before);
            }
        }
        for (int each = 0; each < required.size(); each++) {
            if ((found & required.get(each).bit()) == 0) {
                faults.add(Sentences.missing(object, subject, List.of(required.get(each))));
            }
        }
        if (!choice.isEmpty()) {
            checkChoice(object, subject, found, faults);
        }
    }

    private void checkByName(String name, JsonNode value, Faults faults) {
        for (int each = 0; each < patterns.size(); each++) {
            if (patterns.get(each).names().holds(name)) {
                patterns.get(each).rule().check(value, Subject.of(name), faults);
            }
        }
    }

    private void checkChoice(ObjectNode object, Subject subject, long found, Faults faults) {
        int given = 0;
        for (int each = 0; each < choice.size(); each++) {
            given += (found & choice.get(each).bit()) == 0 ? 0 : 1;
        }
        if (given == 0) {
            faults.add(Sentences.missing(object, subject, choice));
        } else if (given > 1 && notNull(object) > 1) {
            faults.add(Sentences.onlyOneOf(object, choice));
        }
    }

    /** How many are given, without those whose null is a fault already. */
    private long notNull(ObjectNode object) {
        return choice.stream()
                .map(each -> object.get(each.name()))
                .filter(value -> value != null && !(value.isNull() && choiceRefusesNull))
                .count();
    }

    /** Whether the schema says anything of a field with this name. */
    boolean has(String name) {
        return known.containsKey(name)
                || patterns.stream().anyMatch(each -> each.names().holds(name));
    }
}

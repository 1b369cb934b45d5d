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
        List<Field> required,
        List<Field> choice,
        boolean choiceRefusesNull) {
    /** A field that the schema names. */
    record Known(Subject subject, Rule rule) {}

    /** Fields whose names the schema describes. */
    record Named(TextPattern names, Rule rule) {}

    /** A field that has to be there. */
    record Field(String name, String title) {}

    void check(ObjectNode object, Subject subject, Faults faults) {
        for (int each = 0; each < required.size(); each++) {
            if (object.get(required.get(each).name()) == null) {
                faults.add(Sentences.missing(object, subject, List.of(required.get(each))));
            }
        }
        if (!choice.isEmpty()) {
            checkChoice(object, subject, faults);
        }
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String name = field.getKey();
            int before = faults.size();
            Known rule = known.get(name);
            if (rule != null) {
                rule.rule().check(field.getValue(), rule.subject(), faults);
            }
            for (int each = 0; each < patterns.size(); each++) {
                if (patterns.get(each).names().holds(name)) {
                    patterns.get(each).rule().check(field.getValue(), Subject.of(name), faults);
                }
            }
            if (faults.size() > before) {
                faults.within(name, before);
            }
        }
    }

    private void checkChoice(ObjectNode object, Subject subject, Faults faults) {
        int given = 0;
        int nulls = 0;
        for (int each = 0; each < choice.size(); each++) {
            JsonNode value = object.get(choice.get(each).name());
            if (value != null && value.isNull() && choiceRefusesNull) {
                nulls++;
            } else if (value != null) {
                given++;
            }
        }
        if (given + nulls == 0) {
            faults.add(Sentences.missing(object, subject, choice));
        } else if (given > 1) {
            faults.add(Sentences.onlyOneOf(object, choice));
        }
    }

    /** Whether the schema says anything of a field with this name. */
    boolean has(String name) {
        return known.containsKey(name)
                || patterns.stream().anyMatch(each -> each.names().holds(name));
    }
}

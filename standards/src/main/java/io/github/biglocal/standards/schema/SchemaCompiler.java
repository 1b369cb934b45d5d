package io.github.biglocal.standards.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.invariant.InvalidValueException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes rules from a schema. It refuses what it does not know, so nothing that a standard asks for is ignored in silence. */
final class SchemaCompiler {
    /** Keywords that say nothing of what is valid; those for merging releases are of Open Contracting, the roll-up of 360Giving. */
    private static final Set<String> ANNOTATIONS = Set.of(
            "$schema",
            "$id",
            "id",
            "title",
            "description",
            "default",
            "deprecated",
            "rollUp",
            "mergeStrategy",
            "mergeOptions",
            "omitWhenMerged",
            "wholeListMerge",
            "versionId");

    private final ObjectNode schema;
    private final Map<String, Set<String>> closedLists;
    private final Map<String, Rule> referred = new HashMap<>();

    SchemaCompiler(ObjectNode schema, Map<String, Set<String>> closedLists) {
        this.schema = schema;
        this.closedLists = closedLists;
    }

    Rule root() {
        return rule(schema);
    }

    private Rule rule(JsonNode node) {
        JsonNode reference = node.get("$ref");
        if (reference != null) {
            node.fieldNames().forEachRemaining(keyword -> {
                // Older drafts ignore what stands next to a reference, newer ones do not: only what says nothing may.
                if (!keyword.equals("$ref") && !ANNOTATIONS.contains(keyword)) {
                    throw refused("the keyword " + keyword + " next to a reference");
                }
            });
            return referred(reference.textValue());
        }
        Rule rule = new Rule();
        fill(rule, node);
        return rule;
    }

    private Rule referred(String reference) {
        Rule known = referred.get(reference);
        if (known != null) {
            return known;
        }
        Rule rule = new Rule();
        referred.put(reference, rule);
        fill(rule, target(reference));
        return rule;
    }

    private JsonNode target(String reference) {
        JsonNode target = reference.startsWith("#/") ? schema.at(reference.substring(1)) : schema.missingNode();
        if (!target.isObject() || target.has("$ref")) {
            throw refused("the reference " + reference);
        }
        return target;
    }

    private void fill(Rule rule, JsonNode node) {
        if (!node.isObject()) {
            throw refused("a schema that is not an object");
        }
        List<Fields.Needed> required = new ArrayList<>();
        List<Fields.Needed> choice = new ArrayList<>();
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            JsonNode value = each.getValue();
            switch (each.getKey()) {
                case "type" -> rule.types = types(value);
                case "enum" -> rule.codes = codes(node, value);
                case "minLength" -> rule.minLength = value.intValue();
                case "pattern" -> rule.pattern = TextPattern.of(value.textValue());
                case "format" -> rule.format = format(value.textValue());
                case "minimum" -> rule.minimum = value.decimalValue();
                case "items" -> rule.items = rule(value);
                case "minItems" -> rule.minItems = value.intValue();
                case "uniqueItems" -> rule.isUnique = value.booleanValue();
                case "required" ->
                    value.forEach(name -> required.add(needed(node, name.textValue(), required, choice)));
                case "oneOf" -> oneOf(rule, node, value, required, choice);
                // Both are compiled below, once all that they need is known.
                case "properties", "patternProperties", "codelist" -> {}
                case "openCodelist" -> {
                    if (!node.has("codelist")) {
                        throw refused("openCodelist without a codelist");
                    }
                }
                // They are compiled where something refers to them.
                case "$defs", "definitions" -> {}
                default -> {
                    if (!ANNOTATIONS.contains(each.getKey())) {
                        throw refused("the keyword " + each.getKey());
                    }
                }
            }
        }
        closedList(rule, node);
        fields(rule, node, required, choice);
        rule.ready();
    }

    private static int types(JsonNode value) {
        if (value.isTextual()) {
            return ValueType.named(value.textValue());
        }
        int types = 0;
        for (JsonNode each : value) {
            types |= ValueType.named(each.textValue());
        }
        return types;
    }

    private static TextFormat format(String name) {
        return switch (name) {
            case "date-time" -> TextFormat.DATE_TIME;
            case "uri" -> TextFormat.URI;
            default -> throw refused("the format " + name);
        };
    }

    private static Codes codes(JsonNode node, JsonNode values) {
        Set<String> texts = new HashSet<>();
        boolean hasNull = false;
        for (JsonNode value : values) {
            if (value.isNull()) {
                hasNull = true;
            } else if (value.isTextual()) {
                texts.add(value.textValue());
            } else {
                throw refused("a value that is not text in enum");
            }
        }
        return new Codes("enum", Optional.ofNullable(node.get("codelist")).map(JsonNode::textValue), texts, hasNull);
    }

    /** A list is closed unless it says that it is open. Where the schema lists the codes itself, those count. */
    private void closedList(Rule rule, JsonNode node) {
        JsonNode list = node.get("codelist");
        if (list == null || node.path("openCodelist").asBoolean(false) || rule.codes != null) {
            return;
        }
        Rule coded = (rule.types & ValueType.ARRAY) != 0 && rule.items != null ? rule.items : rule;
        if (coded.codes != null) {
            return;
        }
        Set<String> texts = closedLists.get(list.textValue());
        if (texts == null) {
            throw refused("the closed codelist " + list.textValue() + ", whose codes are not given");
        }
        coded.codes = new Codes(
                "codelist", Optional.of(list.textValue()), new HashSet<>(texts), (coded.types & ValueType.NULL) != 0);
        coded.ready();
    }

    private void oneOf(
            Rule rule, JsonNode node, JsonNode ways, List<Fields.Needed> required, List<Fields.Needed> choice) {
        if (isChoiceOfOneField(ways)) {
            Set<String> shared = new HashSet<>(names(ways.get(0)));
            ways.forEach(way -> shared.retainAll(names(way)));
            for (String name : names(ways.get(0))) {
                if (shared.contains(name)) {
                    required.add(needed(node, name, required, choice));
                }
            }
            for (JsonNode way : ways) {
                names(way).stream()
                        .filter(name -> !shared.contains(name))
                        .forEach(name -> choice.add(needed(node, name, required, choice)));
            }
        } else if (isDate(ways)) {
            List<TextTest> forms = new ArrayList<>();
            ways.forEach(way -> forms.add(
                    way.has("format")
                            ? format(way.get("format").textValue())
                            : TextPattern.of(way.get("pattern").textValue())));
            rule.dates = new DateForms(forms);
        } else {
            List<Rule> rules = new ArrayList<>();
            ways.forEach(way -> rules.add(rule(way)));
            rule.oneOf = List.copyOf(rules);
        }
    }

    /** Whether the ways only ask for fields, the same but for one each: then these are what the choice is about. */
    private static boolean isChoiceOfOneField(JsonNode ways) {
        for (JsonNode way : ways) {
            if (way.size() != 1 || !way.has("required")) {
                return false;
            }
        }
        Set<String> shared = new HashSet<>(names(ways.get(0)));
        ways.forEach(way -> shared.retainAll(names(way)));
        for (JsonNode way : ways) {
            if (new HashSet<>(names(way)).size() != shared.size() + 1) {
                return false;
            }
        }
        return true;
    }

    private static List<String> names(JsonNode way) {
        List<String> names = new ArrayList<>();
        way.get("required").forEach(name -> names.add(name.textValue()));
        return names;
    }

    private static boolean isDate(JsonNode ways) {
        boolean hasMoment = false;
        for (JsonNode way : ways) {
            hasMoment |= way.path("format").asText().equals("date-time");
            if (way.size() != 1 || !(way.has("format") || way.has("pattern"))) {
                return false;
            }
        }
        return hasMoment;
    }

    private void fields(Rule rule, JsonNode node, List<Fields.Needed> required, List<Fields.Needed> choice) {
        Map<String, Fields.Known> known = new HashMap<>();
        node.path("properties")
                .properties()
                .forEach(property -> known.put(
                        property.getKey(),
                        new Fields.Known(
                                Subject.of(title(property.getKey(), property.getValue())),
                                rule(property.getValue()),
                                0)));
        Stream.concat(required.stream(), choice.stream())
                .forEach(needed -> known.compute(
                        needed.name(),
                        (name, field) -> field == null
                                ? new Fields.Known(Subject.of(needed.title()), new Rule(), needed.bit())
                                : new Fields.Known(field.subject(), field.rule(), field.bit() | needed.bit())));
        List<Fields.Named> patterns = new ArrayList<>();
        node.path("patternProperties")
                .properties()
                .forEach(property ->
                        patterns.add(new Fields.Named(TextPattern.of(property.getKey()), rule(property.getValue()))));
        if (!known.isEmpty() || !patterns.isEmpty()) {
            boolean refusesNull = choice.stream()
                    .map(needed -> known.get(needed.name()))
                    .allMatch(field -> field != null && field.rule().refusesNull());
            // A map that is not changed any more, and not an immutable one: it is asked for every field of every grant.
            rule.fields =
                    new Fields(known, List.copyOf(patterns), List.copyOf(required), List.copyOf(choice), refusesNull);
        }
    }

    private Fields.Needed needed(JsonNode node, String name, List<Fields.Needed> required, List<Fields.Needed> choice) {
        int bit = required.size() + choice.size();
        if (bit >= Long.SIZE) {
            throw refused("more than " + Long.SIZE + " required fields in one object");
        }
        return new Fields.Needed(name, title(name, node.path("properties").path(name)), 1L << bit);
    }

    /** What a field is called: by its own title before that of what it refers to, and by its name where it has neither. */
    private String title(String name, JsonNode property) {
        JsonNode target = property.has("$ref") ? target(property.get("$ref").textValue()) : property;
        return property.path("title").asText(target.path("title").asText(name));
    }

    private static InvalidValueException refused(String what) {
        return new InvalidValueException(
                StandardSchema.class,
                "schema",
                "the schema has " + what + ", which cannot be checked",
                "Add what it means to SchemaCompiler, or name it among the annotations.");
    }
}

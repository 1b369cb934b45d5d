package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.standards.schema.JsonNumbers;
import io.github.biglocal.standards.threesixtygiving.GivingField.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Fields of 360Giving data as fields of a record that its type does not know, and back. */
final class KeptFields {
    /** Fields that are about the money and not about people: who gave it, under which programme, for when, and what it was passed on from. */
    static final Set<String> OF_THE_MONEY =
            Set.of(TakingOver.FUNDER, "grantProgramme", TakingOver.PLANNED, TakingOver.LINKS, TakingOver.REGRANT);

    private static final Set<String> CONTACTS = Set.of("contactName", "telephone", "email");

    private static final Pattern HALF_A_CHARACTER = Pattern.compile("\\p{Cs}");

    private KeptFields() {}

    /** A value as a record keeps it; empty if a record cannot hold it, because it is too deep or too long. */
    static Optional<AdditionalValue> kept(JsonNode value) {
        try {
            return Optional.of(value(value));
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    private static AdditionalValue value(JsonNode value) {
        if (value.isTextual()) {
            return AdditionalValue.of(value.textValue());
        }
        if (value.isNumber()) {
            return AdditionalValue.of(value.decimalValue());
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? AdditionalValue.Truth.TRUE : AdditionalValue.Truth.FALSE;
        }
        if (value.isArray()) {
            List<AdditionalValue> items = new ArrayList<>(value.size());
            for (JsonNode each : value) {
                items.add(value(each));
            }
            return AdditionalValue.of(items);
        }
        if (value.isObject()) {
            Map<String, AdditionalValue> fields = new LinkedHashMap<>();
            value.properties().forEach(field -> fields.put(field.getKey(), value(field.getValue())));
            return AdditionalValue.of(fields);
        }
        return AdditionalValue.Nothing.NOTHING;
    }

    /** Identifiers and names alone of a list of organisations; empty if the first has neither. */
    static ArrayNode named(JsonNode organisations) {
        ArrayNode list = GivingPart.NODES.arrayNode();
        for (JsonNode each : organisations) {
            ObjectNode named = list.addObject();
            for (String field : List.of("id", "name")) {
                String text = each.path(field).asText();
                if (each.path(field).isTextual() && text(text).equals(Optional.of(text))) {
                    named.set(field, each.get(field));
                }
            }
        }
        return list.path(0).isEmpty() ? list.removeAll() : list;
    }

    /** Whether a field can be kept under a name. */
    static boolean isName(String name) {
        return name.length() <= AdditionalValue.MAX_NAME && text(name).equals(Optional.of(name));
    }

    /** A text as a record can hold it; empty if it says nothing or is too long. */
    static Optional<String> text(String given) {
        String text = readable(given);
        try {
            Require.of(GivingMapping.class).text("text", text);
            return Optional.of(text);
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    /** A text with a mark in place of halves of characters, which cannot be written. */
    static String readable(String text) {
        return HALF_A_CHARACTER.matcher(text).replaceAll("\uFFFD");
    }

    /**
     * What is published of a field about the money without being asked for: all that the standard has there, but contacts, texts with an
     * e-mail address, and codes that are on no list. Empty if nothing is left.
     */
    static Optional<JsonNode> ofTheMoney(String name, AdditionalValue value) {
        return OF_THE_MONEY.contains(name)
                ? GivingSchema.standard().fields().field(name).flatMap(field -> published(json(value), field))
                : Optional.empty();
    }

    private static Optional<JsonNode> published(JsonNode value, GivingField field) {
        boolean isList = field.kind() == Kind.OBJECTS || field.kind() == Kind.TEXTS;
        if (isList && value.isArray()) {
            ArrayNode list = GivingPart.NODES.arrayNode();
            value.forEach(each -> entry(each, field).ifPresent(list::add));
            return Optional.<JsonNode>of(list).filter(all -> !all.isEmpty());
        }
        return isList ? Optional.empty() : entry(value, field);
    }

    private static Optional<JsonNode> entry(JsonNode value, GivingField field) {
        if (field.fields().isEmpty()) {
            boolean isCode =
                    !field.name().equals(TakingOver.REGRANT) || GivingCodelist.REGRANT_TYPE.contains(value.asText());
            return Optional.of(value)
                    .filter(each ->
                            each.isValueNode() && isCode && !each.asText().contains("@"));
        }
        ObjectNode object = GivingPart.NODES.objectNode();
        for (GivingField each : field.fields()) {
            Optional.ofNullable(value.get(each.name()))
                    .filter(its -> !CONTACTS.contains(each.name()))
                    .flatMap(its -> published(its, each))
                    .ifPresent(its -> object.set(each.name(), its));
        }
        return Optional.<JsonNode>of(object).filter(all -> !all.isEmpty());
    }

    static JsonNode json(AdditionalValue value) {
        if (value instanceof AdditionalValue.Text text) {
            return GivingPart.NODES.textNode(text.value());
        }
        if (value instanceof AdditionalValue.Numeric number) {
            return JsonNumbers.node(number.value());
        }
        if (value instanceof AdditionalValue.Truth truth) {
            return GivingPart.NODES.booleanNode(truth == AdditionalValue.Truth.TRUE);
        }
        if (value instanceof AdditionalValue.Items items) {
            ArrayNode list = GivingPart.NODES.arrayNode();
            items.values().forEach(each -> list.add(json(each)));
            return list;
        }
        if (value instanceof AdditionalValue.Fields fields) {
            ObjectNode object = GivingPart.NODES.objectNode();
            fields.values().forEach((name, each) -> object.set(name, json(each)));
            return object;
        }
        return NullNode.getInstance();
    }
}

package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.standards.schema.JsonNumbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Fields of 360Giving data as fields of a record that its type does not know, and back. */
final class KeptFields {
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

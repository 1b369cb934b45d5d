package io.github.biglocal.standards.ocds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.standards.schema.JsonNumbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The user's own fields of a commission, which a release has under the same names. */
final class OwnFields {
    private OwnFields() {}

    static JsonNode json(AdditionalValue value) {
        if (value instanceof AdditionalValue.Text text) {
            return OcdsPart.NODES.textNode(text.value());
        }
        if (value instanceof AdditionalValue.Numeric number) {
            // A number with an exponent stays one: it is equal to no other.
            return number.value().scale() < 0
                    ? OcdsPart.NODES.numberNode(number.value())
                    : JsonNumbers.node(number.value());
        }
        if (value instanceof AdditionalValue.Items items) {
            ArrayNode array = OcdsPart.NODES.arrayNode();
            items.values().forEach(item -> array.add(json(item)));
            return array;
        }
        if (value instanceof AdditionalValue.Fields fields) {
            ObjectNode object = OcdsPart.NODES.objectNode();
            fields.values().forEach((name, field) -> object.set(name, json(field)));
            return object;
        }
        return value instanceof AdditionalValue.Truth
                ? OcdsPart.NODES.booleanNode(value == AdditionalValue.Truth.TRUE)
                : OcdsPart.NODES.nullNode();
    }

    /**
     * What a field of a release holds.
     *
     * @throws InvalidValueException if the model refuses its name or what it holds, as when it has too many digits
     */
    static AdditionalValue value(Map.Entry<String, JsonNode> field) {
        AdditionalValue value = value(field.getValue());
        AdditionalValue.of(Map.of(field.getKey(), value)); // It checks the name.
        return value;
    }

    private static AdditionalValue value(JsonNode json) {
        if (json.isTextual()) {
            return AdditionalValue.of(json.textValue());
        }
        if (json.isNumber()) {
            return AdditionalValue.of(json.decimalValue());
        }
        if (json.isArray()) {
            List<AdditionalValue> items = new ArrayList<>();
            json.forEach(item -> items.add(value(item)));
            return AdditionalValue.of(items);
        }
        if (json.isObject()) {
            Map<String, AdditionalValue> fields = new LinkedHashMap<>();
            json.properties().forEach(field -> fields.put(field.getKey(), value(field.getValue())));
            return AdditionalValue.of(fields);
        }
        if (json.isBoolean()) {
            return json.booleanValue() ? AdditionalValue.Truth.TRUE : AdditionalValue.Truth.FALSE;
        }
        return AdditionalValue.Nothing.NOTHING;
    }
}

package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A field of the standard, as the schema has it: what it is called in JSON and in a sheet, and what is in it.
 *
 * @param name what it is called in JSON; empty for the grant itself
 * @param title what it is called in a sheet, such as {@code Recipient Org}; the name where the schema gives no title
 * @param kind what its values are
 * @param isMoment whether its values are moments ({@code format} is {@code date-time} alone), such as when it was last changed
 * @param rollUp the names of fields within it that a sheet may have without a number, for the first of them
 * @param fields the fields within it, in the order of the schema; empty if it is no object, or a list of none
 */
record GivingField(
        String name, String title, Kind kind, boolean isMoment, List<String> rollUp, List<GivingField> fields) {
    /** What values are. */
    enum Kind {
        /** A text. */
        TEXT,
        /** A number. */
        NUMBER,
        /** An object. */
        OBJECT,
        /** A list of objects. */
        OBJECTS,
        /** A list of texts. */
        TEXTS
    }

    /** Returns the fields of a grant as a schema has them, which may be one with extensions. */
    static GivingField grant(ObjectNode schema) {
        return new GivingField("", "", Kind.OBJECT, false, List.of(), within(schema, schema));
    }

    private static List<GivingField> within(ObjectNode schema, JsonNode object) {
        List<GivingField> fields = new ArrayList<>();
        object.path("properties")
                .properties()
                .forEach(property -> fields.add(of(schema, property.getKey(), property.getValue())));
        return List.copyOf(fields);
    }

    private static GivingField of(ObjectNode schema, String name, JsonNode property) {
        JsonNode value = followed(schema, property);
        JsonNode item = followed(schema, value.path("items"));
        boolean isList = isOf(value, "array");
        boolean hasFields = (isList ? item : value).has("properties");
        Kind kind = hasFields
                ? isList ? Kind.OBJECTS : Kind.OBJECT
                : isList ? Kind.TEXTS : isOf(value, "number") ? Kind.NUMBER : Kind.TEXT;
        List<String> rollUp = new ArrayList<>();
        property.path("rollUp").forEach(each -> rollUp.add(each.textValue()));
        return new GivingField(
                name,
                // The title of the property itself counts before that of what it refers to.
                property.path("title").asText(value.path("title").asText(name)),
                kind,
                value.path("format").asText().equals("date-time"),
                List.copyOf(rollUp),
                within(schema, isList ? item : value));
    }

    private static JsonNode followed(ObjectNode schema, JsonNode value) {
        return value.has("$ref") ? schema.at(value.get("$ref").textValue().substring(1)) : value;
    }

    private static boolean isOf(JsonNode value, String type) {
        JsonNode types = value.path("type");
        if (types.isTextual()) {
            return types.textValue().equals(type);
        }
        for (JsonNode each : types) {
            if (each.asText().equals(type)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the field within this one with a name in JSON; empty if the standard has none. */
    Optional<GivingField> field(String jsonName) {
        return fields.stream().filter(each -> each.name.equals(jsonName)).findFirst();
    }
}

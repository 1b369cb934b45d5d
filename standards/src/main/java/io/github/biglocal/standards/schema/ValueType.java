package io.github.biglocal.standards.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.biglocal.invariant.InvalidValueException;
import java.util.ArrayList;
import java.util.List;

/** The types of JSON, each a bit, so that a schema that allows several is one number. */
final class ValueType {
    static final int OBJECT = 1;
    static final int ARRAY = 2;
    static final int TEXT = 4;
    static final int FRACTION = 8;
    static final int WHOLE = 16;
    static final int NUMBER = FRACTION | WHOLE;
    static final int BOOLEAN = 32;
    static final int NULL = 64;
    static final int ANY = OBJECT | ARRAY | TEXT | NUMBER | BOOLEAN | NULL;

    private ValueType() {}

    static int named(String name) {
        return switch (name) {
            case "object" -> OBJECT;
            case "array" -> ARRAY;
            case "string" -> TEXT;
            case "number" -> NUMBER;
            case "integer" -> WHOLE;
            case "boolean" -> BOOLEAN;
            case "null" -> NULL;
            default ->
                throw new InvalidValueException(
                        StandardSchema.class,
                        "schema",
                        "the schema has a type that is not known: " + name,
                        "Add it here.");
        };
    }

    /** The type of a value; 0 of what JSON does not have. */
    static int of(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> OBJECT;
            case ARRAY -> ARRAY;
            case STRING -> TEXT;
            case NUMBER -> value.isIntegralNumber() ? WHOLE : FRACTION;
            case BOOLEAN -> BOOLEAN;
            case NULL -> NULL;
            case BINARY, MISSING, POJO -> 0;
        };
    }

    /** What values of some types are called, apart from null. */
    static List<String> names(int types) {
        List<String> names = new ArrayList<>();
        if ((types & TEXT) != 0) {
            names.add("text");
        }
        if ((types & FRACTION) != 0) {
            names.add("a number");
        } else if ((types & WHOLE) != 0) {
            names.add("a whole number");
        }
        if ((types & BOOLEAN) != 0) {
            names.add("true or false");
        }
        if ((types & ARRAY) != 0) {
            names.add("a list");
        }
        if ((types & OBJECT) != 0) {
            names.add("an object");
        }
        return names;
    }

    /** What the value is called that was found. */
    static String found(JsonNode value) {
        int type = of(value);
        if (type == NULL) {
            return "null";
        }
        if (type == BOOLEAN) {
            return value.booleanValue() ? "true" : "false";
        }
        return type == 0 ? "not JSON" : type == WHOLE ? "a number" : names(type).get(0);
    }
}

package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Looks into JSON that may have any value anywhere. */
final class Nodes {
    private Nodes() {}

    /** Whether there is a value that says something: not null, false, 0, or an empty text, list or object. */
    static boolean isGiven(@Nullable JsonNode value) {
        if (value == null) {
            return false;
        }
        return switch (value.getNodeType()) {
            case STRING -> !value.textValue().isEmpty();
            case ARRAY, OBJECT -> !value.isEmpty();
            case BOOLEAN -> value.booleanValue();
            case NUMBER -> value.decimalValue().signum() != 0;
            default -> false;
        };
    }

    static @Nullable String text(@Nullable JsonNode value) {
        return value != null && value.isTextual() ? value.textValue() : null;
    }

    static @Nullable String text(ObjectNode object, String name) {
        return text(object.get(name));
    }

    /** The first object of a list; none if the list begins with something else. */
    static @Nullable ObjectNode first(ObjectNode object, String name) {
        return object.get(name) instanceof ArrayNode list && list.get(0) instanceof ObjectNode first ? first : null;
    }

    static int length(@Nullable JsonNode value) {
        return value == null ? 0 : value.size();
    }

    /** The objects of a list, with their numbers; none of what is no list. */
    static Each objects(ObjectNode object, String name) {
        return new Each(object.get(name));
    }

    /** The objects in a list, one after the other. */
    static final class Each {
        private final @Nullable ArrayNode list;
        private int index = -1;
        private @Nullable ObjectNode current;

        Each(@Nullable JsonNode list) {
            this.list = list instanceof ArrayNode array ? array : null;
        }

        boolean next() {
            if (list == null) {
                return false;
            }
            while (++index < list.size()) {
                if (list.get(index) instanceof ObjectNode object) {
                    current = object;
                    return true;
                }
            }
            return false;
        }

        int index() {
            return index;
        }

        ObjectNode get() {
            return Objects.requireNonNull(current);
        }
    }
}

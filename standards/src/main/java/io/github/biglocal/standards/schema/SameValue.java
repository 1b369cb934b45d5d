package io.github.biglocal.standards.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A value to compare with others as JSON schemas do: 1 and 1.0 are the same number, wherever they are in it. */
final class SameValue {
    private static final Comparator<JsonNode> NUMBERS = (one, other) -> one.equals(other)
            ? 0
            : one.isNumber() && other.isNumber() ? one.decimalValue().compareTo(other.decimalValue()) : 1;

    private final JsonNode value;

    SameValue(JsonNode value) {
        this.value = value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SameValue that && value.equals(NUMBERS, that.value);
    }

    @Override
    public int hashCode() {
        return hash(value);
    }

    private static int hash(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue().stripTrailingZeros().hashCode();
        }
        if (value.isContainerNode()) {
            int hash = value.size();
            for (JsonNode each : value) {
                // The order of the fields of an object does not count.
                hash += hash(each);
            }
            return hash;
        }
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "a value";
    }
}

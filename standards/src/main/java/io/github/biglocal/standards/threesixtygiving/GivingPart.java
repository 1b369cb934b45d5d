package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of 360Giving data, as it was published: a grant, or something within one. It keeps everything, whether it is valid or not and
 * whether the standard knows it or not, so reading and writing again loses nothing; its methods give what has the type that the standard
 * asks for.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public abstract class GivingPart {
    /** Numbers keep their digits: 1234.10 is not 1234.1 when it is written. */
    static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

    private final ObjectNode fields;

    /** Takes the fields over: nobody else may change them. */
    GivingPart(ObjectNode fields) {
        this.fields = Objects.requireNonNull(fields, "fields");
    }

    /** {@return all of it as JSON: a copy} */
    public final ObjectNode json() {
        return fields.deepCopy();
    }

    /** The fields themselves, not to be changed. */
    final ObjectNode fields() {
        return fields;
    }

    /**
     * {@return the value of any field, the standard's or another, as JSON: a copy; empty if there is none}
     *
     * @param name the name of the field in JSON
     */
    public final Optional<JsonNode> value(String name) {
        Objects.requireNonNull(name, "name");
        return Optional.ofNullable(fields.get(name)).map(JsonNode::deepCopy);
    }

    final Optional<String> text(String name) {
        JsonNode value = fields.get(name);
        return value != null && value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }

    final Optional<BigDecimal> number(String name) {
        JsonNode value = fields.get(name);
        return value != null && value.isNumber() ? Optional.of(value.decimalValue()) : Optional.empty();
    }

    final Optional<GivingDate> date(String name) {
        return text(name).flatMap(GivingDate::of);
    }

    final List<String> texts(String name) {
        JsonNode value = fields.get(name);
        if (value == null || !value.isArray()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>(value.size());
        for (JsonNode each : value) {
            if (each.isTextual()) {
                texts.add(each.textValue());
            }
        }
        return List.copyOf(texts);
    }

    final <P extends GivingPart> List<P> parts(String name, Function<ObjectNode, P> part) {
        JsonNode value = fields.get(name);
        if (value == null || !value.isArray()) {
            return List.of();
        }
        List<P> parts = new ArrayList<>(value.size());
        for (JsonNode each : value) {
            if (each instanceof ObjectNode node) {
                parts.add(part.apply(node));
            }
        }
        return List.copyOf(parts);
    }

    final <P extends GivingPart> Optional<P> part(String name, Function<ObjectNode, P> part) {
        return fields.get(name) instanceof ObjectNode node ? Optional.of(part.apply(node)) : Optional.empty();
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof GivingPart part && getClass().equals(part.getClass()) && fields.equals(part.fields);
    }

    @Override
    public final int hashCode() {
        return fields.hashCode();
    }

    /** {@return what kind of part it is, without its content, which may be personal} */
    @Override
    public String toString() {
        return getClass().getSimpleName();
    }

    /**
     * What the builders of the parts have in common. Not thread-safe.
     *
     * @param <B> the builder
     */
    public abstract static class Builder<B extends Builder<B>> {
        private final ObjectNode fields = NODES.objectNode();

        Builder() {}

        final B from(GivingPart part) {
            fields.setAll(part.json());
            return self();
        }

        /**
         * Sets any field, such as one that the standard does not know.
         *
         * @param name the name of the field in JSON
         * @param value its value
         * @return this
         */
        public final B set(String name, JsonNode value) {
            Objects.requireNonNull(name, "name");
            fields.set(name, Objects.requireNonNull(value, "value").deepCopy());
            return self();
        }

        final B put(String name, String value) {
            fields.put(name, Objects.requireNonNull(value, "value"));
            return self();
        }

        final B put(String name, BigDecimal value) {
            fields.set(name, GivingNumbers.node(Objects.requireNonNull(value, "value")));
            return self();
        }

        final B put(String name, GivingPart part) {
            fields.set(name, Objects.requireNonNull(part, "part").json());
            return self();
        }

        final B add(String name, String value) {
            list(name).add(Objects.requireNonNull(value, "value"));
            return self();
        }

        final B add(String name, GivingPart part) {
            list(name).add(Objects.requireNonNull(part, "part").json());
            return self();
        }

        private ArrayNode list(String name) {
            return fields.get(name) instanceof ArrayNode list ? list : fields.putArray(name);
        }

        final ObjectNode fields() {
            return fields.deepCopy();
        }

        // The cast holds because each builder names itself.
        @SuppressWarnings("unchecked")
        private B self() {
            return (B) this;
        }
    }
}

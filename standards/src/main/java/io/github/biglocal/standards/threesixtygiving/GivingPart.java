package io.github.biglocal.standards.threesixtygiving;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.standards.schema.JsonNumbers;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of 360Giving data, as it was published: a grant, or something within one. It keeps everything, whether it is valid or not and
 * whether the standard knows it or not, so reading and writing again loses nothing. Its methods give what has the type that the standard
 * asks for; lists leave out entries of another type, which are still in {@link #json}.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public abstract class GivingPart {
    /** Numbers keep their digits: 1234.10 is not 1234.1 when it is written. */
    static final JsonNodeFactory NODES = new JsonNodeFactory(true);

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
        if (value.size() == 1) {
            // As nearly always; checks ask for it again and again.
            return value.get(0) instanceof ObjectNode only ? List.of(part.apply(only)) : List.of();
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
         * @param value its value; it is copied
         * @return this
         * @throws InvalidValueException if it is no JSON, such as {@code NaN}, or a number of more than a thousand digits; or the name of a
         *     field has half a character
         */
        public final B set(String name, JsonNode value) {
            Objects.requireNonNull(name, "name");
            fields.set(checked(name), copy(name, Objects.requireNonNull(value, "value")));
            return self();
        }

        /** What is written is read again, and half a character in a name is not. */
        private static String checked(String name) {
            if (!StandardCharsets.UTF_8.newEncoder().canEncode(name)) {
                throw new InvalidValueException(
                        GivingPart.class, "name", "the name of a field has half a character", "Correct the name.");
            }
            return name;
        }

        /** Numbers become what reading gives for them. */
        private static JsonNode copy(String name, JsonNode value) {
            return switch (value.getNodeType()) {
                case OBJECT -> {
                    ObjectNode object = NODES.objectNode();
                    value.properties().forEach(each -> object.set(checked(each.getKey()), copy(name, each.getValue())));
                    yield object;
                }
                case ARRAY -> {
                    ArrayNode list = NODES.arrayNode(value.size());
                    value.forEach(each -> list.add(copy(name, each)));
                    yield list;
                }
                case NUMBER -> {
                    if (value.isFloatingPointNumber()
                            && !value.isBigDecimal()
                            && !Double.isFinite(value.doubleValue())) {
                        throw noJson(name);
                    }
                    yield number(name, value.decimalValue());
                }
                case STRING, BOOLEAN, NULL -> value;
                default -> throw noJson(name);
            };
        }

        private static InvalidValueException noJson(String name) {
            return new InvalidValueException(
                    GivingPart.class,
                    name,
                    name + " is not a value of JSON",
                    "Give a text, a number, a list or an object.");
        }

        private static JsonNode number(String name, BigDecimal value) {
            if (!JsonNumbers.isBounded(value)) {
                throw new InvalidValueException(
                        GivingPart.class,
                        name,
                        name + " has more than " + JsonNumbers.MOST_DIGITS + " digits",
                        "Correct the number.");
            }
            return JsonNumbers.node(value);
        }

        final B put(String name, String value) {
            fields.put(name, Objects.requireNonNull(value, name));
            return self();
        }

        final B put(String name, BigDecimal value) {
            fields.set(name, number(name, Objects.requireNonNull(value, name)));
            return self();
        }

        final B put(String name, GivingDate value) {
            return put(name, Objects.requireNonNull(value, name).text());
        }

        final B put(String name, LocalDate value) {
            return put(name, GivingDate.of(Objects.requireNonNull(value, name)));
        }

        final B put(String name, GivingPart part) {
            fields.set(name, Objects.requireNonNull(part, name).json());
            return self();
        }

        final B add(String name, String value) {
            list(name).add(Objects.requireNonNull(value, name));
            return self();
        }

        final B add(String name, GivingPart part) {
            list(name).add(Objects.requireNonNull(part, name).json());
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

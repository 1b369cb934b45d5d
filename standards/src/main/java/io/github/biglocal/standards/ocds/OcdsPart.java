package io.github.biglocal.standards.ocds;

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
import org.jspecify.annotations.Nullable;

/**
 * A part of Open Contracting data, as it was published: a release, or something within one. It keeps everything, whether it is valid or not
 * and whether the standard knows it or not, so reading and writing again loses nothing; its methods give what has the type that the standard
 * asks for.
 *
 * <p>Source: Open Contracting Data Standard 1.1.5, release schema.
 *
 * <p>Immutable and thread-safe; equal when all of it is.
 */
public abstract class OcdsPart {
    /** Numbers keep their digits: 1234.10 is not 1234.1 when it is written. */
    static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** How many digits a number may have, before or after the point: no amount or count comes near it, and sums stay small. */
    private static final int MOST_DIGITS = 100;

    private final ObjectNode fields;

    /** Takes the fields over: nobody else may change them. */
    OcdsPart(ObjectNode fields) {
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
     * @param name the name of the field
     */
    public final Optional<JsonNode> value(String name) {
        Objects.requireNonNull(name, "name");
        return Optional.ofNullable(fields.get(name)).map(JsonNode::deepCopy);
    }

    final Optional<String> text(String name) {
        return text(fields.get(name));
    }

    private static Optional<String> text(@Nullable JsonNode value) {
        return value != null && value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }

    /** An identifier, which is a text or a whole number, as text. */
    final Optional<String> identifier(String name) {
        return identifier(fields.get(name));
    }

    static Optional<String> identifier(@Nullable JsonNode value) {
        return value != null && value.isIntegralNumber() ? Optional.of(value.asText()) : text(value);
    }

    final Optional<BigDecimal> number(String name) {
        return number(fields.get(name));
    }

    /** A number that can be calculated with: 1E999999999 is one in JSON, and adding 1 to it takes all the memory there is. */
    static Optional<BigDecimal> number(@Nullable JsonNode value) {
        if (value == null || !value.isNumber()) {
            return Optional.empty();
        }
        BigDecimal number = value.decimalValue();
        boolean fits = Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
        return fits ? Optional.of(number) : Optional.empty();
    }

    final Optional<OcdsDate> date(String name) {
        return text(name).flatMap(OcdsDate::of);
    }

    final List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        if (fields.get(name) instanceof ArrayNode list) {
            list.forEach(each -> text(each).ifPresent(texts::add));
        }
        return List.copyOf(texts);
    }

    final <P extends OcdsPart> List<P> parts(String name, Function<ObjectNode, P> part) {
        List<P> parts = new ArrayList<>();
        if (fields.get(name) instanceof ArrayNode list) {
            for (JsonNode each : list) {
                if (each instanceof ObjectNode node) {
                    parts.add(part.apply(node));
                }
            }
        }
        return List.copyOf(parts);
    }

    final <P extends OcdsPart> Optional<P> part(String name, Function<ObjectNode, P> part) {
        return fields.get(name) instanceof ObjectNode node ? Optional.of(part.apply(node)) : Optional.empty();
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof OcdsPart part && getClass().equals(part.getClass()) && fields.equals(part.fields);
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
}

package io.github.biglocal.serialization.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.TypeShape;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The schema that is in the jar of core, as a validator of another make understands it. */
final class DocumentSchema {
    static final String TEXT = read();
    static final JsonNode NODE = node(TEXT);
    static final String ID = NODE.path("$id").asText();

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(ID, TEXT)));
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private DocumentSchema() {}

    /** {@return what is wrong with a programme's document} */
    static List<String> errorsOf(JsonNode document) {
        return errors("", document);
    }

    /** {@return what is wrong with a value of a type that has a shape} */
    static List<String> errorsOf(TypeShape shape, JsonNode value) {
        return shape.type() == Programme.class ? errorsOf(value) : errors("#/$defs/" + definition(shape.type()), value);
    }

    /** {@return what is wrong with a line of a programme} */
    static List<String> errorsOfLine(JsonNode line) {
        return errors("#/$defs/ProgrammeLine", line);
    }

    private static List<String> errors(String part, JsonNode value) {
        return SCHEMAS
                .computeIfAbsent(part, each -> REGISTRY.getSchema(SchemaLocation.of(ID + each)))
                .validate(value)
                .stream()
                .map(error -> error.getInstanceLocation() + " " + error.getKeyword())
                .toList();
    }

    /** {@return what the schema calls a type} */
    static String definition(Class<?> type) {
        return type.getName().replaceAll(".*\\.", "").replace('$', '.');
    }

    static JsonNode node(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read() {
        try (InputStream in = Objects.requireNonNull(
                Programme.class.getResourceAsStream("/META-INF/biglocal/programme.schema.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.github.biglocal.reading;

import io.github.biglocal.programme.Programme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes {@code META-INF/biglocal/programme.schema.json}: the JSON Schema 2020-12 of a programme's document, from the shapes of
 * the types. A record takes fields that the library does not know, a value inside one does not, as reading does.
 */
final class SchemaFile {
    /** What the schema is called; nothing is found under it. */
    static final String ID = "urn:biglocal:schema:programme:" + Model.FORMAT_VERSION;

    private static final String LINE = "ProgrammeLine";

    private final Map<String, Meaning> meanings;

    private SchemaFile(Map<String, Meaning> meanings) {
        this.meanings = meanings;
    }

    static String of(Map<String, Meaning> meanings) {
        return Json.of(new SchemaFile(meanings).document());
    }

    private Map<String, Object> document() {
        TypeShape programme = TypeShape.of(Programme.class).orElseThrow();
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", ID);
        schema.put("title", "A programme of Big Local, with its records");
        schema.put("description", meaning(Meanings.key(Programme.class)));
        schema.put("$ref", "#/$defs/" + LINE);
        schema.put("required", required(programme));
        Map<String, Object> definitions = new LinkedHashMap<>();
        definitions.put(LINE, line(programme));
        Stream.concat(Model.records().stream(), Model.values().stream())
                .filter(shape -> shape != programme)
                .forEach(shape -> define(definitions, shape.type(), object(shape)));
        definitions.put(SchemaForms.IDENTIFIER_NAME, SchemaForms.identifier());
        Model.texts().forEach(form -> define(definitions, form.type(), text(form)));
        schema.put("$defs", definitions);
        return schema;
    }

    private static void define(Map<String, Object> definitions, Class<?> type, Map<String, Object> schema) {
        if (definitions.put(Model.name(type), schema) != null) {
            throw new AssertionError("two types are called " + Model.name(type));
        }
    }

    /** Of lines of which each is a part of a programme, none need have the id and the name. */
    private Map<String, Object> line(TypeShape programme) {
        Map<String, Object> version = new LinkedHashMap<>();
        version.put("description", "The version of the format.");
        version.put("type", "string");
        version.put("pattern", "^1\\.[0-9]+$");
        version.put("examples", List.of(Model.FORMAT_VERSION));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("formatVersion", version);
        programme.fields().forEach(field -> properties.put(field.name(), field(programme, field)));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", "A programme, or a line of one: an object with its name, or with lists of records.");
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("additionalProperties", true);
        return schema;
    }

    private Map<String, Object> object(TypeShape shape) {
        Map<String, Object> properties = new LinkedHashMap<>();
        shape.fields().forEach(field -> properties.put(field.name(), field(shape, field)));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", meaning(Meanings.key(shape.type())));
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required(shape).isEmpty()) {
            schema.put("required", required(shape));
        }
        schema.put("additionalProperties", shape.keepsAdditionalFields());
        return schema;
    }

    private static List<String> required(TypeShape shape) {
        return shape.fields().stream()
                .filter(field -> field.occurrence() == TypeShape.Occurrence.REQUIRED)
                .map(TypeShape.Field::name)
                .toList();
    }

    private Map<String, Object> field(TypeShape shape, TypeShape.Field field) {
        Map<String, Object> value = Map.of("$ref", "#/$defs/" + Model.name(field.valueType()));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", meaning(Meanings.key(shape.type(), field.name())));
        switch (field.occurrence()) {
            case REQUIRED -> schema.putAll(value);
            case OPTIONAL -> schema.put("anyOf", List.of(value, Map.of("type", "null")));
            case MANY -> {
                schema.put("type", List.of("array", "null"));
                schema.put("items", value);
                if (field.accessor().getReturnType() == Set.class) {
                    schema.put("uniqueItems", true);
                }
            }
        }
        return schema;
    }

    private Map<String, Object> text(TextForm<?> form) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(
                "description",
                Model.isOurs(form.type()) ? meaning(Meanings.key(form.type())) : FormWords.meaning(form));
        schema.putAll(SchemaForms.of(form));
        return schema;
    }

    private String meaning(String key) {
        return Optional.ofNullable(meanings.get(key)).map(Meaning::sentence).orElse("");
    }
}

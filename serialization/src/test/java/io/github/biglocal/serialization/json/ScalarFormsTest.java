package io.github.biglocal.serialization.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.Loaded;
import io.github.biglocal.reading.Problem;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.testkit.Samples;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever stands at whatever place of a record is read, or is a problem with its place: every scalar form in every field of
 * every type, and in its lists. It is never read as if it were not there.
 */
class ScalarFormsTest {
    /** What may stand anywhere; NaN is no JSON. */
    static final List<String> FORMS = List.of(
            "\"\"",
            "\" \"",
            "\"\\t\"",
            "\"\\u0000\"",
            "\"\\u00A0\"",
            "\"\\uD800\"",
            "\"x\"",
            "\"1\"",
            "\" 1\"",
            "\"1.0\"",
            "\"true\"",
            "\"null\"",
            "\"NaN\"",
            "\"2016-04-01\"",
            "\"GBP 1.00\"",
            "true",
            "false",
            "null",
            "0",
            "1",
            "-1",
            "-0",
            "1.0",
            "1.5",
            "1e2",
            "1e400",
            "99999999999",
            "NaN",
            "[]",
            "[[]]",
            "[null]",
            "[\"\"]",
            "[1]",
            "{}",
            "{\"x\":1}");

    /** What a small value does not know, it refuses, which is where Jackson 2 starts and Jackson 3 does not. */
    private static final ObjectMapper CALLERS = JsonMapper.builder()
            .addModule(new BigLocalModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** A value of a type as JSON, with each of its fields, and the first entry of each of its lists, as a place to write in. */
    private record Value(Class<?> type, ObjectNode fields) {
        List<String> pointers() {
            List<String> pointers = new ArrayList<>();
            for (Map.Entry<String, JsonNode> field : fields.properties()) {
                pointers.add("/" + field.getKey());
                if (field.getValue().isArray()) {
                    pointers.add("/" + field.getKey() + "/0");
                }
            }
            return pointers;
        }

        String kind(String pointer) {
            String kind = TypeShape.of(type)
                    .flatMap(shape -> shape.field(pointer.split("/", -1)[1]))
                    .map(field -> field.valueType() + " " + field.occurrence())
                    .orElse("not known");
            return kind + (pointer.endsWith("/0") ? " entry" : "") + (type.isRecord() ? " of a record" : "");
        }

        /** What may stand at a place: all the forms, and what is there already in forms that it does not have. */
        List<String> forms(String pointer) {
            JsonNode there = fields.at(pointer);
            List<String> forms = new ArrayList<>(FORMS);
            forms.add("[" + there + "]");
            forms.add("{\"value\":" + there + "}");
            if (there.isValueNode()) {
                Stream.of(
                                " " + there.asText(),
                                there.asText() + " ",
                                there.asText().toLowerCase(Locale.ROOT))
                        .forEach(text -> forms.add(TextNode.valueOf(text).toString()));
            }
            return forms;
        }

        /** Returns the value with the field of a place, and of the others only those without which there is no such value. */
        ObjectNode around(String pointer, ObjectNode fewest) {
            String field = pointer.split("/", -1)[1];
            ObjectNode around = fewest.deepCopy();
            around.set(field, fields.get(field));
            return isValue(around) ? around : fields;
        }

        ObjectNode fewest() {
            ObjectNode fewest = fields.deepCopy();
            for (Map.Entry<String, JsonNode> field : fields.properties()) {
                fewest.remove(field.getKey());
                if (!isValue(fewest)) {
                    fewest.set(field.getKey(), field.getValue());
                }
            }
            return fewest;
        }

        private boolean isValue(ObjectNode some) {
            return BigLocalJson.standard().parse(some.toString(), type).isComplete();
        }

        /** Gives each text with a form at a place, with the place and the form. */
        void forEachText(List<String> pointers, Trial trial) throws JsonProcessingException {
            ObjectNode fewest = fewest();
            for (String pointer : pointers) {
                ObjectNode around = around(pointer, fewest);
                for (String form : forms(pointer)) {
                    trial.of(with(around, pointer, form), pointer, form);
                }
            }
        }

        private static String with(ObjectNode around, String pointer, String form) {
            StringJoiner text = new StringJoiner(",", "{", "}");
            for (Map.Entry<String, JsonNode> field : around.properties()) {
                String path = "/" + field.getKey();
                text.add("\"" + field.getKey() + "\":"
                        + (pointer.equals(path)
                                ? form
                                : pointer.startsWith(path + "/") ? "[" + form + "]" : field.getValue()));
            }
            return text.toString();
        }
    }

    private interface Trial {
        void of(String text, String pointer, String form) throws JsonProcessingException;
    }

    /** One value of each type that has fields. */
    static Stream<Named<Value>> values() throws JsonProcessingException {
        Map<Class<?>, Named<Value>> values = new LinkedHashMap<>();
        for (Object value : Samples.values(Samples.maximal())) {
            Optional<TypeShape> shape = TypeShape.of(value.getClass());
            if (shape.isPresent() && !(value instanceof Programme) && !values.containsKey(value.getClass())) {
                ObjectNode fields =
                        (ObjectNode) JsonSame.tree(BigLocalJson.standard().write(value));
                Value named = new Value(shape.get().type(), fields);
                values.put(value.getClass(), Named.of(shape.get().name(), named));
            }
        }
        return values.values().stream();
    }

    @ParameterizedTest
    @MethodSource("values")
    void everyScalarFormIsReadOrReported(Value value) throws JsonProcessingException {
        List<String> dropped = new ArrayList<>();
        value.forEachText(value.pointers(), (text, pointer, form) -> {
            Loaded<?> loaded = BigLocalJson.standard().parse(text, value.type());
            if (loaded.isComplete()) {
                addUnlessThere(form, BigLocalJson.standard().write(loaded.orThrow()), pointer, dropped);
            } else if (!isLocated(loaded.errors(), pointer, text)) {
                dropped.add(pointer + " with " + form + ": " + loaded.errors());
            }
        });
        assertThat(dropped).isEmpty();
    }

    /** Whether there is a problem of the place, or of the value that it is in; of one that it has, if it is one itself. */
    private static boolean isLocated(List<Problem> errors, String pointer, String text) {
        return errors.stream().anyMatch(error -> {
            String at = error.place().pointer().orElse("");
            int column = InDocument.column(error).orElse(0);
            return (pointer.startsWith(at) || at.startsWith(pointer)) && column > 0 && column <= text.length();
        });
    }

    /** Of each kind of field one is tried: what it holds, how often, and in a record or a type with a builder. */
    @Test
    void aCallersMapperReadsOrRefusesEveryScalarFormToo() throws JsonProcessingException {
        List<String> dropped = new ArrayList<>();
        Set<String> tried = new HashSet<>();
        for (Value value : values().map(Named::getPayload).toList()) {
            List<String> pointers = value.pointers().stream()
                    .filter(pointer -> tried.add(value.kind(pointer)))
                    .toList();
            value.forEachText(pointers, (text, pointer, form) -> {
                Object read;
                try {
                    read = CALLERS.readValue(text, value.type());
                } catch (JsonProcessingException e) {
                    return;
                }
                addUnlessThere(form, CALLERS.writeValueAsString(read), pointer, dropped);
            });
        }
        assertThat(dropped).isEmpty();
        assertThat(tried).hasSizeGreaterThan(100);
    }

    private static void addUnlessThere(String form, String written, String pointer, List<String> dropped)
            throws JsonProcessingException {
        JsonNode found = JsonSame.tree(written).at(pointer);
        if (!JsonSame.isSame(JsonSame.tree(form), found)) {
            dropped.add(pointer + " with " + form + " became " + found);
        }
    }

    @Test
    void everyFieldOfEveryTypeIsTried() throws JsonProcessingException {
        assertThat(values().mapToInt(value -> value.getPayload().pointers().size())
                        .sum())
                .isGreaterThan(700);
    }
}

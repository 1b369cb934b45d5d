package io.github.biglocal.standards.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Makes one or two mistakes in a value, by chance, the same for the same seed. */
public final class Mutations {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "x",
            "12",
            "Yes",
            "yes",
            "GBP",
            "gbp",
            "GB",
            "2021-02-30",
            "2021-13-01",
            "2021-4-3",
            "03/04/2021",
            "2021",
            "2021-05",
            "2021-05-01",
            "2021-05-01\n",
            "2021-05-01T00:00:00Z",
            "2021-05-01T23:59:59.123+01:00",
            "2021-05-01T24:00:00Z",
            "2021-02-29T00:00:00Z",
            "2020-02-29T00:00:00Z",
            "2021-05-01T00:00:00",
            "2021-05-01T00:00Z",
            "https://www.example.org/a?b=c#d",
            "www.example.org",
            "mailto:a@example.org",
            "https://example.org/a b",
            "http://");

    private final Random random;

    public Mutations(long seed) {
        this.random = new Random(seed);
    }

    /** Returns a copy with one or two mistakes, or with changes that are none. */
    public ObjectNode of(ObjectNode value) {
        ObjectNode copy = value.deepCopy();
        change(copy);
        if (random.nextInt(4) == 0) {
            change(copy);
        }
        return copy;
    }

    private void change(ObjectNode root) {
        List<Runnable> places = new ArrayList<>();
        collect(root, places);
        if (!places.isEmpty()) {
            places.get(random.nextInt(places.size())).run();
        }
    }

    private void collect(JsonNode node, List<Runnable> places) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                places.add(() -> {
                    if (random.nextInt(4) == 0) {
                        object.remove(name);
                    } else {
                        object.set(name, replacement(object.get(name)));
                    }
                });
                collect(object.get(name), places);
            }
        } else if (node instanceof ArrayNode array) {
            for (int each = 0; each < array.size(); each++) {
                int at = each;
                places.add(() -> {
                    if (random.nextInt(4) == 0) {
                        array.remove(at);
                    } else {
                        array.set(at, replacement(array.get(at)));
                    }
                });
                collect(array.get(each), places);
            }
        }
    }

    private JsonNode replacement(JsonNode old) {
        List<UnaryOperator<JsonNode>> kinds = List.of(
                value -> NODES.nullNode(),
                value -> NODES.numberNode(random.nextInt(5) - 2),
                value -> NODES.numberNode(new BigDecimal("12.50")),
                value -> NODES.booleanNode(random.nextBoolean()),
                value -> NODES.arrayNode(),
                value -> NODES.objectNode(),
                value -> NODES.arrayNode().add(value),
                value -> text(),
                value -> text(),
                value -> text(),
                value -> text());
        return kinds.get(random.nextInt(kinds.size())).apply(old);
    }

    private JsonNode text() {
        return NODES.textNode(TEXTS.get(random.nextInt(TEXTS.size())));
    }
}

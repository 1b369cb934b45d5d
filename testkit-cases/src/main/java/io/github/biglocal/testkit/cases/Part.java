package io.github.biglocal.testkit.cases;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.reading.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value in a document, and where it stands.
 *
 * @param document the document
 * @param value the value
 * @param pointer where it stands, as a JSON Pointer
 */
record Part(YamlDocument document, AdditionalValue value, String pointer) {
    /** A name as it stands in a JSON Pointer. */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** Its fields, in order; empty if it has none. */
    Map<String, Part> fields() {
        Map<String, Part> fields = new LinkedHashMap<>();
        if (value instanceof AdditionalValue.Fields all) {
            all.values()
                    .forEach((name, field) ->
                            fields.put(name, new Part(document, field, pointer + "/" + escaped(name))));
        }
        return fields;
    }

    /** Its items, in order; empty if it has none. */
    List<Part> items() {
        List<Part> items = new ArrayList<>();
        if (value instanceof AdditionalValue.Items all) {
            for (AdditionalValue item : all.values()) {
                items.add(new Part(document, item, pointer + "/" + items.size()));
            }
        }
        return items;
    }

    boolean isObject() {
        return value instanceof AdditionalValue.Fields;
    }

    boolean isList() {
        return value instanceof AdditionalValue.Items;
    }

    /** Its text, or that of its number; empty if it is neither. */
    Optional<String> text() {
        if (value instanceof AdditionalValue.Numeric number) {
            return Optional.of(number.value().toPlainString());
        }
        return value instanceof AdditionalValue.Text text && !text.value().isBlank()
                ? Optional.of(text.value())
                : Optional.empty();
    }

    Place.InText place() {
        return document.place(pointer);
    }
}

package io.github.biglocal.reading;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes maps, lists, texts, numbers and truth values as JSON. */
public final class Json {
    private Json() {}

    /**
     * {@return a value as JSON, with two spaces for each level}
     *
     * @param value the value
     */
    public static String of(Object value) {
        return json(value, "") + "\n";
    }

    private static String json(Object value, String indent) {
        String inner = indent + "  ";
        if (value instanceof Map<?, ?> map && map.isEmpty()) {
            return "{}";
        }
        if (value instanceof Collection<?> list && list.isEmpty()) {
            return "[]";
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> inner + quoted((String) entry.getKey()) + ": " + json(entry.getValue(), inner))
                    .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
        }
        if (value instanceof Collection<?> list) {
            return list.stream()
                    .map(entry -> inner + json(entry, inner))
                    .collect(Collectors.joining(",\n", "[\n", "\n" + indent + "]"));
        }
        return value instanceof Number || value instanceof Boolean ? value.toString() : quoted((String) value);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (each == '\\' || each == '"') {
                quoted.append('\\').append(each);
            } else if (Character.isSurrogate(each)) {
                quoted.append(String.format("\\u%04X", (int) each));
            } else {
                quoted.append(each);
            }
        }
        return quoted.append('"').toString();
    }
}

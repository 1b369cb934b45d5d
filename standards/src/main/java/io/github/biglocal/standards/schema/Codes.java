package io.github.biglocal.standards.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.biglocal.text.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The only values that a schema allows.
 *
 * @param keyword the keyword of the schema that gives them
 * @param list the file name of the codelist; empty if it has none
 * @param texts the codes
 * @param hasNull whether null is one of them
 */
record Codes(String keyword, Optional<String> list, Set<String> texts, boolean hasNull) {
    /** More codes than this are not listed in a sentence. */
    private static final int FEW = 8;

    private static final int SHORT = 4;

    /** What is written instead of a code that no letter of it reminds of. */
    private static final Map<String, String> MEANT =
            Map.of("UK", "GB", "£", "GBP", "€", "EUR", "TRUE", "Yes", "FALSE", "No", "Y", "Yes", "N", "No");

    boolean has(JsonNode value) {
        return value.isTextual() ? texts.contains(value.textValue()) : value.isNull() && hasNull;
    }

    /** The code that was meant; empty if none is near. */
    Optional<String> meant(JsonNode value) {
        String written = value.asText().strip();
        return Optional.ofNullable(MEANT.get(written.toUpperCase(Locale.ROOT)))
                .filter(texts::contains)
                .or(() -> Nearest.of(written, texts).filter(near -> isNearEnough(written, near)));
    }

    /** Of short codes each letter is another code: only their capitals may differ. */
    private static boolean isNearEnough(String written, String near) {
        return Math.min(written.length(), near.length()) > SHORT || written.equalsIgnoreCase(near);
    }

    /** All of the codes, if they are few; otherwise none. */
    List<String> few() {
        return texts.size() <= FEW ? List.copyOf(new TreeSet<>(texts)) : List.of();
    }
}

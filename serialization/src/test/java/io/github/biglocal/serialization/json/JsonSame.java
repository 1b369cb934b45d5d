package io.github.biglocal.serialization.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.IntStream;

/** Whether what is written says what was given. */
final class JsonSame {
    /** Reads any JSON, exactly. */
    static final ObjectMapper PLAIN = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(10_000)
                            .maxNumberLength(Integer.MAX_VALUE)
                            .maxNameLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private JsonSame() {}

    static JsonNode tree(String json) throws JsonProcessingException {
        return PLAIN.readTree(json);
    }

    /**
     * Whether one is there as the other: equal; or the same number; or a number for a text, or a text for a number, as that of a
     * count. Null and an empty list are the same as nothing.
     */
    static boolean isSame(JsonNode given, JsonNode found) {
        if (isNothing(given)) {
            return isNothing(found);
        }
        if (given.isNumber() && found.isNumber()) {
            return given.decimalValue().compareTo(found.decimalValue()) == 0;
        }
        if (given.isArray() && found.isArray()) {
            return given.size() == found.size()
                    && IntStream.range(0, given.size())
                            .allMatch(i -> given.get(i).equals(found.get(i)) || isSame(given.get(i), found.get(i)));
        }
        if (given.isObject() && found.isObject()) {
            return given.propertyStream()
                            .map(Map.Entry::getKey)
                            .allMatch(name -> isSame(given.get(name), found.path(name)))
                    && found.propertyStream().map(Map.Entry::getKey).allMatch(given::has);
        }
        return given.equals(found) || (given.isValueNode() && found.isValueNode() && isSameText(given, found));
    }

    private static boolean isNothing(JsonNode node) {
        return node.isMissingNode() || node.isNull() || (node.isArray() && node.isEmpty());
    }

    private static boolean isSameText(JsonNode given, JsonNode found) {
        return (given.isNumber() && found.isTextual())
                ? given.decimalValue().compareTo(new BigDecimal(found.asText())) == 0
                : given.asText().equals(found.asText());
    }
}

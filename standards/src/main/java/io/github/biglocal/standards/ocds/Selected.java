package io.github.biglocal.standards.ocds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.biglocal.entity.FieldReference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A value within a release, and where it is.
 *
 * @param pointer where it is, as a JSON pointer within the release
 * @param value the value, neither missing nor null, nor a list
 */
record Selected(String pointer, JsonNode value) {
    /**
     * Returns the values that a path leads to, such as {@code awards.suppliers}: through every entry of a list, in their order. Where a value is
     * missing or null, there is none.
     */
    static List<Selected> in(OcdsRelease release, String path) {
        return new Selected("", release.fields()).select(path);
    }

    /** The one value that a path leads to that goes through no list; empty if there is none. */
    static Optional<Selected> one(OcdsRelease release, String path) {
        return in(release, path).stream().findFirst();
    }

    /** The values that a path leads to from here. */
    List<Selected> select(String path) {
        List<Selected> at = List.of(this);
        for (String step : path.split("\\.", -1)) {
            List<Selected> next = new ArrayList<>();
            for (Selected each : at) {
                addEach(each.pointer + "/" + FieldReference.step(step), each.value.path(step), next);
            }
            at = next;
        }
        return at;
    }

    private static void addEach(String pointer, JsonNode value, List<Selected> to) {
        if (value instanceof ArrayNode list) {
            for (int index = 0; index < list.size(); index++) {
                addEach(pointer + "/" + index, list.get(index), to);
            }
        } else if (!value.isMissingNode() && !value.isNull()) {
            to.add(new Selected(pointer, value));
        }
    }

    /** The first value that a path leads to from here; empty if there is none. */
    Optional<Selected> first(String path) {
        return select(path).stream().findFirst();
    }

    /** The text that a field has; empty if there is none. */
    Optional<String> text(String field) {
        JsonNode its = value.path(field);
        return its.isTextual() && !its.textValue().isEmpty() ? Optional.of(its.textValue()) : Optional.empty();
    }

    /** Whether a field has a value. */
    boolean has(String field) {
        return value.hasNonNull(field);
    }

    /** The identifier in a field, a text or a whole number; empty if there is none. */
    Optional<JsonNode> identifier(String field) {
        JsonNode its = value.path(field);
        return its.isTextual() || its.isIntegralNumber() ? Optional.of(its) : Optional.empty();
    }

    Optional<OcdsDate> date() {
        return value.isTextual() ? OcdsDate.of(value.textValue()) : Optional.empty();
    }

    Optional<BigDecimal> number() {
        return OcdsPart.number(value);
    }

    /** The amount that this value object is; empty unless it has amount and currency. */
    Optional<Amount> amount() {
        return OcdsPart.number(value.path("amount"))
                .flatMap(number -> text("currency").map(currency -> new Amount(number, currency)));
    }
}

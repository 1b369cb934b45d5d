package io.github.biglocal.serialization.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.input.Fault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole document as values with their places. What cannot be read is a problem and is left out, and where the text breaks off,
 * what comes before is kept, without the entry of the document's field that it breaks off in.
 */
final class TreeReader {
    /** How deep a value is that is lost if the text breaks off in it: an entry of a field of the document. */
    private static final int ENTRY = 2;

    /** How many values have a place of their own: no file of settings has so many. The others have that of what they are in. */
    private static final int MOST_PLACES = 20_000;

    private final StrictParser parser;
    private final Problems problems;
    private final Map<String, Place> places = new HashMap<>();
    private @Nullable JsonProcessingException end;

    TreeReader(StrictParser parser, Problems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /** Returns where a value stands, by its pointer. */
    Place place(String pointer) {
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            Place place = places.get(at);
            if (place != null) {
                return place;
            }
        }
        return places.getOrDefault("", problems.whole());
    }

    /** Reads the value that the parser stands at. */
    Optional<AdditionalValue> read() throws IOException {
        return child("", 0);
    }

    /** Returns what the text broke off with; empty if it was read to its end. */
    Optional<JsonProcessingException> end() {
        return Optional.ofNullable(end);
    }

    private Optional<AdditionalValue> child(String pointer, int depth) throws IOException {
        Place place = problems.place();
        if (places.size() < MOST_PLACES) {
            places.put(pointer, place);
        }
        int outer = parser.depth() - (parser.currentToken().isStructStart() ? 1 : 0);
        if (parser.currentToken().isStructStart() && depth == AdditionalValue.MAX_DEPTH - 1) {
            parser.leaveTo(outer);
            problems.error(Fault.TOO_DEEP, place);
            return Optional.empty();
        }
        try {
            return Optional.of(
                    switch (parser.currentToken()) {
                        case START_OBJECT -> fields(pointer, depth);
                        case START_ARRAY -> items(pointer, depth);
                        default -> AdditionalFieldReader.value(parser);
                    });
        } catch (JsonProcessingException e) {
            Fault fault = JacksonFaults.of(e);
            if (fault.isFatal()) {
                throw e;
            }
            parser.leaveTo(outer);
            problems.error(fault, place);
        }
        return Optional.empty();
    }

    private AdditionalValue fields(String pointer, int depth) throws IOException {
        Map<String, AdditionalValue> fields = new LinkedHashMap<>();
        try {
            while (end == null && nextField() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                String at = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
                Place place = problems.place();
                Optional<AdditionalValue> value = child(at, depth + 1);
                if (value.isPresent() && isName(name, place)) {
                    fields.put(name, value.get());
                }
            }
        } catch (JsonProcessingException e) {
            breakOff(e, depth);
        }
        return AdditionalValue.of(fields);
    }

    /** Whether a field can have a name; one that cannot costs itself, and not the object it is in. */
    private boolean isName(String name, Place place) {
        try {
            AdditionalValue.of(Map.of(name, AdditionalValue.Nothing.NOTHING));
            return true;
        } catch (InvalidValueException e) {
            problems.error(Fault.ofInvariant(e), place);
            return false;
        }
    }

    private AdditionalValue items(String pointer, int depth) throws IOException {
        List<AdditionalValue> items = new ArrayList<>();
        try {
            // By its number among those that are kept; its place knows the number that it has in the file.
            while (end == null && parser.nextToken() != JsonToken.END_ARRAY) {
                child(pointer + "/" + items.size(), depth + 1).ifPresent(items::add);
            }
        } catch (JsonProcessingException e) {
            breakOff(e, depth);
        }
        return AdditionalValue.of(items);
    }

    private void breakOff(JsonProcessingException e, int depth) throws JsonProcessingException {
        if (depth >= ENTRY || !JacksonFaults.of(e).isFatal()) {
            throw e;
        }
        end = e;
    }

    /** Goes to the next field, past ones that are there twice. */
    private @Nullable JsonToken nextField() throws IOException {
        while (true) {
            try {
                return parser.nextToken();
            } catch (DuplicateFieldException e) {
                Place place = problems.place();
                parser.nextToken();
                parser.skipChildren();
                problems.error(JacksonFaults.of(e), place);
            }
        }
    }
}

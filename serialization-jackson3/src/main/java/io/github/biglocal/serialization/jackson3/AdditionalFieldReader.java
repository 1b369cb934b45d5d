package io.github.biglocal.serialization.jackson3;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.reading.input.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads the value of any field that is not known. */
final class AdditionalFieldReader extends ValueDeserializer<AdditionalValue> {
    /** The shape of the record that the field is in. */
    private final TypeShape record;

    AdditionalFieldReader(TypeShape record) {
        this.record = record;
    }

    @Override
    public AdditionalValue deserialize(JsonParser parser, DeserializationContext context) {
        String field = parser.currentName();
        Optional<Problems> problems = Problems.of(context);
        Optional<Place> place = problems.map(Problems::place);
        AdditionalValue value = value(parser);
        if (problems.isPresent() && !AdditionalValue.isOwn(field)) {
            problems.get()
                    .unknownField(
                            record, field, place.orElseThrow(), problems.get().justRead());
        }
        return value;
    }

    /** Jackson asks for this instead, where the value is null. */
    @Override
    public AdditionalValue getNullValue(DeserializationContext context) {
        Optional<Problems> problems = Problems.of(context);
        if (problems.isPresent() && !AdditionalValue.isOwn(problems.get().currentField())) {
            problems.get()
                    .unknownField(
                            record,
                            problems.get().currentField(),
                            problems.get().place(),
                            "null");
        }
        return AdditionalValue.Nothing.NOTHING;
    }

    /** Reads the value that a parser stands at, and leaves the parser at its end. */
    static AdditionalValue value(JsonParser parser) {
        return value(parser, AdditionalValue.MAX_DEPTH);
    }

    private static AdditionalValue value(JsonParser parser, int depth) {
        try {
            return switch (parser.currentToken()) {
                case START_OBJECT -> fields(parser, deeper(parser, depth));
                case START_ARRAY -> items(parser, deeper(parser, depth));
                case VALUE_STRING -> AdditionalValue.of(parser.getString());
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> AdditionalValue.of(JsonTexts.number(parser));
                case VALUE_TRUE -> AdditionalValue.Truth.TRUE;
                case VALUE_FALSE -> AdditionalValue.Truth.FALSE;
                default -> AdditionalValue.Nothing.NOTHING;
            };
        } catch (InvalidValueException e) {
            throw new RefusedException(parser, Fault.ofInvariant(e));
        }
    }

    /** Says before it is gone into that it is too deep: what is nested without end must not be followed to it. */
    private static int deeper(JsonParser parser, int depth) {
        if (depth <= 1) {
            throw new RefusedException(parser, Fault.TOO_DEEP);
        }
        return depth - 1;
    }

    private static AdditionalValue items(JsonParser parser, int depth) {
        List<AdditionalValue> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            items.add(value(parser, depth));
        }
        return AdditionalValue.of(items);
    }

    private static AdditionalValue fields(JsonParser parser, int depth) {
        Map<String, AdditionalValue> fields = new LinkedHashMap<>();
        for (JsonToken token = parser.nextToken();
                token != null && token != JsonToken.END_OBJECT;
                token = parser.nextToken()) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, value(parser, depth));
        }
        return AdditionalValue.of(fields);
    }
}

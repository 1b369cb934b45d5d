package io.github.biglocal.serialization.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import io.github.biglocal.serialization.Place;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Optional;

/** Reads the value of a field that is not known as the JSON text it is. */
final class AdditionalFieldReader extends JsonDeserializer<String> {
    /** For Jackson, which makes it. */
    AdditionalFieldReader() {}

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String field = parser.currentName();
        Optional<Problems> problems = Problems.of(context);
        Optional<Place> place = problems.map(Problems::place);
        String text = text(parser);
        problems.ifPresent(gathered -> gathered.unknownField(field, place.orElseThrow(), text));
        return text;
    }

    /** Jackson asks for this instead, where the value is null. */
    @Override
    public String getNullValue(DeserializationContext context) {
        Optional<Problems> problems = Problems.of(context);
        if (problems.isPresent()) {
            problems.get()
                    .unknownField(problems.get().currentField(), problems.get().place(), "null");
        }
        return "null";
    }

    static String text(JsonParser parser) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = parser.getCodec().getFactory().createGenerator(text)) {
            copy(parser, generator);
        }
        return text.toString();
    }

    /** Copies a value; numbers by their text, which may be more than any type of number holds. */
    static void copy(JsonParser parser, JsonGenerator generator) throws IOException {
        int depth = 0;
        do {
            JsonToken token = parser.currentToken();
            if (token.isNumeric()) {
                generator.writeNumber(parser.getText());
            } else {
                generator.copyCurrentEvent(parser);
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        } while (depth > 0 && parser.nextToken() != null);
    }
}

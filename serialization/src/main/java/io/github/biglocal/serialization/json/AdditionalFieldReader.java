package io.github.biglocal.serialization.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import io.github.biglocal.serialization.ProblemCode;
import java.io.IOException;
import java.io.StringWriter;

/** Reads the value of a field that is not known as the JSON text it is. */
final class AdditionalFieldReader extends JsonDeserializer<String> {
    /** For Jackson, which makes it. */
    AdditionalFieldReader() {}

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String field = parser.currentName();
        Problems.of(context)
                .ifPresent(problems -> problems.warn(
                        ProblemCode.UNKNOWN_FIELD,
                        parser,
                        "The field " + field + " is not known here; it is kept as it is.",
                        "Correct its name if it is misspelt."));
        return text(parser);
    }

    @Override
    public String getNullValue(DeserializationContext context) {
        return "null";
    }

    static String text(JsonParser parser) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = parser.getCodec().getFactory().createGenerator(text)) {
            generator.copyCurrentStructureExact(parser);
        }
        return text.toString();
    }
}

package io.github.biglocal.serialization.json;

import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Writes the text of a field that is not known as the JSON it is; text that is no JSON is an error of its maker. */
final class AdditionalFieldWriter extends JsonSerializer<String> {
    /** For Jackson, which makes it. */
    AdditionalFieldWriter() {}

    @Override
    public void serialize(String json, JsonGenerator generator, SerializerProvider provider) throws IOException {
        try (JsonParser parser = generator.getCodec().getFactory().createParser(json)) {
            if (parser.nextToken() == null) {
                throw new JsonGenerationException("an additional field is empty: it is no JSON", generator);
            }
            AdditionalFieldReader.copy(parser, generator);
            if (parser.nextToken() != null) {
                throw new JsonGenerationException("an additional field is more than one JSON value", generator);
            }
        }
    }
}

package io.github.biglocal.serialization.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.reading.ResultWriter;
import java.io.IOException;

/** Writes the value of a field that is not known. */
final class AdditionalFieldWriter extends JsonSerializer<AdditionalValue> {
    /** For Jackson, which makes it. */
    AdditionalFieldWriter() {}

    @Override
    public void serialize(AdditionalValue value, JsonGenerator generator, SerializerProvider provider)
            throws IOException {
        write(value, generator);
    }

    static void write(AdditionalValue value, JsonGenerator generator) throws IOException {
        ResultWriter.write(value, new ResultForms.Pieces(generator));
    }
}

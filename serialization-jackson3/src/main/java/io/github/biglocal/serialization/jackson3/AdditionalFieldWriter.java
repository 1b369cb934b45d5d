package io.github.biglocal.serialization.jackson3;

import io.github.biglocal.entity.AdditionalValue;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes the value of a field that is not known: numbers by their own text, which no setting of a mapper changes. */
final class AdditionalFieldWriter extends ValueSerializer<AdditionalValue> {
    /** For Jackson, which makes it. */
    AdditionalFieldWriter() {}

    @Override
    public void serialize(AdditionalValue value, JsonGenerator generator, SerializationContext provider) {
        write(value, generator);
    }

    static void write(AdditionalValue value, JsonGenerator generator) {
        if (value instanceof AdditionalValue.Text text) {
            generator.writeString(text.value());
        } else if (value instanceof AdditionalValue.Numeric number) {
            generator.writeNumber(number.value().toString());
        } else if (value instanceof AdditionalValue.Truth truth) {
            generator.writeBoolean(truth == AdditionalValue.Truth.TRUE);
        } else if (value instanceof AdditionalValue.Items items) {
            generator.writeStartArray();
            for (AdditionalValue item : items.values()) {
                write(item, generator);
            }
            generator.writeEndArray();
        } else if (value instanceof AdditionalValue.Fields fields) {
            generator.writeStartObject();
            for (Map.Entry<String, AdditionalValue> field : fields.values().entrySet()) {
                generator.writeName(field.getKey());
                write(field.getValue(), generator);
            }
            generator.writeEndObject();
        } else {
            generator.writeNull();
        }
    }
}

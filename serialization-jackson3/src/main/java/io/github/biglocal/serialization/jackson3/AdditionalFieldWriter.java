package io.github.biglocal.serialization.jackson3;

import io.github.biglocal.entity.AdditionalValue;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes the value of a field that is not known. */
final class AdditionalFieldWriter extends ValueSerializer<AdditionalValue> {
    /** For Jackson, which makes it. */
    AdditionalFieldWriter() {}

    @Override
    public void serialize(AdditionalValue value, JsonGenerator generator, SerializationContext provider) {
        write(value, generator);
    }

    static void write(AdditionalValue value, JsonGenerator generator) {
        ResultForms.write(value, generator);
    }
}

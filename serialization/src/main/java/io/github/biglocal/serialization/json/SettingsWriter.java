package io.github.biglocal.serialization.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.invariant.InvalidValueException;
import java.io.IOException;
import java.util.function.Function;

/** Writes the settings of rules as they stand in a file; what could not be read back is refused. */
final class SettingsWriter<T> extends JsonSerializer<T> {
    private final Function<T, AdditionalValue> form;

    SettingsWriter(Function<T, AdditionalValue> form) {
        this.form = form;
    }

    @Override
    public void serialize(T settings, JsonGenerator generator, SerializerProvider provider) throws IOException {
        AdditionalValue written;
        try {
            written = form.apply(settings);
        } catch (InvalidValueException e) {
            throw JsonMappingException.from(generator, e.getMessage(), e);
        }
        AdditionalFieldWriter.write(written, generator);
    }
}

package io.github.biglocal.serialization.jackson3;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.invariant.InvalidValueException;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes the settings of rules as they stand in a file; what could not be read back is refused. */
final class SettingsWriter<T> extends ValueSerializer<T> {
    private final Function<T, AdditionalValue> form;

    SettingsWriter(Function<T, AdditionalValue> form) {
        this.form = form;
    }

    @Override
    public void serialize(T settings, JsonGenerator generator, SerializationContext provider) {
        AdditionalValue written;
        try {
            written = form.apply(settings);
        } catch (InvalidValueException e) {
            throw DatabindException.from(generator, e.getMessage(), e);
        }
        AdditionalFieldWriter.write(written, generator);
    }
}

package io.github.biglocal.serialization.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.Serializers;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes the key of a group that may be of no area, scheme or year: as the area, scheme or year is written, and as an empty
 * text where there is none, which no id or code is.
 */
final class OptionalKeys extends Serializers.Base {
    @Override
    public @Nullable JsonSerializer<?> findSerializer(
            SerializationConfig config, JavaType type, BeanDescription description) {
        return type.hasRawClass(Optional.class) ? new Writer() : null;
    }

    private static final class Writer extends JsonSerializer<Optional<?>> {
        @Override
        public void serialize(Optional<?> key, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            if (key.isEmpty()) {
                generator.writeFieldName("");
            } else {
                Object value = key.get();
                provider.findKeySerializer(value.getClass(), null).serialize(value, generator, provider);
            }
        }
    }
}

package io.github.biglocal.serialization.jackson3;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.Serializers;

/**
 * Writes the key of a group that may be of no area, scheme or year: as the area, scheme or year is written, and as an empty
 * text where there is none, which no id or code is.
 */
final class OptionalKeys extends Serializers.Base {
    @Override
    public @Nullable ValueSerializer<?> findSerializer(
            SerializationConfig config,
            JavaType type,
            BeanDescription.Supplier description,
            JsonFormat.@Nullable Value format) {
        return type.hasRawClass(Optional.class) ? new Writer() : null;
    }

    private static final class Writer extends ValueSerializer<Optional<?>> {
        @Override
        public void serialize(Optional<?> key, JsonGenerator generator, SerializationContext provider) {
            if (key.isEmpty()) {
                generator.writeName("");
            } else {
                Object value = key.get();
                provider.findKeySerializer(value.getClass(), null).serialize(value, generator, provider);
            }
        }
    }
}

package io.github.biglocal.serialization.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBuilder;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.ResolvableSerializer;
import com.fasterxml.jackson.databind.util.NameTransformer;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.TypeShape;
import java.io.IOException;

/**
 * A programme's document begins with the version of its format; the programme itself does not know it. Within a major
 * version, new fields go to records, which keep what they do not know, and never to the small values inside them.
 */
final class FormatVersion {
    static final String FIELD = "formatVersion";
    static final String CURRENT = "1.0";

    private FormatVersion() {}

    /** Returns whether a document of a version can be read: the major version has to be the same. */
    static boolean isReadable(String version) {
        return version.matches("1\\.\\d+");
    }

    /** Writes the version as the first field. */
    static final class Writer extends BeanSerializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        @SuppressWarnings("unchecked")
        public JsonSerializer<?> modifySerializer(
                SerializationConfig config, BeanDescription description, JsonSerializer<?> serializer) {
            if (!Programme.class.isAssignableFrom(description.getBeanClass())) {
                return serializer;
            }
            return new DocumentSerializer(
                    (JsonSerializer<Object>) serializer.unwrappingSerializer(NameTransformer.NOP));
        }
    }

    /** Passes over the version where a programme is read. */
    static final class Ignorer extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public BeanDeserializerBuilder updateBuilder(
                DeserializationConfig config, BeanDescription description, BeanDeserializerBuilder builder) {
            boolean programme = TypeShape.ofBuilder(description.getBeanClass())
                    .filter(shape -> shape.type() == Programme.class)
                    .isPresent();
            if (programme) {
                builder.addIgnorable(FIELD);
            }
            return builder;
        }
    }

    private static final class DocumentSerializer extends JsonSerializer<Object> implements ResolvableSerializer {
        private final JsonSerializer<Object> fields;

        DocumentSerializer(JsonSerializer<Object> fields) {
            this.fields = fields;
        }

        @Override
        public void resolve(SerializerProvider provider) throws JsonMappingException {
            if (fields instanceof ResolvableSerializer resolvable) {
                resolvable.resolve(provider);
            }
        }

        @Override
        public void serialize(Object programme, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            generator.writeStartObject(programme);
            generator.writeStringField(FIELD, CURRENT);
            fields.serialize(programme, generator, provider);
            generator.writeEndObject();
        }
    }
}

package io.github.biglocal.serialization.jackson3;

import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.TypeShape;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.BeanDeserializerBuilder;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.ser.ValueSerializerModifier;
import tools.jackson.databind.util.NameTransformer;

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
    static final class Writer extends ValueSerializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        @SuppressWarnings("unchecked")
        public ValueSerializer<?> modifySerializer(
                SerializationConfig config, BeanDescription.Supplier description, ValueSerializer<?> serializer) {
            if (!Programme.class.isAssignableFrom(description.getBeanClass())) {
                return serializer;
            }
            return new DocumentSerializer(
                    (ValueSerializer<Object>) serializer.unwrappingSerializer(NameTransformer.NOP));
        }
    }

    /** Passes over the version where a programme is read. */
    static final class Ignorer extends ValueDeserializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public BeanDeserializerBuilder updateBuilder(
                DeserializationConfig config, BeanDescription.Supplier description, BeanDeserializerBuilder builder) {
            boolean programme = TypeShape.ofBuilder(description.getBeanClass())
                    .filter(shape -> shape.type() == Programme.class)
                    .isPresent();
            if (programme) {
                builder.addIgnorable(FIELD);
            }
            return builder;
        }
    }

    private static final class DocumentSerializer extends ValueSerializer<Object> {
        private final ValueSerializer<Object> fields;

        DocumentSerializer(ValueSerializer<Object> fields) {
            this.fields = fields;
        }

        @Override
        public void resolve(SerializationContext provider) {
            fields.resolve(provider);
        }

        @Override
        public void serialize(Object programme, JsonGenerator generator, SerializationContext provider) {
            generator.writeStartObject(programme);
            generator.writeStringProperty(FIELD, CURRENT);
            fields.serialize(programme, generator, provider);
            generator.writeEndObject();
        }
    }
}

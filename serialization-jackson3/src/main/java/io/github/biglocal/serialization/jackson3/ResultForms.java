package io.github.biglocal.serialization.jackson3;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.reading.Place;
import io.github.biglocal.reading.ResultSink;
import io.github.biglocal.reading.ResultWriter;
import io.github.biglocal.reading.input.Fault;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.ser.Serializers;

/** Finds the writers of reports and results, which {@link ResultWriter} gives piece by piece. */
final class ResultForms extends Serializers.Base {
    @Override
    public @Nullable ValueSerializer<?> findSerializer(
            SerializationConfig config,
            JavaType type,
            BeanDescription.Supplier description,
            JsonFormat.@Nullable Value format) {
        return ResultWriter.isResult(type.getRawClass()) ? new Writer() : null;
    }

    /** Writes a value of the core, of which a piece that cannot be written is an exception of Jackson 3. */
    static void write(Object value, JsonGenerator generator) {
        try {
            ResultWriter.write(value, new Pieces(generator));
        } catch (IOException e) {
            throw JacksonIOException.construct(e);
        }
    }

    /** Finds the readers of reports and results, which say that there is nothing to read. */
    static final class Readers extends Deserializers.Base {
        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return hasDeserializerFor(config, type.getRawClass()) ? new Reader(type.getRawClass()) : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return ResultWriter.isResult(type);
        }
    }

    private static final class Reader extends ValueDeserializer<Object> {
        private final Class<?> type;

        Reader(Class<?> type) {
            this.type = type;
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            throw new RefusedException(
                    parser, Fault.of(ResultWriter.writeOnly(type, Place.whole("text")), Optional.empty()));
        }
    }

    private static final class Writer extends ValueSerializer<Object> {
        @Override
        public void serialize(Object value, JsonGenerator generator, SerializationContext provider) {
            try {
                ResultForms.write(value, generator);
            } catch (InvalidValueException e) {
                // What could not be read back is refused where it would be read.
                throw DatabindException.from(generator, e.getMessage(), e);
            }
        }
    }

    /** Writes the pieces of a result as JSON. */
    record Pieces(JsonGenerator generator) implements ResultSink {
        @Override
        public void beginObject() {
            generator.writeStartObject();
        }

        @Override
        public void endObject() {
            generator.writeEndObject();
        }

        @Override
        public void beginList() {
            generator.writeStartArray();
        }

        @Override
        public void endList() {
            generator.writeEndArray();
        }

        @Override
        public void name(String name) {
            generator.writeName(name);
        }

        @Override
        public void text(String text) {
            generator.writeString(text);
        }

        /** A number that is not whole by its own text, which no setting of a mapper changes. */
        @Override
        public void number(BigDecimal number) {
            if (number.scale() == 0 && number.precision() <= 18) {
                generator.writeNumber(number.longValueExact());
            } else {
                generator.writeNumber(number.toString());
            }
        }

        @Override
        public void truth(AdditionalValue.Truth truth) {
            generator.writeBoolean(truth == AdditionalValue.Truth.TRUE);
        }

        @Override
        public void nothing() {
            generator.writeNull();
        }
    }
}

package io.github.biglocal.serialization.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.ser.Serializers;
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

/** Finds the writers of reports and results, which {@link ResultWriter} gives piece by piece. */
final class ResultForms extends Serializers.Base {
    @Override
    public @Nullable JsonSerializer<?> findSerializer(
            SerializationConfig config, JavaType type, BeanDescription description) {
        return ResultWriter.isResult(type.getRawClass()) ? new Writer() : null;
    }

    /** Finds the readers of reports and results, which say that there is nothing to read. */
    static final class Readers extends Deserializers.Base {
        @Override
        public @Nullable JsonDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription description) {
            return hasDeserializerFor(config, type.getRawClass()) ? new Reader(type.getRawClass()) : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return ResultWriter.isResult(type);
        }
    }

    private static final class Reader extends JsonDeserializer<Object> {
        private final Class<?> type;

        Reader(Class<?> type) {
            this.type = type;
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            throw new RefusedException(
                    parser, Fault.of(ResultWriter.writeOnly(type, Place.whole("text")), Optional.empty()));
        }
    }

    private static final class Writer extends JsonSerializer<Object> {
        @Override
        public void serialize(Object value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            try {
                ResultWriter.write(value, new Pieces(generator));
            } catch (InvalidValueException e) {
                // What could not be read back is refused where it would be read.
                throw JsonMappingException.from(generator, e.getMessage(), e);
            }
        }
    }

    /** Writes the pieces of a result as JSON. */
    record Pieces(JsonGenerator generator) implements ResultSink {
        @Override
        public void beginObject() throws IOException {
            generator.writeStartObject();
        }

        @Override
        public void endObject() throws IOException {
            generator.writeEndObject();
        }

        @Override
        public void beginList() throws IOException {
            generator.writeStartArray();
        }

        @Override
        public void endList() throws IOException {
            generator.writeEndArray();
        }

        @Override
        public void name(String name) throws IOException {
            generator.writeFieldName(name);
        }

        @Override
        public void text(String text) throws IOException {
            generator.writeString(text);
        }

        /** A number that is not whole by its own text, which no setting of a mapper changes. */
        @Override
        public void number(BigDecimal number) throws IOException {
            if (number.scale() == 0 && number.precision() <= 18) {
                generator.writeNumber(number.longValueExact());
            } else {
                generator.writeNumber(number.toString());
            }
        }

        @Override
        public void truth(AdditionalValue.Truth truth) throws IOException {
            generator.writeBoolean(truth == AdditionalValue.Truth.TRUE);
        }

        @Override
        public void nothing() throws IOException {
            generator.writeNull();
        }
    }
}

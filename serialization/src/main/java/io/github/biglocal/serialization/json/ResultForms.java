package io.github.biglocal.serialization.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.Serializers;
import io.github.biglocal.reading.ResultSink;
import io.github.biglocal.reading.ResultWriter;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Finds the writers of reports and results, which {@link ResultWriter} gives piece by piece. */
final class ResultForms extends Serializers.Base {
    @Override
    public @Nullable JsonSerializer<?> findSerializer(
            SerializationConfig config, JavaType type, BeanDescription description) {
        return ResultWriter.isResult(type.getRawClass()) ? new Writer() : null;
    }

    private static final class Writer extends JsonSerializer<Object> {
        @Override
        public void serialize(Object value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            ResultWriter.write(value, new Pieces(generator));
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
        public void truth(Boolean truth) throws IOException {
            generator.writeBoolean(truth);
        }

        @Override
        public void nothing() throws IOException {
            generator.writeNull();
        }
    }
}

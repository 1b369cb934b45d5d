package io.github.biglocal.serialization.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;

/** Reads the list of which a set is made, as Jackson does, and says so where an entry of it is there twice. */
final class SetReader extends DelegatingDeserializer {
    private static final long serialVersionUID = 1L;

    private SetReader(JsonDeserializer<?> list) {
        super(list);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> list) {
        return new SetReader(list);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        Object read = super.deserialize(parser, context);
        if (read instanceof Collection<?> entries && new HashSet<>(entries).size() < entries.size()) {
            Optional<Problems> problems = Problems.of(context);
            if (problems.isPresent()) {
                problems.get().entryTwice();
            }
        }
        return read;
    }

    /** Stands for the reader until the field is known, and with it what the list holds. */
    static final class OfField extends JsonDeserializer<Object> implements ContextualDeserializer {
        /** For the field that it is found for. */
        OfField() {}

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty field)
                throws JsonMappingException {
            JavaType type = field.getType();
            return new SetReader(context.handlePrimaryContextualization(
                    context.findNonContextualValueDeserializer(type), field, type));
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            throw new IllegalStateException("Jackson reads without saying of which field");
        }
    }
}

package io.github.biglocal.serialization.jackson3;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.DelegatingDeserializer;

/** Reads the list of which a set is made, as Jackson does, and says so where an entry of it is there twice. */
final class SetReader extends DelegatingDeserializer {
    private static final long serialVersionUID = 1L;

    private SetReader(ValueDeserializer<?> list) {
        super(list);
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> list) {
        return new SetReader(list);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
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
    static final class OfField extends ValueDeserializer<Object> {
        /** For the field that it is found for. */
        OfField() {}

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty field) {
            JavaType type = field.getType();
            return new SetReader(context.handlePrimaryContextualization(
                    context.findNonContextualValueDeserializer(type), field, type));
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            throw new IllegalStateException("Jackson reads without saying of which field");
        }
    }
}

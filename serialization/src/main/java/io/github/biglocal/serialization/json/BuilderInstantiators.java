package io.github.biglocal.serialization.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.deser.ValueInstantiators;
import io.github.biglocal.reading.TypeShape;

/** Makes builders by the public {@code builder()} of their type, so the model need not open its packages. */
final class BuilderInstantiators extends ValueInstantiators.Base {
    @Override
    public ValueInstantiator findValueInstantiator(
            DeserializationConfig config, BeanDescription description, ValueInstantiator standard) {
        Class<?> builder = description.getBeanClass();
        return TypeShape.ofBuilder(builder)
                .<ValueInstantiator>map(shape -> new BuilderInstantiator(builder, shape))
                .orElse(standard);
    }

    private static final class BuilderInstantiator extends ValueInstantiator.Base {
        private static final long serialVersionUID = 1L;

        /** Makes the builders. */
        private final transient TypeShape shape;

        BuilderInstantiator(Class<?> builder, TypeShape shape) {
            super(builder);
            this.shape = shape;
        }

        @Override
        public boolean canInstantiate() {
            return true;
        }

        @Override
        public boolean canCreateUsingDefault() {
            return true;
        }

        @Override
        public Object createUsingDefault(DeserializationContext context) {
            return shape.newBuilder();
        }
    }
}

package io.github.biglocal.serialization.jackson3;

import io.github.biglocal.reading.TypeShape;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;

/** Makes builders by the public {@code builder()} of their type, so the model need not open its packages. */
final class BuilderInstantiators extends ValueInstantiators.Base {
    @Override
    public @Nullable ValueInstantiator findValueInstantiator(
            DeserializationConfig config, BeanDescription.Supplier description) {
        Class<?> builder = description.getBeanClass();
        return TypeShape.ofBuilder(builder)
                .<ValueInstantiator>map(shape -> new BuilderInstantiator(builder, shape))
                .orElse(null);
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

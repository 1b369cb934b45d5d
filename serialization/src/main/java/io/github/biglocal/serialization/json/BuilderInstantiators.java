package io.github.biglocal.serialization.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.deser.ValueInstantiators;
import java.lang.invoke.MethodHandle;

/** Makes builders by the public {@code builder()} of their type, so that the model need not open its packages. */
final class BuilderInstantiators extends ValueInstantiators.Base {
    @Override
    public ValueInstantiator findValueInstantiator(
            DeserializationConfig config, BeanDescription description, ValueInstantiator standard) {
        Class<?> builder = description.getBeanClass();
        return Shape.ofBuilder(builder)
                .<ValueInstantiator>map(shape -> new BuilderInstantiator(builder, shape.factory()))
                .orElse(standard);
    }

    private static final class BuilderInstantiator extends ValueInstantiator.Base {
        private static final long serialVersionUID = 1L;

        /** Makes a builder: {@code ()Object}. */
        private final transient MethodHandle factory;

        BuilderInstantiator(Class<?> builder, MethodHandle factory) {
            super(builder);
            this.factory = factory;
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
            try {
                return (Object) factory.invokeExact();
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

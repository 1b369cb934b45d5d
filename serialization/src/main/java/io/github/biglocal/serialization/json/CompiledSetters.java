package io.github.biglocal.serialization.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBuilder;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.deser.impl.NullsConstantProvider;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import io.github.biglocal.reading.TypeShape;
import java.io.IOException;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Sets the fields of builders by code that is made for each, where Jackson would call them by reflection; of a field that is read
 * often enough for that to pay.
 */
final class CompiledSetters extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1L;
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    /** To make the code takes as long as about so many uses of it save. */
    private static final int MANY = 5_000;

    @Override
    public BeanDeserializerBuilder updateBuilder(
            DeserializationConfig config, BeanDescription description, BeanDeserializerBuilder builder) {
        if (TypeShape.ofBuilder(description.getBeanClass()).isPresent()) {
            List<SettableBeanProperty> properties = new ArrayList<>();
            for (Iterator<SettableBeanProperty> all = builder.getProperties(); all.hasNext(); ) {
                properties.add(all.next());
            }
            for (SettableBeanProperty property : properties) {
                if (property.getMember() instanceof AnnotatedMethod method) {
                    builder.addOrReplaceProperty(new Setter(property, method.getAnnotated()), true);
                }
            }
        }
        return builder;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable BiFunction<Object, Object, Object> compiled(Method method) {
        try {
            MethodHandle handle = LOOKUP.unreflect(method);
            return (BiFunction<Object, Object, Object>) LambdaMetafactory.metafactory(
                            LOOKUP,
                            "apply",
                            MethodType.methodType(BiFunction.class),
                            MethodType.genericMethodType(2),
                            handle,
                            handle.type().wrap())
                    .getTarget()
                    .invoke();
        } catch (Throwable e) {
            // Where no code can be made at run time, as in a native image, reflection goes on.
            return null;
        }
    }

    private static final class Setter extends SettableBeanProperty.Delegating {
        private static final long serialVersionUID = 1L;

        private final transient Method method;

        /** How often it was asked, by about any thread, and what is asked from then on. */
        private int uses;

        private transient volatile @Nullable BiFunction<Object, Object, Object> compiled;

        Setter(SettableBeanProperty property, Method method) {
            super(property);
            this.method = method;
        }

        @Override
        protected SettableBeanProperty withDelegate(SettableBeanProperty property) {
            return new Setter(property, method);
        }

        @Override
        public Object deserializeSetAndReturn(JsonParser parser, DeserializationContext context, Object builder)
                throws IOException {
            BiFunction<Object, Object, Object> setter = compiled;
            if (setter == null && ++uses == MANY) {
                setter = compiled(method);
                compiled = setter;
            }
            if (setter == null || parser.hasToken(JsonToken.VALUE_NULL) || _valueTypeDeserializer != null) {
                return delegate.deserializeSetAndReturn(parser, context, builder);
            }
            Object value = _valueDeserializer.deserialize(parser, context);
            if (value == null) {
                // A reader of a caller's own may give none; what then happens is set for the field, as Jackson has it.
                if (NullsConstantProvider.isSkipper(_nullProvider)) {
                    return builder;
                }
                value = _nullProvider.getNullValue(context);
            }
            return setter.apply(builder, value);
        }
    }
}

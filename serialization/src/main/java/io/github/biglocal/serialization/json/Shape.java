package io.github.biglocal.serialization.json;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What makes a class a type of the model to this module: it has a public static {@code builder()}, whose
 * {@code build()} gives it, and the builder's initialisers that have an accessor of the same name are its properties.
 *
 * @param type the type that users see, such as {@code Grant}
 * @param builder the class of its builder
 * @param properties the accessors, by name, in the order in which the type declares them
 */
record Shape(Class<?> type, Class<?> builder, Map<String, Method> properties) {
    private static final String PACKAGES = "io.github.biglocal.";
    static final String ADDITIONAL_FIELDS = "additionalFields";

    private static final ClassValue<Optional<Shape>> SHAPES = new ClassValue<>() {
        @Override
        protected Optional<Shape> computeValue(Class<?> type) {
            return inModel(type) ? detect(type) : Optional.empty();
        }
    };

    /** Returns whether the class is one of this library, by its package. */
    static boolean inModel(Class<?> type) {
        return type.getName().startsWith(PACKAGES);
    }

    /** Returns the shape of a type of the model, or of the class that implements it; empty for any other. */
    static Optional<Shape> of(Class<?> type) {
        return SHAPES.get(type);
    }

    /** Returns the shape whose builder a class is; empty for any other class. */
    static Optional<Shape> ofBuilder(Class<?> builder) {
        Class<?> enclosing = builder.getEnclosingClass();
        return enclosing == null ? Optional.empty() : of(enclosing).filter(shape -> shape.builder() == builder);
    }

    private static Optional<Shape> detect(Class<?> type) {
        try {
            Method factory = type.getMethod("builder");
            Class<?> builder = factory.getReturnType();
            Class<?> built = builder.getMethod("build").getReturnType();
            return Modifier.isStatic(factory.getModifiers()) && built.isAssignableFrom(type)
                    ? Optional.of(new Shape(built, builder, properties(built, builder)))
                    : Optional.empty();
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Method> properties(Class<?> type, Class<?> builder) throws NoSuchMethodException {
        Map<String, Method> properties = new LinkedHashMap<>();
        // The fields of the implementation are in the order of the source; methods come in any order.
        Class<?> implementation = builder.getEnclosingClass();
        for (Field field : implementation == null ? new Field[0] : implementation.getDeclaredFields()) {
            String name = field.getName();
            boolean initialiser = Arrays.stream(builder.getMethods())
                    .anyMatch(method -> method.getName().equals(name) && method.getParameterCount() == 1);
            if (initialiser) {
                properties.put(name, type.getMethod(name));
            }
        }
        return properties;
    }

    /** Returns whether a method of the type, or of its implementation, is the accessor of a property. */
    boolean isAccessor(Method method) {
        return method.getParameterCount() == 0 && properties.containsKey(method.getName());
    }

    /** Returns whether a method of the builder sets a property as a whole. */
    boolean isInitialiser(Method method) {
        return method.getParameterCount() == 1 && properties.containsKey(method.getName());
    }

    /** Returns the accessor of a property. */
    Method accessor(String property) {
        return Objects.requireNonNull(properties.get(property), property);
    }

    /** Returns a handle that makes a new builder: {@code ()Object}. */
    MethodHandle factory() {
        try {
            return MethodHandles.publicLookup()
                    .findStatic(type, "builder", MethodType.methodType(builder))
                    .asType(MethodType.methodType(Object.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the public builder of " + type.getName() + " cannot be called", e);
        }
    }
}

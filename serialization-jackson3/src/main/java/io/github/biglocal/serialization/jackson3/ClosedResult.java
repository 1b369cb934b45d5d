package io.github.biglocal.serialization.jackson3;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.reading.TypeShape;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The fields of a result that is a closed class: one that is {@link Explained}, or a part of one, and that only the
 * library can make. Its fields are those that it holds and gives by a public method of the same name. It is written as
 * a record of Java is, in any module, and not read back.
 */
final class ClosedResult {
    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            // The fields are in the order of the source; methods come in any order.
            return isClosed(type)
                    ? Arrays.stream(type.getDeclaredFields())
                            .flatMap(field -> accessor(type, field).stream())
                            .toList()
                    : List.of();
        }
    };

    private ClosedResult() {}

    /** Returns whether a type is such a result, and has fields. */
    static boolean is(Class<?> type) {
        return !ACCESSORS.get(type).isEmpty();
    }

    /** Returns whether a method gives a field of such a result. */
    static boolean isAccessor(Method method) {
        return ACCESSORS.get(method.getDeclaringClass()).contains(method);
    }

    /** Returns the names of the fields of such a result, in their order; none of any other type. */
    static Stream<String> names(Class<?> type) {
        return ACCESSORS.get(type).stream().map(Method::getName);
    }

    private static boolean isClosed(Class<?> type) {
        return TypeShape.inModel(type)
                && !type.isRecord()
                && !type.isEnum()
                && Modifier.isPublic(type.getModifiers())
                && Modifier.isFinal(type.getModifiers())
                && type.getConstructors().length == 0
                && isOfResult(type);
    }

    private static boolean isOfResult(Class<?> type) {
        Class<?> enclosing = type.getEnclosingClass();
        return Explained.class.isAssignableFrom(type)
                || (enclosing != null && Explained.class.isAssignableFrom(enclosing));
    }

    private static Optional<Method> accessor(Class<?> type, Field field) {
        return Modifier.isStatic(field.getModifiers())
                ? Optional.empty()
                : Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> method.getName().equals(field.getName())
                                && method.getParameterCount() == 0
                                && method.getReturnType() == field.getType()
                                && Modifier.isPublic(method.getModifiers()))
                        .findFirst();
    }
}

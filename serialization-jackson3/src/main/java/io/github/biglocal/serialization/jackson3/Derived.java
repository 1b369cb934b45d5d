package io.github.biglocal.serialization.jackson3;

import io.github.biglocal.entity.Explained;
import io.github.biglocal.reading.TypeShape;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the methods of a result say beyond its fields: those of a record or a {@linkplain ClosedResult closed class} that is
 * {@link Explained}, public and without parameters. They are written after the fields, by name, and the working last.
 */
final class Derived {
    private static final String WORKING = "explain";
    private static final Set<String> TEXTS = Set.of("toText", "toString", "hashCode");

    private Derived() {}

    /** Returns whether a method is what a result says beyond its fields. */
    static boolean isDerived(Method method) {
        Class<?> type = method.getDeclaringClass();
        return (type.isRecord() || ClosedResult.is(type))
                && Explained.class.isAssignableFrom(type)
                && TypeShape.inModel(type)
                && Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && method.getParameterCount() == 0
                && !TEXTS.contains(method.getName())
                && !isField(method);
    }

    private static boolean isField(Method method) {
        Class<?> type = method.getDeclaringClass();
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> component.getAccessor().equals(method))
                : ClosedResult.isAccessor(method);
    }

    /** Returns the field that a method is written as. */
    static String name(Method method) {
        return method.getName().equals(WORKING) ? "explanation" : method.getName();
    }

    /** Returns the fields that the methods of a type are written as, in their order; none if it is not a result. */
    static Stream<String> names(Class<?> type) {
        Stream<String> values = Arrays.stream(type.getDeclaredMethods())
                .filter(Derived::isDerived)
                .map(Derived::name)
                .filter(name -> !name.equals("explanation"))
                .sorted();
        return Explained.class.isAssignableFrom(type) ? Stream.concat(values, Stream.of("explanation")) : values;
    }
}

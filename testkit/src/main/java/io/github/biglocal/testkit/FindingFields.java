package io.github.biglocal.testkit;

import io.github.biglocal.rule.Finding;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;

/** The fields of a finding: those it holds, in their order, and what it works out from them, by name. */
final class FindingFields {
    /** What every finding gives, and what is no field of its own. */
    private static final Set<String> OF_ALL = Stream.concat(
                    Arrays.stream(Finding.class.getMethods()).map(Method::getName),
                    Stream.of("toString", "hashCode", "equals"))
            .collect(Collectors.toUnmodifiableSet());

    private FindingFields() {}

    /** Which fields a failure shows. */
    @FunctionalInterface
    interface Shown {
        Map<String, Object> of(Finding finding);
    }

    static Map<String, Object> none(Finding finding) {
        return Map.of();
    }

    static Map<String, Object> all(Finding finding) {
        return of(finding);
    }

    /** Returns the numbers and amounts that a finding works out from what it holds. */
    static Map<String, Object> workedOut(Finding finding) {
        Set<String> held = held(finding.getClass()).map(Method::getName).collect(Collectors.toSet());
        Map<String, Object> fields = of(finding);
        fields.keySet().removeAll(held);
        fields.values().removeIf(value -> !(value instanceof Long || value instanceof Money));
        return fields;
    }

    /** Returns whether a value, or its text, is at the end of a way. */
    static boolean isAt(Finding finding, String path, Object value) {
        Optional<Object> found = Optional.of(finding);
        for (String step : path.split("/", -1)) {
            found = found.map(FindingFields::of).flatMap(fields -> Optional.ofNullable(fields.get(step)));
        }
        Object wanted = plain(value);
        return found.filter(is -> is.equals(wanted) || text(is).equals(wanted)).isPresent();
    }

    private static String text(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    private static Map<String, Object> of(Object holder) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (holder instanceof Collection<?> several) {
            several.forEach(each -> fields.put(String.valueOf(fields.size()), plain(each)));
            return fields;
        }
        Stream<Method> workedOut = Arrays.stream(holder.getClass().getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic()
                        && method.getParameterCount() == 0
                        && !OF_ALL.contains(method.getName()))
                .sorted(Comparator.comparing(Method::getName));
        Stream.concat(held(holder.getClass()), workedOut)
                .forEach(method -> fields.computeIfAbsent(method.getName(), name -> plain(value(method, holder))));
        fields.values().removeIf(Optional.empty()::equals);
        return fields;
    }

    private static Stream<Method> held(Class<?> type) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents()).map(each -> each.getAccessor())
                : Stream.of();
    }

    private static Object value(Method method, Object holder) {
        try {
            // A finding may be declared in a test, where nothing is public.
            method.trySetAccessible();
            return Objects.requireNonNull(method.invoke(holder), method.getName());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a field of a finding cannot be read: " + method, e);
        }
    }

    /** What an optional value holds; a whole number as one kind of it. */
    private static Object plain(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? plain(optional.orElseThrow()) : value;
        }
        if (value instanceof OptionalInt number) {
            return number.isPresent() ? (Object) (long) number.getAsInt() : Optional.empty();
        }
        if (value instanceof OptionalLong number) {
            return number.isPresent() ? (Object) number.getAsLong() : Optional.empty();
        }
        return value instanceof Integer number ? (Object) number.longValue() : value;
    }
}

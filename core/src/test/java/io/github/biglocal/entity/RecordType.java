package io.github.biglocal.entity;

import com.tngtech.archunit.core.domain.JavaModifier;
import io.github.biglocal.architecture.CoreClasses;
import io.github.biglocal.money.Ratio;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.LocalDateRange;

/**
 * A type of record as its builder and accessors show it, and sample values for its fields; made by reflection, so that a
 * new type or field is tested as it comes.
 *
 * @param type the type
 */
public record RecordType(Class<?> type) {
    /** Stands in every free text of a sample. */
    public static final String FREE_TEXT = "Ms A Resident, 1 High Street";

    /** The day of a sample of other days, and the first one of its periods. */
    public static final LocalDate LATER = LocalDate.of(2021, 1, 1);

    /** Looked for when first asked, since one who makes records of a type at hand needs no others. */
    private static final class Known {
        static final List<RecordType> ALL = CoreClasses.ALL.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.ABSTRACT))
                .filter(type -> type.tryGetMethod("builder").isPresent())
                .map(type -> new RecordType(type.reflect()))
                .sorted(Comparator.comparing(RecordType::toString))
                .toList();
    }

    /** Public methods with one argument, by name; every call of {@code getMethods} copies all of them. */
    private static final ClassValue<Map<String, List<Method>>> SETTERS = new ClassValue<>() {
        @Override
        protected Map<String, List<Method>> computeValue(Class<?> type) {
            return Arrays.stream(type.getMethods())
                    .filter(each -> each.getParameterCount() == 1 && !each.isBridge() && !each.isVarArgs())
                    .collect(Collectors.groupingBy(Method::getName));
        }
    };

    /** A sample value differs from that of another variant. */
    public enum Variant {
        /** The usual. */
        ONE,
        /** Another, in the same currency. */
        TWO,
        /** As one, with money in another currency. */
        EUROS,
        /** As one, with other days. */
        LATER
    }

    /** {@return every generated type of the model} */
    public static List<RecordType> all() {
        return Known.ALL;
    }

    /** {@return its fields, in the order of their names} */
    public List<Method> fields() {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method ->
                        Modifier.isAbstract(method.getModifiers()) && Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.getParameterCount() == 0 && !method.isSynthetic())
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    /** {@return whether a field has to be given} */
    public static boolean isRequired(Method field) {
        return !List.of(Optional.class, OptionalInt.class, List.class, Set.class, Map.class)
                .contains(field.getReturnType());
    }

    /** {@return the type of a field, or of what its optional or collection holds} */
    public static Class<?> heldType(Method field) {
        return field.getGenericReturnType() instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getActualTypeArguments()[0]
                : field.getReturnType();
    }

    /** {@return a record with every field filled} */
    public Object filled(Variant variant) {
        return with(field -> sample(field.getGenericReturnType(), field.getName(), variant));
    }

    /** {@return a record with every field filled, one of them with a value of the caller's} */
    public Object filledBut(String name, Object value) {
        return with(field -> field.getName().equals(name)
                ? value
                : sample(field.getGenericReturnType(), field.getName(), Variant.ONE));
    }

    /** {@return a record whose fields are filled by a function; null leaves a field out} */
    public Object with(Function<Method, @Nullable Object> values) {
        Object builder = call(type, "builder");
        for (Method field : fields()) {
            Object value = values.apply(field);
            if (value != null) {
                set(builder, field.getName(), value);
            }
        }
        return call(builder, "build");
    }

    /** {@return a copy of a record with another value in a field} */
    public static Object changed(Object record, String field, Object value) {
        return set(record, "with" + Character.toUpperCase(field.charAt(0)) + field.substring(1), value);
    }

    /** {@return what a field of a record holds} */
    public static Object get(Object record, Method field) {
        return call(record, field.getName());
    }

    /** {@return a sample value of a type, for a field of a name} */
    public static Object sample(Type wanted, String name, Variant variant) {
        if (wanted instanceof ParameterizedType parameterized) {
            Type held = parameterized.getActualTypeArguments()[0];
            Class<?> container = (Class<?>) parameterized.getRawType();
            if (container == Optional.class) {
                return Optional.of(sample(held, name, variant));
            }
            if (container == List.class) {
                return List.of(sample(held, name, variant));
            }
            if (container == Set.class) {
                return Set.of(sample(held, name, variant));
            }
            return held != String.class
                    ? Map.of()
                    : Map.of("unknown", AdditionalValue.of((String) sample(String.class, name, variant)));
        }
        Class<?> plain = (Class<?>) wanted;
        boolean second = variant == Variant.TWO;
        if (plain == String.class) {
            return second ? FREE_TEXT + " and another" : FREE_TEXT;
        }
        if (plain == URI.class) {
            return URI.create("https://example.org/" + (second ? 2 : 1));
        }
        if (plain == OptionalInt.class) {
            return OptionalInt.of(second ? 4 : 3);
        }
        if (plain == int.class) {
            return second ? 4 : 3;
        }
        if (plain == long.class) {
            return second ? 4L : 3L;
        }
        if (plain == BigDecimal.class) {
            return BigDecimal.valueOf(second ? 4 : 3);
        }
        if (plain == Money.class) {
            return Money.parse(variant == Variant.EUROS ? "EUR 7" : second ? "GBP 8" : "GBP 7");
        }
        if (plain == Ratio.class) {
            return Ratio.of(second ? 2 : 1, 3);
        }
        if (plain == LocalDate.class) {
            return variant == Variant.LATER ? LATER : LocalDate.of(2018, 1, second ? 2 : 1);
        }
        if (plain == LocalDateRange.class) {
            if (variant == Variant.LATER) {
                return LocalDateRange.of(LATER, LATER.plusYears(2));
            }
            return Periods.parse(second ? "2017-01-01/2018-12-31" : "2016-01-01/2018-12-31");
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[second ? 1 : 0];
        }
        if (plain == Reference.class) {
            return new Reference("Area", second ? "AreaId-2" : "AreaId-1");
        }
        if (TextValue.class.isAssignableFrom(plain)) {
            return textValue(plain, second ? 2 : 1);
        }
        if (plain.isRecord()) {
            return sampleRecord(plain, variant);
        }
        return new RecordType(plain).filled(variant);
    }

    private static Object textValue(Class<?> plain, int number) {
        String form = plain.getSimpleName();
        return switch (form) {
            case "GssCode" -> call(plain, "parse", "E0100000" + number);
            case "OrgId" -> call(plain, "parse", "GB-CHC-" + number);
            case "RuleId" -> call(plain, "of", "rule-" + number);
            case "PrintedNumber" -> call(plain, "of", "about " + number);
            default -> call(plain, "of", form + "-" + number);
        };
    }

    private static Object sampleRecord(Class<?> plain, Variant variant) {
        return sampleRecord(plain, component -> sample(component.getGenericType(), component.getName(), variant));
    }

    /** {@return a Java record whose components are filled by a function} */
    public static Object sampleRecord(Class<?> plain, Function<RecordComponent, Object> values) {
        RecordComponent[] components = plain.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] filled = Arrays.stream(components).map(values).toArray();
        return unwrapped(() -> plain.getConstructor(types).newInstance(filled));
    }

    private static Object call(Object target, String method, Object... arguments) {
        Class<?> owner = target instanceof Class<?> itself ? itself : target.getClass();
        Class<?>[] types = Arrays.stream(arguments).map(Object::getClass).toArray(Class<?>[]::new);
        return unwrapped(() -> owner.getMethod(method, types).invoke(target, arguments));
    }

    private static Object set(Object target, String method, Object value) {
        Method found = SETTERS.get(target.getClass()).getOrDefault(method, List.of()).stream()
                .filter(each -> each.getParameterTypes()[0].isInstance(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError(target.getClass() + " has no public " + method));
        return unwrapped(() -> found.invoke(target, value));
    }

    private interface Call {
        Object run() throws ReflectiveOperationException;
    }

    private static Object unwrapped(Call call) {
        try {
            return call.run();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new LinkageError("could not call", e);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("could not call", e);
        }
    }

    /** {@return its simple name} */
    @Override
    public String toString() {
        return type.getSimpleName();
    }
}

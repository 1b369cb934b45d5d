package io.github.biglocal.reading;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Calculated;
import io.github.biglocal.entity.Explained;
import io.github.biglocal.entity.TextValue;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Margin;
import io.github.biglocal.rule.Verdict;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which fields a value is written with, in their order: those that it holds and gives by a public method of the same name;
 * then, of what is {@link Calculated}, what its other public methods without parameters say, by name; then its working.
 */
final class ResultShape {
    private static final String WORKING = "explain";
    private static final Set<String> NOT_SAID = Set.of("toText", "toString", "hashCode");

    private static final Set<Class<?>> NUMBERS_AND_TRUTH = Set.of(
            int.class,
            long.class,
            double.class,
            boolean.class,
            Integer.class,
            Long.class,
            Double.class,
            Boolean.class,
            BigDecimal.class);

    private static final ClassValue<Optional<ResultShape>> SHAPES = new ClassValue<>() {
        @Override
        protected Optional<ResultShape> computeValue(Class<?> type) {
            List<Method> fields = fields(type);
            return fields.isEmpty() && variant(type).isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ResultShape(type, fields));
        }
    };

    private static final ClassValue<Boolean> READ_BACK = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return readBack(type, new HashSet<>());
        }
    };

    private final Optional<String> variant;
    private final List<Member> members;

    private ResultShape(Class<?> type, List<Method> fields) {
        this.variant = variant(type);
        List<Member> all = new ArrayList<>();
        fields.forEach(method -> all.add(new Member(method.getName(), method)));
        if (Calculated.class.isAssignableFrom(type)) {
            Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> !fields.contains(method) && isDerived(method))
                    .sorted(Comparator.comparing(Method::getName))
                    .forEach(method -> all.add(new Member(method.getName(), method)));
        }
        if (Explained.class.isAssignableFrom(type)) {
            try {
                all.add(new Member("explanation", Explained.class.getMethod(WORKING)));
            } catch (NoSuchMethodException e) {
                throw new LinkageError("no method " + WORKING, e);
            }
        }
        this.members = List.copyOf(all);
    }

    /** A field of a result. */
    record Member(String name, Method method) {
        @Nullable
        Object of(Object value) {
            try {
                return method.invoke(value);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof RuntimeException thrown) {
                    throw thrown;
                }
                throw new IllegalStateException("a method of a result threw", e.getCause());
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("a public method cannot be called: " + method, e);
            }
        }
    }

    /** Returns the fields of a type; empty if it has none that can be read. */
    static Optional<ResultShape> of(Class<?> type) {
        return SHAPES.get(type);
    }

    /** Returns which of its variants a type of a sealed one is, such as {@code IN_TEXT}; empty if it is none. */
    Optional<String> variant() {
        return variant;
    }

    List<Member> members() {
        return members;
    }

    private static List<Method> fields(Class<?> type) {
        if (type.isRecord()) {
            List<Method> accessors = Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
            // Rules of a caller's own, and what they say, need not be public.
            return accessors.stream().allMatch(Method::trySetAccessible) ? accessors : List.of();
        }
        if (!TypeShape.inModel(type)
                || !Modifier.isPublic(type.getModifiers())
                || !Modifier.isFinal(type.getModifiers())
                || type.isEnum()
                || type.getConstructors().length > 0) {
            return List.of();
        }
        // The fields are in the order of the source; methods come in any order.
        return Arrays.stream(type.getDeclaredFields())
                .flatMap(field -> accessor(type, field).stream())
                .toList();
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

    private static boolean isDerived(Method method) {
        String name = method.getName();
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && !method.isBridge()
                && method.getParameterCount() == 0
                && !name.equals(WORKING)
                && !NOT_SAID.contains(name)
                && !(name.startsWith("to")
                        && method.getReturnType().getSimpleName().endsWith(name.substring(2)));
    }

    /** A type that has a sealed one above it, which others are too. */
    private static Optional<String> variant(Class<?> type) {
        boolean several = TypeShape.inModel(type)
                && Stream.concat(Stream.of(type.getInterfaces()), Stream.ofNullable(type.getSuperclass()))
                        .filter(TypeShape::inModel)
                        .anyMatch(above -> above.isSealed() && above.getPermittedSubclasses().length > 1);
        return several
                ? Optional.of(type.getSimpleName()
                        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
                        .toUpperCase(Locale.ROOT))
                : Optional.empty();
    }

    // What is read back

    /** Returns whether a value of a type can be read again from what is written. */
    static boolean isReadBack(Class<?> type) {
        return READ_BACK.get(type);
    }

    private static boolean readBack(Class<?> type, Set<Class<?>> seen) {
        if (hasText(type) || NUMBERS_AND_TRUTH.contains(type)) {
            return type != double.class && type != Double.class;
        }
        if (AdditionalValue.class.isAssignableFrom(type) || !seen.add(type)) {
            return true;
        }
        return TypeShape.of(type)
                .filter(shape -> !isSaid(shape.type()) && variant(shape.type()).isEmpty())
                .filter(shape -> shape.fields().stream()
                        .allMatch(field -> everyClass(field.type(), each -> isContainer(each) || readBack(each, seen))))
                .isPresent();
    }

    /** Whether a type is what a rule or a calculator says, or a part of that. */
    private static boolean isSaid(Class<?> type) {
        Class<?> enclosing = type.getEnclosingClass();
        return Calculated.class.isAssignableFrom(type)
                || Finding.class.isAssignableFrom(type)
                || Margin.class.isAssignableFrom(type)
                || Verdict.class.isAssignableFrom(type)
                || (enclosing != null && isSaid(enclosing));
    }

    /** Whether every class that a type names is as asked. */
    private static boolean everyClass(Type type, Predicate<Class<?>> asked) {
        if (type instanceof Class<?> plain) {
            return asked.test(plain);
        }
        if (type instanceof ParameterizedType generic) {
            return everyClass(generic.getRawType(), asked)
                    && Stream.of(generic.getActualTypeArguments()).allMatch(each -> everyClass(each, asked));
        }
        return type instanceof WildcardType wild
                && Stream.of(wild.getUpperBounds()).allMatch(each -> everyClass(each, asked));
    }

    private static boolean isContainer(Class<?> type) {
        return Collection.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type)
                || type == Optional.class
                || type == OptionalInt.class
                || type == OptionalLong.class;
    }

    private static boolean hasText(Class<?> type) {
        return type == TextValue.class
                || TextValue.class.isAssignableFrom(type)
                || TextForms.of(type).isPresent();
    }

    // What has a form

    /**
     * Returns whether every value that a type declares has a form. All types of the library have one; a record from elsewhere
     * has, if all of its components do.
     *
     * @throws InvalidValueException if the module of such a record keeps it closed, so that its components cannot be read
     */
    static boolean hasForm(Class<?> type) {
        return TypeShape.inModel(type) || hasForm(type, new HashSet<>());
    }

    private static boolean hasForm(Class<?> type, Set<Class<?>> seen) {
        if (hasText(type) || NUMBERS_AND_TRUTH.contains(type) || TypeShape.inModel(type) || !seen.add(type)) {
            return true;
        }
        return type.isRecord()
                && isReached(type)
                && Stream.of(type.getRecordComponents())
                        .allMatch(component -> everyClass(
                                component.getGenericType(), each -> isContainer(each) || hasForm(each, seen)));
    }

    private static boolean isReached(Class<?> type) {
        if (of(type).isPresent() || type.getRecordComponents().length == 0) {
            return true;
        }
        throw new InvalidValueException(
                type,
                "fields",
                "they cannot be read, because the module of the record keeps its package closed",
                "Write \"opens " + type.getPackageName() + ";\" in module-info.java.");
    }
}

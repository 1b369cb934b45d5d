package io.github.biglocal.reading;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.invariant.InvalidValueException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a type of the model consists of: its fields in their order, how to read them, and how to make one from their
 * values. A format that uses it knows every type and every field, including future ones.
 *
 * <p>A type has a shape if it is one of this library and is made by a builder (a public static {@code builder()}; the
 * fields are what both the type and the builder name) or is a public Java record (the fields are its components). A
 * value that is one piece of text has a {@link TextForm} instead, whatever it contains.
 *
 * <pre>{@code
 * TypeShape shape = TypeShape.of(Grant.class).orElseThrow();
 * for (TypeShape.Field field : shape.fields()) {
 *     row.put(field.name(), field.get(grant));
 * }
 * Grant again = (Grant) shape.draft().set("id", id).set("area", area).set("title", title).build();
 * }</pre>
 *
 * <p>Found once for each type. Immutable and thread-safe; a {@link Draft} is neither.
 */
public final class TypeShape {
    private static final String PACKAGES = "io.github.biglocal.";
    private static final String ADDITIONAL_FIELDS = "additionalFields";
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.publicLookup();

    private static final ClassValue<Optional<TypeShape>> SHAPES = new ClassValue<>() {
        @Override
        protected Optional<TypeShape> computeValue(Class<?> type) {
            return inModel(type) ? find(type) : Optional.empty();
        }
    };

    /** How many values a field has. */
    public enum Occurrence {
        /** One. */
        REQUIRED,
        /** One or none; it is held as an {@code Optional} or an {@code OptionalInt}. */
        OPTIONAL,
        /** Any number, or none; they are held as a list, a set or a map. */
        MANY
    }

    private final Class<?> type;
    private final Optional<Class<?>> builder;
    private final Map<String, Field> fields;
    private final Optional<MethodHandle> additionalFields;
    private final Maker maker;

    private TypeShape(
            Class<?> type,
            Optional<Class<?>> builder,
            Map<String, Field> fields,
            Optional<MethodHandle> additionalFields,
            Maker maker) {
        this.type = type;
        this.builder = builder;
        this.fields = Collections.unmodifiableMap(fields);
        this.additionalFields = additionalFields;
        this.maker = maker;
    }

    /**
     * {@return the shape of a type, or of the type that a class implements; empty for a type that is not of this library, or
     * that is one piece of text}
     *
     * @param type the type, such as {@code Grant.class}, or the class of a value
     */
    public static Optional<TypeShape> of(Class<?> type) {
        return SHAPES.get(Objects.requireNonNull(type, "type"));
    }

    /**
     * {@return the shape of the type that a builder builds; empty for any other class}
     *
     * @param builder the class of the builder
     */
    public static Optional<TypeShape> ofBuilder(Class<?> builder) {
        Class<?> enclosing = builder.getEnclosingClass();
        return enclosing == null
                ? Optional.empty()
                : of(enclosing).filter(shape -> shape.builder.equals(Optional.of(builder)));
    }

    /**
     * {@return whether a class is one of this library}
     *
     * @param type the class
     */
    public static boolean inModel(Class<?> type) {
        return type.getName().startsWith(PACKAGES);
    }

    /** {@return the type, such as {@code Grant}; not the class that implements it} */
    public Class<?> type() {
        return type;
    }

    /** {@return the name of the type, such as {@code Grant}} */
    public String name() {
        return type.getSimpleName();
    }

    /**
     * {@return what the type means, in one sentence, such as "The board of an area."; empty for a type that no programme's
     * document has, such as a result} It is the first sentence of the type's documentation.
     */
    public Optional<String> meaning() {
        return Meanings.of(type);
    }

    /** {@return the class of the builder; empty for a Java record} */
    public Optional<Class<?>> builder() {
        return builder;
    }

    /** {@return the fields, in the order in which the type declares them; not those it does not know} */
    public List<Field> fields() {
        return List.copyOf(fields.values());
    }

    /** {@return the names of the fields, in their order} */
    public Set<String> fieldNames() {
        return fields.keySet();
    }

    /**
     * {@return a field; empty if the type has none of that name}
     *
     * @param name the name
     */
    public Optional<Field> field(String name) {
        Objects.requireNonNull(name, "name");
        return Optional.ofNullable(fields.get(name));
    }

    /**
     * {@return the field that a path leads to, through the parts of the type; empty if it leads to none}
     *
     * @param path names of fields, with the place or the id of an entry after each list, such as {@code matchLines/2/status}
     */
    public Optional<Field> fieldAt(String path) {
        List<String> steps = Arrays.asList(Objects.requireNonNull(path, "path").split("/", -1));
        Optional<Field> field = field(steps.get(0));
        if (steps.size() == 1 || field.isEmpty()) {
            return field;
        }
        int next = field.get().occurrence() == Occurrence.MANY ? 2 : 1;
        return next < steps.size()
                ? of(field.get().valueType())
                        .flatMap(part -> part.fieldAt(String.join("/", steps.subList(next, steps.size()))))
                : Optional.empty();
    }

    /** {@return whether the type has room for fields that it does not know} */
    public boolean keepsAdditionalFields() {
        return additionalFields.isPresent();
    }

    /**
     * {@return the fields of a value that its type does not know, by name; none where the type has no room for them}
     *
     * @param value a value of the type
     * @throws ClassCastException if the value is of another type
     */
    @SuppressWarnings("unchecked") // every accessor of that name gives this type
    public Map<String, AdditionalValue> additionalFields(Object value) {
        Objects.requireNonNull(value, "value");
        return additionalFields
                .map(accessor -> (Map<String, AdditionalValue>) call(accessor, value))
                .orElse(Map.of());
    }

    /**
     * {@return a value like another, with something else in one field}
     *
     * @param value a value of the type
     * @param field the field, one of this shape
     * @param held what the field is to hold
     * @throws InvalidValueException if the type refuses it
     */
    public Object with(Object value, Field field, Object held) {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(held, "held");
        Draft draft = draft();
        for (Field each : fields.values()) {
            draft.set(each, each.name().equals(field.name()) ? held : each.get(value));
        }
        additionalFields(value).forEach(draft::keep);
        return draft.build();
    }

    /** {@return a new, empty draft of a value} */
    public Draft draft() {
        return new Draft(this);
    }

    /**
     * {@return a new builder, for those who set its fields themselves}
     *
     * @throws IllegalStateException if the type is a Java record, which has none
     */
    public Object newBuilder() {
        if (maker instanceof BuilderMaker ofBuilder) {
            try {
                return (Object) ofBuilder.factory().invokeExact();
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("a builder of the model threw a checked exception", e);
            }
        }
        throw new IllegalStateException(name() + " is a Java record: make it from a draft");
    }

    /** {@return the name of the type} */
    @Override
    public String toString() {
        return "the shape of " + name();
    }

    /** A field of a type. Immutable and thread-safe. */
    public static final class Field {
        private final Method accessor;
        private final int position;
        private final Occurrence occurrence;
        private final Class<?> valueType;
        private final MethodHandle getter;

        private Field(Method accessor, int position) throws IllegalAccessException {
            this.accessor = accessor;
            this.position = position;
            this.occurrence = occurrence(accessor.getReturnType());
            this.valueType = occurrence == Occurrence.REQUIRED
                    ? accessor.getReturnType()
                    : held(accessor.getGenericReturnType());
            this.getter = getter(accessor);
        }

        /** {@return the name} */
        public String name() {
            return accessor.getName();
        }

        /**
         * {@return what the field means, in one sentence, such as "The day of the award; empty if not recorded."; empty for a
         * field of a type that no programme's document has} It is the first sentence of the accessor's documentation.
         */
        public Optional<String> meaning() {
            return Meanings.of(accessor.getDeclaringClass(), name());
        }

        /** {@return the type of the field as a whole, such as {@code Optional<LocalDate>}} */
        public Type type() {
            return accessor.getGenericReturnType();
        }

        /** {@return the class of one value, such as {@code LocalDate}; of a map, that of the values in it} */
        public Class<?> valueType() {
            return valueType;
        }

        /** {@return how many values it has} */
        public Occurrence occurrence() {
            return occurrence;
        }

        /** {@return the method that reads it} */
        public Method accessor() {
            return accessor;
        }

        /**
         * {@return what the field of a value holds, as the accessor gives it}
         *
         * @param value a value of the type
         * @throws ClassCastException if the value is of another type
         */
        public Object get(Object value) {
            Objects.requireNonNull(value, "value");
            try {
                return (Object) getter.invokeExact(value);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("an accessor of the model threw a checked exception", e);
            }
        }

        /** {@return the name} */
        @Override
        public String toString() {
            return name();
        }

        /** What the field holds where a maker gave a value, or none. */
        private @Nullable Object whole(@Nullable Object given) {
            Class<?> container = accessor.getReturnType();
            if (container == Optional.class) {
                return given instanceof Optional<?> whole ? whole : Optional.ofNullable(given);
            }
            if (container == OptionalInt.class) {
                return given instanceof OptionalInt whole
                        ? whole
                        : given == null ? OptionalInt.empty() : OptionalInt.of((Integer) given);
            }
            if (given == null && occurrence == Occurrence.MANY) {
                return container == Set.class ? Set.of() : container == List.class ? List.of() : Map.of();
            }
            if (given instanceof Collection<?> several && container == Set.class) {
                return given instanceof Set ? given : Collections.unmodifiableSet(new LinkedHashSet<>(several));
            }
            return given instanceof Collection<?> several && container == List.class ? List.copyOf(several) : given;
        }

        private boolean accepts(Object given) {
            if (occurrence == Occurrence.MANY) {
                return given instanceof Collection<?> several
                        ? several.stream().allMatch(this::isValue)
                        : accessor.getReturnType().isInstance(given);
            }
            if (given instanceof Optional<?> whole && occurrence == Occurrence.OPTIONAL) {
                return whole.isEmpty() || isValue(whole.get());
            }
            return isValue(given) || (given instanceof OptionalInt && accessor.getReturnType() == OptionalInt.class);
        }

        private boolean isValue(Object value) {
            return valueType == int.class ? value instanceof Integer : valueType.isInstance(value);
        }

        private static Occurrence occurrence(Class<?> container) {
            if (container == Optional.class || container == OptionalInt.class) {
                return Occurrence.OPTIONAL;
            }
            return Iterable.class.isAssignableFrom(container) || Map.class.isAssignableFrom(container)
                    ? Occurrence.MANY
                    : Occurrence.REQUIRED;
        }

        private static Class<?> held(Type container) {
            if (container == OptionalInt.class) {
                return int.class;
            }
            if (container instanceof ParameterizedType generic) {
                Type[] arguments = generic.getActualTypeArguments();
                Type last = arguments[arguments.length - 1];
                if (last instanceof ParameterizedType nested) {
                    return (Class<?>) nested.getRawType();
                }
                if (last instanceof Class<?> plain) {
                    return plain;
                }
            }
            return Object.class;
        }
    }

    /** The values of a value in the making. For one thread, and for one value. */
    public static final class Draft {
        private final TypeShape shape;
        /** By the positions of the fields. */
        private final @Nullable Object[] values;

        private final Map<String, AdditionalValue> additional = new LinkedHashMap<>();

        private Draft(TypeShape shape) {
            this.shape = shape;
            this.values = new Object[shape.fields.size()];
        }

        /**
         * {@return this draft, with the value of a field} A later value replaces an earlier one.
         *
         * @param field the name of the field
         * @param value what the accessor is to give; for an optional field the value alone will do, for a list or a set any
         *     collection
         * @throws InvalidValueException if the type has no such field, or the value is not of its type
         */
        public Draft set(String field, Object value) {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(value, "value");
            Field known = shape.field(field)
                    .orElseThrow(() -> new InvalidValueException(
                            shape.type,
                            "field",
                            shape.name() + " has no field of that name",
                            "Use one of " + String.join(", ", shape.fieldNames()) + "."));
            return put(known, value);
        }

        /**
         * {@return this draft, with the value of a field} A later value replaces an earlier one.
         *
         * @param field the field, one of the shape that made this draft
         * @param value as for {@link #set(String, Object)}
         * @throws InvalidValueException if it is a field of another type, or the value is not of its type
         */
        public Draft set(Field field, Object value) {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(value, "value");
            return shape.fields.get(field.name()) == field ? put(field, value) : set(field.name(), value);
        }

        private Draft put(Field known, Object value) {
            if (!known.accepts(value)) {
                throw new InvalidValueException(
                        shape.type,
                        known.name(),
                        known.name() + " cannot hold a value of that type",
                        "Give it a value of type " + known.valueType.getSimpleName() + ".");
            }
            values[known.position] = value;
            return this;
        }

        /**
         * {@return this draft, with a field that the type does not know}
         *
         * @param name the name of the field
         * @param value its value
         * @throws InvalidValueException if the type has no room for it
         */
        public Draft keep(String name, AdditionalValue value) {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, "value");
            if (!shape.keepsAdditionalFields()) {
                throw new InvalidValueException(
                        shape.type,
                        "field",
                        shape.name() + " cannot keep fields that it does not know",
                        "Leave the field out, or add it to the record that the value belongs to.");
            }
            additional.put(name, value);
            return this;
        }

        /**
         * {@return the value}
         *
         * @throws InvalidValueException if a required field is missing, or the type refuses the values together
         */
        public Object build() {
            for (Field field : shape.fields.values()) {
                if (field.occurrence == Occurrence.REQUIRED && values[field.position] == null) {
                    throw InvalidValueException.missing(shape.type, missing());
                }
            }
            return shape.maker.make(shape, values, additional);
        }

        private List<String> missing() {
            return shape.fields.values().stream()
                    .filter(field -> field.occurrence == Occurrence.REQUIRED && values[field.position] == null)
                    .map(Field::name)
                    .toList();
        }

        /** {@return the name of the type, and which fields have a value; not the values} */
        @Override
        public String toString() {
            return shape.fields.values().stream()
                    .filter(field -> values[field.position] != null)
                    .map(Field::name)
                    .collect(Collectors.joining(", ", "a draft of " + shape.name() + " with ", ""));
        }
    }

    /** How a value is made. */
    private sealed interface Maker {
        Object make(TypeShape shape, @Nullable Object[] values, Map<String, AdditionalValue> additional);
    }

    private record RecordMaker(MethodHandle constructor) implements Maker {
        @Override
        public Object make(TypeShape shape, @Nullable Object[] values, Map<String, AdditionalValue> additional) {
            @Nullable Object[] components = new Object[values.length];
            for (Field field : shape.fields.values()) {
                components[field.position] = field.whole(values[field.position]);
            }
            try {
                return (Object) constructor.invokeExact((Object) components);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw thrown(e);
            }
        }
    }

    /** The initialisers of a builder are in the order of the fields, and last that of fields that are not known, if there is one. */
    private record BuilderMaker(MethodHandle factory, List<MethodHandle> initialisers, MethodHandle build)
            implements Maker {
        @Override
        public Object make(TypeShape shape, @Nullable Object[] values, Map<String, AdditionalValue> additional) {
            try {
                Object made = (Object) factory.invokeExact();
                for (Field field : shape.fields.values()) {
                    Object value = values[field.position];
                    if (value != null) {
                        Object unused =
                                (Object) initialisers.get(field.position).invokeExact(made, field.whole(value));
                    }
                }
                if (!additional.isEmpty()) {
                    Object unused = (Object) initialisers.get(values.length).invokeExact(made, (Object) additional);
                }
                return (Object) build.invokeExact(made);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw thrown(e);
            }
        }
    }

    private static IllegalStateException thrown(Throwable checked) {
        return new IllegalStateException("a method of the model threw a checked exception", checked);
    }

    // Finding shapes

    private static Optional<TypeShape> find(Class<?> type) {
        try {
            if (type.isRecord()) {
                return isOpen(type) && TextForms.of(type).isEmpty() ? Optional.of(ofRecord(type)) : Optional.empty();
            }
            return ofBuilt(type);
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return Optional.empty();
        }
    }

    /** Whether a type is public, and what it is declared in. */
    private static boolean isOpen(Class<?> type) {
        Class<?> enclosing = type.getEnclosingClass();
        return Modifier.isPublic(type.getModifiers()) && (enclosing == null || isOpen(enclosing));
    }

    private static TypeShape ofRecord(Class<?> type) throws NoSuchMethodException, IllegalAccessException {
        Map<String, Field> fields = new LinkedHashMap<>();
        RecordComponent[] components = type.getRecordComponents();
        for (RecordComponent component : components) {
            fields.put(component.getName(), new Field(component.getAccessor(), fields.size()));
        }
        MethodHandle constructor = LOOKUP.findConstructor(
                        type,
                        MethodType.methodType(
                                void.class,
                                Arrays.stream(components)
                                        .map(RecordComponent::getType)
                                        .toArray(Class<?>[]::new)))
                .asSpreader(Object[].class, components.length)
                .asType(MethodType.methodType(Object.class, Object.class));
        return new TypeShape(type, Optional.empty(), fields, Optional.empty(), new RecordMaker(constructor));
    }

    private static Optional<TypeShape> ofBuilt(Class<?> type) throws NoSuchMethodException, IllegalAccessException {
        Method factory = type.getMethod("builder");
        Class<?> builder = factory.getReturnType();
        Method build = builder.getMethod("build");
        Class<?> built = build.getReturnType();
        Class<?> implementation = builder.getEnclosingClass();
        if (!Modifier.isStatic(factory.getModifiers()) || !built.isAssignableFrom(type) || implementation == null) {
            return Optional.empty();
        }
        Map<String, Field> fields = new LinkedHashMap<>();
        List<MethodHandle> initialisers = new ArrayList<>();
        Optional<MethodHandle> ofAdditional = Optional.empty();
        Optional<MethodHandle> additional = Optional.empty();
        // The fields of the implementation are in the order of the source; methods come in any order.
        for (java.lang.reflect.Field declared : implementation.getDeclaredFields()) {
            String name = declared.getName();
            Optional<Method> initialiser = initialiser(builder, name);
            if (initialiser.isEmpty()) {
                continue;
            }
            MethodHandle handle = LOOKUP.unreflect(initialiser.get())
                    .asType(MethodType.methodType(Object.class, Object.class, Object.class));
            if (name.equals(ADDITIONAL_FIELDS)) {
                additional = Optional.of(getter(built.getMethod(name)));
                ofAdditional = Optional.of(handle);
            } else {
                initialisers.add(handle);
                fields.put(name, new Field(built.getMethod(name), fields.size()));
            }
        }
        if (fields.isEmpty()) {
            // What gathers things is no value with fields.
            return Optional.empty();
        }
        ofAdditional.ifPresent(initialisers::add);
        return Optional.of(new TypeShape(
                built,
                Optional.of(builder),
                fields,
                additional,
                new BuilderMaker(
                        LOOKUP.unreflect(factory).asType(MethodType.methodType(Object.class)),
                        initialisers,
                        LOOKUP.unreflect(build).asType(MethodType.methodType(Object.class, Object.class)))));
    }

    private static MethodHandle getter(Method accessor) throws IllegalAccessException {
        return LOOKUP.unreflect(accessor).asType(MethodType.methodType(Object.class, Object.class));
    }

    /** The method of a builder that sets a field as a whole: of several, the one that takes the container. */
    private static Optional<Method> initialiser(Class<?> builder, String name) {
        List<Method> named = Arrays.stream(builder.getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == 1)
                .collect(Collectors.toCollection(ArrayList::new));
        return named.stream()
                .filter(method -> isContainer(method.getParameterTypes()[0]))
                .findFirst()
                .or(() -> named.stream().findFirst());
    }

    private static boolean isContainer(Class<?> type) {
        return type == Optional.class || type == OptionalInt.class || type == Iterable.class || type == Map.class;
    }

    private static Object call(MethodHandle handle, @Nullable Object... arguments) {
        try {
            return handle.invokeWithArguments(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a method of the model threw a checked exception", e);
        }
    }
}

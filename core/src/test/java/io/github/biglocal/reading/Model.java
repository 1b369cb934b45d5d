package io.github.biglocal.reading;

import io.github.biglocal.entity.Code;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.programme.Programme;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a programme's document consists of: every type that can be reached from {@link Programme} by its shape. */
final class Model {
    /** The version of the format of documents, which reading and writing have too. */
    static final String FORMAT_VERSION = "1.0";

    static final Path BASE = Path.of(System.getProperty("basedir", System.getProperty("user.dir")));

    private static final String PACKAGES = "io.github.biglocal.";
    private static final Path SOURCES = BASE.resolve("src/main/java");

    /** The types, as they are met. */
    static final Set<Class<?>> TYPES = types();

    private Model() {}

    private static Set<Class<?>> types() {
        Set<Class<?>> found = new LinkedHashSet<>();
        Deque<Class<?>> left = new ArrayDeque<>(List.of(Programme.class));
        while (!left.isEmpty()) {
            Class<?> type = left.remove();
            if (found.add(type)) {
                TypeShape.of(type).ifPresent(shape -> shape.fields().forEach(field -> left.add(field.valueType())));
            }
        }
        return found;
    }

    /** {@return the shapes of those that keep fields they do not know, the programme first, the others by name} */
    static List<TypeShape> records() {
        return shapes(true);
    }

    /** {@return the shapes of the values inside records, by name} */
    static List<TypeShape> values() {
        return shapes(false);
    }

    private static List<TypeShape> shapes(boolean records) {
        return TYPES.stream()
                .flatMap(type -> TypeShape.of(type).stream())
                .filter(shape -> shape.keepsAdditionalFields() == records)
                .sorted(Comparator.<TypeShape, Boolean>comparing(shape -> shape.type() != Programme.class)
                        .thenComparing(shape -> name(shape.type())))
                .toList();
    }

    /** {@return whether a shape is that of a record with an id of its own, which other records refer to} */
    static boolean isEntity(TypeShape shape) {
        return Entity.class.isAssignableFrom(shape.type());
    }

    /** {@return the forms of the values that are one piece of text, by name} */
    static List<TextForm<?>> texts() {
        return TYPES.stream()
                .<TextForm<?>>flatMap(type -> TextForms.of(type).stream())
                .sorted(Comparator.comparing(form -> name(form.type())))
                .toList();
    }

    /** {@return what a type is called in the schema and on the page} */
    static String name(Class<?> type) {
        return switch (type.getName()) {
            case "java.lang.String" -> "Text";
            case "int", "java.lang.Integer" -> "WholeNumber";
            case "java.math.BigDecimal" -> "Number";
            case "java.time.LocalDate" -> "Date";
            case "org.threeten.extra.LocalDateRange" -> "Period";
            case "org.joda.money.Money" -> "Money";
            case "java.net.URI" -> "WebAddress";
            default -> {
                if (!isOurs(type)) {
                    throw new AssertionError(type + " has no name in the schema: give it one here");
                }
                yield type.getName().replaceAll(".*\\.", "").replace('$', '.');
            }
        };
    }

    static boolean isOurs(Class<?> type) {
        return type.getName().startsWith(PACKAGES);
    }

    /** {@return the constants of a closed or open list, as Java has them, in their order; of any other type none} */
    static List<Field> constants(Class<?> type) {
        if (!type.isEnum() && !Code.class.isAssignableFrom(type)) {
            return List.of();
        }
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.getType() == type
                        && Modifier.isPublic(field.getModifiers())
                        && Modifier.isStatic(field.getModifiers()))
                .toList();
    }

    /** {@return the text of a constant, as documents have it} */
    static String text(Field constant) {
        try {
            return text(constant.get(null));
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> String text(T constant) {
        Class<T> type = (Class<T>) (constant instanceof Enum<?> one ? one.getDeclaringClass() : constant.getClass());
        return TextForms.of(type).orElseThrow().format(constant);
    }

    /**
     * {@return what the sources say of every type, field and constant, by its key in the file of meanings; an accessor without a
     * comment means what the one that it implements does; an empty text where there is no comment}
     */
    static SortedMap<String, String> sentences() {
        Map<String, String> documented = Sources.sentences(sources());
        SortedMap<String, String> sentences = new TreeMap<>();
        for (Class<?> type : TYPES) {
            if (isOurs(type)) {
                sentences.put(Meanings.key(type), documented.getOrDefault(Meanings.key(type), ""));
                constants(type).forEach(constant -> {
                    String key = Meanings.key(type, constant.getName());
                    sentences.put(key, documented.getOrDefault(key, ""));
                });
                TypeShape.of(type).stream()
                        .flatMap(shape -> shape.fieldNames().stream())
                        .forEach(field -> sentences.put(
                                Meanings.key(type, field),
                                withWhatItImplements(type)
                                        .map(each -> documented.getOrDefault(Meanings.key(each, field), ""))
                                        .filter(sentence -> !sentence.isEmpty())
                                        .findFirst()
                                        .orElse("")));
            }
        }
        return sentences;
    }

    private static Stream<Class<?>> withWhatItImplements(Class<?> type) {
        return Stream.concat(
                Stream.of(type), Arrays.stream(type.getInterfaces()).filter(Model::isOurs));
    }

    private static Collection<Path> sources() {
        return TYPES.stream()
                .filter(Model::isOurs)
                .flatMap(Model::withWhatItImplements)
                .map(Model::source)
                .filter(Files::exists) // not those that are generated
                .distinct()
                .toList();
    }

    static Path source(Class<?> type) {
        Class<?> outermost =
                Optional.<Class<?>>ofNullable(type.getEnclosingClass()).orElse(type);
        return SOURCES.resolve(outermost.getName().replace('.', '/') + ".java");
    }
}

package io.github.biglocal.standards.threesixtygiving;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.biglocal.standards.threesixtygiving.GivingField.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every field of the published schemas has a method that gives it, and one that sets it. */
class PublishedFieldsTest {
    /** A field of a type, and the view that gives it. */
    private record Named(Class<? extends GivingPart> view, GivingField field) {
        @Override
        public String toString() {
            return view.getSimpleName() + "." + field.name();
        }
    }

    private static ObjectNode published(String name) throws IOException {
        try (InputStream stream = GivingGrant.class.getResourceAsStream(name)) {
            return (ObjectNode) new ObjectMapper().readTree(stream);
        }
    }

    private static List<Named> all() throws Exception {
        List<Named> all = new ArrayList<>();
        add(all, GivingGrant.class, GivingField.grant(published("360-giving-schema.json")));
        add(all, GivingGrant.class, GivingField.grant(published("dei/360-giving-schema.json")));
        ObjectNode aPackage = published("360-giving-package-schema.json");
        ((ObjectNode) aPackage.get("properties")).remove("grants");
        add(all, GivingMetadata.class, GivingField.grant(aPackage));
        return all;
    }

    private static void add(List<Named> all, Class<? extends GivingPart> view, GivingField object) throws Exception {
        for (GivingField field : object.fields()) {
            Named named = new Named(view, field);
            all.add(named);
            if (!field.fields().isEmpty()) {
                add(all, partOf(accessor(named)), field);
            }
        }
    }

    private static boolean isList(GivingField field) {
        return field.kind() == Kind.OBJECTS || field.kind() == Kind.TEXTS;
    }

    /** The method is called as the field is, or the plural of it. */
    private static Method accessor(Named named) throws NoSuchMethodException {
        String name = named.field().name().replace("URL", "Url");
        List<String> names =
                isList(named.field()) ? List.of(name, name + "s", name.replaceAll("y$", "ies")) : List.of(name);
        return Arrays.stream(named.view().getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && method.getParameterCount() == 0)
                .filter(method -> names.contains(method.getName()))
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException("no method gives " + named));
    }

    /** The method is called as the field is; of a list, it adds one, and has the singular of its name. */
    private static List<Method> setters(Named named) throws Exception {
        String name = named.field().name().replace("URL", "Url");
        String adder = "add" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        List<String> names = isList(named.field()) ? List.of(adder, adder.replaceAll("s$", "")) : List.of(name);
        Class<?> builder = named.view().getMethod("builder").getReturnType();
        return Arrays.stream(builder.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && method.getParameterCount() == 1)
                .filter(method -> names.contains(method.getName()))
                .toList();
    }

    private static Class<?> valueOf(Method accessor) {
        return (Class<?>) ((ParameterizedType) accessor.getGenericReturnType()).getActualTypeArguments()[0];
    }

    private static Class<? extends GivingPart> partOf(Method accessor) {
        return valueOf(accessor).asSubclass(GivingPart.class);
    }

    private static boolean isDate(GivingField field) {
        // In the schemas, what is a date is so named, or is when a package was issued or modified.
        return field.name().toLowerCase(Locale.ROOT).endsWith("date")
                || List.of("dateModified", "issued", "modified").contains(field.name());
    }

    private static Class<?> wanted(Named named) throws Exception {
        return switch (named.field().kind()) {
            case NUMBER -> BigDecimal.class;
            case TEXT -> isDate(named.field()) ? GivingDate.class : String.class;
            case TEXTS -> String.class;
            case OBJECT, OBJECTS -> partOf(accessor(named));
        };
    }

    private static Object sample(Class<?> type) throws Exception {
        if (type == BigDecimal.class) {
            return new BigDecimal("12.50");
        }
        if (type == GivingDate.class) {
            return GivingDate.of("2021-04-13T00:00:00Z").orElseThrow();
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2021, 4, 13);
        }
        if (type == String.class) {
            return "some text";
        }
        Object builder = type.getMethod("builder").invoke(null);
        return builder.getClass().getMethod("build").invoke(builder);
    }

    private static boolean isThere(Object value) {
        return value instanceof Optional<?> optional ? optional.isPresent() : !((Collection<?>) value).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyFieldIsSetByAMethodAndGivenBackByAnother() throws Exception {
        return all().stream()
                .distinct()
                .map(named -> DynamicTest.dynamicTest(named.toString(), () -> {
                    Method accessor = accessor(named);
                    assertThat(valueOf(accessor)).isEqualTo(wanted(named));
                    assertThat(accessor.getReturnType()).isEqualTo(isList(named.field()) ? List.class : Optional.class);
                    List<Method> setters = setters(named);
                    assertThat(setters).isNotEmpty();
                    for (Method setter : setters) {
                        assertThat(setAndGiven(named, accessor, setter))
                                .as(setter.toString())
                                .isTrue();
                    }
                }));
    }

    /** Sets one field, of which only its own accessor knows. */
    private static boolean setAndGiven(Named named, Method accessor, Method setter) throws Exception {
        Object builder = named.view().getMethod("builder").invoke(null);
        setter.invoke(builder, sample(setter.getParameterTypes()[0]));
        GivingPart part = (GivingPart) builder.getClass().getMethod("build").invoke(builder);
        JsonNode json = part.json();
        assertThat(json.fieldNames()).toIterable().containsExactly(named.field().name());
        assertThat(json.get(named.field().name()).isArray()).isEqualTo(isList(named.field()));
        for (Method other : named.view().getDeclaredMethods()) {
            boolean gives = Modifier.isPublic(other.getModifiers())
                    && other.getParameterCount() == 0
                    && (other.getReturnType() == Optional.class || other.getReturnType() == List.class);
            if (gives && !other.equals(accessor)) {
                assertThat(isThere(other.invoke(part))).as(other.toString()).isFalse();
            }
        }
        return isThere(accessor.invoke(part));
    }

    @Test
    void noMethodGivesAFieldThatNoSchemaHas() throws Exception {
        List<Named> all = all();
        for (Class<?> view : all.stream().map(Named::view).distinct().toList()) {
            long fields = all.stream()
                    .filter(named -> named.view().equals(view))
                    .distinct()
                    .count();
            long methods = Arrays.stream(view.getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()) && method.getParameterCount() == 0)
                    .filter(method -> method.getReturnType() == Optional.class || method.getReturnType() == List.class)
                    .count();
            assertThat(methods).as(view.getSimpleName()).isEqualTo(fields);
        }
    }
}

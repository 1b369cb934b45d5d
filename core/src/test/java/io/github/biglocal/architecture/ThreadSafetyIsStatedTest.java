package io.github.biglocal.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.github.biglocal.rule.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every public type of the exported packages says in its Javadoc whether several threads may use it at once. */
class ThreadSafetyIsStatedTest {
    private static final Path SOURCES =
            Path.of(System.getProperty("basedir", "")).resolve("src/main/java");

    /** The comment before the declaration of the type itself, annotations between them, and what is declared. */
    private static final Pattern TYPE = Pattern.compile(
            "/\\*\\*(?<comment>(?:(?!\\*/).)*)\\*/\\s*(?:@[\\w.]+(?:\\([^)]*\\))?\\s*)*(?:public )?(?:\\w+(?:-\\w+)? )*(?:class|interface|record|enum|@interface) (?<name>\\w+)",
            Pattern.DOTALL);

    private static final Pattern TOLD = Pattern.compile("(?i)\\bthread-safe\\b|\\b(?:one|many|several)\\s+threads?\\b");

    /**
     * Those of which it need not be said one by one: the constants of an enum and an annotation do not change; an exception
     * is its thrower's; a rule is what {@link Rule} says that every rule is; of a holder of static methods there are no
     * instances. A nested record or interface is as its outer type; a nested class, such as a builder, may not be.
     */
    private static boolean isPlain(JavaClass type) {
        return type.isEnum()
                || type.isAnnotation()
                || type.isAssignableTo(Throwable.class)
                || (type.isAssignableTo(Rule.class) && !type.isEquivalentTo(Rule.class))
                || hasNoInstances(type);
    }

    private static boolean hasNoInstances(JavaClass type) {
        return !type.isInterface()
                && type.getConstructors().stream()
                        .allMatch(constructor -> constructor.getModifiers().contains(JavaModifier.PRIVATE)
                                && constructor.getRawParameterTypes().isEmpty())
                && type.getFields().stream()
                        .allMatch(field -> field.getModifiers().contains(JavaModifier.STATIC))
                && type.getMethods().stream()
                        .allMatch(method -> method.getModifiers().contains(JavaModifier.STATIC));
    }

    private static List<JavaClass> publicTypes() {
        return CoreClasses.ALL.stream()
                .filter(type -> CoreClasses.EXPORTED_PACKAGES.contains(type.getPackageName()))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> type.isTopLevelClass() || !(type.isRecord() || type.isInterface()))
                .filter(type -> Files.exists(source(type)))
                .toList();
    }

    private static Path source(JavaClass type) {
        String name = type.getName().replaceFirst("\\$.*", "");
        return SOURCES.resolve(name.replace('.', '/') + ".java");
    }

    private static String read(JavaClass type) {
        try {
            return Files.readString(source(type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean saysSo(String source, String name) {
        Matcher type = TYPE.matcher(source);
        while (type.find()) {
            if (type.group("name").equals(name)) {
                return TOLD.matcher(type.group("comment")).find();
            }
        }
        return false;
    }

    @Test
    void everyPublicTypeSaysWhetherSeveralThreadsMayUseIt() {
        assertThat(publicTypes().stream()
                        .filter(type -> !isPlain(type))
                        .filter(type -> !saysSo(read(type), type.getSimpleName()))
                        .map(JavaClass::getName))
                .isEmpty();
    }

    @Test
    void theTypesLookedAtAreThoseOfEveryExportedPackage() {
        assertThat(publicTypes().stream().map(JavaClass::getPackageName).distinct())
                .containsExactlyInAnyOrderElementsOf(CoreClasses.EXPORTED_PACKAGES);
        assertThat(publicTypes()).extracting(JavaClass::getSimpleName).contains("Rule", "Grant", "Series", "Leverage");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/** A. Immutable and thread-safe. */ public final class A {} | true",
                "/** A. Not safe for use by several threads at once. */ @Deprecated @SuppressWarnings(\"a\") public interface A<T> {} | true",
                "/** A. Immutable and thread-safe. */ @Domain @Value.Immutable public abstract sealed class A implements B permits C {} | true",
                "/** A. For one thread. */ public record A(int a) {} | true",
                "/** A of the golden thread. */ public final class A {} | false",
                "/** A. */ public final class A { /** Thread-safe. */ public static final class B {} } | false",
                "/** Thread-safe. */ import b.B; /** A. */ public abstract sealed class A permits B {} | false",
                "public final class A {} | false"
            })
    void aTypeIsToldByItsOwnCommentAlone(String source, boolean told) {
        assertThat(saysSo(source, "A")).isEqualTo(told);
    }
}

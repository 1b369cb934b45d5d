package io.github.biglocal.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.github.biglocal.invariant.Require;
import io.github.biglocal.money.Ratio;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A null argument is refused at the door of every public method, with an exception that names it: a null date must not look
 * like a clean result. Every public method and constructor of the library is called once for each of its parameters, with null
 * there and samples elsewhere.
 */
class NullArgumentTest {
    private static final Set<String> EXPORTED = Arrays.stream(PublishedModule.values())
            .flatMap(module -> module.exportedPackages().stream())
            .collect(Collectors.toUnmodifiableSet());

    /** Declared here, so that a test of the test has something to find. */
    @SuppressWarnings("unused")
    public static final class Offender {
        /** {@return whatever is given, null too} */
        public static String accepts(String text) {
            return "text is " + text;
        }

        /** {@return nothing; the exception does not say which of the two is null} */
        public static int doesNotName(String one, String two) {
            if (one == null || two == null) {
                throw new NullPointerException("something is null");
            }
            return one.length() + two.length();
        }

        /** {@return nothing if there are no texts, whatever else is given, null too} */
        public static List<String> looksOnlyWhereThereIsSomething(List<String> texts, String mark) {
            return texts.isEmpty()
                    ? List.of()
                    : texts.stream()
                            .map(Objects.requireNonNull(mark, "mark")::concat)
                            .toList();
        }

        /** {@return the length; refuses null and names it} */
        public static int refuses(String text) {
            return text.length();
        }
    }

    @Test
    void everyPublicMethodRefusesNullAndNamesIt() {
        String faults = PublishedModule.allClasses().stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(NullArgumentTest::isOpenToUsers)
                .map(JavaClass::reflect)
                .filter(type -> !CHECKS.contains(type))
                .flatMap(type -> faults(type).stream())
                .sorted()
                .collect(Collectors.joining("\n"));

        assertThat(faults).isEmpty();
    }

    @Test
    void itFindsAMethodThatTakesNullAndOneThatDoesNotNameIt() {
        assertThat(faults(Offender.class))
                .containsExactlyInAnyOrder(
                        "NullArgumentTest.Offender.accepts(text): takes null",
                        "NullArgumentTest.Offender.looksOnlyWhereThereIsSomething(mark): takes null",
                        "NullArgumentTest.Offender.doesNotName(one): java.lang.NullPointerException: something is null",
                        "NullArgumentTest.Offender.doesNotName(two): java.lang.NullPointerException: something is null");
    }

    /** The checks themselves name the field they are given, which their own test shows. */
    private static final Set<Class<?>> CHECKS = Set.of(Require.class);

    /** Generated builders refuse null by themselves, and name it; what they generate is not ours to repair. */
    private static boolean isOpenToUsers(JavaClass type) {
        for (JavaClass each = type; ; each = each.getEnclosingClass().orElseThrow()) {
            boolean generated = each.getSimpleName().startsWith("Immutable")
                    || (each.getSimpleName().startsWith("With") && each.isInterface());
            if (!each.getModifiers().contains(JavaModifier.PUBLIC) || generated) {
                return false;
            }
            if (each.getEnclosingClass().isEmpty()) {
                return EXPORTED.contains(each.getPackageName());
            }
        }
    }

    private static List<String> faults(Class<?> type) {
        List<String> faults = new ArrayList<>();
        Stream.<Executable>concat(Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getConstructors()))
                .filter(member -> Modifier.isPublic(member.getModifiers()) && !member.isSynthetic())
                .filter(member -> !Modifier.isAbstract(member.getModifiers()))
                .filter(member ->
                        !member.getName().equals("equals") && !member.getName().equals("valueOf"))
                .filter(member -> !(member instanceof Constructor<?> && Modifier.isAbstract(type.getModifiers())))
                .forEach(member -> faults(member, faults));
        return faults;
    }

    private static void faults(Executable member, List<String> faults) {
        Parameter[] parameters = member.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (!parameters[i].getType().isPrimitive()
                    && !parameters[i].getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                int missing = i;
                fault(member, missing)
                        .ifPresent(fault ->
                                faults.add(name(member) + "(" + parameters[missing].getName() + "): " + fault));
            }
        }
    }

    private static Optional<String> fault(Executable member, int missing) {
        Object[] some = Samples.arguments(member);
        return fault(member, missing, some)
                .or(() -> fault(member, missing, emptied(some))
                        .filter(fault -> !fault.contains("InvalidValueException")));
    }

    /** A method with nothing to do may not look at what it is given; it may also refuse the empty ones. */
    private static Object[] emptied(Object[] arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof Optional<?>
                        ? Optional.empty()
                        : argument instanceof List<?>
                                ? List.of()
                                : argument instanceof Set<?>
                                        ? Set.of()
                                        : argument instanceof Ratio ? Ratio.ZERO : argument)
                .toArray();
    }

    private static Optional<String> fault(Executable member, int missing, Object[] given) {
        try {
            Object[] arguments = given.clone();
            arguments[missing] = null;
            if (member instanceof Constructor<?> constructor) {
                constructor.newInstance(arguments);
            } else {
                boolean isStatic = Modifier.isStatic(member.getModifiers());
                Object target = isStatic ? null : Samples.of(member.getDeclaringClass());
                ((Method) member).invoke(target, arguments);
            }
            return Optional.of("takes null");
        } catch (InvocationTargetException e) {
            Throwable thrown = e.getCause();
            return names(thrown, member, missing) ? Optional.empty() : Optional.of(thrown.toString());
        } catch (ReflectiveOperationException | Samples.NoSample e) {
            return Optional.of("not asked: " + e.getMessage());
        }
    }

    /** By its message, or as the virtual machine names it. */
    private static boolean names(Throwable thrown, Executable member, int missing) {
        String name = member.getParameters()[missing].getName();
        if (!(thrown instanceof NullPointerException) || thrown.getMessage() == null) {
            return false;
        }
        return thrown.getMessage().equals(name) || thrown.getMessage().endsWith("because \"" + name + "\" is null");
    }

    private static String name(Executable member) {
        Class<?> owner = member.getDeclaringClass();
        String type =
                owner.getName().substring(owner.getPackageName().length() + 1).replace('$', '.');
        return member instanceof Constructor<?> ? "new " + type : type + "." + member.getName();
    }
}

package io.github.biglocal.examples;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.biglocal.examples.offender.Outer;
import io.github.biglocal.examples.offender.inner.Inner;
import io.github.biglocal.invariant.InvalidValueException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What holds of every published module: the rules once, in one strength. Each is shown to fail on {@link Offender}. What
 * holds of the packages of the core is in the core's own {@code ArchitectureTest}, what users see in
 * {@link PublicSurfaceTest}.
 */
class LibraryArchitectureTest {
    private static final JavaClasses LIBRARY = PublishedModule.allClasses();

    private static final String ESTIMATION = "io.github.biglocal.estimation..";

    /** Where on a picture something stands; what it says is exact. */
    private static final String PICTURES = "io.github.biglocal.report.picture..";

    /** What is quoted as the estimate, in whichever type it stands. */
    private static final Set<String> POINT_ESTIMATES = Set.of("ratio", "total");

    /** Each rule, and how often the offender breaks it. */
    @SuppressWarnings("ImmutableEnumChecker") // a rule does not say that it is immutable
    private enum Law {
        NO_CYCLE(slices().matching("io.github.biglocal.(**)").should().beFreeOfCycles(), 1),

        NO_CLOCK(
                noClasses()
                        .should()
                        .callMethodWhere(describe(
                                "a clock is read",
                                (JavaMethodCall call) -> readsAClock(
                                        call.getTarget().getOwner().getFullName(),
                                        call.getTarget().getName()))),
                3),

        NO_PRINTING(
                noClasses()
                        .should()
                        .accessFieldWhere(describe(
                                "System.out or System.err is used",
                                access -> access.getTarget().getOwner().isEquivalentTo(System.class)
                                        && access.getTarget().getRawType().isEquivalentTo(PrintStream.class)))
                        .orShould()
                        .callMethodWhere(describe(
                                "a stack trace is printed",
                                (JavaMethodCall call) ->
                                        call.getTarget().getName().equals("printStackTrace"))),
                3),

        NO_CHANCE(
                noClasses()
                        .should()
                        .callMethod(Math.class, "random")
                        .orShould()
                        .callConstructor(Random.class)
                        .orShould()
                        .callMethod(UUID.class, "randomUUID"),
                2),

        ONE_EXCEPTION_FOR_NONSENSE(
                noClasses()
                        .should()
                        .callConstructorWhere(describe(
                                "an exception without type, field and repair is made",
                                (JavaConstructorCall call) ->
                                        call.getTarget().getOwner().isEquivalentTo(IllegalArgumentException.class)
                                                && !call.getOriginOwner().isEquivalentTo(InvalidValueException.class))),
                1),

        NO_EMPTY_NAME(
                noClasses()
                        .should()
                        .haveNameMatching(".*[.$][^.$]*(Util|Helper|Manager|Common)[^.$]*")
                        .orShould()
                        .haveNameMatching(".*[.$]Base[^.$]*"),
                2),

        /** Estimation needs what has no exact value; what is quoted of it is exact all the same, by the next law. */
        NO_FLOATING_POINT_FIELD(
                fields().that()
                        .areDeclaredInClassesThat()
                        .resideOutsideOfPackages(ESTIMATION, PICTURES)
                        .should(notBeFloatingPoint(LibraryArchitectureTest::fieldTypes)),
                1),

        NO_FLOATING_POINT_SIGNATURE(
                codeUnits()
                        .that()
                        .areDeclaredInClassesThat()
                        .resideOutsideOfPackages(ESTIMATION, PICTURES)
                        .should(notBeFloatingPoint(LibraryArchitectureTest::signatureTypes)),
                3),

        EXACT_POINT_ESTIMATE(
                methods()
                        .that(describe(
                                "give a point estimate",
                                (JavaMethod method) -> POINT_ESTIMATES.contains(method.getName())))
                        .should(notBeFloatingPoint(LibraryArchitectureTest::signatureTypes)),
                1);

        private final ArchRule rule;
        private final int offences;

        Law(ArchRule rule, int offences) {
            this.rule = rule;
            this.offences = offences;
        }
    }

    private static boolean readsAClock(String owner, String method) {
        return (owner.startsWith("java.time.") && method.equals("now"))
                || (owner.equals("java.time.Clock") && (method.startsWith("system") || method.startsWith("tick")))
                || (owner.equals("java.lang.System")
                        && (method.equals("currentTimeMillis") || method.equals("nanoTime")));
    }

    private static boolean isFloatingPoint(JavaClass type) {
        return Set.of(
                        "double",
                        "float",
                        "java.lang.Double",
                        "java.lang.Float",
                        "java.util.OptionalDouble",
                        "java.util.stream.DoubleStream")
                .contains(type.getBaseComponentType().getFullName());
    }

    private static List<JavaClass> fieldTypes(JavaField field) {
        return List.copyOf(field.getType().getAllInvolvedRawTypes());
    }

    private static List<JavaClass> signatureTypes(JavaCodeUnit member) {
        List<JavaClass> types = new ArrayList<>(member.getParameterTypes().stream()
                .map(JavaType::getAllInvolvedRawTypes)
                .flatMap(Set::stream)
                .toList());
        types.addAll(member.getReturnType().getAllInvolvedRawTypes());
        return types;
    }

    private static <M extends JavaMember> ArchCondition<M> notBeFloatingPoint(Function<M, List<JavaClass>> typesOf) {
        return new ArchCondition<>("not be floating point") {
            @Override
            public void check(M member, ConditionEvents events) {
                typesOf.apply(member).stream()
                        .filter(LibraryArchitectureTest::isFloatingPoint)
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                member, member.getFullName() + " mentions " + type.getName())));
            }
        };
    }

    @Test
    void everyModuleIsSeen() {
        for (PublishedModule module : PublishedModule.values()) {
            assertThat(LIBRARY.stream().map(JavaClass::getPackageName).collect(Collectors.toSet()))
                    .containsAll(module.exportedPackages());
            assertThat(module.exportedPackages()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLibraryKeepsTheLaw(Law law) {
        law.rule.check(LIBRARY);
    }

    @ParameterizedTest
    @EnumSource
    void theOffenderDoesNot(Law law) {
        JavaClasses offender = new ClassFileImporter()
                .importClasses(Offender.class, Offender.BaseManagerUtil.class, Outer.class, Inner.class);

        assertThat(law.rule.evaluate(offender).getFailureReport().getDetails())
                .as(law.rule.getDescription())
                .hasSize(law.offences);
    }

    /** Does everything that the library does not. */
    @SuppressWarnings("unused")
    public static final class Offender {
        float ratio;

        Offender(double ratio) {
            new IllegalStateException().printStackTrace();
        }

        /** {@return a ratio, by chance and by the clock} */
        public double ratio() {
            System.out.println(LocalDate.now(Clock.systemUTC()));
            System.err.println(new Random().nextInt() + Math.random());
            return System.nanoTime();
        }

        Optional<Float> share() {
            return Optional.of(ratio);
        }

        static IllegalArgumentException nonsense() {
            return new IllegalArgumentException("the value makes no sense");
        }

        static final class BaseManagerUtil {}
    }
}

package io.github.biglocal.estimation;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds of this module as a whole; the rules that hold by absence are shown to fail on {@link Offender}. */
class ArchitectureTest {
    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.biglocal.estimation");
    private static final JavaClasses OFFENDER = new ClassFileImporter().importClasses(Offender.class);

    /** What is quoted as the estimate, in whichever type it stands. */
    private static final Set<String> POINT_ESTIMATES = Set.of("ratio", "total");

    private static final ArchRule NO_CLOCK = noClasses()
            .should()
            .callMethodWhere(describe(
                    "a clock is read",
                    (JavaMethodCall call) ->
                            call.getTarget().getOwner().getPackageName().equals("java.time")
                                    && call.getTarget().getName().equals("now")));

    private static final ArchRule NO_CONSOLE =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    private static final ArchRule NO_HIDDEN_CHANCE =
            noClasses().should().callMethod(Math.class, "random").orShould().callConstructor(java.util.Random.class);

    private static final ArchRule ONE_EXCEPTION = noClasses()
            .should()
            .callConstructorWhere(describe(
                    "another exception for nonsense is made",
                    (JavaConstructorCall call) -> Set.of(
                                    IllegalArgumentException.class.getName(), IllegalStateException.class.getName())
                            .contains(call.getTarget().getOwner().getFullName())));

    private static final ArchRule NO_BOOLEAN_PARAMETERS = methods()
            .that()
            .arePublic()
            .should(fulfil(
                    "take no boolean",
                    method -> method.getRawParameterTypes().stream()
                            .noneMatch(type -> type.isEquivalentTo(boolean.class))));

    private static final ArchRule EXACT_POINT_ESTIMATES = methods()
            .that()
            .arePublic()
            .should(fulfil(
                    "give the point estimate exactly",
                    method -> !POINT_ESTIMATES.contains(method.getName())
                            || !method.getRawReturnType().isEquivalentTo(double.class)));

    private static ArchCondition<JavaMethod> fulfil(
            String description, java.util.function.Predicate<JavaMethod> condition) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!condition.test(method)) {
                    events.add(
                            SimpleConditionEvent.violated(method, method.getFullName() + " does not " + description));
                }
            }
        };
    }

    @Test
    void theModuleIsSeen() {
        assertThat(MODULE.contain(RatioEstimate.class)).isTrue();
        assertThat(MODULE).hasSizeGreaterThan(20);
    }

    @Test
    void nothingReadsAClockPrintsOrThrowsDice() {
        for (ArchRule rule : Set.of(NO_CLOCK, NO_CONSOLE, NO_HIDDEN_CHANCE)) {
            rule.check(MODULE);
            assertThat(rule.evaluate(OFFENDER).hasViolation()).isTrue();
        }
    }

    @Test
    void whatMakesNoSenseIsRefusedWithOneException() {
        ONE_EXCEPTION.check(MODULE);
        assertThat(ONE_EXCEPTION.evaluate(OFFENDER).hasViolation()).isTrue();
    }

    @Test
    void noPublicMethodTakesABoolean() {
        NO_BOOLEAN_PARAMETERS.check(MODULE);
        assertThat(NO_BOOLEAN_PARAMETERS.evaluate(OFFENDER).hasViolation()).isTrue();
    }

    @Test
    void thePointEstimateIsExact() {
        EXACT_POINT_ESTIMATES.check(MODULE);
        assertThat(EXACT_POINT_ESTIMATES.evaluate(OFFENDER).hasViolation()).isTrue();
    }

    /** Does all that the rules forbid. */
    public static final class Offender {
        private Offender() {}

        /**
         * Prints the day.
         *
         * @param loudly what the rule is about
         */
        public static void print(boolean loudly) {
            System.out.println(LocalDate.now(java.time.ZoneOffset.UTC) + (loudly ? "!" : ""));
        }

        /** Refuses in words alone. */
        public static void refuse() {
            throw new IllegalArgumentException("no");
        }

        /** {@return a point estimate by chance} */
        public static double ratio() {
            return Math.random();
        }
    }
}

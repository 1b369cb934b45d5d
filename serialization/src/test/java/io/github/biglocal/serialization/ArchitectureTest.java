package io.github.biglocal.serialization;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What holds of this module as a whole; the rules that hold by absence are shown to fail on {@link Offender}. */
class ArchitectureTest {
    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.biglocal.serialization");
    private static final JavaClasses OFFENDER = new ClassFileImporter().importClasses(Offender.class);

    private static final ArchRule NO_CLOCK = noClasses()
            .should()
            .callMethodWhere(describe(
                    "a clock is read",
                    (JavaMethodCall call) ->
                            call.getTarget().getOwner().getPackageName().equals("java.time")
                                    && call.getTarget().getName().equals("now")));

    private static final ArchRule NO_CONSOLE =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    private static final ArchRule NO_EMPTY_NAMES =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Common)(\\$.*)?");

    private static final ArchRule ONE_EXCEPTION = noClasses()
            .should()
            .callConstructorWhere(describe(
                    "another exception for nonsense is made",
                    (JavaConstructorCall call) ->
                            call.getTarget().getOwner().isEquivalentTo(IllegalArgumentException.class)));

    private static final ArchRule NO_BOOLEAN_PARAMETERS = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .should(new ArchCondition<>("take no boolean") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean takesOne = method.getRawParameterTypes().stream()
                            .anyMatch(type -> type.isEquivalentTo(boolean.class) || type.isEquivalentTo(Boolean.class));
                    if (takesOne) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName() + " takes a boolean"));
                    }
                }
            });

    @Test
    void theModuleIsSeen() {
        assertThat(MODULE.contain("io.github.biglocal.serialization.json.BigLocalModule"))
                .isTrue();
        assertThat(MODULE.stream().filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC)))
                .hasSizeGreaterThan(5);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("io.github.biglocal.serialization.(**)")
                .should()
                .beFreeOfCycles()
                .check(MODULE);
        noClasses()
                .that()
                .resideInAPackage("io.github.biglocal.serialization")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.github.biglocal.serialization.json")
                .check(MODULE);
    }

    @Test
    void nothingReadsAClock() {
        NO_CLOCK.check(MODULE);
        assertThat(NO_CLOCK.evaluate(OFFENDER).hasViolation()).isTrue();
    }

    @Test
    void nothingPrints() {
        NO_CONSOLE.check(MODULE);
        assertThat(NO_CONSOLE.evaluate(OFFENDER).hasViolation()).isTrue();
    }

    @Test
    void noNameSaysNothing() {
        NO_EMPTY_NAMES.check(MODULE);
        assertThat(NO_EMPTY_NAMES
                        .evaluate(new ClassFileImporter().importClasses(Offender.TextUtil.class))
                        .hasViolation())
                .isTrue();
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

    /** Does all that the rules forbid. */
    public static final class Offender {
        /** Says nothing by its name. */
        static final class TextUtil {}

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
    }
}

package io.github.biglocal.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.biglocal.entity.Explained;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What holds of the core as a whole. The rules that hold by absence are shown to fail on {@link Offender}.
 *
 * <p>Only the core is seen here: {@link CoreClasses} imports what is on the path of this module. The module serialization
 * has a test of its own.
 */
class ArchitectureTest {
    private static final String ROOT = "io.github.biglocal.";

    /** From the ground up; packages of one layer may know each other, as long as there is no cycle. */
    private static final List<List<String>> LAYERS = List.of(
            List.of("invariant", "style"),
            List.of("text"),
            List.of("money", "entity"),
            List.of("rule", "guidance"),
            List.of("area", "organisation", "outcome"),
            List.of("partnership", "plan"),
            List.of("lto"),
            List.of("support"),
            List.of("funding", "grant", "commission", "asset"),
            List.of("match"),
            List.of("evidence"),
            List.of("evaluation"),
            List.of("programme"));

    private static final DescribedPredicate<JavaClass> IN_AN_EXPORTED_PACKAGE =
            describe("in an exported package", type -> CoreClasses.EXPORTED_PACKAGES.contains(type.getPackageName()));

    // Packages.

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("io.github.biglocal.(*)..").should().beFreeOfCycles().check(CoreClasses.ALL);
    }

    @Test
    void lowerLayersKnowNothingOfHigherOnes() {
        for (int lower = 0; lower < LAYERS.size(); lower++) {
            List<String> higher = LAYERS.subList(lower + 1, LAYERS.size()).stream()
                    .flatMap(List::stream)
                    .toList();
            if (!higher.isEmpty()) {
                noClasses()
                        .that()
                        .resideInAnyPackage(packages(LAYERS.get(lower)))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(packages(higher))
                        .check(CoreClasses.ALL);
            }
        }
    }

    @Test
    void everyPackageHasItsLayer() {
        assertThat(CoreClasses.ALL.stream()
                        .map(JavaClass::getPackageName)
                        .distinct()
                        .filter(name -> name.startsWith(ROOT)))
                .containsExactlyInAnyOrderElementsOf(LAYERS.stream()
                        .flatMap(List::stream)
                        .map(name -> ROOT + name)
                        .toList());
    }

    @Test
    void theRuleEngineKnowsNoConceptOfTheDomain() {
        classes()
                .that()
                .resideInAPackage(ROOT + "rule")
                .should()
                .onlyDependOnClassesThat(resideInAPackage("java..")
                        .or(resideInAPackage("org.jspecify.."))
                        .or(resideInAPackage("org.threeten.extra.."))
                        .or(resideInAPackage("org.joda.money.."))
                        .or(resideInAPackage(ROOT + "rule"))
                        .or(resideInAPackage(ROOT + "money"))
                        .or(resideInAPackage(ROOT + "text"))
                        .or(resideInAPackage(ROOT + "entity"))
                        .or(resideInAPackage(ROOT + "invariant")))
                .check(CoreClasses.ALL);
    }

    @Test
    void whatExplainsItselfDoesSoInOneWay() {
        methods()
                .that()
                .haveName("explain")
                .should()
                .beDeclaredInClassesThat()
                .areAssignableTo(Explained.class)
                .check(CoreClasses.ALL);
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        assertThat(CoreClasses.ALL.stream().filter(type -> !type.getSimpleName().equals("package-info")))
                .allSatisfy(type -> assertThat(ArchitectureTest.class
                                .getClassLoader()
                                .getResource(type.getPackageName().replace('.', '/') + "/package-info.class"))
                        .as(type.getPackageName())
                        .isNotNull());
    }

    @Test
    void coreNeedsMoneyAndDaysAndNothingElse() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAPackage("java..")
                        .or(resideInAPackage("io.github.biglocal.."))
                        .or(resideInAPackage("org.joda.money.."))
                        .or(resideInAPackage("org.threeten.extra.."))
                        .or(resideInAPackage("org.jspecify.."))
                        .or(resideInAPackage("org.immutables..")))
                .check(CoreClasses.ALL);
    }

    // Pureness.

    private static final ArchRule NO_CLOCK = noClasses()
            .should()
            .callMethodWhere(describe(
                    "a clock is read",
                    (JavaMethodCall call) -> readsAClock(
                            call.getTarget().getOwner().getFullName(),
                            call.getTarget().getName())));

    private static boolean readsAClock(String owner, String method) {
        return (owner.startsWith("java.time.") && method.equals("now"))
                || (owner.equals("java.time.Clock") && (method.startsWith("system") || method.startsWith("tick")))
                || (owner.equals("java.lang.System")
                        && (method.equals("currentTimeMillis") || method.equals("nanoTime")));
    }

    @Test
    void nothingReadsAClock() {
        NO_CLOCK.check(CoreClasses.ALL);
    }

    private static final ArchRule NO_PRINTING = noClasses()
            .should()
            .accessFieldWhere(describe(
                    "System.out or System.err is used",
                    access -> access.getTarget().getOwner().isEquivalentTo(System.class)
                            && access.getTarget().getRawType().isEquivalentTo(PrintStream.class)))
            .orShould()
            .callMethodWhere(describe(
                    "a stack trace is printed",
                    (JavaMethodCall call) -> call.getTarget().getName().equals("printStackTrace")
                            && call.getTarget().getOwner().isAssignableTo(Throwable.class)));

    @Test
    void nothingPrints() {
        NO_PRINTING.check(CoreClasses.ALL);
    }

    private static final ArchRule NO_FLOATING_POINT_FIELD =
            fields().should(notBeOf("floating point", ArchitectureTest::isFloatingPoint, ArchitectureTest::fieldTypes));

    private static final ArchRule NO_FLOATING_POINT_SIGNATURE = methods()
            .should(notBeOf("floating point", ArchitectureTest::isFloatingPoint, ArchitectureTest::signatureTypes));

    @Test
    void noFieldIsFloatingPoint() {
        NO_FLOATING_POINT_FIELD.check(CoreClasses.ALL);
    }

    @Test
    void noMethodTakesOrGivesFloatingPoint() {
        NO_FLOATING_POINT_SIGNATURE.check(CoreClasses.ALL);
    }

    @Test
    void noConstructorTakesFloatingPoint() {
        constructors()
                .should(notBeOf("floating point", ArchitectureTest::isFloatingPoint, ArchitectureTest::signatureTypes))
                .check(CoreClasses.ALL);
    }

    private static boolean isFloatingPoint(JavaMember member, JavaClass type) {
        return Set.of("double", "float", "java.lang.Double", "java.lang.Float", "java.util.OptionalDouble")
                .contains(type.getBaseComponentType().getFullName());
    }

    private static final ArchRule ONE_EXCEPTION = noClasses()
            .that(not(equivalentTo(InvalidValueException.class)))
            .should()
            .callConstructorWhere(describe(
                    "another exception for nonsense is made",
                    (JavaConstructorCall call) -> Set.of(
                                    IllegalArgumentException.class.getName(), IllegalStateException.class.getName())
                            .contains(call.getTarget().getOwner().getFullName())));

    @Test
    void whatMakesNoSenseIsRefusedWithOneException() {
        ONE_EXCEPTION.check(CoreClasses.ALL);
    }

    // The public face.

    private static final ArchRule NO_BOOLEAN_PARAMETER = methods()
            .that()
            .arePublic()
            .or()
            .areProtected()
            .should(notBeOf("boolean", ArchitectureTest::isBoolean, ArchitectureTest::parameterTypes));

    @Test
    void noPublicMethodTakesABoolean() {
        NO_BOOLEAN_PARAMETER.check(CoreClasses.ALL.that(IN_AN_EXPORTED_PACKAGE));
    }

    @Test
    void noPublicConstructorTakesABoolean() {
        constructors()
                .that()
                .arePublic()
                .or()
                .areProtected()
                .should(notBeOf("boolean", ArchitectureTest::isBoolean, ArchitectureTest::parameterTypes))
                .check(CoreClasses.ALL.that(IN_AN_EXPORTED_PACKAGE));
    }

    private static boolean isBoolean(JavaMember member, JavaClass type) {
        return Set.of("boolean", "java.lang.Boolean").contains(type.getFullName());
    }

    @Test
    void noPublicSignatureMentionsATypeThatIsNotExported() {
        JavaClasses exported = CoreClasses.ALL.that(IN_AN_EXPORTED_PACKAGE);
        BiPredicate<JavaMember, JavaClass> hidden =
                (member, type) -> type.getPackageName().startsWith(ROOT)
                        && !CoreClasses.EXPORTED_PACKAGES.contains(type.getPackageName());
        methods()
                .that()
                .arePublic()
                .or()
                .areProtected()
                .should(notBeOf("not exported", hidden, ArchitectureTest::signatureTypes))
                .check(exported);
        constructors()
                .that()
                .arePublic()
                .or()
                .areProtected()
                .should(notBeOf("not exported", hidden, ArchitectureTest::signatureTypes))
                .check(exported);
        fields().that()
                .arePublic()
                .or()
                .areProtected()
                .should(notBeOf("not exported", hidden, ArchitectureTest::fieldTypes))
                .check(exported);
        assertThat(exported.stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .flatMap(type ->
                                Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream())))
                .allMatch(type -> !hidden.test(null, type));
    }

    @Test
    void thePackagesThatAreNotExportedAreThoseOfTheWorkshop() {
        Set<String> hidden = new TreeSet<>();
        CoreClasses.ALL.forEach(type -> hidden.add(type.getPackageName()));
        hidden.removeAll(CoreClasses.EXPORTED_PACKAGES);

        assertThat(hidden).containsExactly(ROOT + "style");
    }

    private static final ArchRule NO_CATCH_ALL_NAME = noClasses()
            .should()
            .haveNameMatching(".*[.$][^.$]*(Util|Helper|Manager|Common)[^.$]*")
            .orShould()
            .haveNameMatching(".*[.$]Base[^.$]*");

    @Test
    void noNameSaysNothing() {
        NO_CATCH_ALL_NAME.check(CoreClasses.ALL);
    }

    // Rules.

    /** A rule has one name, or, if it is made of what its maker asks, the name that its maker gives it. */
    @Test
    void everyRuleIsFinalAndNamesItselfOrIsNamedByItsMaker() {
        classes()
                .that(assignableTo(Rule.class))
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .should()
                .bePublic()
                .andShould()
                .haveModifier(JavaModifier.FINAL)
                .andShould(new ArchCondition<>("have a public static final RuleId ID, or be made with one") {
                    @Override
                    public void check(JavaClass rule, ConditionEvents events) {
                        boolean named = rule.tryGetField("ID")
                                .filter(field -> field.getRawType().isEquivalentTo(RuleId.class))
                                .filter(field -> field.getModifiers()
                                        .containsAll(
                                                Set.of(JavaModifier.PUBLIC, JavaModifier.STATIC, JavaModifier.FINAL)))
                                .isPresent();
                        // Of a class of which there are several rules, each is named where it is made.
                        boolean namedByMaker = Stream.concat(
                                        rule.getMethods().stream()
                                                .filter(method ->
                                                        method.getModifiers().contains(JavaModifier.STATIC)),
                                        rule.getConstructors().stream()
                                                .filter(made ->
                                                        !made.getModifiers().contains(JavaModifier.PRIVATE)))
                                .anyMatch(method -> method.getRawParameterTypes().stream()
                                        .anyMatch(type -> type.isEquivalentTo(RuleId.class)
                                                || type.isEquivalentTo(RuleInfo.class)));
                        events.add(new SimpleConditionEvent(
                                rule,
                                named != namedByMaker,
                                rule.getName() + " names itself: " + named + ", is named: " + namedByMaker));
                    }
                })
                .check(CoreClasses.ALL);
    }

    // The rules above, shown to fail.

    /** Does everything that the core does not. */
    @SuppressWarnings("unused")
    static final class Offender {
        float ratio;

        public double share(boolean rounded) {
            System.out.println(LocalDate.now(Clock.systemUTC()));
            if (rounded) {
                throw new IllegalArgumentException("rounded");
            }
            return System.nanoTime();
        }

        static final class BaseManagerUtil {}
    }

    @Test
    void theRulesFindAnOffender() {
        JavaClasses offender = new ClassFileImporter().importClasses(Offender.class, Offender.BaseManagerUtil.class);

        assertThat(List.of(
                        NO_CLOCK,
                        NO_PRINTING,
                        NO_FLOATING_POINT_FIELD,
                        NO_FLOATING_POINT_SIGNATURE,
                        ONE_EXCEPTION,
                        NO_BOOLEAN_PARAMETER,
                        NO_CATCH_ALL_NAME))
                .allSatisfy(rule -> assertThat(rule.evaluate(offender).hasViolation())
                        .as(rule.getDescription())
                        .isTrue());
        assertThat(NO_CLOCK.evaluate(offender).getFailureReport().getDetails()).hasSize(3);
    }

    private static String[] packages(List<String> names) {
        return names.stream().map(name -> ROOT + name + "..").toArray(String[]::new);
    }

    private static List<JavaClass> fieldTypes(JavaMember field) {
        return List.copyOf(((JavaField) field).getType().getAllInvolvedRawTypes());
    }

    private static List<JavaClass> parameterTypes(JavaMember member) {
        return ((JavaCodeUnit) member)
                .getParameterTypes().stream()
                        .map(JavaType::getAllInvolvedRawTypes)
                        .flatMap(Set::stream)
                        .toList();
    }

    private static List<JavaClass> signatureTypes(JavaMember member) {
        List<JavaClass> types = new ArrayList<>(parameterTypes(member));
        types.addAll(((JavaCodeUnit) member).getReturnType().getAllInvolvedRawTypes());
        return types;
    }

    private interface TypesOf {
        List<JavaClass> in(JavaMember member);
    }

    private static <M extends JavaMember> ArchCondition<M> notBeOf(
            String what, BiPredicate<JavaMember, JavaClass> offending, TypesOf types) {
        return new ArchCondition<>("mention no type that is " + what) {
            @Override
            public void check(M member, ConditionEvents events) {
                for (JavaClass type : types.in(member)) {
                    events.add(new SimpleConditionEvent(
                            member,
                            !offending.test(member, type),
                            member.getFullName() + " mentions " + type.getName()));
                }
            }
        };
    }
}

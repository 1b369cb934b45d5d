package io.github.biglocal.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.biglocal.architecture.offender.plan.NamedTwice;
import io.github.biglocal.architecture.offender.plan.Planned;
import io.github.biglocal.architecture.offender.rule.Engine;
import io.github.biglocal.entity.Explained;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.rule.RuleId;
import io.github.biglocal.rule.RuleInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What holds of the packages of the core, and of its rules. Each law is shown to fail on the classes of the packages under
 * {@code offender}, which are named like those of the core. What holds of every module is tested by the module examples,
 * which sees all of them.
 */
class ArchitectureTest {
    private static final String ROOT = "io.github.biglocal.";
    private static final String OFFENDERS = "io.github.biglocal.architecture.offender.";
    private static final JavaClasses OFFENDER =
            new ClassFileImporter().importClasses(Engine.class, Planned.class, NamedTwice.class);

    /** From the ground up; packages of one layer may know each other, as long as there is no cycle. */
    private static final List<List<String>> LAYERS = List.of(
            List.of("invariant", "style"),
            List.of("text"),
            List.of("money", "entity"),
            List.of("rule", "guidance"),
            List.of("reading"),
            List.of("area", "organisation", "outcome"),
            List.of("partnership", "plan"),
            List.of("lto"),
            List.of("support"),
            List.of("funding", "grant", "commission", "asset"),
            List.of("match"),
            List.of("evidence"),
            List.of("evaluation"),
            List.of("programme"),
            List.of("foresight"));

    /** Each law of the classes under a root, and how often the offender breaks it. */
    private enum Law {
        NO_CYCLES(1) {
            @Override
            ArchRule under(String root) {
                return slices().matching(root + "(*)..").should().beFreeOfCycles();
            }
        },
        LOWER_LAYERS_KNOW_NOTHING_OF_HIGHER_ONES(1) {
            @Override
            ArchRule under(String root) {
                return CompositeArchRule.of(IntStream.range(0, LAYERS.size() - 1)
                        .<ArchRule>mapToObj(lower -> noClasses()
                                .that()
                                .resideInAnyPackage(packages(root, LAYERS.subList(lower, lower + 1)))
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(packages(root, LAYERS.subList(lower + 1, LAYERS.size())))
                                .allowEmptyShould(true))
                        .toList());
            }
        },
        THE_RULE_ENGINE_KNOWS_NO_CONCEPT_OF_THE_DOMAIN(1) {
            @Override
            ArchRule under(String root) {
                return classes()
                        .that()
                        .resideInAPackage(root + "rule")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "java..",
                                "org.jspecify..",
                                "org.threeten.extra..",
                                "org.joda.money..",
                                root + "rule",
                                ROOT + "rule",
                                ROOT + "money",
                                ROOT + "text",
                                ROOT + "entity",
                                ROOT + "invariant");
            }
        },
        THE_CORE_NEEDS_MONEY_AND_DAYS_AND_NOTHING_ELSE(1) {
            @Override
            ArchRule under(String root) {
                return classes()
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "java..",
                                // of java.base, where the digests with a key are
                                "javax.crypto..",
                                "io.github.biglocal..",
                                "org.joda.money..",
                                "org.threeten.extra..",
                                "org.jspecify..",
                                "org.immutables..");
            }
        },
        WHAT_EXPLAINS_ITSELF_DOES_SO_IN_ONE_WAY(1) {
            @Override
            ArchRule under(String root) {
                return methods()
                        .that()
                        .haveName("explain")
                        .should()
                        .beDeclaredInClassesThat()
                        .areAssignableTo(Explained.class);
            }
        },
        /** Terms that begin at a month's end end in one manner: Periods counts them. */
        MONTHS_ARE_COUNTED_IN_ONE_PLACE(1) {
            @Override
            ArchRule under(String root) {
                return noClasses()
                        .that()
                        .doNotHaveFullyQualifiedName(ROOT + "entity.Periods")
                        .should()
                        .callMethodWhere(target(owner(equivalentTo(LocalDate.class)))
                                .and(target(nameMatching("(plus|minus)(Months|Years)"))));
            }
        },
        /** A rule has one name, or, if it is made of what its maker asks, the name that its maker gives it. */
        EVERY_RULE_IS_FINAL_AND_NAMES_ITSELF_OR_IS_NAMED_BY_ITS_MAKER(2) {
            @Override
            ArchRule under(String root) {
                return classes()
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
                                                .containsAll(Set.of(
                                                        JavaModifier.PUBLIC, JavaModifier.STATIC, JavaModifier.FINAL)))
                                        .isPresent();
                                // Of a class of which there are several rules, each is named where it is made.
                                boolean namedByMaker = Stream.concat(
                                                rule.getMethods().stream()
                                                        .filter(method -> method.getModifiers()
                                                                .contains(JavaModifier.STATIC)),
                                                rule.getConstructors().stream()
                                                        .filter(made -> !made.getModifiers()
                                                                .contains(JavaModifier.PRIVATE)))
                                        .anyMatch(method -> method.getRawParameterTypes().stream()
                                                .anyMatch(type -> type.isEquivalentTo(RuleId.class)
                                                        || type.isEquivalentTo(RuleInfo.class)));
                                events.add(new SimpleConditionEvent(
                                        rule,
                                        named != namedByMaker,
                                        rule.getName() + " names itself: " + named + ", is named: " + namedByMaker));
                            }
                        });
            }
        };

        private final int offences;

        Law(int offences) {
            this.offences = offences;
        }

        abstract ArchRule under(String root);
    }

    @ParameterizedTest
    @EnumSource
    void theCoreKeepsTheLaw(Law law) {
        law.under(ROOT).check(CoreClasses.ALL);
    }

    @ParameterizedTest
    @EnumSource
    void theOffenderDoesNot(Law law) {
        assertThat(law.under(OFFENDERS).evaluate(OFFENDER).getFailureReport().getDetails())
                .hasSize(law.offences);
    }

    private static Set<String> packagesOf(JavaClasses classes) {
        return classes.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> withoutLayer(JavaClasses classes, String root) {
        List<String> layers =
                LAYERS.stream().flatMap(List::stream).map(name -> root + name).toList();
        return packagesOf(classes).stream()
                .filter(name -> layers.stream().noneMatch(layer -> (name + ".").startsWith(layer + ".")))
                .toList();
    }

    @Test
    void everyPackageHasItsLayerAndEveryLayerItsPackages() {
        assertThat(withoutLayer(CoreClasses.ALL, ROOT)).isEmpty();
        assertThat(withoutLayer(OFFENDER, ROOT)).containsExactly(OFFENDERS + "plan", OFFENDERS + "rule");
        assertThat(packagesOf(CoreClasses.ALL))
                .containsAll(LAYERS.stream()
                        .flatMap(List::stream)
                        .map(name -> ROOT + name)
                        .toList());
    }

    private static List<String> withoutStory(JavaClasses classes) {
        return packagesOf(classes).stream()
                .filter(name -> ArchitectureTest.class
                                .getClassLoader()
                                .getResource(name.replace('.', '/') + "/package-info.class")
                        == null)
                .toList();
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        assertThat(withoutStory(CoreClasses.ALL)).isEmpty();
        assertThat(withoutStory(OFFENDER)).containsExactly(OFFENDERS + "plan", OFFENDERS + "rule");
    }

    @Test
    void thePackagesThatAreNotExportedToUsersAreThoseOfTheWorkshopAndOfTheFormats() {
        Set<String> hidden = packagesOf(CoreClasses.ALL);
        hidden.removeAll(CoreClasses.EXPORTED_PACKAGES);

        assertThat(hidden).containsExactly(ROOT + "reading.input", ROOT + "style");
    }

    private static String[] packages(String root, List<List<String>> layers) {
        return layers.stream()
                .flatMap(List::stream)
                .map(name -> root + name + "..")
                .toArray(String[]::new);
    }
}

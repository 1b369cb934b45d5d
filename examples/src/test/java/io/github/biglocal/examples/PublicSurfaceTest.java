package io.github.biglocal.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.biglocal.entity.Calculated;
import io.github.biglocal.entity.Code;
import io.github.biglocal.entity.Dated;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.EntityId;
import io.github.biglocal.entity.Explained;
import io.github.biglocal.entity.Id;
import io.github.biglocal.entity.Seen;
import io.github.biglocal.entity.SourcePlace;
import io.github.biglocal.entity.TextValue;
import io.github.biglocal.invariant.ExactNumber;
import io.github.biglocal.money.PossibleRatio;
import io.github.biglocal.partnership.MemberCategory;
import io.github.biglocal.programme.FigureCalculator;
import io.github.biglocal.programme.RecordReader;
import io.github.biglocal.reading.Places;
import io.github.biglocal.reading.ProblemList;
import io.github.biglocal.reading.ResultSink;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Margin;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Rule;
import io.github.biglocal.standards.threesixtygiving.GivingAreas;
import io.github.biglocal.standards.threesixtygiving.GrantCheck;
import io.github.biglocal.tables.CellForm;
import io.github.biglocal.tables.grid.Rows;
import io.github.biglocal.tables.grid.Sheet;
import io.github.biglocal.tables.grid.SheetWriter;
import io.github.biglocal.tables.grid.Sheets;
import io.github.biglocal.testkit.BigLocalSoftAssertionsProvider;
import io.github.biglocal.testkit.FormatContract;
import io.github.biglocal.testkit.RuleContract;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What users of the library can name: all of it is meant, and none of it is in their way later. */
class PublicSurfaceTest {
    private static final Set<String> EXPORTED = Arrays.stream(PublishedModule.values())
            .flatMap(module -> module.exportedPackages().stream())
            .collect(Collectors.toUnmodifiableSet());
    private static final JavaClasses LIBRARY = PublishedModule.allClasses();

    /** What users write their own of, or take as a parameter: their own ids, records, findings, rules, formats. */
    private static final Set<Class<?>> MEANT_TO_BE_EXTENDED = Set.of(
            BigLocalSoftAssertionsProvider.class,
            Calculated.class,
            CellForm.class,
            Code.class,
            Dated.class,
            Seen.class,
            Entity.class,
            EntityId.class,
            ExactNumber.class,
            Explained.class,
            FigureCalculator.class,
            Finding.class,
            GivingAreas.class,
            GrantCheck.Places.class,
            FormatContract.class,
            RuleContract.class,
            Id.class,
            Margin.class,
            MemberCategory.Test.class,
            Places.OfRecord.class,
            PossibleRatio.class,
            ProblemList.class,
            RecordReader.Source.class,
            Records.class,
            ResultSink.class,
            Rows.class,
            Rule.class,
            Sheet.class,
            SheetWriter.class,
            Sheets.class,
            SourcePlace.class,
            TextValue.class);

    /** What is made of what a field of a record holds, which may be nothing. */
    private static final Set<String> TAKES_WHAT_A_FIELD_HOLDS = Set.of("Event.recorded", "Fact.of", "Holding.of");

    private static final int MOST_FIGURES_OF_A_RECORD = 4;

    /** What holds of every public type: how often the offender breaks it, and the offences of one type. */
    @SuppressWarnings("ImmutableEnumChecker") // a function does not say that it is immutable
    private enum Law {
        A_TYPE_IS_CLOSED_OR_MEANT_TO_BE_EXTENDED(
                1,
                type -> isClosed(type) || MEANT_TO_BE_EXTENDED.contains(type.reflect())
                        ? Stream.of()
                        : Stream.of(type.getName())),

        A_FIELD_IS_A_CONSTANT(
                3,
                type -> fields(type)
                        .filter(field ->
                                !field.getModifiers().containsAll(Set.of(JavaModifier.STATIC, JavaModifier.FINAL))
                                        || field.getRawType().isArray())
                        .map(JavaMember::getFullName)),

        NOTHING_TAKES_A_BOOLEAN(
                1,
                type -> codeUnits(type)
                        .filter(member -> parameters(member)
                                .anyMatch(each ->
                                        Set.of("boolean", "java.lang.Boolean").contains(each.getName())))
                        .map(JavaMember::getFullName)),

        NOTHING_MENTIONS_A_HIDDEN_TYPE(
                2,
                type -> Stream.concat(
                        Stream.concat(
                                Stream.concat(type.getRawInterfaces().stream(), type.getRawSuperclass().stream())
                                        .filter(PublicSurfaceTest::isNotExported)
                                        .map(each -> type.getName() + " is a " + each.getName()),
                                fields(type)
                                        .filter(field -> isHidden(field.getRawType()))
                                        .map(JavaMember::getFullName)),
                        codeUnits(type)
                                .filter(member -> signature(member).anyMatch(PublicSurfaceTest::isHidden))
                                .map(JavaMember::getFullName))),

        NOTHING_GIVES_OR_TAKES_AN_ARRAY(
                1,
                type -> codeUnits(type)
                        .filter(member ->
                                !isVarargs(member) && !member.getName().equals("values"))
                        .filter(member -> member.getRawReturnType().isArray()
                                || member.getRawParameterTypes().stream().anyMatch(JavaClass::isArray))
                        .map(JavaMember::getFullName)),

        NOTHING_GIVES_OR_TAKES_A_CLASS_OF_COLLECTIONS(
                1,
                type -> codeUnits(type)
                        .filter(
                                member -> signature(member)
                                        .anyMatch(
                                                each -> each.getPackageName().equals("java.util")
                                                        && each.getSimpleName()
                                                                .matches(
                                                                        "(Array|Linked|Hash|Tree|Enum|LinkedHash)(List|Set|Map)|(Array)?Deque|Queue|Iterator|Vector")))
                        .map(JavaMember::getFullName)),

        NO_FACTORY_TAKES_AN_OPTIONAL(
                1,
                type -> codeUnits(type)
                        .filter(member -> member.getModifiers().contains(JavaModifier.STATIC))
                        .filter(member -> member.getRawParameterTypes().stream()
                                .anyMatch(each -> each.getName().startsWith("java.util.Optional")))
                        .filter(member ->
                                !TAKES_WHAT_A_FIELD_HOLDS.contains(type.getSimpleName() + "." + member.getName()))
                        .map(JavaMember::getFullName)),

        AN_INSTANCE_SAYS_WHAT_IT_IS(
                1,
                type -> hasInstancesOfItsOwn(type) && !declares(type, "toString")
                        ? Stream.of(type.getName())
                        : Stream.of()),

        EQUALS_AND_HASH_CODE_COME_TOGETHER(
                1,
                type -> declares(type, "equals", Object.class) != declares(type, "hashCode")
                        ? Stream.of(type.getName())
                        : Stream.of()),

        /** It may gain figures, which would break whoever makes it; what is small and complete may be a record. */
        A_RESULT_WITH_MANY_FIGURES_IS_A_CLOSED_CLASS(
                1,
                type -> isOfResult(type)
                                && type.isRecord()
                                && type.reflect().getRecordComponents().length > MOST_FIGURES_OF_A_RECORD
                        ? Stream.of(type.getName())
                        : Stream.of());

        private final int offences;
        private final Function<JavaClass, Stream<String>> of;

        Law(int offences, Function<JavaClass, Stream<String>> of) {
            this.offences = offences;
            this.of = of;
        }

        private List<String> offencesOf(Stream<JavaClass> types) {
            return types.flatMap(of).distinct().sorted().toList();
        }
    }

    private static boolean isClosed(JavaClass type) {
        return type.isAnnotation()
                || Modifier.isFinal(type.reflect().getModifiers())
                || type.reflect().isSealed()
                || isGenerated(type)
                || Assert.class.isAssignableFrom(type.reflect()) // a soft assertion is a subclass that AssertJ makes
                || (!type.isInterface() && type.getConstructors().stream().allMatch(PublicSurfaceTest::isOnlyItsOwn));
    }

    /** The interface of the {@code with} methods of a generated type, which is sealed itself. */
    private static boolean isGenerated(JavaClass type) {
        return type.isInterface()
                && type.getSimpleName().startsWith("With")
                && LIBRARY.contain(type.getPackageName() + ".Immutable"
                        + type.getSimpleName().substring(4));
    }

    /** What says how it was worked out, and its parts. */
    private static boolean isOfResult(JavaClass type) {
        return type.isAssignableTo(Explained.class)
                || type.getEnclosingClass()
                        .filter(PublicSurfaceTest::isOfResult)
                        .isPresent();
    }

    private static boolean isOnlyItsOwn(JavaMember member) {
        return !isPublic(member) && !member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static boolean hasInstancesOfItsOwn(JavaClass type) {
        return !type.isInterface()
                && !type.isRecord()
                && !type.isEnum()
                && !type.getSimpleName().equals("Builder")
                && !Throwable.class.isAssignableFrom(type.reflect())
                && !type.getModifiers().contains(JavaModifier.ABSTRACT)
                && type.getMethods().stream()
                        .anyMatch(method -> !method.getModifiers().contains(JavaModifier.STATIC));
    }

    private static boolean declares(JavaClass type, String method, Class<?>... parameters) {
        try {
            return type.reflect().getMethod(method, parameters).getDeclaringClass() != Object.class;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    private static boolean isPublic(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static Stream<JavaField> fields(JavaClass type) {
        return type.getFields().stream().filter(PublicSurfaceTest::isSeen);
    }

    private static Stream<JavaCodeUnit> codeUnits(JavaClass type) {
        return type.getCodeUnits().stream().filter(PublicSurfaceTest::isSeen);
    }

    private static boolean isSeen(JavaMember member) {
        return !isOnlyItsOwn(member)
                && !member.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !member.getModifiers().contains(JavaModifier.BRIDGE);
    }

    private static boolean isVarargs(JavaCodeUnit member) {
        return member instanceof JavaMethod method
                ? method.reflect().isVarArgs()
                : ((JavaConstructor) member).reflect().isVarArgs();
    }

    private static Stream<JavaClass> parameters(JavaCodeUnit member) {
        return member.getParameterTypes().stream()
                .map(JavaType::getAllInvolvedRawTypes)
                .flatMap(Set::stream);
    }

    private static Stream<JavaClass> signature(JavaCodeUnit member) {
        return Stream.concat(parameters(member), member.getReturnType().getAllInvolvedRawTypes().stream());
    }

    private static boolean isNotExported(JavaClass type) {
        return type.getPackageName().startsWith("io.github.biglocal") && !EXPORTED.contains(type.getPackageName());
    }

    /** Hidden are the packages that are not exported, and what is not public in the others. */
    private static boolean isHidden(JavaClass type) {
        JavaClass of = type.getBaseComponentType();
        return of.getPackageName().startsWith("io.github.biglocal")
                && !(EXPORTED.contains(of.getPackageName()) && isVisible(of));
    }

    private static boolean isVisible(JavaClass type) {
        return (type.getModifiers().contains(JavaModifier.PUBLIC)
                        || type.getModifiers().contains(JavaModifier.PROTECTED))
                && type.getEnclosingClass().map(PublicSurfaceTest::isVisible).orElse(true);
    }

    private static Stream<JavaClass> surface() {
        return LIBRARY.stream()
                .filter(type -> EXPORTED.contains(type.getPackageName()))
                .filter(type -> !type.isAnonymousClass() && !type.isLocalClass())
                .filter(PublicSurfaceTest::isVisible);
    }

    @ParameterizedTest
    @EnumSource
    void theLibraryKeepsTheLaw(Law law) {
        assertThat(law.offencesOf(surface())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theOffenderDoesNot(Law law) {
        assertThat(law.offencesOf(new ClassFileImporter()
                        .importClasses(Offender.class, Offender.OnlyEquals.class, Offender.Figures.class).stream()))
                .hasSize(law.offences);
    }

    @Test
    void thereIsASurface() {
        assertThat(surface().map(JavaClass::getPackageName).collect(Collectors.toSet()))
                .isEqualTo(EXPORTED);
        assertThat(MEANT_TO_BE_EXTENDED)
                .allSatisfy(type -> assertThat(surface().filter(each -> each.isEquivalentTo(type)))
                        .hasSize(1));
    }

    /** Does everything that the surface does not. */
    @SuppressWarnings({"unused", "MutablePublicArray", "NonApiType"})
    public static class Offender {
        /** Can be changed. */
        public static final int[] PARTS = {1};
        /** Can be changed too. */
        public static int count;
        /** Is not a constant. */
        public final int number = 1;
        /** Is of a type that nobody can name. */
        protected static final Hidden HIDDEN = new Hidden();

        /** Can be seen by nobody. */
        static final class Hidden {}

        /**
         * Takes a boolean.
         *
         * @param twice whether to do it twice
         */
        public Offender(boolean twice) {}

        /** {@return what can be changed} */
        public ArrayList<String> list() {
            return new ArrayList<>();
        }

        /**
         * {@return what can be changed by whoever has it}
         *
         * @param given too
         */
        public List<String[]> arrays(long[] given) {
            return List.of();
        }

        /**
         * {@return what nobody can name}
         *
         * @param list in it
         */
        public Offender with(List<Hidden> list) {
            return this;
        }

        /**
         * {@return an offender}
         *
         * @param day none for any
         */
        public static Optional<Boolean> of(Optional<String> day) {
            return Optional.empty();
        }

        /**
         * Has more figures than users should have to give.
         *
         * @param one one
         * @param two another
         * @param three another
         * @param four another
         * @param five another
         */
        public record Figures(int one, int two, int three, int four, int five) implements Explained {
            @Override
            public List<String> explain() {
                return List.of();
            }
        }

        /** Is equal to another, and is not found by it. */
        @SuppressWarnings({"overrides", "EqualsHashCode"})
        public static final class OnlyEquals {
            @Override
            public boolean equals(Object other) {
                return other instanceof OnlyEquals;
            }

            @Override
            public String toString() {
                return "equal";
            }
        }
    }
}

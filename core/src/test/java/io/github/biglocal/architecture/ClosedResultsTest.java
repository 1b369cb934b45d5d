package io.github.biglocal.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.Calculated;
import io.github.biglocal.entity.Explained;
import io.github.biglocal.entity.RecordType;
import io.github.biglocal.entity.RecordType.Variant;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.entity.Series;
import io.github.biglocal.entity.SourcePlace;
import io.github.biglocal.evidence.Coverage;
import io.github.biglocal.foresight.Deadline;
import io.github.biglocal.foresight.Deadlines;
import io.github.biglocal.foresight.RecordChange;
import io.github.biglocal.foresight.ReformStudy;
import io.github.biglocal.funding.LtoContribution;
import io.github.biglocal.match.CountedMoney;
import io.github.biglocal.match.Leverage;
import io.github.biglocal.match.LeverageSettings;
import io.github.biglocal.partnership.MinimumSize;
import io.github.biglocal.partnership.Partnership;
import io.github.biglocal.partnership.PartnershipId;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.reading.Place;
import io.github.biglocal.rule.Counts;
import io.github.biglocal.rule.Finding;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Reform;
import io.github.biglocal.rule.Repair;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.ReportComparison;
import io.github.biglocal.rule.RuleSet;
import io.github.biglocal.rule.Settings;
import io.github.biglocal.rule.SeveralAtOnce;
import io.github.biglocal.rule.Severity;
import io.github.biglocal.rule.Verdict;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeten.extra.LocalDateRange;

/**
 * Results that only the library makes are equal if all that they hold is, as records of Java are. They are found by
 * reflection, so that a new one, or a new field, cannot be forgotten.
 */
class ClosedResultsTest {
    private static final RuleSet RULES = RuleSet.of(List.of(MinimumSize.standard()));

    /** Its board is too small from the day on which the published size applies. */
    private static final Programme PROGRAMME = Programme.builder()
            .id(ProgrammeId.of("big-local"))
            .name("Big Local")
            .addAreas(Area.builder().id(AreaId.of("a")).name("A").build())
            .addPartnerships(Partnership.builder()
                    .id(PartnershipId.of("p"))
                    .area(AreaId.of("a"))
                    .build())
            .build();

    private static final LocalDateRange GUIDANCE = MinimumSize.standard().info().guidance();

    /** Values of what is no record of the model and no small value. */
    private static final Map<Class<?>, Object> SAMPLES = Map.ofEntries(
            Map.entry(CurrencyUnit.class, CurrencyUnit.GBP),
            Map.entry(
                    CountedMoney.class,
                    Leverage.asOf(RecordType.LATER).of(List.of()).counted()),
            Map.entry(Series.class, LtoContribution.PUBLISHED_RATES),
            Map.entry(LeverageSettings.class, Leverage.asOf(RecordType.LATER).settings()),
            Map.entry(Finding.class, new AnotherFinding()),
            Map.entry(Verdict.class, Verdict.satisfied()),
            Map.entry(Repair.class, Repair.correct(new Reference("Area", "a"), "wave")),
            Map.entry(ReportComparison.class, comparison(RecordType.LATER)),
            Map.entry(SourcePlace.class, Place.whole("programme.json")),
            Map.entry(Report.class, RULES.check(Records.NONE, RecordType.LATER)),
            Map.entry(Report.Failure.class, failure()),
            Map.entry(Counts.class, RULES.check(Records.NONE, RecordType.LATER).counts()),
            Map.entry(Deadline.class, deadline()),
            Map.entry(Reform.class, Reform.of("A reform")),
            Map.entry(ReformStudy.ChangedValue.class, changedValue()),
            Map.entry(
                    RecordChange.class,
                    new RecordChange(
                            new Reference("Partnership", "p"), RecordChange.How.NUMBER_CHANGED, 1, 2, List.of())));

    /** Other values of what has no second sample. */
    private static final Map<Class<?>, Object> OTHERS = Map.ofEntries(
            Map.entry(CurrencyUnit.class, CurrencyUnit.EUR),
            Map.entry(Coverage.class, Coverage.NONE),
            Map.entry(
                    CountedMoney.class,
                    Leverage.asOf(RecordType.LATER)
                            .inCurrency(CurrencyUnit.EUR)
                            .of(List.of())
                            .counted()),
            Map.entry(
                    LeverageSettings.class,
                    Leverage.asOf(RecordType.LATER).cashOnly().settings()),
            Map.entry(Series.class, Series.of(List.of())),
            Map.entry(
                    Finding.class,
                    new SeveralAtOnce("rep", List.of(new Reference("Area", "a"), new Reference("Area", "b")))),
            Map.entry(Verdict.class, Verdict.notApplicable("it is another")),
            Map.entry(Repair.class, Repair.correct(new Reference("Area", "b"), "wave")),
            Map.entry(ReportComparison.class, comparison(RecordType.LATER.plusDays(1))),
            Map.entry(Counts.class, RULES.check(PROGRAMME, RecordType.LATER).counts()),
            Map.entry(Reform.class, Reform.of("Another reform")),
            Map.entry(
                    RecordChange.class,
                    new RecordChange(
                            new Reference("Partnership", "p"), RecordChange.How.NUMBER_CHANGED, 2, 1, List.of())));

    private static Object failure() {
        return made(
                Report.Failure.class.getDeclaredConstructors()[0],
                MinimumSize.ID,
                Severity.ERROR,
                new Reference("Partnership", "p"),
                "java.lang.ArithmeticException",
                Optional.empty(),
                List.of());
    }

    private static Deadline deadline() {
        LocalDate first = GUIDANCE.getStart();
        return Deadlines.of(PROGRAMME, RULES, first.minusDays(1), first)
                .deadlines()
                .get(0);
    }

    private static ReformStudy.ChangedValue changedValue() {
        Settings nine = Settings.none().value(MinimumSize.ID, MinimumSize.MINIMUM, 9);
        return ReformStudy.of(PROGRAMME, RULES, Reform.of("Nine").from(GUIDANCE.getStart(), nine), GUIDANCE)
                .values()
                .get(0);
    }

    private static ReportComparison comparison(LocalDate day) {
        Report report = RuleSet.of(List.of()).check(Records.NONE, day);
        return ReportComparison.between(report, report);
    }

    private static final class AnotherFinding implements Finding {
        @Override
        public String problem() {
            return "It is another.";
        }

        @Override
        public String repair() {
            return "Repair it.";
        }
    }

    static Stream<Class<?>> results() {
        return CoreClasses.ALL.stream()
                .filter(type -> CoreClasses.EXPORTED_PACKAGES.contains(type.getPackageName()))
                .<Class<?>>map(JavaClass::reflect)
                .filter(type -> Modifier.isPublic(type.getModifiers()) && Modifier.isFinal(type.getModifiers()))
                .filter(type -> !type.isRecord() && !type.isEnum() && type.getConstructors().length == 0)
                .filter(type -> isExplained(type) || isExplained(type.getEnclosingClass()))
                .filter(ClosedResultsTest::isMadeOfItsFields)
                // Equal by the kind of what was thrown, which has a test of its own.
                .filter(type -> type != Report.Failure.class)
                .sorted(Comparator.comparing(Class::getName));
    }

    private static boolean isExplained(@Nullable Class<?> type) {
        return type != null && Explained.class.isAssignableFrom(type);
    }

    /** Others work out what they hold, and are tested with what they do. */
    private static boolean isMadeOfItsFields(Class<?> type) {
        Constructor<?>[] constructors = type.getDeclaredConstructors();
        return constructors.length == 1
                && Arrays.stream(constructors[0].getParameters())
                        .map(Parameter::getName)
                        .toList()
                        .equals(Arrays.stream(type.getDeclaredFields())
                                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                                .map(Field::getName)
                                .toList());
    }

    @Test
    void thereAreResultsToTry() {
        assertThat(results().map(Class::getSimpleName))
                .as("take one that is not made of its fields off the list, and test it by itself")
                .containsExactly(
                        "FieldworkSummary",
                        "GoldenThreadResult",
                        "OutputCost",
                        "VolunteerSummary",
                        "Deadlines",
                        "KnownReport",
                        "RecordComparison",
                        "ReformStudy",
                        "AreaChange",
                        "Days",
                        "RuleTotal",
                        "ReportHistory",
                        "VerdictHistory",
                        "AllocationPosition",
                        "AmendedBudget",
                        "LtoContribution",
                        "PaymentVariance",
                        "GrantSummary",
                        "Award",
                        "LoanFundResult",
                        "Part",
                        "LeverageReading",
                        "LeverageReadings",
                        "LeverageSummary",
                        "Lines",
                        "MembershipChange",
                        "Part",
                        "Turnover",
                        "Proposal",
                        "PlacedFinding",
                        "Result");
    }

    @ParameterizedTest
    @MethodSource("results")
    void aResultIsEqualIfAllThatItHoldsIs(Class<?> type) {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        Object[] held = held(constructor);
        Object result = made(constructor, held);

        assertThat(made(constructor, held)).isEqualTo(result).hasSameHashCodeAs(result);
        assertThat(result).isNotEqualTo(new Object());
        assertThat(result.toString()).isNotBlank().doesNotContain("@");
        for (int i = 0; i < held.length; i++) {
            Object[] changed = held.clone();
            changed[i] = other(constructor.getGenericParameterTypes()[i], held[i]);
            assertThat(made(constructor, changed))
                    .as("with another %s", constructor.getParameters()[i].getName())
                    .isNotEqualTo(result);
        }
    }

    private static Object made(Constructor<?> constructor, Object... held) {
        try {
            constructor.setAccessible(true);
            return constructor.newInstance(held);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("could not make " + constructor.getDeclaringClass(), e);
        }
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType parameterized ? parameterized.getRawType() : type);
    }

    private static Object[] held(Constructor<?> constructor) {
        return Arrays.stream(constructor.getGenericParameterTypes())
                .map(ClosedResultsTest::sample)
                .toArray();
    }

    /** Users cannot make the parts of a result, which the other samples are made by. */
    private static Object sample(Type type) {
        Class<?> raw = raw(type);
        if (SAMPLES.containsKey(raw)) {
            return SAMPLES.get(raw);
        }
        if (type instanceof ParameterizedType several && raw == List.class) {
            return List.of(sample(several.getActualTypeArguments()[0]));
        }
        if (type instanceof ParameterizedType several && raw == Optional.class) {
            return Optional.of(sample(several.getActualTypeArguments()[0]));
        }
        if (results().anyMatch(raw::equals)) {
            Constructor<?> constructor = raw.getDeclaredConstructors()[0];
            return made(constructor, held(constructor));
        }
        if (Calculated.class.isAssignableFrom(raw) && raw.isRecord()) {
            return RecordType.sampleRecord(raw, component -> sample(component.getGenericType()));
        }
        return RecordType.sample(type, "sample", Variant.ONE);
    }

    private static Object other(Type type, Object held) {
        if (held instanceof List) {
            return List.of();
        }
        if (held instanceof Optional) {
            return Optional.empty();
        }
        return OTHERS.entrySet().stream()
                .filter(other -> other.getKey().isAssignableFrom(raw(type)))
                .<Object>map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> results().anyMatch(raw(type)::equals)
                        ? another(raw(type).getDeclaredConstructors()[0])
                        : RecordType.sample(type, "another", Variant.TWO));
    }

    /** A part of a result that holds another first thing. */
    private static Object another(Constructor<?> constructor) {
        Object[] held = held(constructor);
        held[0] = other(constructor.getGenericParameterTypes()[0], held[0]);
        return made(constructor, held);
    }
}

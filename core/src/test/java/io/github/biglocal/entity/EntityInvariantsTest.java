package io.github.biglocal.entity;

import static io.github.biglocal.invariant.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.biglocal.entity.RecordType.Variant;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.invariant.Texts;
import io.github.biglocal.match.FundingLine;
import io.github.biglocal.programme.Programme;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeten.extra.LocalDateRange;

/** What every generated type promises, tried on all there are and field by field. */
class EntityInvariantsTest {
    private static final List<RecordType> TYPES = RecordType.all();

    static List<RecordType> types() {
        return TYPES;
    }

    static Stream<RecordType> entities() {
        return TYPES.stream().filter(type -> Entity.class.isAssignableFrom(type.type()));
    }

    private static Stream<Arguments> fields(Predicate<Method> wanted) {
        return TYPES.stream()
                .flatMap(type ->
                        type.fields().stream().filter(wanted).map(field -> Arguments.of(type, field.getName(), field)));
    }

    static Stream<Arguments> allFields() {
        return fields(field -> true);
    }

    /** One field of each kind of Java type: what Immutables makes of a field depends on nothing else. */
    static Stream<Arguments> oneFieldOfEachKind() {
        Set<Object> kinds = new HashSet<>();
        return fields(field -> kinds.add(
                RecordType.isRequired(field) && !field.getReturnType().isPrimitive()
                        ? Object.class
                        : field.getReturnType()));
    }

    static Stream<Arguments> fieldsThatMayBeLeftOut() {
        // A member has a term, or is none.
        return fields(field -> !RecordType.isRequired(field) && !field.getName().equals("terms"));
    }

    static Stream<Arguments> moneyFields() {
        return fields(field -> RecordType.heldType(field) == Money.class);
    }

    /** What is left of some money may be less than nothing. */
    private static final Set<String> BALANCES =
            Set.of("StatedAccount.held", "StatedAccount.undrawn", "StatedAccount.uncommitted");

    static Stream<Arguments> sums() {
        return moneyFields().filter(field -> !BALANCES.contains(field.get()[0] + "." + field.get()[1]));
    }

    static Stream<Arguments> periodFields() {
        return fields(field -> RecordType.heldType(field) == LocalDateRange.class);
    }

    static Stream<Arguments> textFields() {
        return fields(field ->
                RecordType.heldType(field) == String.class && !field.getName().equals("additionalFields"));
    }

    static Stream<Arguments> fieldsBesideOtherMoney() {
        return fields(field -> holdsMoney(field)
                && field.getDeclaringClass() != Programme.class
                && new RecordType(field.getDeclaringClass())
                        .fields().stream()
                                .anyMatch(other -> !other.getName().equals(field.getName()) && holdsMoney(other)));
    }

    static Stream<Arguments> listsThatHoldMoney() {
        return fields(field -> holdsMoney(field)
                && field.getReturnType() == List.class
                && field.getDeclaringClass() != Programme.class);
    }

    static Stream<Arguments> datedFieldsOfEntities() {
        return fields(field -> Entity.class.isAssignableFrom(field.getDeclaringClass())
                && !RecordType.sample(field.getGenericReturnType(), field.getName(), Variant.ONE)
                        .equals(RecordType.sample(field.getGenericReturnType(), field.getName(), Variant.LATER)));
    }

    private static boolean holdsMoney(Method field) {
        Object one = RecordType.sample(field.getGenericReturnType(), field.getName(), Variant.ONE);
        return !one.equals(RecordType.sample(field.getGenericReturnType(), field.getName(), Variant.EUROS));
    }

    @Test
    void thereAreTypesAndFieldsToTry() {
        assertThat(entities()).hasSize(46);
        assertThat(TYPES).hasSize((int) entities().count() + 1);
        assertThat(allFields()).hasSize(627);
        assertThat(moneyFields()).hasSize(33);
        assertThat(sums()).hasSize(33 - BALANCES.size());
        assertThat(periodFields()).hasSize(23);
        assertThat(textFields()).hasSize(43);
        assertThat(datedFieldsOfEntities()).hasSize(181);
        assertThat(fieldsBesideOtherMoney()).hasSize(56);
        assertThat(oneFieldOfEachKind()).hasSize(6);
    }

    @ParameterizedTest
    @MethodSource("types")
    void isSealedSoThatNobodyElseCanMakeOne(RecordType type) {
        assertThat(type.type()).isSealed();
        assertThat(type.type().getPermittedSubclasses())
                .singleElement()
                .satisfies(generated -> assertThat(generated).isFinal());
    }

    @ParameterizedTest
    @MethodSource("entities")
    void printsAsItsKindAndItsIdAndNothingElse(RecordType type) {
        Entity entity = (Entity) type.filled(Variant.ONE);

        assertThat(entity.toString())
                .isEqualTo(type + " " + entity.reference().id())
                .doesNotContain(RecordType.FREE_TEXT);
        assertThat(entity.reference()).hasToString(entity.toString());
    }

    @Test
    void aFundingLineHasNoIdAndPrintsAsItsAmount() {
        assertThat(new RecordType(FundingLine.class).filled(Variant.ONE)).hasToString("Funding line of £7");
    }

    @ParameterizedTest
    @MethodSource("types")
    void saysWhereItWasReadAndKeepsWhatItDoesNotKnow(RecordType type) {
        assertThat(type.fields()).extracting(Method::getName).contains("citations", "additionalFields");
    }

    @ParameterizedTest
    @MethodSource("types")
    void isEqualWhenAllItsFieldsAre(RecordType type) {
        assertThat(type.filled(Variant.ONE))
                .isEqualTo(type.filled(Variant.ONE))
                .hasSameHashCodeAs(type.filled(Variant.ONE))
                .isNotEqualTo(type.filled(Variant.TWO));
    }

    @ParameterizedTest
    @MethodSource("types")
    void namesWhatIsMissing(RecordType type) {
        List<String> required = type.fields().stream()
                .filter(RecordType::isRequired)
                .map(Method::getName)
                .toList();

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> type.with(field -> RecordType.isRequired(field)
                        ? null
                        : RecordType.sample(field.getGenericReturnType(), field.getName(), Variant.ONE)))
                .satisfies(thrown -> {
                    assertThat(thrown.type()).isEqualTo(type.toString());
                    assertThat(thrown.field().split(", ")).containsExactlyInAnyOrderElementsOf(required);
                    assertThat(thrown.isMissing()).isTrue();
                });
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("oneFieldOfEachKind")
    void aChangedFieldMakesAnotherRecordTheSameAsOneBuiltSo(RecordType type, String name, Method field) {
        Object record = type.filled(Variant.ONE);
        Object value = RecordType.sample(field.getGenericReturnType(), name, Variant.TWO);
        Object changed = RecordType.changed(record, name, value);

        assertThat(changed).isNotEqualTo(record).isEqualTo(type.filledBut(name, value));
        assertThat(RecordType.get(changed, field)).isEqualTo(value);
        assertThat(record).isEqualTo(type.filled(Variant.ONE));
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("fieldsThatMayBeLeftOut")
    void aFieldThatIsNotRequiredMayBeLeftOut(RecordType type, String name, Method field) {
        Object without = type.with(each -> each.getName().equals(name)
                ? null
                : RecordType.sample(each.getGenericReturnType(), each.getName(), Variant.ONE));
        Object held = RecordType.get(without, field);

        assertThat(held).isIn(Optional.empty(), OptionalInt.empty(), List.of(), Set.of(), Map.of());
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("sums")
    void noAmountIsNegative(RecordType type, String name, Method field) {
        assertRefused(type.toString(), name, () -> type.filledBut(name, in(field, Money.parse("GBP -0.01"))));
        if (name.equals("roundedTo")) {
            // A unit to round to is more than nothing.
            assertRefused(type.toString(), name, () -> type.filledBut(name, in(field, Money.parse("GBP 0"))));
        } else {
            assertThatCode(() -> type.filledBut(name, in(field, Money.parse("GBP 0"))))
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("moneyFields")
    void noAmountIsLargerThanAnyProgramme(RecordType type, String name, Method field) {
        assertRefused(
                type.toString(), name, () -> type.filledBut(name, in(field, Money.parse("GBP 1000000000000000"))));
    }

    @ParameterizedTest
    @MethodSource("types")
    void aFieldOfTheCallersOwnHasANameOfItsOwn(RecordType type) {
        for (Method field : type.fields()) {
            if (field.getName().equals("additionalFields")) {
                continue;
            }
            assertRefused(
                    type.toString(),
                    "additionalFields",
                    () -> type.filledBut(
                            "additionalFields", Map.of(field.getName(), AdditionalValue.of(RecordType.FREE_TEXT))));
        }
        for (String name : Texts.NO_TEXTS) {
            assertRefused(
                    type.toString(),
                    "additionalFields",
                    () -> type.filledBut("additionalFields", Map.of(name, AdditionalValue.of(RecordType.FREE_TEXT))));
        }
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("fieldsBesideOtherMoney")
    void allAmountsAreInOneCurrency(RecordType type, String name, Method field) {
        assertMixed(
                type,
                name,
                () -> type.filledBut(name, RecordType.sample(field.getGenericReturnType(), name, Variant.EUROS)));
        assertThatCode(() -> type.filled(Variant.EUROS)).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("listsThatHoldMoney")
    void allAmountsOfAListAreInOneCurrency(RecordType type, String name, Method field) {
        List<Object> mixed = new ArrayList<>();
        mixed.addAll((Collection<?>) RecordType.sample(field.getGenericReturnType(), name, Variant.ONE));
        mixed.addAll((Collection<?>) RecordType.sample(field.getGenericReturnType(), name, Variant.EUROS));

        assertMixed(type, name, () -> type.filledBut(name, mixed));
    }

    private static void assertMixed(RecordType type, String name, ThrowingCallable attempt) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(attempt)
                .satisfies(refused -> {
                    assertThat(refused.type()).isEqualTo(type.toString());
                    assertThat(refused.field().split(", ")).contains(name);
                    assertThat(refused.problem()).contains("EUR and GBP");
                });
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("periodFields")
    void noPeriodIsEmpty(RecordType type, String name, Method field) {
        LocalDateRange empty = LocalDateRange.ofEmpty(LocalDate.of(2018, 1, 1));

        assertRefused(type.toString(), name, () -> type.filledBut(name, in(field, empty)));
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("datedFieldsOfEntities")
    void aDayOfAFieldIsADayOfTheChanges(RecordType type, String name, Method field) {
        Object later = RecordType.sample(field.getGenericReturnType(), name, Variant.LATER);

        assertThat(((Entity) type.filledBut(name, later)).changes())
                .as("changes() of %s, which has to tell the days of %s", type, name)
                .extracting(Change::date)
                // What is dated by its last day changes on the day after.
                .containsAnyOf(RecordType.LATER, RecordType.LATER.plusDays(1));
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("textFields")
    void noTextIsBlank(RecordType type, String name, Method field) {
        for (String text : Texts.NO_TEXTS) {
            assertRefused(type.toString(), name, () -> type.filledBut(name, in(field, text)));
        }
    }

    @ParameterizedTest(name = "{0}.{1}")
    @MethodSource("oneFieldOfEachKind")
    void nullIsRefusedInEveryField(RecordType type, String name, Method field) {
        Object record = type.filled(Variant.ONE);
        Method with = Stream.of(record.getClass().getMethods())
                .filter(method -> method.getName().equalsIgnoreCase("with" + name))
                .filter(method -> method.getParameterCount() == 1
                        && !method.getParameterTypes()[0].isPrimitive()
                        && !method.isVarArgs())
                .findFirst()
                .orElseThrow();

        assertThatNullPointerException().isThrownBy(() -> {
            try {
                with.invoke(record, (Object) null);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    /** A value in the container that a field wants. */
    private static Object in(Method field, Object value) {
        if (field.getReturnType() == Optional.class) {
            return Optional.of(value);
        }
        return field.getReturnType() == List.class ? List.of(value) : value;
    }
}

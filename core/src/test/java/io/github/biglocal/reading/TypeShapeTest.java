package io.github.biglocal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.biglocal.area.Area;
import io.github.biglocal.area.AreaId;
import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.RecordType;
import io.github.biglocal.entity.RecordType.Variant;
import io.github.biglocal.grant.Grant;
import io.github.biglocal.grant.ImmutableGrant;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.money.Payment;
import io.github.biglocal.money.Ratio;
import io.github.biglocal.reading.TypeShape.Occurrence;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TypeShapeTest {
    private static final Payment PAYMENT = Payment.of(LocalDate.of(2016, 4, 1), Money.parse("GBP 5.00"));

    static List<RecordType> builtTypes() {
        return RecordType.all();
    }

    /** Every type that a programme can hold, values within values included. */
    static Set<Class<?>> typesOfTheModel() {
        Set<Class<?>> found = new LinkedHashSet<>();
        Deque<Class<?>> left = new ArrayDeque<>();
        RecordType.all().forEach(type -> left.add(type.type()));
        while (!left.isEmpty()) {
            Class<?> type = left.pop();
            if (found.add(type)) {
                TypeShape.of(type).ifPresent(shape -> shape.fields().forEach(field -> left.add(field.valueType())));
            }
        }
        return found;
    }

    @ParameterizedTest
    @MethodSource("typesOfTheModel")
    void aTypeOfTheModelHasAShapeOrATextFormAndNotBoth(Class<?> type) {
        assertThat(TypeShape.of(type).isPresent())
                .as("%s has a shape", type)
                .isNotEqualTo(TextForms.of(type).isPresent());
    }

    @ParameterizedTest
    @MethodSource("builtTypes")
    void itsFieldsAreThoseOfTheType(RecordType type) {
        TypeShape shape = TypeShape.of(type.type()).orElseThrow();

        assertThat(shape.name()).isEqualTo(type.toString());
        assertThat(shape.fieldNames())
                .containsExactlyInAnyOrderElementsOf(type.fields().stream()
                        .map(Method::getName)
                        .filter(name -> !name.equals("additionalFields"))
                        .toList());
        assertThat(shape.keepsAdditionalFields()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("builtTypes")
    void whatIsMadeOfTheFieldsOfAValueIsEqualToIt(RecordType type) {
        Object value = type.filled(Variant.ONE);
        TypeShape shape = TypeShape.of(value.getClass()).orElseThrow();
        TypeShape.Draft draft = shape.draft();
        shape.fields().forEach(field -> draft.set(field.name(), field.get(value)));
        shape.additionalFields(value).forEach(draft::keep);

        assertThat(draft.build()).isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("builtTypes")
    void whatIsMissingIsNamed(RecordType type) {
        TypeShape shape = TypeShape.of(type.type()).orElseThrow();
        List<String> required = shape.fields().stream()
                .filter(field -> field.occurrence() == Occurrence.REQUIRED)
                .map(TypeShape.Field::name)
                .toList();

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> shape.draft().build())
                .satisfies(thrown -> {
                    assertThat(thrown.isMissing()).isTrue();
                    assertThat(thrown.type()).isEqualTo(shape.name());
                    assertThat(thrown.field()).isEqualTo(String.join(", ", required));
                });
    }

    @Test
    void theFieldsAreInTheOrderOfTheSource() {
        assertThat(TypeShape.of(Grant.class).orElseThrow().fieldNames())
                .startsWith("id", "area", "title", "scheme", "recipientKind")
                .endsWith("returned", "afterwards", "citations");
        assertThat(TypeShape.of(Payment.class).orElseThrow().fieldNames()).containsExactly("date", "amount");
    }

    @Test
    void aFieldSaysWhatItHolds() {
        TypeShape shape = TypeShape.of(Area.class).orElseThrow();

        assertThat(shape.field("name").orElseThrow()).satisfies(field -> {
            assertThat(field.occurrence()).isEqualTo(Occurrence.REQUIRED);
            assertThat(field.valueType()).isEqualTo(String.class);
        });
        assertThat(shape.field("announced").orElseThrow()).satisfies(field -> {
            assertThat(field.occurrence()).isEqualTo(Occurrence.OPTIONAL);
            assertThat(field.valueType()).isEqualTo(LocalDate.class);
            assertThat(field.type()).hasToString("java.util.Optional<java.time.LocalDate>");
        });
        assertThat(shape.field("wave").orElseThrow()).satisfies(field -> {
            assertThat(field.occurrence()).isEqualTo(Occurrence.OPTIONAL);
            assertThat(field.valueType()).isEqualTo(int.class);
        });
        assertThat(shape.field("formerNames").orElseThrow().occurrence()).isEqualTo(Occurrence.MANY);
        assertThat(shape.field("additionalFields")).isEmpty();
        assertThat(shape.field("regoin")).isEmpty();
    }

    @Test
    void anOptionalFieldTakesItsValueAloneAndASetAnyCollection() {
        Object made = TypeShape.of(Area.class)
                .orElseThrow()
                .draft()
                .set("id", AreaId.of("a"))
                .set("name", "A")
                .set("announced", LocalDate.of(2012, 2, 1))
                .set("wave", 2)
                .set("gssCodes", List.of())
                .keep("note", AdditionalValue.of("hello"))
                .build();

        assertThat(made)
                .isEqualTo(Area.builder()
                        .id(AreaId.of("a"))
                        .name("A")
                        .announced(LocalDate.of(2012, 2, 1))
                        .wave(OptionalInt.of(2))
                        .putAdditionalField("note", AdditionalValue.of("hello"))
                        .build());
    }

    @Test
    void aJavaRecordIsReadAndMadeToo() {
        TypeShape shape = TypeShape.of(Payment.class).orElseThrow();

        assertThat(shape.builder()).isEmpty();
        assertThat(shape.keepsAdditionalFields()).isFalse();
        assertThat(shape.additionalFields(PAYMENT)).isEmpty();
        assertThat(shape.field("amount").orElseThrow().get(PAYMENT)).isEqualTo(PAYMENT.amount());
        assertThat(shape.draft()
                        .set("date", PAYMENT.date())
                        .set("amount", PAYMENT.amount())
                        .build())
                .isEqualTo(PAYMENT);
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> shape.draft().set("date", PAYMENT.date()).build())
                .satisfies(thrown -> assertThat(thrown.field()).isEqualTo("amount"));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> shape.draft().keep("note", AdditionalValue.of("hello")));
        assertThatThrownBy(shape::newBuilder).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aValueOfAnotherTypeOrForNoFieldIsRefusedWithTheFieldAndNotWithTheValue() {
        TypeShape shape = TypeShape.of(Area.class).orElseThrow();
        for (Map.Entry<String, Object> wrong : Map.<String, Object>of(
                        "name", 5, "announced", "Zebedee", "population", "Zebedee", "gssCodes", List.of("Zebedee"))
                .entrySet()) {
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> shape.draft().set(wrong.getKey(), wrong.getValue()))
                    .satisfies(thrown -> assertThat(thrown.field()).isEqualTo(wrong.getKey()))
                    .withMessageNotContaining("Zebedee");
        }
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> shape.draft().set("regoin", "x"))
                .withMessageContaining("region");
    }

    @Test
    void aTypeAndWhatImplementsItAndItsBuilderAreOfOneShape() {
        TypeShape shape = TypeShape.of(Grant.class).orElseThrow();

        assertThat(TypeShape.of(ImmutableGrant.class))
                .hasValueSatisfying(found -> assertThat(found.type()).isEqualTo(Grant.class));
        assertThat(TypeShape.ofBuilder(ImmutableGrant.Builder.class))
                .hasValueSatisfying(found -> assertThat(found.type()).isEqualTo(Grant.class));
        assertThat(shape.newBuilder()).isInstanceOf(ImmutableGrant.Builder.class);
        assertThat(TypeShape.of(Grant.class).orElseThrow()).isSameAs(shape);
    }

    @Test
    void whatIsNotOfTheModelOrIsOnePieceOfTextHasNone() {
        assertThat(TypeShape.of(String.class)).isEmpty();
        assertThat(TypeShape.of(Money.class)).isEmpty();
        assertThat(TypeShape.of(AreaId.class)).isEmpty();
        assertThat(TypeShape.of(Ratio.class)).isEmpty();
        assertThat(TypeShape.of(Hidden.class)).isEmpty();
        assertThat(TypeShape.ofBuilder(String.class)).isEmpty();
    }

    private record Hidden(String value) {}
}

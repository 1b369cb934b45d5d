package io.github.biglocal.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.TypeShape;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeten.extra.LocalDateRange;

class SamplesTest {
    /** What a value is made of, by name. */
    private static Map<String, Object> fields(Object value) {
        Map<String, Object> fields = new LinkedHashMap<>();
        TypeShape.of(value.getClass()).ifPresent(shape -> {
            shape.fields().forEach(field -> fields.put(field.name(), field.get(value)));
            if (shape.keepsAdditionalFields()) {
                fields.put("additionalFields", shape.additionalFields(value));
            }
        });
        return fields;
    }

    private static boolean isEmpty(Object value) {
        return (value instanceof Optional<?> optional && optional.isEmpty())
                || (value instanceof OptionalInt number && number.isEmpty())
                || (value instanceof Collection<?> collection && collection.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty())
                || (value instanceof String text && text.isBlank());
    }

    @Test
    void everyFieldOfEveryTypeHasAValueInTheMaximalProgramme() {
        List<String> empty = Samples.values(Samples.maximal()).stream()
                .flatMap(value -> fields(value).entrySet().stream()
                        .filter(field -> isEmpty(field.getValue()))
                        .map(field -> value.getClass().getSimpleName() + "." + field.getKey()))
                .distinct()
                .toList();

        assertThat(empty).as("fields to be given a value in MaximalProgramme").isEmpty();
    }

    /** The types that a programme is made of, as its accessors and theirs declare them. */
    private static void collect(Type type, Set<Class<?>> types) {
        if (type instanceof ParameterizedType of) {
            for (Type argument : of.getActualTypeArguments()) {
                collect(argument, types);
            }
        } else if (type instanceof Class<?> plain && TypeShape.inModel(plain) && types.add(plain)) {
            TypeShape.of(plain).ifPresent(shape -> shape.fields().forEach(field -> collect(field.type(), types)));
        }
    }

    @Test
    void everyTypeThatAProgrammeMayHoldIsInTheMaximalOne() {
        Set<Class<?>> declared = new HashSet<>();
        collect(Programme.class, declared);
        Set<Class<?>> held = Samples.values(Samples.maximal()).stream()
                .<Class<?>>map(value -> TypeShape.of(value.getClass())
                        .<Class<?>>map(TypeShape::type)
                        .orElse(value.getClass()))
                .collect(Collectors.toSet());

        assertThat(held).containsExactlyInAnyOrderElementsOf(declared);
        assertThat(declared.stream().filter(type -> TypeShape.of(type).isPresent()))
                .hasSize(107);
    }

    static List<Entity> recordsOfTheMaximalProgramme() {
        return Samples.maximal().all(Entity.class);
    }

    @ParameterizedTest
    @MethodSource("recordsOfTheMaximalProgramme")
    void everyDayInARecordIsADayOfItsChanges(Entity record) {
        Set<LocalDate> changes = record.changes().stream().map(Change::date).collect(Collectors.toSet());
        List<LocalDate> days = new ArrayList<>();
        collectDays(record, days);

        // A period changes on the day after its last.
        assertThat(days).allMatch(day -> changes.contains(day) || changes.contains(day.plusDays(1)));
    }

    private static void collectDays(Object value, List<LocalDate> days) {
        if (value instanceof LocalDate day) {
            days.add(day);
        } else if (value instanceof LocalDateRange period) {
            if (!period.isUnboundedStart()) {
                days.add(period.getStart());
            }
            if (!period.isUnboundedEnd()) {
                days.add(period.getEndInclusive());
            }
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(held -> collectDays(held, days));
        } else if (value instanceof Iterable<?> several) {
            several.forEach(each -> collectDays(each, days));
        } else {
            fields(value).values().forEach(each -> collectDays(each, days));
        }
    }

    @Test
    void theMinimalProgrammeHasARecordOfEachKindWithWhatIsRequiredAndNothingElse() {
        List<Entity> records = Samples.minimal().all(Entity.class).stream()
                .filter(record -> !(record instanceof Programme))
                .toList();

        assertThat(records)
                .extracting(record -> record.reference().kind())
                .doesNotHaveDuplicates()
                .hasSameSizeAs(TypeShape.of(Programme.class).orElseThrow().fields().stream()
                        .filter(field -> Entity.class.isAssignableFrom(field.valueType()))
                        .toList());
        for (Entity record : records) {
            TypeShape shape = TypeShape.of(record.getClass()).orElseThrow();
            assertThat(shape.fields())
                    .filteredOn(field -> !isEmpty(field.get(record)))
                    .as(shape.name())
                    .isNotEmpty()
                    .allMatch(field -> field.occurrence() == TypeShape.Occurrence.REQUIRED);
            assertThat(shape.additionalFields(record)).isEmpty();
        }
    }

    @Test
    void theEmptyProgrammeHasNoRecordBesideItself() {
        assertThat(Samples.empty().all(Entity.class)).containsExactly(Samples.empty());
    }
}

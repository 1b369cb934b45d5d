package io.github.biglocal.serialization.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.biglocal.entity.Change;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.TypeShape;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MaximalProgrammeTest {
    @Test
    void everyFieldOfEveryTypeHasAValue() {
        List<String> empty = MaximalProgramme.values().stream()
                .flatMap(value -> MaximalProgramme.properties(value).entrySet().stream()
                        .filter(property -> isEmpty(property.getValue()))
                        .map(property -> value.getClass().getSimpleName() + "." + property.getKey()))
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
    void everyTypeThatAProgrammeMayHoldIsInIt() {
        Set<Class<?>> declared = new HashSet<>();
        collect(Programme.class, declared);
        Set<Class<?>> held = MaximalProgramme.values().stream()
                .<Class<?>>map(value -> TypeShape.of(value.getClass())
                        .<Class<?>>map(TypeShape::type)
                        .orElse(value.getClass()))
                .collect(Collectors.toSet());

        assertThat(held).containsExactlyInAnyOrderElementsOf(declared);
        assertThat(declared.stream().filter(type -> TypeShape.of(type).isPresent()))
                .hasSize(107);
    }

    @Test
    void thePropertiesOfATypeAreThoseOfItsSourceInTheirOrder() {
        assertThat(MaximalProgramme.properties(
                        MaximalProgramme.programme().projects().get(0)))
                .containsOnlyKeys(
                        "id",
                        "area",
                        "otherAreas",
                        "title",
                        "programmeLines",
                        "matchLines",
                        "totalCost",
                        "claims",
                        "claimStrength",
                        "roleEvidence",
                        "statutoryAssessments",
                        "citations",
                        "additionalFields");
        assertThat(MaximalProgramme.properties(
                                MaximalProgramme.programme().projects().get(0))
                        .keySet())
                .startsWith("id", "area", "otherAreas", "title", "programmeLines", "matchLines", "totalCost", "claims");
    }

    private static boolean isEmpty(Object value) {
        return (value instanceof Optional<?> optional && optional.isEmpty())
                || (value instanceof OptionalInt number && number.isEmpty())
                || (value instanceof Collection<?> collection && collection.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty())
                || (value instanceof String text && text.isBlank());
    }

    @Test
    void everyDayInARecordIsADayOfItsChanges() throws Exception {
        Pattern day = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
        for (Entity record : MaximalProgramme.programme().all(Entity.class)) {
            Set<LocalDate> changes = record.changes().stream().map(Change::date).collect(Collectors.toSet());
            Matcher written = day.matcher(BigLocalJson.standard().write(record));
            while (written.find()) {
                LocalDate date = LocalDate.parse(written.group());
                // A period changes on the day after its last.
                assertThat(changes.contains(date) || changes.contains(date.plusDays(1)))
                        .as("%s has %s", record, date)
                        .isTrue();
            }
        }
    }
}

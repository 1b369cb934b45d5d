package io.github.biglocal.testkit;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.programme.ProgrammeId;
import io.github.biglocal.reading.TypeShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Programmes to test with: the fullest, the barest, and one with no records at all.
 *
 * <pre>{@code
 * Programme programme = Samples.maximal();
 * assertThat(read(written(programme))).isEqualTo(programme);
 * }</pre>
 *
 * <p>A type or a field that a later version adds is in them from that version on. Their records are of the right form and no
 * more: many rules are breached, or do not apply. For programmes as they should be, see {@link ValidProgrammes}.
 */
public final class Samples {
    private static final Programme MAXIMAL = MaximalProgramme.programme();
    private static final Programme EMPTY = Programme.builder()
            .id(ProgrammeId.of("programme-1"))
            .name("Programme")
            .build();
    private static final Programme MINIMAL = minimalOf(MAXIMAL);

    private Samples() {}

    /**
     * {@return a programme in which every field of every type has a value} There is at least one record of each kind, and a field
     * that the library does not know wherever there is room for one.
     */
    public static Programme maximal() {
        return MAXIMAL;
    }

    /** {@return a programme with one record of each kind, in which nothing has a value but the fields that are required} */
    public static Programme minimal() {
        return MINIMAL;
    }

    /** {@return a programme without a record, which has an id and a name} */
    public static Programme empty() {
        return EMPTY;
    }

    /**
     * {@return every value of the library's own types in a programme, itself first: records, small values in them, codes and
     * ids} A value comes as often as it stands there. Fields that the library does not know are left out.
     *
     * @param programme the programme, such as {@link #maximal()}
     */
    public static List<Object> values(Programme programme) {
        Objects.requireNonNull(programme, "programme");
        List<Object> values = new ArrayList<>();
        collect(programme, values);
        return values;
    }

    private static void collect(Object value, List<Object> values) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(held -> collect(held, values));
        } else if (value instanceof Iterable<?> several) {
            several.forEach(each -> collect(each, values));
        } else if (TypeShape.inModel(value.getClass())) {
            values.add(value);
            TypeShape.of(value.getClass())
                    .ifPresent(shape -> shape.fields().forEach(field -> collect(field.get(value), values)));
        }
    }

    private static Programme minimalOf(Programme maximal) {
        TypeShape shape = TypeShape.of(Programme.class).orElseThrow();
        TypeShape.Draft draft = shape.draft().set("id", maximal.id()).set("name", maximal.name());
        for (TypeShape.Field field : shape.fields()) {
            if (Entity.class.isAssignableFrom(field.valueType())) {
                Object first = ((List<?>) field.get(maximal)).get(0);
                draft.set(field.name(), List.of(bare(first)));
            }
        }
        return (Programme) draft.build();
    }

    private static Object bare(Object record) {
        TypeShape shape = TypeShape.of(record.getClass()).orElseThrow();
        TypeShape.Draft draft = shape.draft();
        for (TypeShape.Field field : shape.fields()) {
            if (field.occurrence() == TypeShape.Occurrence.REQUIRED) {
                draft.set(field.name(), field.get(record));
            }
        }
        return draft.build();
    }
}

package io.github.biglocal.reading;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.Id;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.reading.TypeShape.Occurrence;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.threeten.extra.LocalDateRange;

/** What somebody who fills in a field writes: one value, several, or records. */
public enum FieldForm {
    /** One value, such as a day, an amount, a code or a period. */
    VALUE,
    /** Values that stand in a list, such as codes. */
    VALUES,
    /**
     * An entry that says what held through a period, such as where a member lived: what held on the day that is asked about
     * is one value.
     */
    VALUE_ON_A_DAY,
    /** The id of another record, or of a person; or several ids. */
    ID,
    /** Something with fields of its own, or several such things. */
    PARTS,
    /** Records, such as members. */
    RECORDS;

    /**
     * {@return the form of a field}
     *
     * @param field the field
     */
    public static FieldForm of(TypeShape.Field field) {
        Class<?> type = Objects.requireNonNull(field, "field").valueType();
        if (Entity.class.isAssignableFrom(type)) {
            return RECORDS;
        }
        if (Id.class.isAssignableFrom(type) || type == Reference.class) {
            return ID;
        }
        boolean several = field.occurrence() == Occurrence.MANY;
        if (type == LocalDateRange.class || TextForms.of(type).isPresent()) {
            return several ? VALUES : VALUE;
        }
        return several && onADay(type).isPresent() ? VALUE_ON_A_DAY : PARTS;
    }

    /**
     * {@return the two fields of a type that says what held through a period: the value and the period; empty for another}
     *
     * @param type the type, such as that of where a member lived
     */
    public static Optional<OnADay> onADay(Class<?> type) {
        List<TypeShape.Field> fields = TypeShape.of(type).map(TypeShape::fields).orElse(List.of());
        if (fields.size() != 2 || fields.stream().anyMatch(field -> field.occurrence() != Occurrence.REQUIRED)) {
            return Optional.empty();
        }
        TypeShape.Field value = fields.get(0);
        TypeShape.Field period = fields.get(1);
        return of(value) == VALUE
                        && value.valueType() != LocalDateRange.class
                        && period.valueType() == LocalDateRange.class
                ? Optional.of(new OnADay(value, period))
                : Optional.empty();
    }

    /**
     * The fields of a type that says what held through a period.
     *
     * <p>Immutable and thread-safe.
     *
     * @param value what held
     * @param period when
     */
    public record OnADay(TypeShape.Field value, TypeShape.Field period) {
        /** Checks that both are there. */
        public OnADay {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(period, "period");
        }
    }
}

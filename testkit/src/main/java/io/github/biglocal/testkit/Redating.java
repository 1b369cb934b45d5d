package io.github.biglocal.testkit;

import io.github.biglocal.reading.TypeShape;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.threeten.extra.LocalDateRange;

/** Other days in a record. */
final class Redating {
    private Redating() {}

    /**
     * {@return a value with other days in it, and in its parts} What is not of the model stays as it is.
     *
     * @param value a record, or what one of its fields has
     * @param day gives the day in the place of one
     * @throws io.github.biglocal.invariant.InvalidValueException if the record cannot have these days
     */
    static Object redated(Object value, UnaryOperator<LocalDate> day) {
        if (value instanceof LocalDate date) {
            return day.apply(date);
        }
        if (value instanceof LocalDateRange period) {
            return LocalDateRange.of(
                    period.isUnboundedStart() ? LocalDate.MIN : day.apply(period.getStart()),
                    period.isUnboundedEnd() ? LocalDate.MAX : day.apply(period.getEnd()));
        }
        if (value instanceof Optional<?> one) {
            return one.map(held -> redated(held, day));
        }
        if (value instanceof Set<?> set) {
            return set.stream().map(held -> redated(held, day)).collect(Collectors.toSet());
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(held -> redated(held, day)).toList();
        }
        return TypeShape.of(value.getClass())
                .map(shape -> redated(value, shape, day))
                .orElse(value);
    }

    private static Object redated(Object value, TypeShape shape, UnaryOperator<LocalDate> day) {
        TypeShape.Draft draft = shape.draft();
        shape.fields().forEach(field -> draft.set(field, redated(field.get(value), day)));
        shape.additionalFields(value).forEach(draft::keep);
        return draft.build();
    }
}

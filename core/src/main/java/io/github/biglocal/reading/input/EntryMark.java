package io.github.biglocal.reading.input;

import io.github.biglocal.entity.Bound;
import io.github.biglocal.entity.Code;
import io.github.biglocal.entity.Id;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.reading.TypeShape.Occurrence;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * What is recorded in a field of an entry of a list, such as a contribution of match, and by which a person knows the entry: no
 * free text, and no id of a person. Immutable and thread-safe.
 *
 * @param field the name of the field
 * @param value what it holds
 * @param bound how the amount of the entry compares with the true one; exact for any other field
 */
public record EntryMark(String field, Object value, Bound bound) {
    private static final String AMOUNT = "amount";

    /**
     * {@return what is recorded of an entry, in the order of its fields; none of a type that has no fields} Lists are left out.
     *
     * @param entry the entry
     */
    public static List<EntryMark> of(Object entry) {
        Optional<TypeShape> shape = TypeShape.of(entry.getClass());
        Bound bound = shape.flatMap(its -> its.field("bound"))
                .flatMap(field -> recorded(field.get(entry)))
                .filter(Bound.class::isInstance)
                .map(Bound.class::cast)
                .orElse(Bound.EXACT);
        return shape.stream()
                .flatMap(its -> its.fields().stream())
                .filter(field -> field.occurrence() != Occurrence.MANY)
                .flatMap(field -> recorded(field.get(entry))
                        .filter(value -> text(value).isPresent())
                        .map(value ->
                                new EntryMark(field.name(), value, field.name().equals(AMOUNT) ? bound : Bound.EXACT))
                        .stream())
                .toList();
    }

    /**
     * {@return what a field holds, without what says that it may be empty}
     *
     * @param held what its accessor gives
     */
    public static Optional<Object> recorded(Object held) {
        if (held instanceof OptionalInt some) {
            return some.isPresent() ? Optional.of(some.getAsInt()) : Optional.empty();
        }
        return held instanceof Optional<?> some ? some.map(Object.class::cast) : Optional.of(held);
    }

    /**
     * {@return how a value reads; empty for what is free text, of a person, or not known}
     *
     * @param value the value
     */
    public static Optional<String> text(Object value) {
        if (value instanceof Money amount) {
            return Optional.of(Text.money(amount));
        }
        if (value instanceof LocalDate day) {
            return Optional.of(Text.day(day));
        }
        if (value instanceof LocalDateRange period) {
            return Optional.of(Text.period(period));
        }
        if (value instanceof Integer number) {
            return Optional.of(Text.number(number));
        }
        if (value instanceof Code code) {
            return Optional.of(Text.words(code.value()));
        }
        if (value instanceof Enum<?> code && !(value instanceof Bound)) {
            return Optional.of(Text.words(code)).filter(words -> !words.equals("unknown"));
        }
        return value instanceof Id id && !id.isPersonal() ? Optional.of(id.value()) : Optional.empty();
    }

    /** {@return how it reads, such as "more than £500"; of an amount of which no more is known, "amount not known"} */
    public String words() {
        return value instanceof Money amount && amount.isZero() && !bound.isExact() && !bound.isFromAbove()
                ? AMOUNT + " not known"
                : bound.text() + text(value).orElseThrow();
    }

    /** {@return whether an answer may still say more: it is an amount that is not exact, or a period with an open end} */
    public boolean mayBeFilledIn() {
        return !bound.isExact()
                || (value instanceof LocalDateRange period && (period.isUnboundedStart() || period.isUnboundedEnd()));
    }

    /** {@return how it reads} */
    @Override
    public String toString() {
        return words();
    }
}

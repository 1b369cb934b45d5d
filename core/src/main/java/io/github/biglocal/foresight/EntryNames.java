package io.github.biglocal.foresight;

import io.github.biglocal.entity.Code;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.EntityId;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.organisation.PersonId;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.reading.input.EntryMark;
import io.github.biglocal.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.threeten.extra.LocalDateRange;

/**
 * What a person knows an entry of a list by, such as "match lines, entry 2 (£500, sport-england, 5 March 2018)": its place, and the
 * amount, the organisation, the day and the codes that it has. No free text; of what belongs to a person, the id or the place only.
 */
final class EntryNames {
    private static final int MOST_MARKS = 3;
    private static final int LAST = 4;

    private final List<String> names = new ArrayList<>();
    private boolean isPersonal;

    private EntryNames() {}

    /**
     * Returns what the entry of a list is known by; empty if the path leads through no list.
     *
     * @param shape the type of the record
     * @param record the record; empty if it is not there, so that an entry is known by its place only
     * @param path the path of a field
     */
    static Optional<String> of(TypeShape shape, Optional<?> record, String path) {
        EntryNames entries = new EntryNames();
        entries.walk(shape, record, Arrays.asList(path.split("/", -1)));
        return entries.names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", entries.names));
    }

    private void walk(TypeShape shape, Optional<?> value, List<String> steps) {
        isPersonal |= shape.fields().stream().anyMatch(field -> field.valueType() == PersonId.class);
        Optional<TypeShape.Field> field = shape.field(steps.get(0));
        if (field.isEmpty() || steps.size() == 1) {
            return;
        }
        Optional<Object> held = value.map(field.get()::get);
        Class<?> type = field.get().valueType();
        boolean isList = field.get().occurrence() == TypeShape.Occurrence.MANY;
        String step = steps.get(1);
        Optional<Object> next = isList ? held.flatMap(list -> entry(list, step)) : held.flatMap(EntryMark::recorded);
        if (isList) {
            names.add(
                    Entity.class.isAssignableFrom(type)
                            ? Text.words(type.getSimpleName()) + " " + FieldReference.idOf(step)
                            : Text.words(field.get().name()) + ", entry " + place(step)
                                    + next.map(this::marks).orElse(""));
        }
        List<String> left = steps.subList(isList ? 2 : 1, steps.size());
        if (!left.isEmpty()) {
            TypeShape.of(type).ifPresent(part -> walk(part, next, left));
        }
    }

    /** Counted from 1, as people do; what is no number is said as it is. */
    private static String place(String step) {
        return isNumber(step) ? Text.number(Long.parseLong(step) + 1) : step;
    }

    private static boolean isNumber(String step) {
        return step.matches("\\d{1,9}");
    }

    private static Optional<Object> entry(Object list, String step) {
        Stream<?> entries = list instanceof Collection<?> all ? all.stream() : Stream.empty();
        return isNumber(step)
                ? entries.skip(Integer.parseInt(step)).findFirst().map(Object.class::cast)
                : entries.filter(each -> each instanceof Entity entity
                                && entity.reference().id().equals(FieldReference.idOf(step)))
                        .findFirst()
                        .map(Object.class::cast);
    }

    private String marks(Object entry) {
        boolean isOfAPerson = isPersonal
                || TypeShape.of(entry.getClass()).stream()
                        .flatMap(shape -> shape.fields().stream())
                        .anyMatch(field -> field.valueType() == PersonId.class);
        String marks = isOfAPerson
                ? ""
                : EntryMark.of(entry).stream()
                        .filter(mark -> rank(mark.value()) < LAST)
                        .sorted(Comparator.comparing(mark -> rank(mark.value())))
                        .limit(MOST_MARKS)
                        .map(EntryMark::words)
                        .collect(Collectors.joining(", "));
        return marks.isEmpty() ? "" : " (" + marks + ")";
    }

    /** What people look for first comes first; by what comes last they know no entry. */
    private static int rank(Object value) {
        if (value instanceof Money) {
            return 0;
        }
        if (value instanceof EntityId<?>) {
            return 1;
        }
        if (value instanceof LocalDate || value instanceof LocalDateRange) {
            return 2;
        }
        return value instanceof Code || value instanceof Enum<?> ? 3 : LAST;
    }
}

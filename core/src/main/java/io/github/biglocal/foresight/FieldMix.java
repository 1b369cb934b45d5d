package io.github.biglocal.foresight;

import io.github.biglocal.entity.AdditionalValue;
import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.TextForms;
import io.github.biglocal.reading.TypeShape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Two states of some records as one, by the shapes of their types: of each field that differs, the one value or the other. Records
 * are the same if they have the same reference, wherever they stand; entries of other lists, if the lists are as long.
 */
final class FieldMix {
    private final Predicate<String> taken;

    private FieldMix(Predicate<String> taken) {
        this.taken = taken;
    }

    /**
     * The first programme, with the values of the second in some fields.
     *
     * @param taken whether a field is to be as in the second, by its path, such as {@code grants/g1/amountAwarded}
     * @throws InvalidValueException if a record refuses the values together
     */
    static Programme of(Programme before, Programme after, Predicate<String> taken) {
        return (Programme) new FieldMix(taken).value(before, after, "");
    }

    /**
     * The paths of the fields that differ, in the order of the shapes; of a record that one has more often than the other, the path of
     * the record.
     */
    static Set<String> differences(Programme before, Programme after) {
        Set<String> paths = new LinkedHashSet<>();
        Programme unused = of(before, after, path -> {
            paths.add(path);
            return false;
        });
        return paths;
    }

    static boolean holdsRecords(Collection<?> several) {
        return several instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Entity;
    }

    private Object value(Object before, Object after, String way) {
        if (before.equals(after)) {
            return before;
        }
        if (before instanceof Optional<?> was && after instanceof Optional<?> is && was.isPresent() && is.isPresent()) {
            return Optional.of(value(was.get(), is.get(), way));
        }
        if (before instanceof List<?> was && after instanceof List<?> is) {
            if (holdsRecords(was) || holdsRecords(is)) {
                return records(was, is, way);
            }
            return was.size() == is.size() && was.stream().allMatch(FieldMix::hasFields)
                    ? entries(was, is, way)
                    : chosen(before, after, way);
        }
        return hasFields(before) && hasFields(after) && shape(before) == shape(after)
                ? fields(before, after, way)
                : chosen(before, after, way);
    }

    private static boolean hasFields(Object value) {
        return TextForms.of(value.getClass()).isEmpty()
                && TypeShape.of(value.getClass()).isPresent();
    }

    private static TypeShape shape(Object value) {
        TypeShape found = TypeShape.of(value.getClass()).orElseThrow();
        return TypeShape.of(found.type()).orElse(found);
    }

    private Object chosen(Object before, Object after, String way) {
        return taken.test(way) ? after : before;
    }

    private Object fields(Object before, Object after, String way) {
        TypeShape shape = shape(before);
        TypeShape.Draft draft = shape.draft();
        for (TypeShape.Field field : shape.fields()) {
            draft.set(field, value(field.get(before), field.get(after), joined(way, field.name())));
        }
        additional(shape.additionalFields(before), shape.additionalFields(after), way)
                .forEach(draft::keep);
        return draft.build();
    }

    private Map<String, AdditionalValue> additional(
            Map<String, AdditionalValue> before, Map<String, AdditionalValue> after, String way) {
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        Map<String, AdditionalValue> mixed = new LinkedHashMap<>();
        for (String name : names) {
            Optional<AdditionalValue> was = Optional.ofNullable(before.get(name));
            Optional<AdditionalValue> is = Optional.ofNullable(after.get(name));
            Optional<AdditionalValue> its =
                    !was.equals(is) && taken.test(joined(way, FieldReference.step(name))) ? is : was;
            its.ifPresent(value -> mixed.put(name, value));
        }
        return mixed;
    }

    private List<Object> entries(List<?> before, List<?> after, String way) {
        List<Object> mixed = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            mixed.add(value(before.get(i), after.get(i), joined(way, Integer.toString(i))));
        }
        return mixed;
    }

    /**
     * Of several records of one reference, the first goes with the first; if the two states have not as many of them, which goes with
     * which cannot be said, and all are as in the one state or as in the other.
     */
    private List<Object> records(List<?> before, List<?> after, String way) {
        Map<Reference, List<Object>> was = byReference(before);
        Map<Reference, List<Object>> is = byReference(after);
        Map<Reference, Iterator<Object>> next = new HashMap<>();
        List<Object> mixed = new ArrayList<>();
        for (Object each : before) {
            Reference reference = ((Entity) each).reference();
            List<Object> others = is.getOrDefault(reference, List.of());
            String path = joined(way, FieldReference.step(reference.id()));
            if (others.size() == number(reference, was)) {
                mixed.add(value(
                        each,
                        next.computeIfAbsent(reference, unused -> others.iterator())
                                .next(),
                        path));
            } else if (!taken.test(path)) {
                mixed.add(each);
            }
        }
        is.forEach((reference, others) -> {
            if (others.size() != number(reference, was)
                    && taken.test(joined(way, FieldReference.step(reference.id())))) {
                mixed.addAll(others);
            }
        });
        return mixed;
    }

    private static int number(Reference reference, Map<Reference, List<Object>> records) {
        return records.getOrDefault(reference, List.of()).size();
    }

    private static Map<Reference, List<Object>> byReference(List<?> records) {
        Map<Reference, List<Object>> byReference = new LinkedHashMap<>();
        records.forEach(each -> byReference
                .computeIfAbsent(((Entity) each).reference(), unused -> new ArrayList<>(1))
                .add(each));
        return byReference;
    }

    private static String joined(String way, String step) {
        return way.isEmpty() ? step : way + "/" + step;
    }
}

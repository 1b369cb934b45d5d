package io.github.biglocal.programme;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.InvalidValueException;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.reading.TypeShape.Field;
import io.github.biglocal.reading.TypeShape.Occurrence;
import io.github.biglocal.rule.Repair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Carries repairs out, by the shapes of the records: it knows none of them by name. */
final class Repairing {
    private Repairing() {}

    /** Makes of what a field holds what it is to hold; empty if that cannot be, or is the same. */
    interface Work {
        Optional<Object> on(Field field, Object held);
    }

    /** The programme with a repair carried out; empty if it cannot be, or nothing changes. */
    static Optional<Programme> carriedOut(Repair repair, Programme programme) {
        Work work = repair instanceof Repair.Change change
                ? (field, held) -> changed(change, field, held)
                : (field, held) -> with(((Repair.Parts) repair).parts(), held);
        try {
            return programme
                    .find(repair.record())
                    .map(record -> worked(record, path(repair.field()), work))
                    .orElseGet(() -> programme
                            .holderOf(repair.record())
                            .flatMap(holder -> inHolder(repair.record(), holder, path(repair.field()), work)))
                    .map(record -> record instanceof Programme whole ? whole : programme.replacing((Entity) record));
        } catch (InvalidValueException e) {
            // The record refuses the value, or the field is of another kind.
            return Optional.empty();
        }
    }

    /**
     * A record with work done on a field of it, or of a part that is within it; empty if there is no such field, or nothing
     * changes.
     */
    static Optional<Entity> worked(Entity holder, Reference record, String field, Work work) {
        return (holder.reference().equals(record)
                        ? worked(holder, path(field), work)
                        : inHolder(record, holder, path(field), work))
                .map(Entity.class::cast);
    }

    /** A record with each of those within it replaced by another. */
    static Entity withParts(Entity holder, UnaryOperator<Entity> replacing) {
        TypeShape shape = TypeShape.of(holder.getClass()).orElseThrow();
        Object whole = holder;
        for (Field field : shape.fields()) {
            if (field.occurrence() == Occurrence.MANY && Entity.class.isAssignableFrom(field.valueType())) {
                List<Entity> parts = ((List<?>) field.get(holder))
                        .stream().map(part -> replacing.apply((Entity) part)).toList();
                whole = shape.with(whole, field, parts);
            }
        }
        return (Entity) whole;
    }

    private static List<String> path(String field) {
        return Arrays.asList(field.split("/", -1));
    }

    /** The record that holds a part, with work done on the part. */
    private static Optional<Object> inHolder(Reference part, Entity holder, List<String> path, Work work) {
        return TypeShape.of(holder.getClass()).stream()
                .flatMap(shape -> shape.fields().stream())
                .filter(field -> field.get(holder) instanceof List<?> parts
                        && indexOf(parts, part).isPresent())
                .findFirst()
                .flatMap(field -> {
                    List<String> whole = new ArrayList<>(List.of(field.name(), FieldReference.step(part.id())));
                    whole.addAll(path);
                    return worked(holder, whole, work);
                });
    }

    /** A value with work done on the field that a path leads to. */
    private static Optional<Object> worked(Object value, List<String> path, Work work) {
        return TypeShape.of(value.getClass())
                .flatMap(shape -> shape.field(path.get(0))
                        .flatMap(field -> {
                            Object held = field.get(value);
                            List<String> rest = path.subList(1, path.size());
                            return (rest.isEmpty() ? work.on(field, held) : deeper(held, rest, work))
                                    .map(whole -> shape.with(value, field, whole));
                        })
                        .filter(changed -> !changed.equals(value)));
    }

    private static Optional<Object> deeper(Object held, List<String> path, Work work) {
        if (held instanceof Optional<?> optional) {
            return optional.flatMap(value -> worked(value, path, work)).map(Optional::of);
        }
        if (!(held instanceof List<?> list)) {
            return worked(held, path, work);
        }
        OptionalInt place = place(list, path.get(0));
        if (place.isEmpty() || path.size() == 1) {
            return Optional.empty();
        }
        return worked(list.get(place.getAsInt()), path.subList(1, path.size()), work)
                .map(part -> {
                    List<Object> parts = new ArrayList<>(list);
                    parts.set(place.getAsInt(), part);
                    return parts;
                });
    }

    /** Where in a list the entry is that a step names: a record by its id, any other by its place. */
    private static OptionalInt place(List<?> list, String step) {
        return IntStream.range(0, list.size())
                .filter(i -> list.get(i) instanceof Entity part
                        ? part.reference().id().equals(FieldReference.idOf(step))
                        : Integer.toString(i).equals(step))
                .findFirst();
    }

    private static OptionalInt indexOf(List<?> list, Reference part) {
        return IntStream.range(0, list.size())
                .filter(i -> list.get(i) instanceof Entity entity
                        && entity.reference().equals(part))
                .findFirst();
    }

    private static Optional<Object> changed(Repair.Change change, Field field, Object held) {
        if (change.value().isEmpty()) {
            return Optional.empty();
        }
        Object value = change.value().get();
        return switch (change.action()) {
            case SET -> field.occurrence() == Occurrence.MANY ? Optional.empty() : Optional.of(value);
            case ADD -> field.valueType().isInstance(value) ? added(value, held) : Optional.empty();
            case REMOVE -> field.valueType().isInstance(value) ? without(value, held) : emptied(value, held);
            case CORRECT, RECORD -> Optional.empty();
        };
    }

    private static Optional<Object> added(Object value, Object held) {
        if (!(held instanceof Collection<?> entries) || entries.contains(value)) {
            return Optional.empty();
        }
        List<Object> more = new ArrayList<>(entries);
        more.add(value);
        return Optional.of(more);
    }

    private static Optional<Object> without(Object value, Object held) {
        if (held instanceof Collection<?> entries) {
            return Optional.of(
                    entries.stream().filter(entry -> !entry.equals(value)).toList());
        }
        return held.equals(Optional.of(value)) ? Optional.of(Optional.empty()) : Optional.empty();
    }

    /** A number of entries can be removed only if there are no more: which of several, a person has to say. */
    private static Optional<Object> emptied(Object number, Object held) {
        if (held instanceof Collection<?> entries) {
            return number.equals(entries.size()) ? Optional.of(List.of()) : Optional.empty();
        }
        return number.equals(1) && held instanceof Optional<?> optional && optional.isPresent()
                ? Optional.of(Optional.empty())
                : Optional.empty();
    }

    private static Optional<Object> with(List<Entity> parts, Object held) {
        if (!(held instanceof List<?> before)) {
            return Optional.empty();
        }
        List<Object> now = new ArrayList<>(before);
        for (Entity part : parts) {
            OptionalInt place = indexOf(now, part.reference());
            if (place.isPresent()) {
                now.set(place.getAsInt(), part);
            } else {
                now.add(part);
            }
        }
        return Optional.of(now);
    }
}

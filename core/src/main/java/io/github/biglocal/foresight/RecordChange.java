package io.github.biglocal.foresight;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.programme.Programme;
import io.github.biglocal.reading.TypeShape;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A record that differs between two states of a programme, and in which fields; not what the fields hold.
 *
 * <p>Immutable and thread-safe.
 *
 * @param record the record
 * @param how whether it was added, removed or changed
 * @param fields the fields that differ, in the order of the record, as a finding names them: {@code quorum},
 *     {@code matchLines/2/status} counted from 0, {@code members/m7/residence} of a record within it, which is named by its id, and
 *     {@code members/m9} where that was added or removed; none if the record itself was added or removed
 */
public record RecordChange(Reference record, How how, List<String> fields) {
    /** What became of a record. */
    public enum How {
        /** The second state has it and the first has not. */
        ADDED,
        /** The first state has it and the second has not. */
        REMOVED,
        /** Both have it, with other values. */
        CHANGED
    }

    /** Copies the list. */
    public RecordChange {
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(how, "how");
        Objects.requireNonNull(fields, "fields");
        fields = List.copyOf(fields);
    }

    /** The records in which the fields at some paths of a programme are, by reference. */
    static List<RecordChange> at(Collection<String> paths, Programme before) {
        SortedMap<Reference, List<String>> fields = new TreeMap<>();
        for (String path : paths) {
            List<String> steps = Arrays.asList(path.split("/", -1));
            Optional<Class<?>> kind = kind(steps.get(0));
            Reference record = kind.map(type -> new Reference(type.getSimpleName(), FieldReference.idOf(steps.get(1))))
                    .orElseGet(before::reference);
            List<String> rest = kind.isPresent() ? steps.subList(2, steps.size()) : steps;
            List<String> its = fields.computeIfAbsent(record, unused -> new ArrayList<>());
            if (!rest.isEmpty()) {
                its.add(String.join("/", rest));
            }
        }
        return fields.entrySet().stream()
                .map(each ->
                        new RecordChange(each.getKey(), how(each.getKey(), each.getValue(), before), each.getValue()))
                .toList();
    }

    private static How how(Reference record, List<String> fields, Programme before) {
        if (!fields.isEmpty()) {
            return How.CHANGED;
        }
        return before.find(record).isEmpty() ? How.ADDED : How.REMOVED;
    }

    /** The kind of record in a list of a programme; empty for a field of its own. */
    private static Optional<Class<?>> kind(String list) {
        return TypeShape.of(Programme.class)
                .flatMap(shape -> shape.field(list))
                .<Class<?>>map(TypeShape.Field::valueType)
                .filter(Entity.class::isAssignableFrom);
    }

    /** {@return the record, and what became of it or the fields in words, {@code Partnership north (members: residence)}} */
    @Override
    public String toString() {
        return words(Steps.FIELDS);
    }

    /** As in words, with the ids and places of what is within the record, {@code Partnership north (members m7: 1st residence)}. */
    String inDetail() {
        return words(Steps.ALL);
    }

    /** Which steps of a path are named. */
    private enum Steps {
        FIELDS,
        ALL
    }

    private String words(Steps which) {
        return record + " ("
                + switch (how) {
                    case ADDED -> "added";
                    case REMOVED -> "removed";
                    case CHANGED ->
                        Text.list(fields.stream()
                                .map(field -> words(field, which))
                                .distinct()
                                .toList());
                }
                + ")";
    }

    /** The steps of a path in words; names that the library does not know are passed over. */
    private String words(String path, Steps which) {
        List<String> words = new ArrayList<>();
        Optional<TypeShape> shape = record.kind().equals(Programme.class.getSimpleName())
                ? TypeShape.of(Programme.class)
                : TypeShape.of(Programme.class).orElseThrow().fields().stream()
                        .map(TypeShape.Field::valueType)
                        .filter(type -> type.getSimpleName().equals(record.kind()))
                        .findFirst()
                        .flatMap(TypeShape::of);
        List<String> steps = Arrays.asList(path.split("/", -1));
        for (int i = 0; i < steps.size(); i++) {
            String step = steps.get(i);
            Optional<TypeShape.Field> field = shape.flatMap(its -> its.field(step));
            if (field.isEmpty()) {
                words.add("a field of your own");
                break;
            }
            String name = Text.words(step);
            boolean isOneOfMany = field.get().occurrence() == TypeShape.Occurrence.MANY;
            if (words.isEmpty() || !words.get(words.size() - 1).endsWith(name)) {
                words.add(
                        isOneOfMany && which == Steps.ALL && i + 1 < steps.size()
                                ? oneOf(name, field.get(), steps.get(i + 1))
                                : name);
            }
            shape = TypeShape.of(field.get().valueType());
            if (isOneOfMany) {
                i++;
            }
        }
        return String.join(": ", words);
    }

    private static String oneOf(String name, TypeShape.Field field, String step) {
        return Entity.class.isAssignableFrom(field.valueType())
                ? name + " " + FieldReference.idOf(step)
                : Text.ordinal(Long.parseLong(step) + 1) + " " + name;
    }
}

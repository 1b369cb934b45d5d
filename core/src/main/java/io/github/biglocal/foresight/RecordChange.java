package io.github.biglocal.foresight;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.invariant.InvalidValueException;
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
 * @param how whether it was added, removed or changed, or is listed more or less often
 * @param timesBefore how many records of the first state have this kind and id: 1 as a rule, 0 if the record was added
 * @param timesAfter how many records of the second state have them; 0 if the record was removed
 * @param fields the fields that differ, in the order of the record in the first state, as a finding names them: {@code quorum},
 *     {@code matchLines/2/status} counted from 0, {@code members/m7/residence} of a record within it, which is named by its id, and
 *     {@code members/m9} where that was added or removed, or is listed more or less often; none if the record itself was. Where several
 *     records have the id, as many before as after, they are compared in the order in which they are listed
 */
public record RecordChange(Reference record, How how, int timesBefore, int timesAfter, List<String> fields) {
    /** Readers of a sentence are not helped by more. */
    private static final int MOST_NAMED = 3;

    /** What became of a record. */
    public enum How {
        /** The second state has it and the first has not. */
        ADDED,
        /** The first state has it and the second has not. */
        REMOVED,
        /** Both have it, with other values. */
        CHANGED,
        /** Both have it, and at least one has several records of its kind and id: the second has more of them, or fewer. */
        NUMBER_CHANGED;

        private static How of(int timesBefore, int timesAfter) {
            if (timesBefore == timesAfter) {
                return CHANGED;
            }
            if (timesBefore == 0) {
                return ADDED;
            }
            return timesAfter == 0 ? REMOVED : NUMBER_CHANGED;
        }
    }

    /**
     * Copies the list.
     *
     * @throws InvalidValueException if the numbers are negative, or say that something else became of the record
     */
    public RecordChange {
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(how, "how");
        Objects.requireNonNull(fields, "fields");
        fields = List.copyOf(fields);
        if (timesBefore < 0 || timesAfter < 0 || how != How.of(timesBefore, timesAfter)) {
            throw new InvalidValueException(
                    RecordChange.class,
                    "how",
                    "a record listed " + times(timesBefore) + " before and " + times(timesAfter) + " after is not "
                            + Text.words(how),
                    "Give the numbers, and what follows from them.");
        }
    }

    /** The records in which the fields at some paths of a programme are, by reference. */
    static List<RecordChange> at(Collection<String> paths, Programme programme, RecordIndex before, RecordIndex after) {
        SortedMap<Reference, List<String>> fields = new TreeMap<>();
        for (String path : paths) {
            List<String> steps = Arrays.asList(path.split("/", -1));
            Optional<Class<?>> kind = kind(steps.get(0));
            Reference record = kind.map(type -> new Reference(type.getSimpleName(), FieldReference.idOf(steps.get(1))))
                    .orElseGet(programme::reference);
            List<String> rest = kind.isPresent() ? steps.subList(2, steps.size()) : steps;
            List<String> its = fields.computeIfAbsent(record, unused -> new ArrayList<>());
            if (!rest.isEmpty()) {
                its.add(String.join("/", rest));
            }
        }
        return fields.entrySet().stream()
                .map(each -> {
                    int was = before.times(each.getKey());
                    int is = each.getKey().equals(programme.reference()) ? was : after.times(each.getKey());
                    return new RecordChange(each.getKey(), How.of(was, is), was, is, each.getValue());
                })
                .toList();
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
        return words(Detail.FIELDS);
    }

    /** How closely the fields are named. */
    enum Detail {
        /** Only the fields: {@code members: residence}. */
        FIELDS,
        /** With the ids of records within the record, {@code member m5: residence}, unless they are many. */
        IDS_OF_FEW,
        /** With the ids, and the first few where they are many. */
        IDS,
        /** Also with the places of other parts, {@code member m5: 1st residence period: residence}. */
        PLACES
    }

    /** As in words, if need be with the ids and places of what is within the record. */
    String words(Detail detail) {
        return record + " ("
                + switch (how) {
                    case ADDED -> "added" + (timesAfter > 1 ? ", and listed " + times(timesAfter) : "");
                    case REMOVED -> "removed" + (timesBefore > 1 ? "; it was listed " + times(timesBefore) : "");
                    case NUMBER_CHANGED -> "listed " + times(timesBefore) + " before, " + times(timesAfter) + " after";
                    case CHANGED ->
                        (timesAfter > 1 ? "listed " + times(timesAfter) + "; " : "") + fieldsInWords(detail);
                }
                + ")";
    }

    private static String times(int number) {
        return switch (number) {
            case 1 -> "once";
            case 2 -> "twice";
            default -> Text.number(number) + " times";
        };
    }

    private String fieldsInWords(Detail detail) {
        List<String> words =
                fields.stream().map(field -> words(field, detail)).distinct().toList();
        if (detail == Detail.IDS_OF_FEW && words.size() > MOST_NAMED) {
            return fieldsInWords(Detail.FIELDS);
        }
        return detail == Detail.FIELDS ? Text.list(words) : few(words, "other field");
    }

    /** The first few, and the number of the others. */
    static String few(List<String> words, String other) {
        if (words.size() <= MOST_NAMED) {
            return Text.list(words);
        }
        List<String> named = new ArrayList<>(words.subList(0, MOST_NAMED));
        named.add(Text.count(words.size() - MOST_NAMED, other));
        return Text.list(named);
    }

    /** The steps of a path in words; where the library does not know a name, it is of a field of the reader's own. */
    private String words(String path, Detail detail) {
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
                words.add(
                        detail == Detail.PLACES
                                ? "your own field " + FieldReference.idOf(step)
                                : "a field of your own");
                break;
            }
            boolean isOneOfMany = field.get().occurrence() == TypeShape.Occurrence.MANY;
            String name = isOneOfMany && i + 1 < steps.size()
                    ? oneOf(field.get(), steps.get(i + 1), detail)
                    : Text.words(step);
            if (words.isEmpty() || !words.get(words.size() - 1).endsWith(name)) {
                words.add(name);
            }
            shape = TypeShape.of(field.get().valueType());
            if (isOneOfMany) {
                i++;
            }
        }
        return String.join(": ", words);
    }

    private static String oneOf(TypeShape.Field field, String step, Detail detail) {
        String kind = Text.words(TypeShape.of(field.valueType())
                .map(TypeShape::type)
                .orElse(field.valueType())
                .getSimpleName());
        if (detail != Detail.FIELDS && Entity.class.isAssignableFrom(field.valueType())) {
            return kind + " " + FieldReference.idOf(step);
        }
        return detail == Detail.PLACES && !Entity.class.isAssignableFrom(field.valueType())
                ? Text.ordinal(Long.parseLong(step) + 1) + " " + kind
                : Text.words(field.name());
    }
}

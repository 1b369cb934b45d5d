package io.github.biglocal.reading;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.Reference;
import io.github.biglocal.rule.Missing;
import io.github.biglocal.rule.Records;
import io.github.biglocal.rule.Report;
import io.github.biglocal.rule.Verdict;
import io.github.biglocal.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the records that were read stand in their source, and their fields, so that what a rule finds leads back to the line or
 * cell:
 *
 * <pre>{@code
 * Loaded<Programme> loaded = BigLocalJson.standard().read(file);
 * Report report = rules.check(loaded.orThrow(), asOf).located(loaded.places()::of);
 * }</pre>
 *
 * <p>A field is named as findings and missing facts name it: {@code endorsed}, {@code matchLines/2/status}, and
 * {@code members/m7/terms} for a record within another, which is named by its id. Its place is that of its value. Where the
 * field is not in the source, it is the place of the nearest thing that it would be in, the record at last. A record that was
 * not read has no place. A record that has changed since is where the one it was made of stood.
 *
 * <p>Immutable and thread-safe. It holds the records that were read.
 */
public final class Places {
    /** How many places of one finding are given: those of records that have the same id. */
    private static final int MOST = 10;

    private static final Places NONE = new Places(List.of(), List.of());

    /** Where one record stands, as its format remembers it; immutable and thread-safe. */
    @FunctionalInterface
    public interface OfRecord {
        /**
         * {@return where something in the record stands; where that is not in the source, or its place is not remembered, where
         * the nearest thing stands that it would be in}
         *
         * @param path the way to it: names of fields as the source writes them, and after a list the position in it, from
         *     0; of no steps it is the record
         */
        Place at(List<String> path);
    }

    private final Entity[] records;
    private final OfRecord[] where;
    /** Made when it is first asked for; several threads may each make it, and all make the same. */
    private volatile @Nullable Index index;

    private Places(Collection<Entity> records, Collection<OfRecord> where) {
        this(records.toArray(Entity[]::new), where.toArray(OfRecord[]::new));
    }

    private Places(Entity[] records, OfRecord[] where) {
        this.records = records;
        this.where = where;
    }

    /** {@return no places: of records that were made in code, or read from a format that does not remember any} */
    public static Places none() {
        return NONE;
    }

    /** {@return a builder, for those who write a format} */
    public static Builder builder() {
        return new Builder();
    }

    /** Gathers places. Not safe for use by several threads at once. */
    public static final class Builder {
        private final List<Entity> records = new ArrayList<>();
        private final List<OfRecord> where = new ArrayList<>();

        private Builder() {}

        /**
         * Adds a record that was read. The records within it, such as the members of a partnership, are found by their paths
         * in it.
         *
         * @param record the record
         * @param places where it and its fields stand
         * @return this
         */
        public Builder add(Entity record, OfRecord places) {
            records.add(Objects.requireNonNull(record, "record"));
            where.add(Objects.requireNonNull(places, "places"));
            return this;
        }

        /** {@return the places} */
        public Places build() {
            return records.isEmpty() ? NONE : new Places(records, where);
        }

        @Override
        public String toString() {
            return "places of " + Text.count(records.size(), "record");
        }
    }

    /** {@return whether no place of any record is known} */
    public boolean isEmpty() {
        return records.length == 0;
    }

    /**
     * {@return these places and others}
     *
     * @param others the others, such as those of another file
     */
    public Places and(Places others) {
        return all(List.of(this, Objects.requireNonNull(others, "others")));
    }

    static Places all(Collection<Places> several) {
        List<Places> known =
                several.stream().filter(places -> !places.isEmpty()).toList();
        return switch (known.size()) {
            case 0 -> NONE;
            case 1 -> known.get(0);
            default ->
                new Places(
                        known.stream()
                                .flatMap(places -> Arrays.stream(places.records))
                                .toArray(Entity[]::new),
                        known.stream()
                                .flatMap(places -> Arrays.stream(places.where))
                                .toArray(OfRecord[]::new));
        };
    }

    /**
     * {@return where a record stands; the first place where several have its kind and id, empty if it was not read}
     *
     * @param record the record, also one within another, such as a member
     */
    public Optional<Place> placeOf(Reference record) {
        return places(record, "").findFirst();
    }

    /**
     * {@return where a field of a record stands; of the first where several have its kind and id, empty if the record was not
     * read} Where the field is not in the source, it is the place of what it would be in.
     *
     * @param record the record, also one within another
     * @param field the field, or the path to it in a part of the record
     */
    public Optional<Place> placeOf(Reference record, String field) {
        return places(record, Objects.requireNonNull(field, "field")).findFirst();
    }

    /**
     * {@return where each record of a kind and id stands, in the order of the source; empty if there is none} There should not be
     * more than one, except of those whose ids are unique only within another record, such as priorities.
     *
     * @param record the kind and id
     */
    public List<Place> placesOf(Reference record) {
        return places(record, "").toList();
    }

    /**
     * {@return where to look for what an entry of a report says, as {@link Report#located} asks it: the field of a finding, or its
     * record; for what is not known, each record that lacks a fact; for a rule that failed, the record it was asked of} Of records
     * that have the same id, nobody can say which is meant, so it is the places of all, but not more than ten. Empty for other
     * verdicts, which leave nothing to look for, and for records that were not read.
     *
     * @param entry the entry
     */
    public List<Place> of(Report.Entry entry) {
        Objects.requireNonNull(entry, "entry");
        if (isEmpty()) {
            return List.of();
        }
        if (entry instanceof Report.PlacedFinding found) {
            return places(found.about(), found.finding().aboutField().orElse(""))
                    .limit(MOST)
                    .toList();
        }
        if (entry instanceof Report.Result result) {
            return result.verdict() instanceof Verdict.Unknown unknown ? of(unknown.missing()) : List.of();
        }
        return places(entry.about(), "").limit(MOST).toList();
    }

    private List<Place> of(Collection<Missing> facts) {
        Set<Place> places = new LinkedHashSet<>();
        for (Missing fact : facts) {
            places(fact.record(), fact.field()).limit(MOST).forEach(places::add);
            if (places.size() >= MOST) {
                break;
            }
        }
        return places.stream().limit(MOST).toList();
    }

    private Stream<Place> places(Reference record, String field) {
        Objects.requireNonNull(record, "record");
        Index found = index;
        if (found == null) {
            found = new Index();
            index = found;
        }
        Index known = found;
        return known.of(record).map(entry -> known.place(entry, field));
    }

    /** One record that can be asked for: one that was read, or one at a position in a list of it. */
    private record Part(int holder, TypeShape.@Nullable Field list, int position) {}

    /**
     * The records and those within them, by kind and id: what is asked for is found by halving, so it costs only a number for
     * each record, whatever their ids are.
     */
    private final class Index {
        /** The records within others. */
        private final List<Part> parts = new ArrayList<>();
        /** By reference, then in the order of the source: the number of a record, or after all of these that of a part. */
        private final int[] order;

        Index() {
            List<Reference> references = new ArrayList<>();
            for (Entity record : records) {
                references.add(record.reference());
            }
            for (int i = 0; i < records.length; i++) {
                addWithin(i, references);
            }
            order = Stream.iterate(0, i -> i + 1)
                    .limit(references.size())
                    .sorted((one, other) -> {
                        int byReference = references.get(one).compareTo(references.get(other));
                        return byReference != 0 ? byReference : Integer.compare(holder(one), holder(other));
                    })
                    .mapToInt(Integer::intValue)
                    .toArray();
        }

        /** The records of a programme stand on their own; those within others do not. */
        private void addWithin(int holder, List<Reference> references) {
            if (records[holder] instanceof Records
                    || records[holder].recordsWithin().isEmpty()) {
                return;
            }
            // A type of a caller's own has no shape: where what is within it stands is not known.
            List<TypeShape.Field> fields =
                    shape(records[holder]).map(TypeShape::fields).orElse(List.of());
            for (TypeShape.Field field : fields) {
                if (Entity.class.isAssignableFrom(field.valueType())
                        && field.get(records[holder]) instanceof List<?> list) {
                    for (int i = 0; i < list.size(); i++) {
                        parts.add(new Part(holder, field, i));
                        references.add(((Entity) list.get(i)).reference());
                    }
                }
            }
        }

        private int holder(int number) {
            return number < records.length
                    ? number
                    : parts.get(number - records.length).holder();
        }

        private Entity record(int number) {
            if (number < records.length) {
                return records[number];
            }
            Part part = parts.get(number - records.length);
            List<?> list = (List<?>) Objects.requireNonNull(part.list()).get(records[part.holder()]);
            return (Entity) list.get(part.position());
        }

        Stream<Integer> of(Reference reference) {
            int first = first(reference.kind(), reference.id(), 0);
            return Stream.iterate(first, i -> i < order.length, i -> i + 1)
                    .takeWhile(i -> record(order[i]).reference().equals(reference))
                    .map(i -> order[i]);
        }

        /** The first in the order that is not before what has a kind and an id, and is in a holder. */
        private int first(String kind, String id, int holder) {
            int low = 0;
            int high = order.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                Reference reference = record(order[middle]).reference();
                int byKind = reference.kind().compareTo(kind);
                int compared = byKind != 0 ? byKind : reference.id().compareTo(id);
                if (compared < 0 || (compared == 0 && holder(order[middle]) < holder)) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        /** Where a field of a record stands; of an empty one, the record. */
        Place place(int number, String field) {
            List<String> path = new ArrayList<>();
            if (number >= records.length) {
                Part part = parts.get(number - records.length);
                path.add(Objects.requireNonNull(part.list()).name());
                path.add(Integer.toString(part.position()));
            }
            if (!field.isEmpty()) {
                addSteps(record(number), holder(number), field, path);
            }
            return where[holder(number)].at(path);
        }

        /** Adds the steps of a field as the source has them, with the position for the id of a record within another. */
        private void addSteps(Entity record, int holder, String field, List<String> path) {
            Object at = record;
            for (String step : field.split("/", -1)) {
                Object value = at instanceof Optional<?> optional ? optional.orElse(null) : at;
                if (value instanceof List<?> list) {
                    int position = position(list, step, holder);
                    if (position < 0) {
                        return;
                    }
                    path.add(Integer.toString(position));
                    at = list.get(position);
                } else {
                    // What the shape does not know is a field that was kept, or nothing: the source knows.
                    path.add(FieldReference.idOf(step));
                    at = value == null
                            ? null
                            : shape(value)
                                    .flatMap(shape -> shape.field(step))
                                    .map(known -> known.get(value))
                                    .orElse(null);
                }
            }
        }

        private boolean isPart(int number, String kind, String id, int holder) {
            Reference reference = record(number).reference();
            return number >= records.length
                    && holder(number) == holder
                    && reference.kind().equals(kind)
                    && reference.id().equals(id);
        }

        private int position(List<?> list, String step, int holder) {
            if (list.isEmpty()) {
                return -1;
            }
            if (list.get(0) instanceof Entity first) {
                String id = FieldReference.idOf(step);
                String kind = first.reference().kind();
                int found = first(kind, id, holder);
                return found < order.length && isPart(order[found], kind, id, holder)
                        ? parts.get(order[found] - records.length).position()
                        : -1;
            }
            try {
                int position = Integer.parseInt(step);
                return position < list.size() ? position : -1;
            } catch (NumberFormatException e) {
                return -1;
            }
        }
    }

    private static Optional<TypeShape> shape(Object value) {
        return TypeShape.of(value.getClass());
    }

    /** {@return how many records have a place} */
    @Override
    public String toString() {
        return "places of " + Text.count(records.length, "record");
    }
}

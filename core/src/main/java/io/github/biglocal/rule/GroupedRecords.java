package io.github.biglocal.rule;

import io.github.biglocal.entity.Entity;
import io.github.biglocal.entity.FieldReference;
import io.github.biglocal.entity.Reference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Records given one by one, kept by kind. */
final class GroupedRecords implements Records {
    private final Map<Class<?>, List<Entity>> byClass;

    /** Made when it is first asked for; several threads may each make it, and all make the same. */
    private volatile @Nullable Map<Reference, Set<Reference>> ties;

    private GroupedRecords(Map<Class<?>, List<Entity>> byClass) {
        this.byClass = byClass;
    }

    /** Returns the records, those within them after all of them, and so on; a record that is given and within another, once. */
    static Records of(Collection<? extends Entity> given) {
        Map<Class<?>, List<Entity>> byClass = new LinkedHashMap<>();
        Collection<? extends Entity> level = given;
        while (!level.isEmpty()) {
            List<Entity> within = new ArrayList<>();
            level.forEach(record -> within.addAll(
                    Objects.requireNonNull(record, "records holds null").recordsWithin()));
            Set<Entity> later = Collections.newSetFromMap(new IdentityHashMap<>());
            if (level.size() > 1) {
                later.addAll(within);
            }
            for (Entity record : level) {
                if (!later.contains(record)) {
                    byClass.computeIfAbsent(record.getClass(), unused -> new ArrayList<>())
                            .add(record);
                }
            }
            level = within;
        }
        byClass.replaceAll((type, records) -> List.copyOf(records));
        return new GroupedRecords(byClass);
    }

    @Override
    public <T extends Entity> List<T> all(Class<T> type) {
        Objects.requireNonNull(type, "type");
        List<List<Entity>> found = new ArrayList<>(1);
        byClass.forEach((known, records) -> {
            if (type.isAssignableFrom(known)) {
                found.add(records);
            }
        });
        List<Entity> all = found.size() == 1
                ? found.get(0)
                : found.stream().flatMap(List::stream).toList();
        // The cast holds because every record in these lists is of a class that is the type, or below it.
        @SuppressWarnings("unchecked")
        List<T> typed = (List<T>) all;
        return typed;
    }

    @Override
    public Optional<Reference> area(Reference record) {
        Objects.requireNonNull(record, "record");
        Map<Reference, Set<Reference>> known = ties();
        Set<Reference> seen = new HashSet<>();
        Set<Reference> level = Set.of(record);
        while (!level.isEmpty()) {
            List<Reference> areas =
                    level.stream().filter(each -> each.kind().equals("Area")).toList();
            if (!areas.isEmpty()) {
                return areas.size() == 1 ? Optional.of(areas.get(0)) : Optional.empty();
            }
            seen.addAll(level);
            level = level.stream()
                    .flatMap(each -> known.getOrDefault(each, Set.of()).stream())
                    .filter(each -> !seen.contains(each))
                    .collect(Collectors.toSet());
        }
        return Optional.empty();
    }

    /** Returns what each record refers to, or is within. */
    private Map<Reference, Set<Reference>> ties() {
        Map<Reference, Set<Reference>> found = ties;
        if (found == null) {
            found = new HashMap<>();
            for (Entity record : all(Entity.class)) {
                found.computeIfAbsent(record.reference(), unused -> new HashSet<>())
                        .addAll(named(record));
            }
            for (Entity record : all(Entity.class)) {
                for (Entity within : record.recordsWithin()) {
                    found.computeIfAbsent(within.reference(), unused -> new HashSet<>())
                            .add(record.reference());
                }
            }
            ties = found;
        }
        return found;
    }

    /** What belongs to a partnership belongs to its area, whatever else it concerns. */
    private static List<Reference> named(Entity record) {
        List<FieldReference> all = record.references();
        List<Reference> partnerships = all.stream()
                .filter(each -> each.field().equals("partnership"))
                .map(FieldReference::to)
                .toList();
        return partnerships.isEmpty() ? all.stream().map(FieldReference::to).toList() : partnerships;
    }

    /** {@return how many there are} */
    @Override
    public String toString() {
        int number = byClass.values().stream().mapToInt(List::size).sum();
        return number == 1 ? "1 record" : number + " records";
    }
}

package io.github.biglocal.rule;

import io.github.biglocal.entity.Entity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Records given one by one, kept by kind. */
final class GroupedRecords implements Records {
    private final Map<Class<?>, List<Entity>> byClass;

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

    /** {@return how many there are} */
    @Override
    public String toString() {
        int number = byClass.values().stream().mapToInt(List::size).sum();
        return number == 1 ? "1 record" : number + " records";
    }
}

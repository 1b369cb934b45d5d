package io.github.biglocal.rule;

import io.github.biglocal.entity.Entity;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Look-ups in some records by way of {@link Index indexes}. The table of an index is made when it is first used, and kept as
 * long as this is. Safe for use by many threads.
 */
public final class LookUps {
    private final Records records;
    private final Map<Index<?, ?>, Map<Object, ? extends List<? extends Entity>>> tables = new ConcurrentHashMap<>();
    private final Set<Index<?, ?>> inTheMaking = new HashSet<>();

    private LookUps(Records records) {
        this.records = records;
    }

    /**
     * {@return look-ups in some records}
     *
     * @param records the records
     */
    public static LookUps in(Records records) {
        return new LookUps(Objects.requireNonNull(records, "records"));
    }

    /**
     * {@return the records that refer to an id, in the order of their references; empty if there are none}
     *
     * @param <K> the id looked up by
     * @param <T> the kind of record found
     * @param index where to look
     * @param key the id
     */
    public <K, T extends Entity> List<T> find(Index<K, T> index, K key) {
        return table(Objects.requireNonNull(index, "index"))
                .getOrDefault(Objects.requireNonNull(key, "key"), List.of());
    }

    // The casts hold because only the table of this very index is put under it.
    @SuppressWarnings("unchecked")
    private <T extends Entity> Map<Object, List<T>> table(Index<?, T> index) {
        Map<Object, List<T>> made = (Map<Object, List<T>>) tables.get(index);
        if (made != null) {
            return made;
        }
        // Not computeIfAbsent: the function that gives the keys may look something up in another index. One lock for
        // all, so no two wait for each other.
        synchronized (inTheMaking) {
            Map<Object, List<T>> meanwhile = (Map<Object, List<T>>) tables.get(index);
            if (meanwhile != null) {
                return meanwhile;
            }
            if (!inTheMaking.add(index)) {
                throw new IllegalStateException("an index looks something up in itself: make its keys without it");
            }
            try {
                Map<Object, List<T>> table = index.table(this);
                tables.put(index, table);
                return table;
            } finally {
                inTheMaking.remove(index);
            }
        }
    }

    /** Returns every record of a kind; what the caller's own records give may be null. */
    <T extends Entity> List<T> all(Class<T> type) {
        List<T> all = Objects.requireNonNull(records.all(type), () -> "records of type " + type.getSimpleName());
        for (T record : all) {
            Objects.requireNonNull(record, () -> "a record of type " + type.getSimpleName());
        }
        return all;
    }

    /** {@return what is looked in} */
    @Override
    public String toString() {
        return "Look-ups in " + records;
    }
}

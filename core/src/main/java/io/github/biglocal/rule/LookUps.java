package io.github.biglocal.rule;

import io.github.biglocal.entity.Entity;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Look-ups in some records by way of {@link Index indexes}. The table of an index is made when it is first used, and kept as
 * long as this is. Safe for use by many threads.
 */
public final class LookUps {
    private final Records records;
    private final Map<Index<?, ?>, Map<Object, ? extends List<? extends Entity>>> tables = new ConcurrentHashMap<>();

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

    private <T extends Entity> Map<Object, List<T>> table(Index<?, T> index) {
        // The cast holds because only the table of this very index is put under it.
        @SuppressWarnings("unchecked")
        Map<Object, List<T>> known = (Map<Object, List<T>>) tables.get(index);
        if (known != null) {
            return known;
        }
        // Not computeIfAbsent: the function that gives the keys may itself look something up.
        Map<Object, List<T>> made = index.table(records);
        tables.put(index, made);
        return made;
    }

    /** {@return what is looked in} */
    @Override
    public String toString() {
        return "Look-ups in " + records;
    }
}
